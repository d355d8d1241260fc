import { isOwnKind } from '../../domain/own.ts';
import { highestOf } from '../../record/parse.ts';
import { mergeRecordSets } from '../../record/merge.ts';
import { isPurged, type Rec, type Reg } from '../../record/types.ts';
import type { Database } from '../database.ts';
import { writesOf } from '../replay.ts';
import { recordsOf } from '../store.ts';
import type { Saved } from '../saved.ts';
import type { WritePath } from '../write-path.ts';

type Parts = { readonly db: Database; readonly path: WritePath };
/** What is merged, and the snapshot that was taken before it: by that it can be taken back. */
export type MergedFile = { readonly id: string; readonly name: string; readonly before?: string | null };
export type MergedCounts = { readonly added: number; readonly changed: number; readonly conflicts: number };

/** Merges a file's records into one journal as one operation; what is known already is no change. */
export async function mergeInto({ db, path }: Parts, journal: string, records: readonly Rec[], { id: file, name, before = null }: MergedFile): Promise<Saved<MergedCounts>> {
  const renewed = await path.renewActor(journal, headsOf(records));
  if (!renewed.ok) return renewed;
  return path.commit(journal, async () => {
    const ours = await recordsOf(db, records.map(({ id }) => id));
    const { touched, counts } = mergeRecordSets([[...ours.values()], records]);
    const news = new Set(touched.map(({ id }) => id));
    const brought = records.filter(({ id }) => news.has(id));
    const { added, changed, conflicts } = counts;
    return {
      op: 'merge',
      answer: { added, changed, conflicts },
      writes: brought.flatMap(writesOf),
      purged: brought.filter(isPurged).map(({ id, kind }) => ({ id, kind })),
      more: { file, name, added, changed, conflicts, ...(before === null ? {} : { before }) },
    };
  });
}

function headsOf(records: readonly Rec[]): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const rec of records) if (!isPurged(rec)) highestOf(Object.values<Reg>(rec.r), heads);
  return heads;
}

/** A file's records by where they belong: own items to the installation, everything else to the workshop. */
export function byHome(records: readonly Rec[]): { readonly own: readonly Rec[]; readonly workshop: readonly Rec[] } {
  return { own: records.filter(({ kind }) => isOwnKind(kind)), workshop: records.filter(({ kind }) => !isOwnKind(kind)) };
}

/**
 * True when a record of a file has the id of a record that belongs elsewhere or is of another kind here: no honest file has, and
 * taking it in would move that record away from its workshop.
 */
export async function clashes(db: Database, journal: string, records: readonly Rec[]): Promise<boolean> {
  const rows = await db.rows.bulkGet(records.map(({ id }) => id));
  return rows.some((row, at) => row !== undefined && (row.ws !== journal || row.kind !== records[at]?.kind));
}
