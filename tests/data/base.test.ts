import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../renderer/data/database.ts';
import { replayJournal } from '../../renderer/data/replay.ts';
import { rowsOf } from '../../renderer/data/store.ts';
import { createWritePath, type WritePath } from '../../renderer/data/write-path.ts';
import { recOf } from '../../renderer/record/row.ts';
import type { Rec } from '../../renderer/record/types.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';

const workshop = '0192f0c1-7a10-7cc3-8000-0f1e2d3c4b5a';
let bridge: MemoryBridge;
let db: Database;
let path: WritePath;
let count = 0;

const now = () => new Date('2026-11-23T14:32:00Z');

beforeEach(async () => {
  bridge = memoryBridge();
  db = await openDatabase({ name: `base-${(count += 1)}` });
  path = createWritePath({ db, bridge, now }, () => Promise.resolve());
});

const write = (id: string, text: string) =>
  path.commit(workshop, () => Promise.resolve({ op: 'contribution.edit', answer: null, intents: [{ id, kind: 'contribution', field: 'text.o', value: text }] }));
const rows = async (of = db): Promise<readonly Rec[]> => (await rowsOf(of, workshop).toArray()).map(recOf).sort((one, other) => (one.id < other.id ? -1 : 1));

async function threeAnswers(): Promise<readonly Rec[]> {
  await write('a', 'Nurses wait nine months.');
  await write('b', 'Un seul guichet.');
  const before = await rows();
  await write('a', 'Nurses wait ten months.');
  await write('c', 'تنشر الوزارة القائمة.');
  return before;
}

test('a journal rewound to earlier records has these rows and no others, and another actor', async () => {
  const before = await threeAnswers();
  const { actor } = (await bridge.call('journal:open', { journal: workshop }) as { value: { actor: string } }).value;
  expect(await path.rebase(workshop, { op: 'restore', actor: 'new', records: () => before })).toEqual({ ok: true, value: null });
  expect(await rows()).toEqual(before);
  await write('a', 'Nurses wait eleven months.');
  const line = JSON.parse(bridge.lines(workshop).at(-1) ?? '') as { a: string; s: number };
  expect([line.a === actor, line.s]).toEqual([false, 6]);
});

test('a database that missed it, in part or wholly, comes to the same rows', async () => {
  const before = await threeAnswers();
  const behind = await openDatabase({ name: `base-behind-${count}` });
  const parts = { db: behind, bridge, now };
  const stateNow = async () => (await bridge.call('journal:open', { journal: workshop }) as { value: Parameters<typeof replayJournal>[1] }).value;
  await replayJournal(parts, await stateNow());
  await path.rebase(workshop, { op: 'restore', actor: 'new', records: () => before });
  await write('d', 'După revenire.');
  await replayJournal(parts, await stateNow());
  expect(await rows(behind)).toEqual(await rows());
  const empty = await openDatabase({ name: `base-empty-${count}` });
  await replayJournal({ db: empty, bridge, now }, await stateNow());
  expect(await rows(empty)).toEqual(await rows());
});

test('one that failed leaves everything as it was, and the next save works', async () => {
  const before = await threeAnswers();
  const present = await rows();
  bridge.failNextAppend({ ok: false, code: 'no-space', detail: 'ENOSPC' });
  expect(await path.rebase(workshop, { op: 'restore', actor: 'new', records: () => before })).toMatchObject({ ok: false, code: 'no-space' });
  expect(await rows()).toEqual(present);
  expect(await write('d', 'După revenire.')).toMatchObject({ ok: true });
});

test('one whose answer was lost counts when the journal has it', async () => {
  const before = await threeAnswers();
  bridge.failNextAppend({ ok: false, code: 'failed', detail: 'EIO' }, { afterWriting: true });
  expect(await path.rebase(workshop, { op: 'restore', actor: 'new', records: () => before })).toMatchObject({ ok: false });
  await write('d', 'După revenire.');
  expect((await rows()).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});
