import { fold } from './fold.ts';

/** What can be found by its values and its words; `values` by facet, each row with any number of them. */
export type FinderRow<Facet extends string = string> = {
  readonly id: string;
  /** Language its words are in. */
  readonly language: string;
  /** All its words, folded. */
  readonly text: string;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
};
export type Chosen = Readonly<Record<string, readonly string[]>>;
/** What a person has chosen and typed. */
export type FinderState = { readonly chosen: Chosen; readonly query: string };
export type FacetValue = { readonly value: string; readonly count: number; readonly isChosen: boolean };

export const nothingChosen: FinderState = { chosen: {}, query: '' };

/** Chooses a value of a facet, or lets it go. */
export function toggleValue({ chosen, query }: FinderState, facet: string, value: string): FinderState {
  const now = chosen[facet] ?? [];
  const next = now.includes(value) ? now.filter((known) => known !== value) : [...now, value];
  return { query, chosen: { ...chosen, [facet]: next } };
}

/** The chosen values one by one, in the order they were chosen within a facet. */
export function chosenValues({ chosen }: FinderState): readonly { readonly facet: string; readonly value: string }[] {
  return Object.entries(chosen).flatMap(([facet, values]) => values.map((value) => ({ facet, value })));
}

/** Rows that pass: every facet with a choice has one of its values (all facets but `except`), and every typed word stands in the text. */
export function passing<Row extends FinderRow>(rows: readonly Row[], { chosen, query }: FinderState, except: readonly string[] = []): readonly Row[] {
  const facets = Object.entries(chosen).filter(([facet, values]) => values.length > 0 && !except.includes(facet));
  const words = fold(query).split(' ').filter((word) => word !== '');
  return rows.filter((row) => facets.every(([facet, values]) => hasOneOf(row, facet, values)) && words.every((word) => row.text.includes(word)));
}

function hasOneOf(row: FinderRow, facet: string, values: readonly string[]): boolean {
  return (row.values[facet] ?? []).some((value) => values.includes(value));
}

/** How the values of a facet stand: the most frequent first and names by the given order, or as the rows bring them. */
export type ValueOrder = 'as-they-come' | ((a: string, b: string) => number);

/**
 * Values of a facet in an order that holds whatever is chosen, so that nothing jumps about under the hand. A count says how many
 * rows would be shown with this value alone in its facet: the other facets and the typed words hold, its own choice does not.
 */
export function facetValues(rows: readonly FinderRow[], state: FinderState, facet: string, order: ValueOrder): readonly FacetValue[] {
  const all = [...countValues(rows, facet)];
  const now = countValues(passing(rows, state, [facet]), facet);
  const chosen = state.chosen[facet] ?? [];
  return (order === 'as-they-come' ? all : all.toSorted(([a, many], [b, more]) => more - many || order(a, b)))
    .map(([value]) => ({ value, count: now.get(value) ?? 0, isChosen: chosen.includes(value) }));
}

/** How many rows have each value of a facet. */
export function countValues(rows: readonly FinderRow[], facet: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of new Set(row.values[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The first few values, with those that are chosen further down; the rest is one press away. */
export function firstValues(values: readonly FacetValue[], most: number): readonly FacetValue[] {
  return values.length <= most + 1 ? values : values.filter(({ isChosen }, index) => index < most || isChosen);
}
