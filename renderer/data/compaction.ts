import type { Bridge } from '../../preload/contract.ts';
import type { JournalSize } from '../../preload/shapes.ts';
import { canonicalJson } from '../record/canonical.ts';
import { decodeOp } from '../record/journal-line.ts';
import { applyOp } from '../record/operation.ts';
import { snapshotOf } from '../record/snapshot.ts';
import { isPurged, type Rec } from '../record/types.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import { beginsAnew } from './store.ts';
import type { WritePath } from './write-path.ts';

type Parts = {
  readonly path: Pick<WritePath, 'rebase'>;
  readonly bridge: Bridge;
  readonly snapshots: Pick<Snapshots, 'take' | 'read'>;
  readonly now: () => Date;
  readonly limits?: CompactionLimits;
};

export type CompactionLimits = {
  /** A journal that is built from more bytes begins anew. */
  readonly live: number;
  /** With its history a journal has at most so many (design section 3). */
  readonly whole: number;
};

const usual: CompactionLimits = { live: 24 * 1024 * 1024, whole: 200 * 1024 * 1024 };
const historyDays = 90;
const pageSize = 500;

/**
 * Keeps journals short. One that has grown long begins anew; its history stays for 90 days, and goes, the oldest first, where
 * the whole is beyond 200 MB. Nothing of it goes before a snapshot that was read back says the same as a replay of what the
 * journal is built from. What fails is left as it is until the next time. Answers the journals whose history was looked through.
 */
export async function compactJournals({ path, bridge, snapshots, now, limits = usual }: Parts): Promise<readonly string[]> {
  const before = await sizesOf(bridge);
  for (const { journal } of before.filter(({ live }) => live > limits.live)) await path.rebase(journal, { op: 'journal.compact', actor: 'same', records: (present) => present });
  const withHistory = (await sizesOf(bridge)).filter(({ history }) => history > 0);
  if (withHistory.length === 0) return [];
  const taken = await snapshots.take('timed');
  if (!taken.ok || taken.value === null) return [];
  const done: string[] = [];
  for (const { journal } of withHistory) {
    const entry = taken.value.journals.find((one) => one.journal === journal);
    if (entry === undefined || !(await isCovered({ bridge, snapshots }, taken.value.id, journal, entry.upTo))) continue;
    const dropped = await bridge.call('journal:drop-history', { journal, keep: { since: now().getTime() - historyDays * 24 * 60 * 60 * 1000, bytes: limits.whole } });
    if (dropped.ok) done.push(journal);
  }
  return done;
}

async function sizesOf(bridge: Bridge): Promise<readonly JournalSize[]> {
  const sizes = await bridge.call('journal:read-sizes', {});
  return sizes.ok ? sizes.value : [];
}

/** Whether the file of a snapshot and a replay of the journal up to the same line are the same records. */
async function isCovered({ bridge, snapshots }: Pick<Parts, 'bridge' | 'snapshots'>, id: string, journal: string, upTo: number): Promise<boolean> {
  const kept = await snapshots.read(id, journal);
  const replayed = await replay(bridge, journal, upTo);
  return kept.ok && replayed !== undefined && fingerprint(kept.value.records) === fingerprint(replayed);
}

async function replay(bridge: Bridge, journal: string, upTo: number): Promise<readonly Rec[] | undefined> {
  const opened = await bridge.call('journal:open', { journal });
  if (!opened.ok) return undefined;
  let records = new Map<string, Rec>();
  for (let after = opened.value.base; after < upTo; ) {
    const page = await bridge.call('journal:read', { journal, after, limit: pageSize });
    if (!page.ok || page.value.bodies.length === 0) return undefined;
    for (const body of page.value.bodies) {
      const line = decodeOp(body);
      if (!line.ok) return undefined;
      if (line.op.s > upTo) return [...records.values()];
      if (beginsAnew(line.op)) records = new Map();
      for (const rec of applyOp(line.op, (known) => records.get(known))) records.set(rec.id, rec);
      after = line.op.s + line.op.n - 1;
    }
  }
  return [...records.values()];
}

function fingerprint(records: readonly Rec[]): string {
  const told = records.map((rec) => (isPurged(rec) ? `${rec.kind} ${rec.id} purged` : canonicalJson(snapshotOf([rec]))));
  return told.sort().join('\n');
}
