import type { Context } from '../../context.ts';
import type { ReportQuestion, ReportRoundtable } from '../../input.ts';
import type { ModelBlock, NumberRef } from '../../model.ts';
import { ballotsOn, otherBallots } from '../../parts/ballots.ts';
import { contributionBlocks } from '../../parts/contribution.ts';
import { emptyLine, heading } from '../../parts/heading.ts';
import { isAnswered, questionHeading, questionLabel, roundtableHeading } from '../../parts/outline.ts';
import { positionBlocks } from '../../parts/position.ts';
import { unheardBlocks } from '../../parts/unheard.ts';
import { authored, numberedPoints } from '../../parts/sections.ts';

/** Second part: each roundtable with its text and its questions, then the key outcomes. */
export function discussion(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, input } = context;
  const outcomes = numberedPoints(context, 'key-outcome');
  const anyAnswer = input.roundtables.some(({ questions }) => questions.some(isAnswered));
  return [
    heading(context, 1, 'part-discussion', words('part.discussion'), number),
    ...(anyAnswer ? [] : emptyLine(context, 'empty.discussion')),
    ...input.roundtables.flatMap((roundtable, at) => roundtableBlocks(context, roundtable, at, anyAnswer)),
    ...otherBallots(context, 'result'),
    ...(outcomes.length === 0 ? [] : [heading(context, 2, 'key-outcomes', words('part.keyOutcomes')), ...outcomes]),
  ];
}

function roundtableBlocks(context: Context, roundtable: ReportRoundtable, at: number, anyAnswer: boolean): readonly ModelBlock[] {
  return [
    roundtableHeading(context, roundtable, at),
    ...authored(context, 'topic', roundtable.id, String(at + 1)),
    ...roundtable.questions.flatMap((question, index) => questionBlocks(context, question, questionLabel(at, index), anyAnswer)),
  ];
}

/**
 * A question with its positions and contributions. One that nobody answered says so while others were answered: a
 * ministry reads an empty place as a gap in the report, and a gap in the discussion is a finding. Where nothing was
 * recorded at all, one line above says it once and the questions stand alone, as a record of what was asked.
 */
function questionBlocks(context: Context, question: ReportQuestion, label: string, anyAnswer: boolean): readonly ModelBlock[] {
  return [
    questionHeading(context, question, label),
    ...(anyAnswer && !isAnswered(question) ? emptyLine(context, 'empty.question') : []),
    ...question.positions.flatMap((position) => positionBlocks(context, position)),
    ...ballotsOn(context, question.id, 'result'),
    ...question.contributions.flatMap((contribution, at) => contributionBlocks(context, contribution, `${label}/${String(at + 1)}`)),
    ...unheardBlocks(context, question, label),
  ];
}
