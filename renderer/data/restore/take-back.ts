import type { Bridge } from '../../../preload/contract.ts';
import type { Failure } from '../../../preload/shapes.ts';
import type { JournalOp } from '../../record/journal-line.ts';
import { takeBack as withoutLines } from '../../record/rewind.ts';
import type { Rec } from '../../record/types.ts';
import type { Database } from '../database.ts';
import type { Saved } from '../saved.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import { beginsAnew } from '../store.ts';
import type { WritePath } from '../write-path.ts';
import { linesAfter } from './lines.ts';
import type { Back, NotTakeable, Takeable } from './restore.ts';
import { takeFirst } from './take-first.ts';

export type RestoreParts = {
  readonly db: Database;
  readonly bridge: Bridge;
  readonly path: WritePath;
  readonly snapshots: Pick<Snapshots, 'take' | 'read' | 'list'>;
};

/** A journal that was merged into or set back right after a snapshot: where it stood then, and its lines since. */
type Touched = { readonly journal: string; readonly upTo: number; readonly lines: readonly JournalOp[] };
type Found = { readonly touched: readonly Touched[] } | (NotTakeable & { readonly touched?: undefined });

/** Lines of a merge or a restore name the snapshot that was taken before them. */
const isOf = (snapshot: string) => (line: JournalOp): boolean => line['before'] === snapshot;

/** What was done right after a snapshot was taken, if it can still be taken back. */
export async function takeable(parts: RestoreParts, snapshot: string): Promise<Saved<Takeable | NotTakeable>> {
  const found = await find(parts, snapshot);
  if (!found.ok) return found;
  const { touched } = found.value;
  if (touched === undefined) return { ok: true, value: found.value };
  const isTaken = isOf(snapshot);
  const taken = touched.flatMap(({ lines }) => lines.filter(isTaken));
  const since = touched.flatMap(({ lines }) => lines.slice(lines.findIndex(isTaken)).filter((line) => !isTaken(line)));
  const value = { kind: kindOf(taken), files: filesOf(taken), journals: touched.map(({ journal }) => journal), since: since.length, laterFiles: filesOf(since) };
  return { ok: true, value };
}

/**
 * Takes back what was done right after a snapshot was taken, and keeps what was written since (design section 3, point 9): records of
 * the snapshot, other lines applied again, another actor from here on. A merge that was handed out comes back from others.
 */
export async function takeBack(parts: RestoreParts, snapshot: string): Promise<Saved<Back>> {
  const found = await find(parts, snapshot);
  if (!found.ok) return found;
  const { touched } = found.value;
  if (touched === undefined) return { ok: false, code: 'not-found', detail: `nothing to take back: ${found.value.kind}` };
  const contents = new Map<string, readonly Rec[]>();
  for (const { journal, upTo } of touched) {
    const read = upTo === 0 ? nothing : await parts.snapshots.read(snapshot, journal);
    if (!read.ok) return read;
    contents.set(journal, read.value.records);
  }
  const before = await takeFirst(parts.snapshots, 'before-restore');
  if (!before.ok) return before;
  const done: string[] = [];
  const failed: { journal: string; failure: Failure }[] = [];
  const kept = { keptLines: 0, keptRecords: 0 };
  for (const one of touched) {
    const back = await takeBackOne(parts, { ...one, snapshot, records: contents.get(one.journal) ?? [], before: before.value });
    if (!back.ok) {
      failed.push({ journal: one.journal, failure: back });
      continue;
    }
    done.push(one.journal);
    kept.keptLines += back.value.keptLines;
    kept.keptRecords += back.value.keptRecords;
  }
  return { ok: true, value: { ...kept, done, failed, before: before.value } };
}

const nothing = { ok: true, value: { records: [] } } as const;

type One = Omit<Touched, 'lines'> & { readonly snapshot: string; readonly records: readonly Rec[]; readonly before: string | null };

async function takeBackOne({ bridge, path }: RestoreParts, { journal, upTo, snapshot, records, before }: One): Promise<Saved<{ readonly keptLines: number; readonly keptRecords: number }>> {
  let kept = { keptLines: 0, keptRecords: 0 };
  const isTaken = isOf(snapshot);
  const done = await path.rebase(journal, {
    op: 'take-back',
    actor: 'new',
    // Read when its turn has come: what was written while the snapshot was taken is kept too.
    records: async (present) => {
      const lines = await linesAfter(bridge, journal, upTo);
      if (!lines.ok || lines.value === null) throw new Error(lines.ok ? 'the lines since are gone' : lines.detail);
      const back = withoutLines(records, new Map(present.map((rec) => [rec.id, rec])), lines.value, isTaken);
      const since = lines.value.slice(lines.value.findIndex(isTaken));
      kept = { keptLines: since.filter((line) => !isTaken(line)).length, keptRecords: back.keptRecords.length };
      return back.records;
    },
    more: { snapshot, ...(before === null ? {} : { before }) },
  });
  return done.ok ? { ok: true, value: kept } : done;
}

/** The journals with lines that name the snapshot; also those that only began after it. */
async function find({ db, bridge, snapshots }: RestoreParts, snapshot: string): Promise<Saved<Found>> {
  const listed = await snapshots.list();
  if (!listed.ok) return listed;
  const summary = listed.value.snapshots.find(({ id }) => id === snapshot);
  if (summary === undefined) return { ok: true, value: { kind: 'none' } };
  const then = new Map(summary.journals.map(({ journal, upTo }) => [journal, upTo]));
  const touched: Touched[] = [];
  for (const { journal, applied } of await db.journals.toArray()) {
    const upTo = then.get(journal) ?? 0;
    if (applied <= upTo) continue;
    const lines = await linesAfter(bridge, journal, upTo);
    if (!lines.ok) return lines;
    if (lines.value === null) return { ok: true, value: { kind: 'no-history' } };
    const first = lines.value.findIndex(isOf(snapshot));
    if (first < 0) continue;
    if (lines.value.slice(first).some((line) => beginsAnew(line) && !isOf(snapshot)(line))) return { ok: true, value: { kind: 'replaced' } };
    touched.push({ journal, upTo, lines: lines.value });
  }
  return { ok: true, value: touched.length === 0 ? { kind: 'none' } : { touched } };
}

const kindOf = (taken: readonly JournalOp[]): Takeable['kind'] => (taken.some(beginsAnew) ? 'restore' : 'merge');

function filesOf(lines: readonly JournalOp[]): readonly string[] {
  return [...new Set(lines.flatMap(({ op, name }) => (op === 'merge' && typeof name === 'string' ? [name] : [])))];
}
