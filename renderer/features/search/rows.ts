import type { FoundAll, FoundHit, SearchGroup } from './protocol.ts';

/** What the arrows go through: hits, and a row for what is not listed of a group. */
export type ListRow =
  | { readonly kind: 'hit'; readonly key: string; readonly group: SearchGroup; readonly hit: FoundHit }
  | { readonly kind: 'more'; readonly key: string; readonly group: SearchGroup; readonly count: number };

/** The rows of what was found, group after group. An opened group lists what there is room for and has no such row. */
export function rowsOf(found: FoundAll | null, expanded: SearchGroup | null): readonly ListRow[] {
  return (found?.groups ?? []).flatMap(({ group, count, hits }): readonly ListRow[] => [
    ...hits.map((hit): ListRow => ({ kind: 'hit', key: hit.id, group, hit })),
    ...(count > hits.length && group !== expanded ? [{ kind: 'more', key: `more ${group}`, group, count } as const] : []),
  ]);
}

/** The row an arrow leads to; the ends are joined. */
export function stepFrom(rows: readonly ListRow[], at: number, by: 1 | -1): number {
  return rows.length === 0 ? 0 : (at + by + rows.length) % rows.length;
}

/** The first row of the next or the previous group; the ends are joined. */
export function groupFrom(rows: readonly ListRow[], at: number, by: 1 | -1): number {
  const starts = rows.flatMap(({ group }, index) => (rows[index - 1]?.group === group ? [] : [index]));
  const own = starts.findLastIndex((start) => start <= at);
  return starts[(own + by + starts.length) % Math.max(starts.length, 1)] ?? 0;
}
