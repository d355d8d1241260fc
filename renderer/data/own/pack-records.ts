import { recOf } from '../../record/row.ts';
import { isPurged, type Rec } from '../../record/types.ts';
import { viewOf } from '../../record/view.ts';
import type { Database } from '../database.ts';
import { installationJournal } from '../repositories/marks.ts';
import { membersOf } from './own-reads.ts';

/** Packs with the items in them and what stands below those, whatever their state: a deletion travels like an edit. */
export async function recordsOfPacks(db: Database, packs: readonly string[]): Promise<readonly Rec[]> {
  const heads = await ownRecords(db, packs);
  const items = heads.flatMap((head) => membersOf(viewOf(head)?.fields ?? {}, 'items'));
  const roots = await ownRecords(db, items);
  const below = await Promise.all(roots.map(({ id }) => db.rows.where('[parent+key]').between([id, ''], [id, []]).toArray()));
  const all = [...heads, ...roots, ...below.flat().map(recOf)];
  return [...new Map(all.map((rec) => [rec.id, rec])).values()];
}

/** What a workshop's file carries beside the workshop: copies of the packs it uses. */
export async function recordsForWorkshop(db: Database, workshop: Rec | undefined): Promise<readonly Rec[]> {
  if (workshop === undefined || isPurged(workshop)) return [];
  return recordsOfPacks(db, membersOf(viewOf(workshop).fields, 'packs'));
}

async function ownRecords(db: Database, ids: readonly string[]): Promise<readonly Rec[]> {
  const rows = await db.rows.bulkGet([...new Set(ids)]);
  return rows.flatMap((row) => (row?.ws === installationJournal ? [recOf(row)] : []));
}
