import { textOf } from '../../domain/decode.ts';
import { historyOf, fieldOf } from '../../domain/history/kinds.ts';
import type { MultiText } from '../../domain/text.ts';
import { recOf } from '../../record/row.ts';
import { comparePlaces } from '../../record/order.ts';
import { viewOf, type RecordView } from '../../record/view.ts';
import type { Database } from '../database.ts';

/** What a record is called in lists of history and trash. */
export type RecordLabel = {
  readonly id: string;
  readonly kind: string;
  /** Its title, name or text; null where it has none. */
  readonly words: MultiText | null;
  /** False for what is in the trash or no longer there at all. */
  readonly isThere: boolean;
};

/** The labels of records by id, whatever their state; ids of what is not in the rows are left out. */
export async function labelsOf(db: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, RecordLabel>> {
  const rows = await db.rows.bulkGet([...new Set(ids)]);
  const found = await Promise.all(rows.map(async (row): Promise<RecordLabel | undefined> => {
    if (row === undefined) return undefined;
    const view = viewOf(recOf(row));
    if (view === undefined) return { id: row.id, kind: row.kind, words: null, isThere: false };
    return { id: row.id, kind: row.kind, words: wordsOf(view) ?? (await innerWords(db, view)), isThere: view.state !== 'gone' };
  }));
  return new Map(found.flatMap((label) => (label === undefined ? [] : [[label.id, label] as const])));
}

/** The title of a record by its kind's entry. */
function wordsOf(view: RecordView): MultiText | null {
  const { title } = historyOf(view.kind);
  if (title === null) return null;
  if (fieldOf(view.kind, title).form === 'text') {
    const text = textOf(view, title);
    return text.original === undefined || text.original.blocks.length === 0 ? null : text;
  }
  const name = view.fields[title];
  if (typeof name !== 'string' || name === '') return null;
  return { original: { language: 'und', blocks: [{ type: 'paragraph', runs: [{ text: name }] }] }, translations: {} };
}

/** What has no title of its own is called by the first thing that stands inside it: a position by its first side. */
async function innerWords(db: Database, view: RecordView): Promise<MultiText | null> {
  const inside = await insideOf(db, view.id, view.kind);
  for (const inner of inside) {
    const words = wordsOf(inner);
    if (words !== null) return words;
  }
  return null;
}

/** The records that are a part of this one, in order, the gone included. */
export async function insideOf(db: Database, id: string, kind: string): Promise<readonly RecordView[]> {
  const { inside = [] } = historyOf(kind);
  if (inside.length === 0) return [];
  const rows = await db.rows.where('[parent+key]').between([id, ''], [id, []]).toArray();
  const views = rows.filter((row) => inside.some((one) => one === row.kind)).flatMap((row) => viewOf(recOf(row)) ?? []);
  return [...views].sort(comparePlaces);
}
