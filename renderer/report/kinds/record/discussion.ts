import { sectors } from '../../../content/fixed.ts';
import { bracketed, brackets } from '../../../domain/writing.ts';
import type { Context } from '../../context.ts';
import type { ReportContribution, ReportQuestion, ReportRoundtable } from '../../input.ts';
import type { ModelBlock, ModelRun, NumberRef } from '../../model.ts';
import { ballotsOn, otherBallots } from '../../parts/ballots.ts';
import { contributionBlocks, muted } from '../../parts/contribution.ts';
import { emptyLine, heading } from '../../parts/heading.ts';
import { isAnswered, questionHeading, questionLabel, roundtableHeading } from '../../parts/outline.ts';
import { positionBlocks } from '../../parts/position.ts';
import { linkedItems, questionContext, usableAnswer } from '../../parts/question-texts.ts';
import { asAgreed, positionSinceRoom, roomRuns } from '../../parts/since-room.ts';
import { tableRuns } from '../../parts/tables.ts';
import { unheardBlocks } from '../../parts/unheard.ts';
import { toned } from '../../text-flow.ts';

/** Each roundtable with its questions as they were asked, every position and every contribution; authored text has no place here. */
export function discussion(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, input } = context;
  const anyAnswer = input.roundtables.some(({ questions }) => questions.some(isAnswered));
  return [
    heading(context, 1, 'part-discussion', words('record.discussion'), number),
    ...(anyAnswer ? [] : emptyLine(context, 'empty.discussion')),
    ...input.roundtables.flatMap((roundtable, at) => roundtableBlocks(context, roundtable, at, anyAnswer)),
    ...otherBallots(context, 'counts'),
  ];
}

function roundtableBlocks(context: Context, roundtable: ReportRoundtable, at: number, anyAnswer: boolean): readonly ModelBlock[] {
  return [
    roundtableHeading(context, roundtable, at),
    ...(roundtable.questions.length === 0 ? emptyLine(context, 'empty.roundtable') : []),
    ...roundtable.questions.flatMap((question, index) => questionBlocks(context, question, questionLabel(at, index), anyAnswer)),
  ];
}

function questionBlocks(context: Context, question: ReportQuestion, label: string, anyAnswer: boolean): readonly ModelBlock[] {
  return [
    questionHeading(context, question, label),
    ...questionContext(context, question, label),
    ...usableAnswer(context, question, label),
    ...linkedItems(context, question, label),
    ...(anyAnswer && !isAnswered(question) ? emptyLine(context, 'empty.question') : []),
    ...question.positions.flatMap((position) => [...positionBlocks(context, position), ...positionSinceRoom(context, position)]),
    ...ballotsOn(context, question.id, 'counts'),
    ...question.contributions.flatMap((contribution, at) => [
      ...contributionBlocks(context, contribution, `${label}/${String(at + 1)}`, [...ofSector(context, contribution), ...fromTable(context, contribution), ...roomRuns(context, contribution.room)]),
      ...asAgreed(context, contribution.room),
    ]),
    ...unheardBlocks(context, question, label),
  ];
}

/** The sector it is about. */
function ofSector(context: Context, { sector }: ReportContribution): readonly ModelRun[] {
  if (sector === null) return [];
  const known = sectors.find((one) => one === sector);
  return [toned(bracketed(context.options.language, known === undefined ? sector : context.words(`sector.${known}`)), 'muted')];
}

/** The table it came from, where there are several. */
function fromTable(context: Context, { table }: ReportContribution): readonly ModelRun[] {
  const runs = context.input.tables.length > 1 ? tableRuns(context, table) : [];
  const [opening, closing] = brackets(context.options.language);
  return runs.length === 0 ? [] : [toned(opening, 'muted'), ...muted(runs), toned(closing, 'muted')];
}
