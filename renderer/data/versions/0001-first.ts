/**
 * Schema 1. One table of rows for all kinds: a kind never needs a version of its own. Versions are append-only: a later
 * one is a new file, because fixtures of every version there has been are migrated in tests (design section 3, laws).
 */
export const first = {
  version: 1,
  stores: {
    rows: 'id, [kind+life], [ws+kind+life], [parent+kind+life], [parent+key], conflict',
    journals: 'journal',
    meta: 'key',
  },
} as const;
