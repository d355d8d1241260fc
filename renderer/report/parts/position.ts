import { bracketed } from '../../domain/writing.ts';
import { speakerRuns } from '../attribution.ts';
import { markWords, newInstance, nextNumber, type Context } from '../context.ts';
import type { ReportPosition, ReportSide } from '../input.ts';
import type { ModelRun, NumberRef, Paragraph } from '../model.ts';
import { flow, leadRun, recordRef, textRun } from '../text-flow.ts';
import { said } from './contribution.ts';
import { line, markerRuns } from './heading.ts';

/**
 * A position with its state in words. One side stands on the line of the state; several stand below it, lettered and
 * equal in rank, so that the report takes no side.
 */
export function positionBlocks(context: Context, position: ReportPosition): readonly Paragraph[] {
  const { words } = context;
  const number = nextNumber(context, 'position', (count) => words('numbering.position').replace('%1', String(count)));
  const lead = [leadRun(context, words(`position.${position.state}`))];
  const marks = markerRuns(context, markWords(context, position.marks, undefined, number.label));
  const [first, ...others] = position.sides;
  if (first !== undefined && others.length === 0) {
    const tail = [...sideTail(context, first, number.label), ...marks];
    return flow(context, first.text, { role: 'position', number, lead, tail, voice: 'answer', place: number.label, ...recordRef('position', position.id) });
  }
  const said = first === undefined ? 'position.noText' : 'position.sides';
  const opening = { ...line(context, 'position', [...lead, textRun(context, words(said)), ...marks]), number, ...recordRef('position', position.id) };
  const instance = newInstance(context);
  return [opening, ...position.sides.flatMap((side, at) => sideBlocks(context, side, { position, number, instance, at }))];
}

type Lettered = { readonly position: ReportPosition; readonly number: NumberRef; readonly instance: number; readonly at: number };

function sideBlocks(context: Context, side: ReportSide, { position, number, instance, at }: Lettered): readonly Paragraph[] {
  const letter = letters(context)[at] ?? context.format.label(String(at + 1));
  const place = `${number.label}${bracketed(context.options.language, letter)}`;
  return flow(context, side.text, {
    role: 'side',
    number: { series: 'side', level: 0, instance, label: `(${letter})` },
    tail: sideTail(context, side, place),
    voice: 'answer',
    place,
    ...recordRef('position', position.id),
  });
}

function sideTail(context: Context, side: ReportSide, place: string): readonly ModelRun[] {
  return [...said(context, speakerRuns(context, side.holders)), ...markerRuns(context, markWords(context, side.marks, side.text, place))];
}

function letters(context: Context): readonly string[] {
  return context.words('numbering.letters') === 'abjad' ? ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز'] : ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
}
