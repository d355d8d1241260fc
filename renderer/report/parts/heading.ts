import type { Context } from '../context.ts';
import type { Heading, ModelRun, NumberRef, Paragraph } from '../model.ts';
import { gapOf, toned, textRun } from '../text-flow.ts';

/** A heading in the report's own words. */
export function heading(context: Context, level: Heading['level'], id: string, text: string, number?: NumberRef): Heading {
  return {
    type: 'heading',
    level,
    id,
    direction: context.direction,
    runs: [textRun(context, text)],
    ...(number === undefined ? {} : { number }),
  };
}

/** A line that says that something is not there; nothing where parts without text are to be left out. */
export function emptyLine(context: Context, key: string): readonly Paragraph[] {
  return context.options.emptyParts === 'left-out' ? [] : [line(context, 'empty', [textRun(context, context.words(key))])];
}

/** A paragraph in the report's direction. */
export function line(context: Context, role: Paragraph['role'], runs: readonly ModelRun[]): Paragraph {
  return { type: 'paragraph', role, direction: context.direction, runs };
}

/** Markers as runs, each with the gap before it. */
export function markerRuns(context: Context, words: readonly string[]): readonly ModelRun[] {
  return words.map((word) => toned(`${gapOf(context)}${word}`, 'marker'));
}
