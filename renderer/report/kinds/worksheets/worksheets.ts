import { strays } from '../../collect.ts';
import type { Context } from '../../context.ts';
import type { ReportInput, ReportQuestion, ReportRoundtable } from '../../input.ts';
import type { Cell, ModelBlock, ModelRun, Paragraph, Room, Table } from '../../model.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { questionHeading, questionLabel, roundtableHeading } from '../../parts/outline.ts';
import { usableAnswer } from '../../parts/usable-answer.ts';
import { textRun, toned } from '../../text-flow.ts';

/** A square to cross; nearly every face has it. */
const square = '☐';

/** The roundtables whose questions are asked: not those that only hold what has lost its place. */
export function askedRoundtables(input: ReportInput): readonly ReportRoundtable[] {
  return input.roundtables.filter(({ id }) => id !== strays);
}

/** One question after another, each whole on its page, with room for the answer and for the position of the table. */
export function worksheets(context: Context): readonly ModelBlock[] {
  const { words } = context;
  const roundtables = askedRoundtables(context.input);
  const asked = roundtables.length === 0 ? emptyLine(context, 'empty.roundtable') : roundtables.flatMap((roundtable, at) => roundtableBlocks(context, roundtable, at));
  return [
    heading(context, 1, 'worksheets', words('worksheets.title')),
    line(context, 'note', [textRun(context, words('worksheets.how'))]),
    ...asked,
  ];
}

function roundtableBlocks(context: Context, roundtable: ReportRoundtable, at: number): readonly ModelBlock[] {
  const { questions } = roundtable;
  return [
    roundtableHeading(context, roundtable, at),
    ...(questions.length === 0 ? emptyLine(context, 'empty.roundtable') : []),
    ...questions.flatMap((question, index) => sheet(context, question, questionLabel(at, index))),
  ];
}

function sheet(context: Context, question: ReportQuestion, label: string): readonly ModelBlock[] {
  const hint = usableAnswer(context, question, label);
  return [
    questionHeading(context, question, label),
    whoFills(context),
    // Two tables with nothing between them are one to Word.
    ...(hint.length > 0 ? hint : [line(context, 'more', [toned(context.words('worksheets.answers'), 'label')])]).map(kept),
    { type: 'room', lines: linesFor(question.minutes), keepNext: true },
    kept(line(context, 'more', positionRuns(context))),
    positionRoom,
  ];
}

const positionRoom: Room = { type: 'room', lines: 3 };

function kept(paragraph: Paragraph): Paragraph {
  return { ...paragraph, keepNext: true };
}

/** The table, its group and who writes, filled in by hand: sheets are collected loose. */
function whoFills(context: Context): Table {
  const head = (key: string): Cell => [kept(line(context, 'cell-head', [textRun(context, context.words(`worksheets.${key}`))]))];
  const blank: Cell = [kept(line(context, 'blank', []))];
  return {
    type: 'table',
    role: 'grid',
    summary: context.words('table.whoFills'),
    columns: [10, 13, 11, 20, 17, 29],
    rows: [[head('table'), blank, head('group'), blank, head('rapporteur'), blank]],
  };
}

/** The states a position can have, each with its square. */
function positionRuns(context: Context): readonly ModelRun[] {
  const { words } = context;
  const states = (['agreed', 'majority', 'open'] as const).map((state) => textRun(context, `${square}\u00a0${words(`worksheets.${state}`)}`));
  return [toned(words('worksheets.position'), 'label'), ...states.flatMap((run) => [textRun(context, '   '), run])];
}

/** Lines of handwriting for the time of a question: more than a page holds helps nobody. */
function linesFor(minutes: number | null): number {
  return minutes === null ? 9 : Math.min(14, Math.max(6, Math.round(minutes * 0.6)));
}
