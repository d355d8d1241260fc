/**
 * Schema 2. What was removed from a workshop is listed without reading what is alive in it. No row changes: the index is made
 * by the database itself.
 */
export const removed = {
  version: 2,
  stores: {
    rows: 'id, [kind+life], [ws+kind+life], [ws+life], [parent+kind+life], [parent+key], conflict',
    journals: 'journal',
    meta: 'key',
  },
} as const;
