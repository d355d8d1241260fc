import { markWords, type Context } from '../context.ts';
import { strays } from '../collect.ts';
import type { ReportQuestion, ReportRoundtable, ReportText } from '../input.ts';
import type { Heading, NumberRef } from '../model.ts';
import { inlineMarked, recordRef, shownDirection, textRun } from '../text-flow.ts';
import { markerRuns } from './heading.ts';

/** In Western digits, as ids have them; what is read goes through `format.label`. The outline that screen, paper and every report number alike: `1.` the roundtable, `1.2` its question, `1.2/3` a contribution. */
export function questionLabel(roundtable: number, question: number): string {
  return `${String(roundtable + 1)}.${String(question + 1)}`;
}

/** The heading of a roundtable; `at` is its place, counted from 0. */
export function roundtableHeading(context: Context, roundtable: ReportRoundtable, at: number): Heading {
  const label = String(at + 1);
  const number: NumberRef = { series: 'outline', level: 0, instance: 0, label: context.format.label(`${label}.`) };
  return { ...titled(context, 2, `roundtable-${label}`, roundtable, roundtable.title, number, 'discussion.untitled'), ...recordRef('roundtable', roundtable.id) };
}

/** The heading of a question: its number and its wording. */
export function questionHeading(context: Context, question: ReportQuestion, label: string): Heading {
  const number: NumberRef = { series: 'outline', level: 1, instance: 0, label: context.format.label(label) };
  const id = `question-${label.replace('.', '-')}`;
  return { ...titled(context, 3, id, question, question.wording, number, 'discussion.unworded'), ...recordRef('question', question.id) };
}

/** True when anything was said or settled on a question. */
export function isAnswered(question: ReportQuestion): boolean {
  return question.contributions.length + question.positions.length > 0;
}

function titled(
  context: Context,
  level: Heading['level'],
  id: string,
  record: { readonly id: string; readonly marks: ReportQuestion['marks'] },
  text: ReportText,
  number: NumberRef,
  otherwise: string,
): Heading {
  const place = number.label.replace(/\.$/u, '');
  const runs = inlineMarked(context, text, place);
  const own = record.id === strays ? 'discussion.strays' : otherwise;
  const marks = markerRuns(context, markWords(context, record.marks, text, place));
  return {
    type: 'heading',
    level,
    id,
    direction: shownDirection(context, text),
    runs: [...(runs.length === 0 ? [textRun(context, context.words(own))] : runs), ...marks],
    number,
  };
}
