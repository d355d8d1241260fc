import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../main/files/node-disk.ts';
import { Journals } from '../../main/journal/journals.ts';
import { dataSchema } from '../../main/versions.ts';
import { Database, NewerDatabaseError, openDatabase, versions, type StoredRow } from '../../renderer/data/database.ts';
import { storeOperations } from '../../renderer/data/store.ts';
import { decodeOp, type JournalOp } from '../../renderer/record/journal-line.ts';
import { recOf } from '../../renderer/record/row.ts';
import { canonicalJson } from '../../renderer/record/canonical.ts';
import { layOut, readFixtures, type Fixture } from './fixtures/read.ts';

const declared = {
  1: { rows: 'id, [kind+life], [ws+kind+life], [parent+kind+life], [parent+key], conflict', journals: 'journal', meta: 'key' },
  2: { rows: 'id, [kind+life], [ws+kind+life], [ws+life], [parent+kind+life], [parent+key], conflict', journals: 'journal', meta: 'key' },
};

let count = 0;
const newName = (): string => `migration-${(count += 1)}`;

/** One hash a kind and journal over its records, registers and all, and how many they are. */
function hashesOf(rows: readonly StoredRow[]): Readonly<Record<string, string>> {
  const groups = new Map<string, string[]>();
  for (const row of [...rows].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const group = `${row.ws} ${row.kind}`;
    groups.set(group, [...(groups.get(group) ?? []), canonicalJson(recOf(row))]);
  }
  return Object.fromEntries([...groups].map(([group, texts]) => [group, `${String(texts.length)} ${createHash('sha256').update(texts.join('\n')).digest('hex')}`]));
}

/** The fixture as a database of its own schema. */
async function laid({ schema, tables }: Fixture, name = newName()): Promise<string> {
  const old = new Database(name, schema);
  await old.rows.bulkPut([...tables.rows]);
  await old.journals.bulkPut([...tables.journals]);
  await old.meta.bulkPut([...tables.meta]);
  old.close();
  return name;
}

async function versionOf(name: string): Promise<number> {
  return (await indexedDB.databases()).find((one) => one.name === name)?.version ?? 0;
}

describe('the schemas', () => {
  test('declare what they declared when they were made, one after the other', () => {
    expect(Object.fromEntries(versions.map(({ version, stores }) => [version, stores]))).toEqual(declared);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1));
  });

  test('are what main records as the shape of the data', () => {
    expect(dataSchema).toBe(versions.length);
  });

  test('each have a fixture, but for the present one', () => {
    expect(readFixtures().map(({ schema }) => schema)).toEqual(versions.slice(0, -1).map(({ version }) => version));
  });
});

describe.each(readFixtures())('a database of schema $schema', (fixture) => {
  test('holds what a room leaves: six languages, conflicts, a contested deletion, gone and purged records', () => {
    const { rows } = fixture.tables;
    const languages = new Set(rows.flatMap((row) => ('f' in row ? [(row.f['text.o'] as { language?: string } | undefined)?.language] : [])));
    expect(['en', 'fr', 'es', 'ar', 'ru', 'zh'].filter((language) => !languages.has(language))).toEqual([]);
    expect(rows.filter(({ conflict }) => conflict === 1).length).toBeGreaterThan(1);
    expect(rows.some((row) => 'purged' in row)).toBe(true);
    expect(rows.some((row) => row.life === 1 && !('purged' in row))).toBe(true);
    expect(rows.some((row) => row.conflict === 1 && row.life === 0 && 'f' in row && row.f['life'] !== undefined)).toBe(true);
  });

  test('comes to the newest with equal counts and hashes, after what was asked for before', async () => {
    const name = await laid(fixture);
    const seen: unknown[] = [];
    const db = await openDatabase({ name, before: async (old, schema) => { seen.push(schema, old.verno, await old.rows.count(), await versionOf(name)); } });
    expect(seen).toEqual([fixture.schema, fixture.schema, fixture.tables.rows.length, fixture.schema * 10]);
    expect([db.migratedFrom, await versionOf(name)]).toEqual([fixture.schema, versions.length * 10]);
    expect(hashesOf(await db.rows.toArray())).toEqual(hashesOf(fixture.tables.rows));
    expect(await db.journals.toArray()).toEqual(fixture.tables.journals);
    db.close();
  });

  test('stays as it is when what comes before does not succeed', async () => {
    const name = await laid(fixture);
    await expect(openDatabase({ name, before: () => Promise.reject(new Error('no space for a snapshot')) })).rejects.toThrow('no space for a snapshot');
    expect(await versionOf(name)).toBe(fixture.schema * 10);
    const old = new Database(name, fixture.schema);
    expect(hashesOf(await old.rows.toArray())).toEqual(hashesOf(fixture.tables.rows));
    old.close();
  });

  test('lists what was removed from a workshop by its index', async () => {
    const db = await openDatabase({ name: await laid(fixture) });
    const gone = await db.rows.where('[ws+life]').equals(['balti-2026', 1]).primaryKeys();
    const expected = fixture.tables.rows.filter(({ ws, life }) => ws === 'balti-2026' && life === 1).map(({ id }) => id);
    expect([...gone].sort()).toEqual(expected.sort());
    expect(gone.length).toBeGreaterThan(1);
    db.close();
  });
});

describe.each(readFixtures())('the journals beside a database of schema $schema', (fixture) => {
  test('open, on another laptop with other actors, and give the same records', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-journals-'));
    await layOut(fixture, folder);
    const journals = new Journals({ disk: nodeDisk, folder: path.join(folder, 'journals'), machine: Promise.resolve('another'), failed: (_journal, error) => { throw error; } });
    const before = await actorsBelow(folder);
    const states = await journals.states();
    expect(states.map(({ journal, last, tailKeptAside }) => [journal, last, tailKeptAside])).toEqual(fixture.tables.journals.map(({ journal, applied }) => [journal, applied, false]));
    expect(states.filter(({ actor }) => before.includes(actor))).toEqual([]);
    const db = await openDatabase({ name: newName() });
    for (const { journal } of states) await storeOperations(db, journal, await allOps(journals, journal));
    expect(hashesOf(await db.rows.toArray())).toEqual(hashesOf(fixture.tables.rows));
    db.close();
    await journals.close();
    await rm(folder, { recursive: true });
  });
});

async function actorsBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(folder, 'journals'));
  const texts = await Promise.all(names.map(async (name) => await readFile(path.join(folder, 'journals', name, 'actor.json'), 'utf8')));
  return texts.map((text) => (JSON.parse(text) as { actor: string }).actor);
}

async function allOps(journals: Journals, journal: string): Promise<readonly JournalOp[]> {
  const { bodies } = await journals.read(journal, 0, 5000);
  return bodies.map((body) => {
    const decoded = decodeOp(body);
    if (!decoded.ok) throw new Error(decoded.detail);
    return decoded.op;
  });
}

describe('a database of a newer program', () => {
  test.each([versions.length, 1])('is not opened by a program that knows schema %d, and nothing in it changes', async (upTo) => {
    const name = newName();
    const newer = new Dexie(name);
    newer.version(upTo + 1).stores({ rows: 'id, [ws+kind+life], more', journals: 'journal', meta: 'key', later: '++id' });
    await newer.table('rows').put({ id: 'a', ws: 'a', kind: 'later', life: 0 });
    newer.close();
    await expect(openDatabase({ name, upTo })).rejects.toThrow(NewerDatabaseError);
    const after = await new Dexie(name).open();
    expect([after.verno, after.tables.map((table) => table.name).sort(), await after.table('rows').toArray()])
      .toEqual([upTo + 1, ['journals', 'later', 'meta', 'rows'], [{ id: 'a', ws: 'a', kind: 'later', life: 0 }]]);
    after.close();
  });
});
