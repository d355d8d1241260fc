import { answerTexts } from '../../../domain/assessment/answer.ts';
import { asAsked, isGap } from '../../../domain/assessment/reply.ts';
import { differingParts } from '../../../domain/assessment/settled-reply.ts';
import { isBlank } from '../../../domain/text.ts';
import { markWords, type Context } from '../../context.ts';
import type { ReportAnswer } from '../../input.ts';
import type { Cell, ModelBlock, ModelRun, Paragraph } from '../../model.ts';
import { said } from '../../parts/contribution.ts';
import { cell, grid, orDash } from '../../parts/grid.ts';
import { line, markerRuns } from '../../parts/heading.ts';
import { effectRuns, responseRuns, whoRuns } from '../../parts/reply-words.ts';
import { flow, gapRuns, leadRun, textRun, toned } from '../../text-flow.ts';
import type { AskedQuestion } from './chosen.ts';

/** What each table and the whole room said to a question, beside one another; what counts, and why they said it. */
export function answerBlocks(context: Context, asked: AskedQuestion): readonly ModelBlock[] {
  const place = context.format.label(asked.label);
  const rows = asked.answers.map((answer) => answerRow(context, answer, place));
  return [
    grid(context, 'answers', ['answerOf', 'effect', 'response', 'confidence', 'decided'], [24, 22, 19, 15, 20], rows),
    ...settledLines(context, asked),
    ...asked.answers.flatMap((answer) => textsOf(context, answer, asked.answers.length > 1, place)),
  ];
}

function answerRow(context: Context, answer: ReportAnswer, place: string): readonly Cell[] {
  const { words } = context;
  const reply = asAsked(answer);
  const { confidence } = answer;
  return [
    [line(context, 'answer', [...whoRuns(context, answer.table), ...markerRuns(context, markWords(context, answer.marks, undefined, place))])],
    cell(context, effectRuns(context, reply)),
    cell(context, responseRuns(context, reply)),
    cell(context, confidence === null ? [] : [textRun(context, words(`assessment.confidence.${confidence}`))]),
    decidedCell(context, answer),
  ];
}

/** By consensus, or how many agreed and how many did not. */
function decidedCell(context: Context, { decided, agree, disagree }: ReportAnswer): Cell {
  const { words } = context;
  if (decided === null) return [line(context, 'cell', orDash(context, []))];
  const counted = decided === 'divided' ? ([['agree', agree], ['disagree', disagree]] as const).filter(([, number]) => number !== null) : [];
  return [
    line(context, 'cell', [textRun(context, words(`assessment.decided.${decided}`))]),
    ...counted.map(([key, number]) => line(context, 'cell', [textRun(context, words('votes.part', { name: words(`assessment.${key}`), number: number ?? 0 }))])),
  ];
}

/** What the workshop's answer is where several answered, in what the tables differ, and that it is a gap. */
function settledLines(context: Context, { answers, replies, settled }: AskedQuestion): readonly Paragraph[] {
  const { words } = context;
  const differing = differingParts(replies).map((part) => words(`assessment.part.${part}`));
  const gap: readonly ModelRun[] = isGap(settled.reply) ? [toned(words('assessment.gap'), 'label')] : [];
  const counts: readonly ModelRun[] = answers.length < 2 || settled.by === 'nobody' ? [] : [
    leadRun(context, words('assessment.settled.title')),
    ...effectRuns(context, settled.reply),
    ...(settled.reply.response === null ? [] : [textRun(context, `${words('list.separator')}${words('votes.part', { name: words('column.response'), number: words(`assessment.response.${settled.reply.response}`) })}`)]),
    ...gapRuns(context),
    toned(words(`assessment.settled.${settled.by}`), 'muted'),
  ];
  const runs = [...counts, ...(counts.length > 0 && gap.length > 0 ? gapRuns(context) : []), ...gap];
  return [
    ...(runs.length === 0 ? [] : [line(context, 'below-table', runs)]),
    ...(differing.length === 0 ? [] : [line(context, 'more', [leadRun(context, words('assessment.differ')), textRun(context, differing.join(words('list.series')))])]),
  ];
}

/** Reason, evidence, source and responsible body; said by whom where several answered. */
function textsOf(context: Context, answer: ReportAnswer, isOneOfSeveral: boolean, place: string): readonly Paragraph[] {
  const who = isOneOfSeveral ? said(context, whoRuns(context, answer.table)) : [];
  return answerTexts.flatMap((field) => {
    const text = answer[field];
    if (isBlank(text.original?.blocks ?? [])) return [];
    const marks = text.open ? markerRuns(context, markWords(context, [], text, place)) : [];
    return flow(context, text, { role: 'more', lead: [leadRun(context, context.words(`assessment.text.${field}`))], tail: [...who, ...marks], voice: 'remark', place });
  });
}
