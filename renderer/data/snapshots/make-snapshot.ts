import type { SnapshotCounts } from '../../../preload/shapes.ts';
import { canonicalJson } from '../../record/canonical.ts';
import { readMwb, writeMwb } from '../../record/file/mwb.ts';
import { lifeOf } from '../../record/life.ts';
import { recOf } from '../../record/row.ts';
import { snapshotOf } from '../../record/snapshot.ts';
import { isPurged, type Rec } from '../../record/types.ts';
import type { Database } from '../database.ts';
import type { Saved } from '../saved.ts';
import type { SnapshotContent } from './snapshots.ts';

/** Makes and checks one journal's file at a time. Runs in a worker; in tests here. */
export type SnapshotMaker = {
  /** Reads a journal's rows and how far they go, in one transaction, and keeps them; answers the number of their last line. */
  readonly read: (journal: string) => Promise<number>;
  /** The `.mwb` of what was read. */
  readonly write: (chain: string) => Promise<Uint8Array>;
  /** Says whether bytes that were read from the disk say what the rows said; answers what is in them. */
  readonly check: (bytes: Uint8Array) => Promise<Saved<SnapshotCounts>>;
  /** The records in a file of a snapshot. */
  readonly open: (bytes: Uint8Array) => Promise<Saved<SnapshotContent>>;
  readonly close: () => void;
};

type Held = { readonly records: readonly Rec[]; readonly upTo: number; readonly chain: string };

/** A maker over a database. `now` is for the file's origin: display only. */
export function createMaker(open: () => Promise<Database>, now: () => Date): SnapshotMaker {
  let db: Promise<Database> | undefined;
  let held: Held = { records: [], upTo: 0, chain: '' };
  return {
    async read(journal) {
      held = { ...(await readJournal(await (db ??= open()), journal)), chain: '' };
      return held.upTo;
    },
    write(chain) {
      held = { ...held, chain };
      const { records, upTo } = held;
      return Promise.resolve(writeMwb({ records, info: { origin: { at: now().toISOString() }, upTo, chain } }));
    },
    check: (bytes) => Promise.resolve(checkAgainst(held, bytes)),
    open: (bytes) => Promise.resolve(openContent(bytes)),
    close() {
      void db?.then((opened) => { opened.close(); }, () => undefined);
    },
  };
}

async function readJournal(db: Database, journal: string): Promise<Pick<Held, 'records' | 'upTo'>> {
  return db.transaction('r', db.rows, db.journals, async () => {
    const rows = await db.rows.where('[ws+kind+life]').between([journal], [journal, []]).toArray();
    const upTo = (await db.journals.get(journal))?.applied ?? 0;
    return { records: rows.map(recOf), upTo };
  });
}

function checkAgainst({ records, upTo, chain }: Held, bytes: Uint8Array): Saved<SnapshotCounts> {
  const read = readMwb(bytes);
  if (!read.ok) return damaged(`${read.code}: ${read.detail}`);
  if (read.manifest.upTo !== upTo || read.manifest.chain !== chain) return damaged('another line of the journal');
  const there = new Map(read.records.map((rec) => [rec.id, rec]));
  if (there.size !== records.length) return damaged(`${there.size} records of ${records.length}`);
  const other = records.filter((rec) => !sameRec(rec, there.get(rec.id))).length;
  return other > 0 ? damaged(`${other} records differ`) : { ok: true, value: countsOf(records) };
}

function sameRec(rec: Rec, other: Rec | undefined): boolean {
  if (rec.kind !== other?.kind) return false;
  if (isPurged(rec) || isPurged(other)) return isPurged(rec) && isPurged(other);
  return canonicalJson(snapshotOf([rec])) === canonicalJson(snapshotOf([other]));
}

function countsOf(records: readonly Rec[]): SnapshotCounts {
  const living = (kind: string): number => records.filter((rec) => rec.kind === kind && !isPurged(rec) && lifeOf(rec) !== 'gone').length;
  return { records: records.length, workshops: living('workshop'), contributions: living('contribution') };
}

function openContent(bytes: Uint8Array): Saved<SnapshotContent> {
  const read = readMwb(bytes);
  if (!read.ok) return damaged(`${read.code}: ${read.detail}`);
  const { records, manifest } = read;
  return { ok: true, value: { records, upTo: manifest.upTo ?? 0, chain: manifest.chain ?? null } };
}

const damaged = (detail: string) => ({ ok: false, code: 'damaged', detail }) as const;
