import { contributionTypes, positionStates } from '../../../domain/kinds.ts';
import { nextNumber, type Context } from '../../context.ts';
import type { ReportRoundtable } from '../../input.ts';
import type { Cell, ModelBlock, NumberRef, Paragraph, Table } from '../../model.ts';
import { headCell, numberCell } from '../../parts/grid.ts';
import { heading, line } from '../../parts/heading.ts';
import { tableRuns } from '../../parts/tables.ts';
import { textRun } from '../../text-flow.ts';
import type { TextRun } from '../../model.ts';

/** More roundtables than this do not fit beside one another; the total stands alone then. */
const mostColumns = 8;

/** A thing that is counted, in one roundtable. */
type Counted = { readonly head: readonly TextRun[]; readonly isSum: boolean; readonly of: (roundtable: ReportRoundtable) => number };

/** How much the record holds: questions, positions by state, contributions by type and by table, for each roundtable and in all. */
export function countsTable(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, input } = context;
  if (input.roundtables.length === 0) return [];
  return [heading(context, 1, 'part-counts', words('record.counts'), number), table(context)];
}

function table(context: Context): Table {
  const { words, input } = context;
  const shown = input.roundtables.length > 1 && input.roundtables.length <= mostColumns ? input.roundtables : [];
  const rows = counted(context).map((row): readonly Cell[] => [
    row.isSum ? headCell(context, row.head) : [line(context, 'cell', row.head)],
    ...shown.map((roundtable) => numberCell(context, row.of(roundtable))),
    numberCell(context, input.roundtables.reduce((sum, roundtable) => sum + row.of(roundtable), 0)),
  ]);
  const heads = [words('column.counted'), ...shown.map((_, at) => context.format.label(`${String(at + 1)}.`)), words('column.total')];
  return {
    type: 'table',
    role: 'grid',
    summary: words('table.counts'),
    columns: widths(shown.length),
    head: heads.map((head) => headCell(context, [textRun(context, head)])),
    rows,
    caption: caption(context),
  };
}

function widths(roundtables: number): readonly number[] {
  if (roundtables === 0) return [70, 30];
  const each = Math.floor(54 / roundtables);
  return [32 + 54 - each * roundtables, ...Array.from({ length: roundtables }, () => each), 14];
}

function caption(context: Context): Paragraph {
  const number = nextNumber(context, 'table', (count) => context.words('numbering.table').replace('%1', String(count)));
  return { ...line(context, 'caption', [textRun(context, context.words('table.counts'))]), number };
}

function counted(context: Context): readonly Counted[] {
  const { words, input } = context;
  const row = (key: string, isSum: boolean, of: Counted['of']): Counted => ({ head: [textRun(context, words(`counted.${key}`))], isSum, of });
  const contributions = (roundtable: ReportRoundtable) => roundtable.questions.flatMap((question) => question.contributions);
  const positions = (roundtable: ReportRoundtable) => roundtable.questions.flatMap((question) => question.positions);
  const tables = input.tables.length > 1 ? input.tables : [];
  return [
    row('questions', true, ({ questions }) => questions.length),
    row('positions', true, (roundtable) => positions(roundtable).length),
    ...positionStates.map((state) => row(state, false, (roundtable) => positions(roundtable).filter((position) => position.state === state).length)),
    row('contributions', true, (roundtable) => contributions(roundtable).length),
    ...contributionTypes.map((type) => row(type, false, (roundtable) => contributions(roundtable).filter((one) => one.type === type).length)),
    ...tables.map(({ id }): Counted => ({
      head: tableRuns(context, id),
      isSum: false,
      of: (roundtable) => contributions(roundtable).filter((one) => one.table === id).length,
    })),
  ];
}
