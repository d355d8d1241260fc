/** Density of a cell of a heat map: 0 is none, 4 the most there is. */
export type Heat = 0 | 1 | 2 | 3 | 4;

/** Bars from the inline start, each with its number. */
export type BarPicture = {
  readonly kind: 'bars';
  readonly rows: readonly { readonly id: string; readonly label: string; readonly value: number; /** As it is written. */ readonly text: string; readonly isStrong?: boolean }[];
};
/** `heat` is null where there is nothing to tell how much: hatched. `note` stands small below the number. */
export type GridCell = { readonly text: string; readonly heat: Heat | null; readonly note?: string };
/** Rows by columns, a number in each cell. */
export type GridPicture = {
  readonly kind: 'grid';
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly { readonly id: string; readonly label: string; readonly cells: readonly GridCell[] }[];
};
/** What a picture shows; drawn on the screen and as a file from the same. */
export type Picture = BarPicture | GridPicture;

const steps = [1, 2, 3, 4] as const;

/** In which of four equal steps up to `most` a count stands; none stands in none. */
export function heatOf(count: number, most: number): Heat {
  if (count <= 0 || most <= 0) return 0;
  return steps.find((step) => count * steps.length <= most * step) ?? 4;
}

/** In which of five equal steps a percentage stands; null where there is none. */
export function heatOfPercent(percent: number | null): Heat | null {
  if (percent === null) return null;
  return percent < 20 ? 0 : percent < 40 ? 1 : percent < 60 ? 2 : percent < 80 ? 3 : 4;
}
