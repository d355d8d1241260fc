import type { SectionPart } from '../../domain/kinds.ts';
import { markWords, nextNumber, type Context } from '../context.ts';
import type { ReportSection } from '../input.ts';
import type { ModelBlock, NumberRef, ParagraphRole } from '../model.ts';
import { withFootnotes } from '../footnotes.ts';
import { flow, recordRef } from '../text-flow.ts';
import { emptyLine, heading, markerRuns } from './heading.ts';

/** Authored text of a part as paragraphs that are numbered through the whole report; empty when there is none. */
export function authored(context: Context, part: SectionPart, topic: string | null, place: string): readonly ModelBlock[] {
  const next = (): NumberRef => nextNumber(context, 'paragraph', (count) => `${String(count)}.`);
  return sectionsOf(context, part, topic).flatMap((section) => {
    const tail = markerRuns(context, markWords(context, section.marks, section.text, place));
    const startsAsText = section.text.original?.blocks[0]?.type === 'paragraph';
    const paragraphs = flow(context, section.text, { role: 'numbered', ...(startsAsText ? { number: next() } : {}), next, tail, voice: 'passage', place, ...recordRef('section', section.id) });
    return withFootnotes(context, paragraphs, section.notes, place);
  });
}

/** Authored points that are numbered among themselves: key outcomes, further questions. */
export function numberedPoints(context: Context, part: 'key-outcome' | 'further-question'): readonly ModelBlock[] {
  const role: ParagraphRole = part === 'key-outcome' ? 'outcome' : 'further';
  return sectionsOf(context, part, null).flatMap((section) => {
    const number = nextNumber(context, role, (count) => `${String(count)}.`);
    const place = context.words(`place.${role}`, { number: number.label.slice(0, -1) });
    const tail = markerRuns(context, markWords(context, section.marks, section.text, place));
    return withFootnotes(context, flow(context, section.text, { role, number, tail, voice: 'passage', place, ...recordRef('section', section.id) }), section.notes, place);
  });
}

/** First part: the introduction. The form has it always, so that what is missing can be seen. */
export function introduction(context: Context, number: NumberRef): readonly ModelBlock[] {
  const title = context.words('part.introduction');
  const text = authored(context, 'introduction', null, title);
  const said = text.length === 0 ? emptyLine(context, 'empty.introduction') : text;
  return said.length === 0 ? [] : [heading(context, 1, 'part-introduction', title, number), ...said];
}

function sectionsOf(context: Context, part: SectionPart, topic: string | null): readonly ReportSection[] {
  return context.input.sections.filter(
    (section) => section.part === part && section.text.original !== undefined && (part !== 'topic' || section.topic === topic),
  );
}
