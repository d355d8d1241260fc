import { heatOf, type Heat } from '../../ui/picture/picture-model.ts';
import { countValues, passing, type FinderRow, type FinderState } from './finder.ts';

export type HeatCell = { readonly column: string; readonly count: number; readonly heat: Heat };
export type HeatRow = { readonly row: string; readonly total: number; readonly cells: readonly HeatCell[] };
export type HeatTable = { readonly columns: readonly string[]; readonly rows: readonly HeatRow[] };

/**
 * How often the given values of one facet meet all those of another, among the rows that pass every other facet; the more frequent
 * a value is at all, the higher it stands.
 */
export function crossTable(rows: readonly FinderRow[], state: FinderState, facets: { readonly row: string; readonly column: string }, columns: readonly string[]): HeatTable {
  const shown = passing(rows, state, [facets.row, facets.column]);
  const counts = frequentValues(rows, facets.row).map((row) => {
    const inRow = shown.filter(({ values }) => values[facets.row]?.includes(row) ?? false);
    const byColumn = countValues(inRow, facets.column);
    return { row, total: inRow.length, cells: columns.map((column) => ({ column, count: byColumn.get(column) ?? 0 })) };
  });
  const highest = Math.max(0, ...counts.flatMap(({ cells }) => cells.map(({ count }) => count)));
  return {
    columns,
    rows: counts.map(({ cells, ...row }) => ({ ...row, cells: cells.map((cell) => ({ ...cell, heat: heatOf(cell.count, highest) })) })),
  };
}

/** Values of a facet, the most frequent of all rows first, whatever is chosen. */
export function frequentValues(rows: readonly FinderRow[], facet: string): readonly string[] {
  return [...countValues(rows, facet)].toSorted(([, few], [, many]) => many - few).map(([value]) => value);
}
