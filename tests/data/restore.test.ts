import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SnapshotSummary } from '../../preload/shapes.ts';
import { openDatabase } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import { openRestore } from '../../renderer/data/restore/open-restore.ts';
import { createWritePath } from '../../renderer/data/write-path.ts';
import { rowsOf } from '../../renderer/data/store.ts';
import type { JournalLook } from '../../renderer/data/restore/restore.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { originalOf } from '../../renderer/domain/decode.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { plainFromBlocks } from '../../renderer/domain/text.ts';
import { writeMwb } from '../../renderer/record/file/mwb.ts';
import { canonicalJson } from '../../renderer/record/canonical.ts';
import { recOf } from '../../renderer/record/row.ts';
import { snapshotOf } from '../../renderer/record/snapshot.ts';
import { isPurged, type Rec } from '../../renderer/record/types.ts';
import { viewOf } from '../../renderer/record/view.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let database = '';
let count = 0;

beforeEach(() => {
  bridge = memoryBridge();
  database = `restore-${(count += 1)}`;
});

async function open(over = bridge, name = database): Promise<Workbook> {
  const sample = () => Promise.resolve({ id: 'sample-chisinau-2011', writes: [] });
  return valueOf(await openWorkbook({ bridge: over, start: over.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: name }));
}

async function snapshot(workbook: Workbook): Promise<SnapshotSummary> {
  const taken = valueOf(await workbook.snapshots.take('person'));
  if (taken === null) throw new Error('nothing was taken');
  return taken;
}

async function recordsIn(journal: string, name = database): Promise<readonly Rec[]> {
  const db = await openDatabase({ name });
  const records = (await rowsOf(db, journal).toArray()).map(recOf);
  db.close();
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const sameAs = (records: readonly Rec[]): readonly string[] => records.map((rec) => (isPurged(rec) ? `${rec.id} purged` : canonicalJson(snapshotOf([rec]))));

type Room = { readonly workbook: Workbook; readonly id: string; readonly question: string };

/** A workshop with one question, in a workbook of its own. */
async function room(title = 'Health and migration in Bălți', over = bridge, name = database): Promise<Room> {
  const workbook = await open(over, name);
  const id = valueOf(await workbook.workshops.create({ title, place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(id, { plain: 'Health', language: 'en' }));
  const question = valueOf(await workbook.roundtables.addQuestion(roundtable, { plain: 'Who reaches the clinics?', language: 'en' }, null));
  return { workbook, id, question };
}

const say = async ({ workbook, question }: Room, id: string, plain: string): Promise<void> =>
  void valueOf(await workbook.contributions.write(question, id, { text: { plain, language: 'en' } }));

async function said({ workbook, question }: Pick<Room, 'workbook' | 'question'>): Promise<readonly string[]> {
  const capture = await workbook.read.capture(question);
  return (capture?.contributions ?? []).flatMap(({ text, versions }) => [text, ...versions].map((one) => plainIn(one, 'en'))).sort();
}

async function look(workbook: Workbook, of: SnapshotSummary): Promise<readonly JournalLook[]> {
  const told: JournalLook[] = [];
  const looks = await (await workbook.restore()).look(of, undefined, (one) => { told.push(one); }, () => true);
  expect(told).toEqual(looks);
  return looks;
}

/** Hands a workshop to another laptop as a file. */
async function fileOf(journal: string, name = database): Promise<Uint8Array> {
  return writeMwb({ records: await recordsIn(journal, name) });
}

describe('what a snapshot has beside what there is now', () => {
  test('counts and shows what was added, changed and removed since', async () => {
    const here = await room();
    await say(here, 'c1', 'Families of those abroad come late.');
    await say(here, 'c2', 'Nurses speak Romanian only.');
    const taken = await snapshot(here.workbook);
    await say(here, 'c1', 'Families come late.');
    await say(here, 'c3', 'The clinic is closed on Sundays.');
    valueOf(await here.workbook.contributions.remove('c2'));
    const [seen] = await look(here.workbook, taken);
    if (seen === undefined || !seen.isReadable) throw new Error('not readable');
    expect([plainIn(seen.title ?? { original: undefined, translations: {} }, 'en'), seen.then, seen.now]).toEqual(['Health and migration in Bălți', 'there', 'there']);
    expect(seen.counts).toMatchObject({ contributions: 2, questions: 1, participants: 0 });
    expect(seen.changes.map(({ id, change, texts }) => [id, change, texts[0]?.then ?? null, texts[0]?.now ?? null]).sort()).toEqual([
      ['c1', 'changed', 'Families of those abroad come late.', 'Families come late.'],
      ['c2', 'removed', 'Nurses speak Romanian only.', null],
      ['c3', 'added', null, 'The clinic is closed on Sundays.'],
    ]);
    expect(seen.changes.map(({ where }) => (where === null ? '' : plainIn(where, 'en')))).toEqual(['Who reaches the clinics?', 'Who reaches the clinics?', 'Who reaches the clinics?']);
  });

  test('names the file that is damaged, and the others can be restored', async () => {
    const here = await room();
    const other = { ...here, id: valueOf(await here.workbook.workshops.create({ title: 'Education', place: '', language: 'en' })) };
    await say(here, 'c1', 'Families come late.');
    const taken = await snapshot(here.workbook);
    await say(here, 'c2', 'Nurses speak Romanian only.');
    const folder = `/data/snapshots/journals/${other.id}`;
    const [name = ''] = await bridge.snapshotDisk.list(folder);
    await bridge.snapshotDisk.remove(`${folder}/${name}`);
    const file = await bridge.snapshotDisk.create(`${folder}/${name}`);
    await file.append(new Uint8Array([80, 75, 3, 4, 0]));
    await file.close();
    const looks = await look(here.workbook, taken);
    expect(looks.map(({ journal, isReadable }) => [journal, isReadable])).toEqual(expect.arrayContaining([[here.id, true], [other.id, false]]));
    const broken = looks.find(({ journal }) => journal === other.id);
    expect(plainIn(broken?.title ?? { original: undefined, translations: {} }, 'en')).toBe('Education');
    const restored = valueOf(await (await here.workbook.restore()).inPlace(taken, [here.id, other.id]));
    expect([restored.done, restored.failed.map(({ journal, failure }) => [journal, failure.code])]).toEqual([[here.id], [[other.id, 'damaged']]]);
    expect(await said(here)).toEqual(['Families come late.']);
    expect((await here.workbook.read.workshops()).map(({ title }) => plainIn(title, 'en')).sort()).toEqual(['Education', 'Health and migration in Bălți']);
  });

  test('says that a workshop is in the trash now, and stops when nobody looks any more', async () => {
    const here = await room();
    const taken = await snapshot(here.workbook);
    valueOf(await here.workbook.workshops.setRemoved(here.id, true));
    expect(await look(here.workbook, taken)).toMatchObject([{ then: 'there', now: 'trash' }]);
    expect(await (await here.workbook.restore()).look(taken, undefined, () => undefined, () => false)).toEqual([]);
  });
});

describe('restoring in place', () => {
  test('sets a workshop back, leaves the others, and is undone with what was written since kept', async () => {
    const here = await room();
    await say(here, 'c1', 'Families of those abroad come late.');
    const taken = await snapshot(here.workbook);
    const then = await recordsIn(here.id);
    await say(here, 'c1', 'Families come late.');
    await say(here, 'c2', 'Nurses speak Romanian only.');
    const later = valueOf(await here.workbook.workshops.create({ title: 'Education', place: '', language: 'en' }));
    const now = await recordsIn(here.id);
    const restored = valueOf(await (await here.workbook.restore()).inPlace(taken, [here.id]));
    expect(restored).toMatchObject({ done: [here.id], failed: [] });
    expect(sameAs(await recordsIn(here.id))).toEqual(sameAs(then));
    expect((await here.workbook.read.workshops()).map(({ id }) => id)).toContain(later);
    expect(valueOf(await here.workbook.snapshots.list()).snapshots.find(({ id }) => id === restored.before)).toMatchObject({ reason: 'before-restore', isProtected: true });

    const back = valueOf(await (await here.workbook.restore()).takeBack(restored.before ?? ''));
    expect(back).toMatchObject({ done: [here.id], keptLines: 0, keptRecords: 0 });
    expect(sameAs(await recordsIn(here.id))).toEqual(sameAs(now));
  });

  test('undone after more was written has both', async () => {
    const here = await room();
    await say(here, 'c1', 'Families of those abroad come late.');
    const taken = await snapshot(here.workbook);
    await say(here, 'c1', 'Families come late.');
    await say(here, 'c2', 'Nurses speak Romanian only.');
    const restored = valueOf(await (await here.workbook.restore()).inPlace(taken, [here.id]));
    await say(here, 'c1', 'They come when it is too late.');
    await say(here, 'c3', 'The clinic is closed on Sundays.');
    const found = valueOf(await (await here.workbook.restore()).takeable(restored.before ?? ''));
    expect(found).toMatchObject({ kind: 'restore', journals: [here.id], since: 2 });
    const back = valueOf(await (await here.workbook.restore()).takeBack(restored.before ?? ''));
    expect(back.keptLines).toBe(2);
    expect(await said(here)).toEqual(['Families come late.', 'Nurses speak Romanian only.', 'The clinic is closed on Sundays.', 'They come when it is too late.']);
  });

  test('is refused, with nothing changed, when no snapshot can be taken before it', async () => {
    const here = await room();
    const taken = await snapshot(here.workbook);
    await say(here, 'c1', 'Families come late.');
    const lines = bridge.lines(here.id).length;
    bridge.failAlways('snapshot:begin', { ok: false, code: 'no-space', detail: 'the disk is full' });
    expect(await (await here.workbook.restore()).inPlace(taken, [here.id])).toMatchObject({ ok: false, code: 'no-snapshot' });
    expect(bridge.lines(here.id)).toHaveLength(lines);
    expect(await said(here)).toEqual(['Families come late.']);
  });

  test('brings back a workshop whose data was deleted, from a laptop that has nothing', async () => {
    const here = await room();
    await say(here, 'c1', 'Families come late.');
    const taken = await snapshot(here.workbook);
    const then = await recordsIn(here.id);
    bridge.dropJournal(here.id);
    const name = `${database}-new`;
    const empty = await open(bridge, name);
    expect(await empty.read.workshops()).toEqual([]);
    expect(await look(empty, taken)).toMatchObject([{ now: 'missing', counts: { contributions: 1 } }]);
    valueOf(await (await empty.restore()).inPlace(taken, [here.id]));
    expect(sameAs(await recordsIn(here.id, name))).toEqual(sameAs(then));
    await say({ ...here, workbook: empty }, 'c2', 'Nurses speak Romanian only.');
    expect(await said({ ...here, workbook: empty })).toEqual(['Families come late.', 'Nurses speak Romanian only.']);
  });

  test('does not bring back what was removed for good', async () => {
    const here = await room();
    await say(here, 'c1', 'Families come late.');
    await say(here, 'c2', 'Mircea Rusu said so.');
    const taken = await snapshot(here.workbook);
    const purged = (await recordsIn(here.id)).map((rec): Rec => (rec.id === 'c2' ? { id: 'c2', kind: 'contribution', purged: true } : rec));
    bridge.offerFiles([{ name: 'stick.mwb', bytes: writeMwb({ records: purged }) }]);
    valueOf(await here.workbook.openFiles());
    valueOf(await (await here.workbook.restore()).inPlace(taken, [here.id]));
    expect(await said(here)).toEqual(['Families come late.']);
    expect((await recordsIn(here.id)).find(({ id }) => id === 'c2')).toEqual({ id: 'c2', kind: 'contribution', purged: true });
    const copies = valueOf(await (await here.workbook.restore()).asCopy(taken, [here.id], () => (title) => title));
    expect(JSON.stringify(await recordsIn(copies.copies[0] ?? ''))).not.toContain('Mircea Rusu');
  });

  test('does not bring back a workshop that was wiped, in place or as a copy', async () => {
    const here = await room();
    await say(here, 'c1', 'Families come late.');
    const taken = await snapshot(here.workbook);
    const stick = valueOf(await here.workbook.snapshots.read(taken.id, here.id));
    valueOf(await here.workbook.wipe.workshops([here.id]));
    const db = await openDatabase({ name: database });
    const path = createWritePath({ db, bridge, now: () => new Date() }, () => Promise.resolve());
    await path.shut(here.id, { ok: false, code: 'wiped', detail: 'removed for good' });
    const snapshots = { ...here.workbook.snapshots, read: () => Promise.resolve({ ok: true as const, value: stick }) };
    const restore = openRestore({ db, bridge, path, snapshots, newId: here.workbook.newId, list: { tell: () => undefined } });
    expect(await restore.look(taken, undefined, () => undefined, () => true)).toMatchObject([{ isReadable: true, now: 'purged' }]);
    expect(valueOf(await restore.inPlace(taken, [here.id])).failed.map(({ failure }) => failure.code)).toEqual(['wiped']);
    expect(valueOf(await restore.asCopy(taken, [here.id], () => (title) => title)).failed.map(({ failure }) => failure.code)).toEqual(['wiped']);
    expect(await here.workbook.read.workshops()).toEqual([]);
  });

  test('refuses records that belong to another workshop here', async () => {
    const here = await room();
    await say(here, 'c1', 'Families come late.');
    const other = memoryBridge('table2');
    const there = await room('Education in Chișinău', other, `${database}-there`);
    await say(there, 'c1', 'Schools take children at any time.');
    const taken = await snapshot(there.workbook);
    const foreign = { ...here.workbook.snapshots, read: there.workbook.snapshots.read };
    const db = await openDatabase({ name: database });
    const path = createWritePath({ db, bridge, now: () => new Date() }, () => Promise.resolve());
    const restored = valueOf(await openRestore({ db, bridge, path, snapshots: foreign, newId: here.workbook.newId, list: { tell: () => undefined } }).inPlace(taken, [there.id]));
    expect(restored.failed.map(({ failure }) => failure.code)).toEqual(['invalid']);
    expect(await said(here)).toEqual(['Families come late.']);
  });
});

describe('restoring as a copy', () => {
  test('makes a workshop of its own that says what it is, and leaves the present one as it is', async () => {
    const here = await room();
    await say(here, 'c1', 'Families of those abroad come late.');
    const taken = await snapshot(here.workbook);
    await say(here, 'c1', 'Families come late.');
    const now = await recordsIn(here.id);
    const { copies, failed } = valueOf(await (await here.workbook.restore()).asCopy(taken, [here.id], (language) => (title) => `${title} (copy, ${language})`));
    expect([copies.length, failed]).toEqual([1, []]);
    const [copy = ''] = copies;
    expect(sameAs(await recordsIn(here.id))).toEqual(sameAs(now));
    expect(plainIn((await here.workbook.read.workshop(copy))?.texts.title ?? { original: undefined, translations: {} }, 'en')).toBe('Health and migration in Bălți (copy, en)');
    const [roundtable] = await here.workbook.read.outline(copy);
    const question = roundtable?.questions[0]?.id ?? '';
    expect(await said({ workbook: here.workbook, question })).toEqual(['Families of those abroad come late.']);
    await say({ ...here, question }, here.workbook.newId(), 'Nurses speak Romanian only.');
    expect(await said({ workbook: here.workbook, question })).toHaveLength(2);
    expect(await said(here)).toEqual(['Families come late.']);
    const again = await open(bridge, `${database}-rebuilt`);
    expect((await again.read.workshops()).length).toBe(2);
  });

  test('takes the files along that its records name', async () => {
    const here = await room();
    const kept = await bridge.call('attachment:add', { journal: here.id, bytes: new TextEncoder().encode('%PDF-1.7 signed list of participants') });
    const { sha256, size } = valueOf(kept);
    const actor = 'scanner0scanner0scan';
    const attached: Rec = { id: 'signed-list', kind: 'attachment', r: { file: { v: [[actor, 1, { sha256, size, type: 'application/pdf' }]] }, place: { v: [[actor, 1, { parent: here.id, key: 'a0' }]] } } };
    await merge(here, writeMwb({ records: [...(await recordsIn(here.id)), attached] }), 'scanner.mwb');
    const taken = await snapshot(here.workbook);
    const { copies } = valueOf(await (await here.workbook.restore()).asCopy(taken, [here.id], () => (title) => title));
    expect(valueOf(await bridge.call('attachment:list', { journal: copies[0] ?? '' })).files).toEqual([{ sha256, size }]);
  });

  test('says which one is not in the snapshot', async () => {
    const here = await room();
    const taken = await snapshot(here.workbook);
    const missing = '0198a1b2-0000-7000-8000-00000000aaaa';
    const { copies, failed } = valueOf(await (await here.workbook.restore()).asCopy(taken, [missing], () => (title) => title));
    expect([copies, failed.map(({ journal, failure }) => [journal, failure.code])]).toEqual([[], [[missing, 'not-found']]]);
  });
});

/** Two tables with one workshop: the second has it from a file of the first, and wrote on. */
async function twoTables(): Promise<{ readonly here: Room; readonly there: Room; readonly file: () => Promise<Uint8Array> }> {
  const here = await room();
  await say(here, 'c1', 'Families of those abroad come late.');
  const other = memoryBridge('table2');
  const name = `${database}-there`;
  const workbook = await open(other, name);
  other.offerFiles([{ name: 'start.mwb', bytes: await fileOf(here.id) }]);
  valueOf(await workbook.openFiles());
  return { here, there: { ...here, workbook }, file: () => fileOf(here.id, name) };
}

async function merge({ workbook }: Room, bytes: Uint8Array, name = 'table-2.mwb') {
  bridge.offerFiles([{ name, bytes }]);
  return valueOf(await workbook.openFiles())?.[0];
}

describe('taking a merge back', () => {
  test('leaves what was written since, and the same file merges again in full', async () => {
    const { here, there, file } = await twoTables();
    await say(there, 'c1', 'Families come late, says table 2.');
    await say(there, 'c2', 'Nurses speak Romanian only.');
    await say(there, 'c4', 'The bus comes twice a day.');
    const bytes = await file();
    const opened = await merge(here, bytes);
    await say(here, 'c3', 'The clinic is closed on Sundays.');
    await say(here, 'c4', 'The bus comes three times a day.');
    const merged = await recordsIn(here.id);
    const restore = await here.workbook.restore();
    expect(valueOf(await restore.takeable(opened?.before ?? ''))).toEqual({ kind: 'merge', files: ['table-2.mwb'], journals: [here.id], since: 2, laterFiles: [] });
    expect(valueOf(await restore.takeBack(opened?.before ?? ''))).toMatchObject({ done: [here.id], failed: [], keptLines: 2, keptRecords: 1 });
    expect(await said(here)).toEqual(['Families of those abroad come late.', 'The bus comes three times a day.', 'The clinic is closed on Sundays.']);
    expect(valueOf(await restore.takeable(opened?.before ?? ''))).toEqual({ kind: 'replaced' });
    await merge(here, bytes);
    expect(sameAs(await recordsIn(here.id))).toEqual(sameAs(merged));
  });

  test('of a workshop that was not here before leaves nothing of it', async () => {
    const { here, file } = await twoTables();
    const other = memoryBridge('table3');
    const workbook = await open(other, `${database}-third`);
    valueOf(await workbook.workshops.create({ title: 'Education', place: '', language: 'en' }));
    other.offerFiles([{ name: 'table-2.mwb', bytes: await file() }]);
    const [opened] = valueOf(await workbook.openFiles()) ?? [];
    expect(await workbook.read.workshops()).toHaveLength(2);
    valueOf(await (await workbook.restore()).takeBack(opened?.before ?? ''));
    expect((await workbook.read.workshops()).map(({ title }) => plainIn(title, 'en'))).toEqual(['Education']);
    expect(await recordsIn(here.id, `${database}-third`)).toEqual([]);
  });

  test('names files that were opened later, and keeps what they brought', async () => {
    const { here, there, file } = await twoTables();
    await say(there, 'c2', 'Nurses speak Romanian only.');
    const opened = await merge(here, await file());
    await say(there, 'c5', 'Midwives leave first.');
    await merge(here, await file(), 'table-2-evening.mwb');
    expect(valueOf(await (await here.workbook.restore()).takeable(opened?.before ?? ''))).toMatchObject({ laterFiles: ['table-2-evening.mwb'] });
    valueOf(await (await here.workbook.restore()).takeBack(opened?.before ?? ''));
    expect(await said(here)).toEqual(['Families of those abroad come late.', 'Midwives leave first.']);
  });

  test('is not offered for what was no merge, nor once the lines since are gone', async () => {
    const { here, there, file } = await twoTables();
    const restore = await here.workbook.restore();
    const taken = await snapshot(here.workbook);
    expect(valueOf(await restore.takeable(taken.id))).toEqual({ kind: 'none' });
    await say(there, 'c2', 'Nurses speak Romanian only.');
    const opened = await merge(here, await file());
    valueOf(await restore.inPlace(taken, [here.id]));
    expect(valueOf(await restore.takeable(opened?.before ?? ''))).toEqual({ kind: 'replaced' });
    await bridge.call('journal:drop-history', { journal: here.id, keep: null });
    expect(valueOf(await restore.takeable(opened?.before ?? ''))).toEqual({ kind: 'no-history' });
    expect(await restore.takeBack(opened?.before ?? '')).toMatchObject({ ok: false, code: 'not-found' });
  });
});

/** What must stand, worked out from what was written alone: texts by answer, and all that each answer's writers had seen. */
type Stands = ReadonlyMap<string, { readonly v: ReadonlySet<string>; readonly seen: ReadonlySet<string> }>;

function joined(a: Stands, b: Stands): Stands {
  return new Map([...new Set([...a.keys(), ...b.keys()])].map((id) => {
    const [one, other] = [a, b].map((side) => side.get(id) ?? { v: new Set<string>(), seen: new Set<string>() });
    if (one === undefined || other === undefined) throw new Error('two sides');
    const v = new Set([...[...one.v].filter((text) => other.v.has(text) || !other.seen.has(text)), ...[...other.v].filter((text) => !one.seen.has(text))]);
    return [id, { v, seen: new Set([...one.seen, ...other.seen]) }];
  }));
}

const written = (before: Stands, id: string, text: string): Stands => new Map([[id, { v: new Set([text]), seen: new Set([...(before.get(id)?.seen ?? []), text]) }]]);

/** A workshop whose answers are written, snapshotted, set back and undone, and what must stand in it. */
class Told {
  stands: Stands = new Map();
  readonly files: { readonly bytes: Uint8Array; readonly stands: Stands }[] = [];
  readonly #taken: { readonly summary: SnapshotSummary; readonly stands: Stands }[] = [];
  #undo: { readonly id: string; readonly stands: Stands; since: readonly Stands[] } | undefined;
  #number = 0;
  readonly here: Room;

  constructor(here: Room) {
    this.here = here;
  }

  async say(id: string): Promise<void> {
    const text = `Said as number ${(this.#number += 1)}`;
    await say(this.here, id, text);
    const delta = written(this.stands, id, text);
    this.stands = joined(this.stands, delta);
    if (this.#undo !== undefined) this.#undo.since = [...this.#undo.since, delta];
  }

  async take(): Promise<void> {
    this.#taken.push({ summary: await snapshot(this.here.workbook), stands: this.stands });
  }

  async keepFile(): Promise<void> {
    this.files.push({ bytes: await fileOf(this.here.id), stands: this.stands });
  }

  async restore(which: number): Promise<void> {
    const chosen = this.#taken[which % Math.max(1, this.#taken.length)];
    if (chosen === undefined) return;
    await this.keepFile();
    const { before } = valueOf(await (await this.here.workbook.restore()).inPlace(chosen.summary, [this.here.id]));
    this.#undo = { id: before ?? '', stands: this.stands, since: [] };
    this.stands = chosen.stands;
  }

  async undo(): Promise<void> {
    if (this.#undo === undefined) return;
    await this.keepFile();
    valueOf(await (await this.here.workbook.restore()).takeBack(this.#undo.id));
    this.stands = this.#undo.since.reduce(joined, this.#undo.stands);
    this.#undo = undefined;
  }

  async merge(which: number): Promise<void> {
    const file = this.files[which % Math.max(1, this.files.length)];
    if (file === undefined) return;
    await merge(this.here, file.bytes);
    this.stands = joined(this.stands, file.stands);
    if (this.#undo !== undefined) this.#undo.since = [...this.#undo.since, file.stands];
  }
}

const textsIn = (records: readonly Rec[]): readonly (readonly [string, readonly string[]])[] =>
  records.filter(({ kind }) => kind === 'contribution').map((rec) => [rec.id, (viewOf(rec)?.values('text.o') ?? []).map((value) => plainFromBlocks(originalOf(value)?.blocks ?? [])).sort()]);

const expected = (stands: Stands): readonly (readonly [string, readonly string[]])[] =>
  [...stands].map(([id, { v }]) => [id, [...v].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));

describe('a law of restoring, through everything that stores', () => {
  const act = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('say' as const), which: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('take' as const, 'restore' as const, 'undo' as const, 'file' as const, 'merge' as const), which: fc.nat(9) }) },
  );

  test('set back, written on and merged with files of every old line, it holds every edit of all of them', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 16 }), async (acts) => {
      bridge = memoryBridge();
      database = `restore-law-${(count += 1)}`;
      const told = new Told(await room());
      for (const { kind, which } of acts) {
        if (kind === 'say') await told.say(`c${which}`);
        if (kind === 'take') await told.take();
        if (kind === 'file') await told.keepFile();
        if (kind === 'restore') await told.restore(which);
        if (kind === 'undo') await told.undo();
        if (kind === 'merge') await told.merge(which);
        expect(textsIn(await recordsIn(told.here.id))).toEqual(expected(told.stands));
      }
      await told.say('c1');
      for (const at of told.files.keys()) await told.merge(at);
      const merged = await recordsIn(told.here.id);
      expect(textsIn(merged)).toEqual(expected(told.stands));
      const rebuilt = `${database}-rebuilt`;
      await open(bridge, rebuilt);
      expect(sameAs(await recordsIn(told.here.id, rebuilt))).toEqual(sameAs(merged));
    }), { numRuns: 30 });
  }, 120_000);
});
