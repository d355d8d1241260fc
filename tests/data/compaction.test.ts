import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { compactJournals } from '../../renderer/data/compaction.ts';
import { openDatabase, type Database } from '../../renderer/data/database.ts';
import { lazySnapshots } from '../../renderer/data/snapshots/lazy-snapshots.ts';
import { openSnapshots } from '../../renderer/data/snapshots/open-snapshots.ts';
import type { Snapshots } from '../../renderer/data/snapshots/snapshots.ts';
import { rowsOf } from '../../renderer/data/store.ts';
import { createWritePath, type WritePath } from '../../renderer/data/write-path.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';

const workshop = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
let bridge: MemoryBridge;
let db: Database;
let path: WritePath;
let snapshots: Snapshots;
let today = new Date('2026-11-23T14:32:00Z');
let count = 0;
const now = (): Date => today;

beforeEach(async () => {
  today = new Date('2026-11-23T14:32:00Z');
  bridge = memoryBridge();
  db = await openDatabase({ name: `compaction-${(count += 1)}` });
  path = createWritePath({ db, bridge, now }, () => Promise.resolve());
  snapshots = lazySnapshots(() => Promise.resolve(openSnapshots({ db, bridge, now })));
});

const say = (text: string) =>
  path.commit(workshop, () => Promise.resolve({ op: 'contribution.edit', answer: null, intents: [{ id: 'a', kind: 'contribution', field: 'text.o', value: text }] }));
const compact = (over: Partial<Parameters<typeof compactJournals>[0]> = {}) => compactJournals({ path, bridge, snapshots, now, limits: { live: 500, whole: 1_000_000 }, ...over });

async function talked(): Promise<void> {
  for (let at = 1; at <= 12; at += 1) await say(`Asistentele așteaptă ${at} luni.`);
}

const historyOf = async (): Promise<number> => {
  const sizes = await bridge.call('journal:read-sizes', {});
  return sizes.ok ? (sizes.value[0]?.history ?? 0) : -1;
};

test('a journal that has grown long begins anew with the same rows, and keeps its history for ninety days', async () => {
  await talked();
  const rows = await rowsOf(db, workshop).toArray();
  expect(await compact()).toEqual([workshop]);
  expect(await rowsOf(db, workshop).toArray()).toEqual(rows);
  expect(await historyOf()).toBeGreaterThan(0);
  today = new Date('2027-02-22T14:32:00Z');
  await say('După trei luni.');
  await compact({ limits: { live: 1_000_000, whole: 1_000_000 } });
  expect(await historyOf()).toBe(0);
  await say('Și mai târziu.');
  expect((await rowsOf(db, workshop).toArray()).length).toBe(1);
});

test('nothing goes without a snapshot that says the same', async () => {
  await talked();
  await compact();
  today = new Date('2027-02-22T14:32:00Z');
  await say('După trei luni.');
  const wrong = { ...snapshots, read: () => Promise.resolve({ ok: true as const, value: { records: [], upTo: 0, chain: null } }) };
  expect(await compact({ snapshots: wrong })).toEqual([]);
  const refused = { ...snapshots, take: () => Promise.resolve({ ok: false as const, code: 'no-space' as const, detail: 'ENOSPC' }) };
  expect(await compact({ snapshots: refused })).toEqual([]);
  expect(await historyOf()).toBeGreaterThan(0);
});
