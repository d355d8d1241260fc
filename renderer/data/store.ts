import type { Bridge } from '../../preload/contract.ts';
import type { JournalOp } from '../record/journal-line.ts';
import { applyOp } from '../record/operation.ts';
import { recOf, rowOf } from '../record/row.ts';
import type { Rec } from '../record/types.ts';
import type { Database } from './database.ts';

/** What writing and replaying need: the rows, main, and a clock for display. */
export type WritePathParts = { readonly db: Database; readonly bridge: Bridge; readonly now: () => Date };

/**
 * Merges operations into the rows and moves the journal's mark, in one transaction. Twice is once. Where one begins the journal
 * anew, only what it holds is left of the journal's rows. `known` spares reading the records again where the one queue of
 * writes has just read them. Answers the records that changed.
 */
export async function storeOperations(db: Database, journal: string, ops: readonly JournalOp[], known?: ReadonlyMap<string, Rec>): Promise<ReadonlyMap<string, Rec>> {
  const last = ops.at(-1);
  if (last === undefined) return new Map();
  const anew = ops.findLastIndex(beginsAnew);
  return db.transaction('rw', db.rows, db.journals, async () => {
    if (anew >= 0) await rowsOf(db, journal).delete();
    const records = known === undefined ? await recordsOf(db, ops.flatMap((op) => [...op.w, ...(op.p ?? [])]).map(({ id }) => id)) : new Map(known);
    const changed = new Set<string>();
    for (const op of ops.slice(Math.max(anew, 0))) {
      for (const rec of applyOp(op, (id) => records.get(id))) {
        records.set(rec.id, rec);
        changed.add(rec.id);
      }
    }
    const stored = [...changed].flatMap((id) => records.get(id) ?? []);
    await db.rows.bulkPut(stored.map((rec) => rowOf(rec, journal)));
    await db.journals.put({ journal, applied: last.s + last.n - 1, changedAt: new Date(last.at).toISOString() });
    return new Map(stored.map((rec) => [rec.id, rec]));
  });
}

/** True for a line that holds everything: what was before it is history (`journal:append-base`). */
export function beginsAnew(op: JournalOp): boolean {
  return op['base'] === true;
}

/** The rows of one journal, those of removed and purged records too. */
export function rowsOf(db: Database, journal: string) {
  return db.rows.where('[ws+kind+life]').between([journal], [journal, []]);
}

/** The records with these ids, as they stand in the rows. */
export async function recordsOf(db: Database, ids: readonly string[]): Promise<Map<string, Rec>> {
  const rows = await db.rows.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, recOf(row)] as const])));
}

/** Removes the rows of journals with their marks; those that are not there are passed over. */
export async function removeRows(db: Database, journals: readonly string[]): Promise<void> {
  if (journals.length === 0) return;
  await db.transaction('rw', db.rows, db.journals, async () => {
    for (const journal of journals) await rowsOf(db, journal).delete();
    await db.journals.bulkDelete([...journals]);
  });
}
