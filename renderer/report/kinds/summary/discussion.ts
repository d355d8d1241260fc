import { markWords, type Context } from '../../context.ts';
import { strays } from '../../collect.ts';
import type { ReportQuestion, ReportRoundtable, ReportText } from '../../input.ts';
import type { Heading, ModelBlock, NumberRef } from '../../model.ts';
import { inlineMarked, recordRef, shownDirection, textRun } from '../../text-flow.ts';
import { contributionBlocks } from '../../parts/contribution.ts';
import { emptyLine, heading, markerRuns } from '../../parts/heading.ts';
import { positionBlocks } from '../../parts/position.ts';
import { authored, numberedPoints } from '../../parts/sections.ts';

/** Second part: each roundtable with its text and its questions, then the key outcomes. */
export function discussion(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, input } = context;
  const outcomes = numberedPoints(context, 'key-outcome');
  const anyAnswer = input.roundtables.some(({ questions }) => questions.some(isAnswered));
  return [
    heading(context, 1, 'part-discussion', words('part.discussion'), number),
    ...(anyAnswer ? [] : emptyLine(context, 'empty.discussion')),
    ...input.roundtables.flatMap((roundtable, at) => roundtableBlocks(context, roundtable, at + 1, anyAnswer)),
    ...(outcomes.length === 0 ? [] : [heading(context, 2, 'key-outcomes', words('part.keyOutcomes')), ...outcomes]),
  ];
}

/** True when anything was said or settled on a question. */
export function isAnswered(question: ReportQuestion): boolean {
  return question.contributions.length + question.positions.length > 0;
}

function roundtableBlocks(context: Context, roundtable: ReportRoundtable, count: number, anyAnswer: boolean): readonly ModelBlock[] {
  const label = String(count);
  const number: NumberRef = { series: 'outline', level: 0, instance: 0, label: `${label}.` };
  return [
    { ...titled(context, 2, `roundtable-${label}`, roundtable, roundtable.title, number, 'discussion.untitled'), ...recordRef('roundtable', roundtable.id) },
    ...authored(context, 'topic', roundtable.id, label),
    ...roundtable.questions.flatMap((question, at) => questionBlocks(context, question, `${label}.${String(at + 1)}`, anyAnswer)),
  ];
}

/**
 * A question with its positions and contributions. One that nobody answered says so while others were answered: a
 * ministry reads an empty place as a gap in the report, and a gap in the discussion is a finding. Where nothing was
 * recorded at all, one line above says it once and the questions stand alone, as a record of what was asked.
 */
function questionBlocks(context: Context, question: ReportQuestion, label: string, anyAnswer: boolean): readonly ModelBlock[] {
  const number: NumberRef = { series: 'outline', level: 1, instance: 0, label };
  const id = `question-${label.replace('.', '-')}`;
  return [
    { ...titled(context, 3, id, question, question.wording, number, 'discussion.unworded'), ...recordRef('question', question.id) },
    ...(anyAnswer && !isAnswered(question) ? emptyLine(context, 'empty.question') : []),
    ...question.positions.flatMap((position) => positionBlocks(context, position)),
    ...question.contributions.flatMap((contribution, at) =>
      contributionBlocks(context, contribution, `${label}/${String(at + 1)}`),
    ),
  ];
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
  const marks = markerRuns(markWords(context, record.marks, text, place));
  return {
    type: 'heading',
    level,
    id,
    direction: shownDirection(context, text),
    runs: [...(runs.length === 0 ? [textRun(context, context.words(own))] : runs), ...marks],
    number,
  };
}
