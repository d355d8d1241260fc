import type { Bridge } from '../../../preload/contract.ts';
import type { Database } from '../database.ts';
import { rowsOf } from '../store.ts';

/** Stands in `meta` from the removal of rows until the files they were in are gone. */
const mark = 'erase';

/**
 * Removes what locked journals left in the rows, with their marks, in one transaction; then the database's files, which keep
 * removed rows until Chromium tidies them up (measured: a deleted database alone leaves them readable). The rows of the
 * others are written anew; should that be cut short, they come again from the journals.
 */
export async function eraseLocked(db: Database, bridge: Bridge, locked: readonly string[]): Promise<void> {
  const isLeft = await db.transaction('rw', db.rows, db.journals, db.meta, async () => {
    const known = (await db.journals.bulkGet([...locked])).flatMap((journal) => journal?.journal ?? []);
    if (known.length === 0) return (await db.meta.get(mark)) !== undefined;
    for (const journal of known) await rowsOf(db, journal).delete();
    await db.journals.bulkDelete(known);
    await db.meta.put({ key: mark, value: 1 });
    return true;
  });
  if (isLeft) await writeAnew(db, bridge);
}

async function writeAnew(db: Database, bridge: Bridge): Promise<void> {
  const kept = await Promise.all([db.rows.toArray(), db.journals.toArray(), db.meta.toArray()]);
  db.isBeingReopened = true;
  db.close();
  const cleared = await bridge.call('vault:clear-database', {}).finally(() => { db.isBeingReopened = false; });
  await db.open();
  // The rows are removed in any case; the next lock or start tries the files again.
  if (!cleared.ok) return;
  const [rows, journals, meta] = kept;
  await db.transaction('rw', db.rows, db.journals, db.meta, async () => {
    await db.rows.bulkPut(rows);
    await db.journals.bulkPut(journals);
    await db.meta.bulkPut(meta.filter(({ key }) => key !== mark));
  });
}
