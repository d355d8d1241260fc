import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { folderName } from '../../main/journal/folder-name.ts';
import { openDatabase } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Saved, Workbook } from '../../renderer/data/workbook.ts';
import { createWritePath } from '../../renderer/data/write-path.ts';
import { CrashDisk } from '../unit/main/support/crash-disk.ts';
import { diskBridge, journalsFolder } from './support/disk-bridge.ts';
import { rowsOfJournal } from './support/record-on-disk.ts';
import { seedChance } from './support/seeded-chance.ts';
import { valueOf } from '../helpers/value-of.ts';
import { openRoom, sitting, type Room } from './support/sitting.ts';
import { many, runSeed, startRow } from './support/table.ts';

/**
 * The journal of a sitting, in several segments and begun anew on the way, cut and changed in every way. The whole lines before the
 * damage are back, nothing after it is believed, and what does not verify is kept aside to the last byte.
 */
type Files = ReadonlyMap<string, Uint8Array>;
type Line = { readonly file: string; readonly body: string; readonly start: number; readonly end: number };

const random = seededRandom(runSeed);
const sample = () => Promise.reject(new Error('no sample here'));
const now = (): Date => new Date('2026-11-26T14:32:00Z');
let room: Room;
let folder = '';
let sound: CrashDisk;
let whole: Files = new Map();
let actor = '';
/** Lines before the journal began anew, and those that it is built from now. */
let history: readonly Line[] = [];
let live: readonly Line[] = [];
let databases = 0;

const newDatabase = (): string => `damage-${(databases += 1)}`;

async function open(disk: CrashDisk, database: string): Promise<Saved<Workbook>> {
  const { bridge, start } = diskBridge(disk);
  return await openWorkbook({ bridge, start: await start(), sample, now, database });
}

beforeAll(async () => {
  seedChance(random);
  const disk = new CrashDisk();
  const database = newDatabase();
  room = await openRoom(valueOf(await open(disk, database)), random);
  await sitting(room, 60);
  const db = await openDatabase({ name: database });
  valueOf(await createWritePath({ db, bridge: diskBridge(disk).bridge, now }, () => Promise.resolve()).rebase(room.workshop, { op: 'journal.compact', actor: 'same', records: (present) => present }));
  await sitting({ ...room, workbook: valueOf(await open(disk, database)) }, 120);
  folder = `${journalsFolder}/${folderName(room.workshop)}`;
  sound = disk;
  whole = await filesOf(disk);
  actor = (await diskBridge(disk).journals.open(room.workshop)).actor;
  const segments = [...whole.keys()].filter((name) => name.endsWith('.jsonl')).sort();
  const anew = segments.findIndex((name) => name.includes('.after-'));
  history = segments.slice(0, anew).flatMap(linesOf);
  live = segments.slice(anew).flatMap(linesOf);
  expect([segments.length > 4, anew > 0, history.length > 60, live.length > 100]).toEqual([true, true, true, true]);
});

function linesOf(file: string): readonly Line[] {
  const bytes = Buffer.from(whole.get(file) ?? []);
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start) + 1;
    lines.push({ file, body: bytes.subarray(start + 17, end - 1).toString('utf8'), start, end });
    start = end;
  }
  return lines;
}

async function filesOf(disk: CrashDisk): Promise<Files> {
  const names = await disk.list(folder);
  return new Map(await Promise.all(names.map(async (name) => [name, await disk.read(`${folder}/${name}`)] as const)));
}

/** The disk of the sitting, in the same folders, with other bytes in some of its files. */
async function diskWith(files: Files): Promise<CrashDisk> {
  const disk = sound.afterLosing();
  for (const [name, bytes] of files) {
    if (whole.get(name) === bytes) continue;
    await disk.remove(`${folder}/${name}`);
    const file = await disk.create(`${folder}/${name}`);
    await file.append(bytes);
    await file.flush();
  }
  await disk.flushFolder(folder);
  return disk;
}

/** What must be back when nothing verifies from this byte on: a journal whose first live line is damaged goes back to its history. */
function linesBefore(file: string, offset: number): readonly Line[] {
  if (history.some((line) => line.file === file)) return live;
  const at = live.findIndex((line) => line.file === file && offset < line.end);
  if (at === 0) return history;
  return at < 0 ? live : live.slice(0, at);
}

/** What is wrong with the journal after a start on these files, or nothing. */
async function faults(files: Files, good: readonly Line[]): Promise<readonly string[]> {
  const disk = await diskWith(files);
  const { journals } = diskBridge(disk);
  const state = await journals.open(room.workshop);
  const found: string[] = [];
  const { bodies } = await journals.read(room.workshop, 0, 5000);
  if (!isDeepStrictEqual(bodies, good.map(({ body }) => body))) found.push(`${bodies.length} lines for ${good.length}`);
  const after = await filesOf(disk);
  const damaged = [...files].filter(([name]) => name.endsWith('.jsonl'));
  for (const [name, bytes] of damaged) {
    const kept = Buffer.concat([after.get(name) ?? Buffer.alloc(0), after.get(`${name}.damaged-1`) ?? Buffer.alloc(0)]);
    if (Buffer.compare(kept, bytes) !== 0) found.push(`${name} is not kept to the last byte`);
  }
  const hasAside = [...after.keys()].some((name) => name.includes('.damaged-'));
  if (state.tailKeptAside !== hasAside) found.push('does not say what it kept aside');
  if (hasAside && state.actor === actor) found.push('numbers would come again from the same actor');
  await journals.append(room.workshop, state.last + 1, JSON.stringify({ s: state.last + 1, n: 1, ws: room.workshop }));
  const { bodies: again } = await diskBridge(disk.afterLosing()).journals.read(room.workshop, 0, 5000);
  if (again.length !== good.length + 1) found.push('cannot be written on');
  return found;
}

const isSegment = (name: string): boolean => name.endsWith('.jsonl');

function cut(length: number): { readonly files: Files; readonly good: readonly Line[] } {
  const file = live.at(-1)?.file ?? '';
  const bytes = whole.get(file) ?? new Uint8Array();
  const files = new Map([...whole, [file, bytes.subarray(0, length)]]);
  return { files, good: length === bytes.byteLength ? live : linesBefore(file, length) };
}

it('cut at any byte of its last 4 KiB', { timeout: 600_000 }, async ({ task }) => {
  const size = whole.get(live.at(-1)?.file ?? '')?.byteLength ?? 0;
  const depth = 4096;
  expect(size).toBeGreaterThan(depth);
  const step = many(1, 16);
  const lengths = Array.from({ length: depth / step }, (_, at) => size - 1 - at * step);
  const row = startRow(task, { what: 'journal cut at every byte of its last 4 KiB', count: lengths.length, bar: 'all before the cut back, the rest kept aside to the byte' });
  const found: string[] = [];
  for (const length of lengths) {
    const { files, good } = cut(length);
    found.push(...(await faults(files, good)).map((fault) => `cut at ${length}: ${fault}`));
  }
  expect(found).toEqual([]);
  row.result = `${lengths.length} journals read, 0 wrong`;
});

/** One bit of one segment, drawn by the bytes. */
function flipped(): { readonly files: Files; readonly good: readonly Line[]; readonly where: string } {
  const segments = [...whole].filter(([name]) => isSegment(name));
  let place = Math.floor(random() * segments.reduce((sum, [, bytes]) => sum + bytes.byteLength, 0));
  for (const [name, bytes] of segments) {
    if (place < bytes.byteLength) {
      const changed = Uint8Array.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      return { files: new Map([...whole, [name, changed]]), good: linesBefore(name, place), where: `${name} byte ${place}` };
    }
    place -= bytes.byteLength;
  }
  throw new Error('a byte beyond the end');
}

it('with one bit changed anywhere', { timeout: 600_000 }, async ({ task }) => {
  const count = many(1000, 150);
  const row = startRow(task, { what: 'journal with one bit changed anywhere', count, bar: 'nothing wrong believed, all before it back' });
  const found: string[] = [];
  for (let done = 0; done < count; done += 1) {
    const { files, good, where } = flipped();
    found.push(...(await faults(files, good)).map((fault) => `${where}: ${fault}`));
  }
  expect(found).toEqual([]);
  row.result = `${count} journals read, 0 wrong`;
});

it('makes the rows that its good lines make, or gets back from the rows what they still know', { timeout: 600_000 }, async ({ task }) => {
  const count = many(100, 12);
  const row = startRow(task, { what: 'damaged journals opened by the page, without and with its database', count: count * 2, bar: 'rows are those of the good lines; rows that are there stay' });
  const everything = rowsOfJournal({ name: room.workshop, bodies: live.map(({ body }) => body) });
  for (let done = 0; done < count; done += 1) {
    const { files, good, where } = done % 2 === 0 ? flipped() : { ...cut(1 + Math.floor(random() * 4096)), where: 'cut' };
    const empty = newDatabase();
    valueOf(await open(await diskWith(files), empty));
    expect(await rowsIn(empty), where).toEqual(rowsOfJournal({ name: room.workshop, bodies: good.map(({ body }) => body) }));

    const full = newDatabase();
    valueOf(await open(await diskWith(whole), full));
    const disk = await diskWith(files);
    const workbook = valueOf(await open(disk, full));
    const id = workbook.newId();
    valueOf(await workbook.contributions.write(room.questions[0] ?? '', id, { text: { plain: 'Typed after the damage.', language: 'en' } }));
    const rows = await rowsIn(full);
    rows.delete(id);
    expect(rows, where).toEqual(everything);
    const again = newDatabase();
    valueOf(await open(disk, again));
    const rebuilt = await rowsIn(again);
    expect(rebuilt.delete(id), where).toBe(true);
    expect(rebuilt, where).toEqual(everything);
  }
  row.result = `${count * 2} opened, rows equal in all`;
});

async function rowsIn(name: string): Promise<Map<string, unknown>> {
  const db = await openDatabase({ name });
  const rows = await db.rows.toArray();
  db.close();
  return new Map(rows.map((row) => [row.id, row]));
}
