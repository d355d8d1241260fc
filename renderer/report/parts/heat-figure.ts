import type { Worded } from '../../content/checklist-sheet.ts';
import { heatColumns, heatOfPercent, type HeatColumn } from '../../domain/assessment/heat.ts';
import type { Score } from '../../domain/assessment/score.ts';
import { nextNumber, type Context } from '../context.ts';
import type { HeatMap, Paragraph } from '../model.ts';
import { shownDirection, textRun, toned } from '../text-flow.ts';
import { orDash } from './grid.ts';
import { line } from './heading.ts';
import { libraryText } from './library-text.ts';

/** A checklist, and how much is addressed in each direction. */
export type HeatLine = { readonly title: Worded; readonly cells: Readonly<Record<HeatColumn, Score>> };

/** How much is addressed as a drawing; what is read out in its place says every cell. `when` tells it apart from another one beside it. */
export function heatFigure(context: Context, lines: readonly HeatLine[], when?: string): HeatMap {
  const { words, format } = context;
  const columns = heatColumns.map((column) => words(`assessment.column.${column}`));
  const scoreOf = ({ cells }: HeatLine, column: HeatColumn): string => {
    const { percent } = cells[column];
    return percent === null ? words('assessment.noScore') : format.percent(percent / 100);
  };
  const said = lines.map((one) => words('figure.heatRow', { title: one.title.plain, cells: heatColumns.map((column, at) => `${columns[at] ?? ''} ${scoreOf(one, column)}`).join(words('list.separator')) }));
  const number = nextNumber(context, 'figure', (count) => words('files.figure').replace('%1', String(count)));
  const about = [textRun(context, words('figure.heat')), ...(when === undefined ? [] : [toned(`${words('list.dash')}${when}`, 'muted')])];
  return {
    type: 'heat-map',
    columns: columns.map((column) => line(context, 'cell-head', [textRun(context, column)])),
    rows: lines.map((one) => ({
      label: nameOf(context, one),
      cells: heatColumns.map((column) => {
        const heat = heatOfPercent(one.cells[column].percent);
        return { heat, text: line(context, 'cell', heat === null ? orDash(context, []) : [textRun(context, scoreOf(one, column))]) };
      }),
    })),
    alternative: [...(when === undefined ? [] : [`${when}.`]), words('figure.heatAbout'), ...said].join(' '),
    caption: { ...line(context, 'caption', about), number },
  };
}

/** In the language it is written in; that it is another one is said in the table beside it. */
function nameOf(context: Context, { title: { plain, language } }: HeatLine): Paragraph {
  return { type: 'paragraph', role: 'cell-head', direction: shownDirection(context, libraryText(language, plain)), runs: [textRun(context, plain, language)] };
}
