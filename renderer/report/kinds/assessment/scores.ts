import { heatColumns, type HeatColumn } from '../../../domain/assessment/heat.ts';
import type { Tally } from '../../../domain/assessment/score.ts';
import { nextNumber, type Context } from '../../context.ts';
import type { Cell, ModelBlock, NumberRef, Paragraph, Table } from '../../model.ts';
import { goneLines } from '../../parts/checklist-outline.ts';
import { grid, headCell, orDash } from '../../parts/grid.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { heatFigure } from '../../parts/heat-figure.ts';
import { libraryText } from '../../parts/library-text.ts';
import { scoreCell } from '../../parts/score-cell.ts';
import { inline, shownDirection, textRun, toned } from '../../text-flow.ts';
import { chosenChecklists, type ChosenChecklist } from './chosen.ts';

/** How much is addressed, by checklist and direction, and the effects that help and that harm, each by itself. */
export function scores(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, input, library, options } = context;
  const chosen = chosenChecklists(input, library, options.language);
  const gone = goneLines(context, chosen.map(({ sheet }) => sheet));
  const found: readonly ModelBlock[] = chosen.length === 0 ? [...(gone.length === 0 ? emptyLine(context, 'empty.checklists') : []), ...gone] : [
    line(context, 'more', [textRun(context, words('assessment.sentence'))]),
    heatFigure(context, chosen.map(({ sheet, heat }) => ({ title: sheet.title, cells: heat.cells }))),
    heatTable(context, chosen),
    line(context, 'below-table', [toned(words('assessment.legend'), 'muted')]),
    ...gone,
    heading(context, 2, 'helps-and-harms', words('assessment.helpsAndHarms')),
    { ...line(context, 'more', [textRun(context, words('assessment.neverNetted'))]), keepNext: true },
    ...tallies(context, chosen),
  ];
  return found.length === 0 ? [] : [heading(context, 1, 'part-scores', words('assessment.scores'), number), ...found];
}

function heatTable(context: Context, chosen: readonly ChosenChecklist[]): Table {
  const { words } = context;
  return {
    type: 'table',
    role: 'grid',
    summary: words('table.heat'),
    columns: [34, 22, 22, 22],
    head: [words('column.checklist'), ...heatColumns.map((column) => words(`assessment.column.${column}`))].map((head) => headCell(context, [textRun(context, head)])),
    rows: chosen.map((one) => [[nameOf(context, one)], ...heatColumns.map((column) => scoreCell(context, one.heat.cells[column]))]),
    caption: caption(context, 'heat'),
  };
}

function caption(context: Context, name: string): Paragraph {
  const number = nextNumber(context, 'table', (count) => context.words('numbering.table').replace('%1', String(count)));
  return { ...line(context, 'caption', [textRun(context, context.words(`table.${name}`))]), number };
}

/** Its heading says so where it is in another language. */
function nameOf(context: Context, { sheet: { title } }: ChosenChecklist): Paragraph {
  const text = libraryText(title.language, title.plain);
  return { type: 'paragraph', role: 'cell-head', direction: shownDirection(context, text), runs: inline(context, text) };
}

/** A row for each cell of the heat map in which there is an effect. */
function tallies(context: Context, chosen: readonly ChosenChecklist[]): readonly ModelBlock[] {
  const rows = chosen.flatMap((one) => heatColumns.flatMap((column): readonly (readonly Cell[])[] => {
    const { helps, harms } = one.heat.cells[column];
    return helps.relevant + harms.relevant === 0 ? [] : [[[nameOf(context, one), columnLine(context, column)], tallyCell(context, harms), tallyCell(context, helps)]];
  }));
  return rows.length === 0 ? emptyLine(context, 'empty.tallies') : [{ ...grid(context, 'tallies', ['checklist', 'harms', 'helps'], [34, 33, 33], rows), caption: caption(context, 'tallies') }];
}

const columnLine = (context: Context, column: HeatColumn): Paragraph => line(context, 'cell', [textRun(context, context.words(`assessment.column.${column}`))]);

function tallyCell(context: Context, { relevant, addressed, partly, not, unknown }: Tally): Cell {
  if (relevant === 0) return [line(context, 'cell', orDash(context, []))];
  const parts = [['relevant', relevant], ['addressed', addressed], ['partly', partly], ['not', not], ['unknown', unknown]] as const;
  const told = parts.map(([key, count]) => context.words(`assessment.tally.${key}`, { count }));
  return [line(context, 'cell', [textRun(context, told.join(context.words('list.separator')))])];
}
