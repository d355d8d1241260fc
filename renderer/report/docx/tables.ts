import { BorderStyle, Table as DocxTable, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Cell, Table } from '../model.ts';
import { docxParagraph } from './paragraphs.ts';
import type { Rendering } from './rendering.ts';
import type { Theme } from './theme.ts';

/** A table with fixed widths in twentieths of a point (percentages break in LibreOffice and Google Docs, docx#528). */
export function docxTable(rendering: Rendering, table: Table): DocxTable {
  const { model, theme, width } = rendering;
  const columnWidths = table.columns.map((share) => Math.floor((width * share) / 100));
  const rowOf = (cells: readonly Cell[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: isHead || table.role === 'grid',
      ...(isHead ? { tableHeader: true } : {}),
      children: cells.map((cell, at) => cellOf(rendering, cell, columnWidths[at] ?? 0, isHead ? theme.colours.weak : groundOf(theme, cell))),
    });
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths,
    ...(model.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    borders: borders(theme),
    margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 40, left: 100, right: 100 },
    rows: [...(table.head === undefined ? [] : [rowOf(table.head, true)]), ...table.rows.map((cells) => rowOf(cells, false))],
  });
}

/** Light enough for dark letters at every step, and each step darker than the one before when colours are gone. */
function groundOf({ heat }: Theme, [first]: Cell): string | undefined {
  return first?.heat === undefined ? undefined : heat[first.heat];
}

function cellOf(rendering: Rendering, cell: Cell, width: number, fill: string | undefined): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
    children: cell.map((paragraph) => docxParagraph(rendering, paragraph)),
  });
}

/** Rules between rows, none between columns. */
function borders(theme: Theme) {
  const line = { style: BorderStyle.SINGLE, size: 4, color: theme.colours.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };
}
