import 'fake-indexeddb/auto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileDialogs } from '../../main/files/dialogs.ts';
import { nodeDisk } from '../../main/files/node-disk.ts';
import { HandedFiles } from '../../main/files/handed-files.ts';
import { SaveTokens } from '../../main/files/save-tokens.ts';
import { fileHandlers } from '../../main/ipc/file-handlers.ts';
import type { Settings } from '../../main/settings.ts';
import type { SnapshotSummary } from '../../preload/shapes.ts';
import { openDatabase, type Database } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { AskPassphrase } from '../../renderer/data/vault/sealed-files.ts';
import { readMwb } from '../../renderer/record/file/mwb.ts';
import { rowsOf } from '../../renderer/data/store.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { vaultBridge, type VaultBridge } from '../helpers/vault-bridge.ts';

const phrase = 'пять мокрых зонтов';
let folder = '';
let count = 0;
let clears = 0;
let tags = 0;
let name = '';
let bridge: VaultBridge;
let db: Database;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vault-'));
  name = `vault-${(count += 1)}`;
  clears = 0;
  await restart();
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The program anew over the same folder: all keys are forgotten. */
async function restart(data = folder): Promise<void> {
  const tokens = new SaveTokens();
  const file = path.join(folder, 'Returnees.mwb');
  const dialogs = { chooseSave: () => Promise.resolve(file), chooseWorkbooks: () => Promise.resolve([file]) } as unknown as FileDialogs;
  const settings = { folder: null, write: () => Promise.resolve() } as unknown as Settings;
  const files = fileHandlers({ disk: nodeDisk, dialogs, tokens, settings, documents: folder, newTag: () => `t${(tags += 1)}`, handed: new HandedFiles(), habits: { systemLocksOpenFiles: false } });
  const clear = async (): Promise<void> => {
    clears += 1;
    await Dexie.delete(name);
  };
  await mkdir(data, { recursive: true });
  const noFiles = { 'attachment:put-back': () => ({ kept: 0, missing: 0 }) };
  bridge = vaultBridge(data, clear, { ...files, ...noFiles }, tokens);
  await Promise.resolve();
}

async function opened(): Promise<Workbook> {
  db = await openDatabase({ name });
  const result = await openWorkbook({ bridge, start: await bridge.start(), opening: Promise.resolve(db), now: () => new Date('2026-11-23T14:32:00Z'), sample: () => Promise.reject(new Error('no sample')) });
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.value;
}
const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly detail: string }): T => {
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.value;
};

async function twoWorkshops(workbook: Workbook): Promise<{ readonly secret: string; readonly other: string }> {
  const secret = value(await workbook.workshops.create({ title: 'Returnees, Bălți', place: 'Bălți', language: 'ro' }));
  const other = value(await workbook.workshops.create({ title: 'Health', place: 'Cahul', language: 'ro' }));
  const roundtable = value(await workbook.roundtables.add(secret, { plain: 'Sănătate', language: 'ro' }));
  const question = value(await workbook.roundtables.addQuestion(roundtable, { plain: 'Cine?', language: 'ro' }, null));
  value(await workbook.contributions.write(question, workbook.newId(), { text: { plain: 'Asistentele așteaptă nouă luni.', language: 'ro' } }));
  return { secret, other };
}
async function onDisk(): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return (await Promise.all(names.filter((entry) => entry.isFile()).map(async (entry) => await readFile(path.join(entry.parentPath, entry.name), 'utf8')))).join('\n');
}
const titles = async (workbook: Workbook): Promise<readonly string[]> => (await workbook.read.workshops()).map(({ id }) => id).sort();

describe('a workshop under a pass-phrase', () => {
  it('goes on as before while it is open, with nothing in clear in its journal', async () => {
    const workbook = await opened();
    const { secret } = await twoWorkshops(workbook);
    expect(await onDisk()).toContain('nouă luni');
    value(await workbook.vault.protect(secret, phrase, null));
    expect(workbook.vault.list.get()).toEqual([{ workshop: secret, state: 'open', label: null }]);
    value(await workbook.workshops.setText(secret, 'title', { plain: 'Returnees, Ungheni', language: 'ro' }));
    expect(await onDisk()).not.toMatch(/nouă luni|Returnees/u);
  });

  it('leaves rows of the others alone when it is locked, clears the files once, and is back when it is unlocked', async () => {
    const workbook = await opened();
    const { secret, other } = await twoWorkshops(workbook);
    value(await workbook.vault.protect(secret, phrase, null));
    const [rows, others] = [await rowsOf(db, secret).toArray(), await rowsOf(db, other).toArray()];
    value(await workbook.vault.lock());
    expect([await rowsOf(db, secret).count(), await db.journals.get(secret), clears]).toEqual([0, undefined, 1]);
    expect(await rowsOf(db, other).toArray()).toEqual(others);
    expect(workbook.vault.list.get()).toMatchObject([{ workshop: secret, state: 'locked' }]);
    const again = await opened();
    expect([await titles(again), clears]).toEqual([[other], 1]);
    expect(value(await again.vault.unlock(secret, 'пять сухих зонтов'))).toEqual({ kind: 'wrong', wait: 0 });
    expect(await titles(again)).toEqual([other]);
    expect(value(await again.vault.unlock(secret, phrase))).toEqual({ kind: 'right' });
    expect(await rowsOf(db, secret).toArray()).toEqual(rows);
  });

  it('is not in the rows of a start after a crash, before anything is read', async () => {
    const first = await opened();
    const { secret, other } = await twoWorkshops(first);
    value(await first.vault.protect(secret, phrase, 'Returnees'));
    db.close();
    await restart();
    const workbook = await opened();
    expect([await titles(workbook), await rowsOf(db, secret).count(), clears]).toEqual([[other], 0, 1]);
    expect(workbook.vault.list.get()).toEqual([{ workshop: secret, state: 'locked', label: 'Returnees' }]);
    expect(await workbook.workshops.setText(secret, 'title', { plain: 'x', language: 'ro' })).toMatchObject({ ok: false, code: 'locked' });
    expect(value(await workbook.vault.unlock(secret, phrase))).toEqual({ kind: 'right' });
    expect(await titles(workbook)).toEqual([secret, other].sort());
  });

  it('has its files cleared by the next start where a lock was cut short after the rows', async () => {
    const workbook = await opened();
    const { secret } = await twoWorkshops(workbook);
    value(await workbook.vault.protect(secret, phrase, null));
    const clear = bridge.call;
    Object.assign(bridge, { call: (channel: never, input: never) => (channel === 'vault:clear-database' ? Promise.resolve({ ok: false, code: 'failed', detail: '' }) : clear(channel, input)) });
    value(await workbook.vault.lock());
    expect(clears).toBe(0);
    Object.assign(bridge, { call: clear });
    await opened();
    expect(clears).toBe(1);
    await opened();
    expect(clears).toBe(1);
  });

  it('changes its pass-phrase and gives it up, each after the old one', async () => {
    const workbook = await opened();
    const { secret } = await twoWorkshops(workbook);
    value(await workbook.vault.protect(secret, phrase, null));
    expect(value(await workbook.vault.change(secret, 'пять сухих зонтов', 'seven wet umbrellas'))).toMatchObject({ kind: 'wrong' });
    expect(value(await workbook.vault.change(secret, phrase, 'seven wet umbrellas'))).toEqual({ kind: 'right' });
    expect(value(await workbook.vault.unprotect(secret, phrase))).toMatchObject({ kind: 'wrong' });
    expect(value(await workbook.vault.unprotect(secret, 'seven wet umbrellas'))).toEqual({ kind: 'right' });
    expect([workbook.vault.list.get(), (await onDisk()).includes('nouă luni')]).toEqual([[], true]);
    value(await workbook.workshops.setText(secret, 'title', { plain: 'Returnees, Ungheni', language: 'ro' }));
    db.close();
    await restart();
    expect(await titles(await opened())).toHaveLength(2);
  });

  it('stays plain, and says why, when its base line cannot be written', async () => {
    const workbook = await opened();
    const { secret } = await twoWorkshops(workbook);
    const call = bridge.call;
    Object.assign(bridge, { call: (channel: never, input: never) => (channel === 'journal:append-base' ? Promise.resolve({ ok: false, code: 'no-space', detail: '' }) : call(channel, input)) });
    expect(await workbook.vault.protect(secret, phrase, null)).toMatchObject({ ok: false, code: 'no-space' });
    Object.assign(bridge, { call });
    expect(workbook.vault.list.get()).toEqual([]);
    value(await workbook.workshops.setText(secret, 'title', { plain: 'Returnees, Ungheni', language: 'ro' }));
    value(await workbook.vault.protect(secret, phrase, null));
    expect(await onDisk()).not.toContain('Returnees');
  });
});

describe('snapshots of a protected workshop', () => {
  it('that were readable go as soon as one under the pass-phrase was checked, and that one is read while it is open only', async () => {
    const workbook = await opened();
    const { secret } = await twoWorkshops(workbook);
    value(await workbook.snapshots.take('person'));
    const before = await snapshotFiles(secret);
    expect([before.length, before.some((file) => file.includes('MWBSEAL'))]).toEqual([1, false]);
    value(await workbook.vault.protect(secret, phrase, null));
    const after = await snapshotFiles(secret);
    expect([after.length, after.every((file) => file.startsWith('MWBSEAL'))]).toEqual([1, true]);
    const [newest] = value(await workbook.snapshots.list()).snapshots;
    expect(value(await workbook.snapshots.read(newest?.id ?? '', secret)).records.length).toBeGreaterThan(3);
    value(await workbook.vault.lock());
    expect(await workbook.snapshots.read(newest?.id ?? '', secret)).toMatchObject({ ok: false, code: 'locked' });
    value(await (await opened()).snapshots.take('person'));
    expect(await snapshotFiles(secret)).toEqual(after);
  });

  async function snapshotFiles(journal: string): Promise<readonly string[]> {
    const home = path.join(folder, 'snapshots/journals', journal);
    return await Promise.all((await readdir(home)).map(async (file) => await readFile(path.join(home, file), 'latin1')));
  }
});

describe('restoring a protected workshop', () => {
  const titleIn = () => (title: string): string => `${title} (copy)`;
  const logOf = async (journal: string): Promise<string> => {
    const home = path.join(folder, 'journals', journal);
    return (await Promise.all((await readdir(home)).map(async (file) => await readFile(path.join(home, file), 'utf8')))).join('');
  };

  async function taken(workbook: Workbook): Promise<SnapshotSummary> {
    value(await workbook.snapshots.take('person'));
    const [newest] = value(await workbook.snapshots.list()).snapshots;
    if (newest === undefined) throw new Error('nothing was taken');
    return newest;
  }

  it('as a copy puts the copy under the same pass-phrase', async () => {
    const workbook = await opened();
    const { secret } = await twoWorkshops(workbook);
    value(await workbook.vault.protect(secret, phrase, 'Returnees'));
    const snapshot = await taken(workbook);
    const { copies, failed } = value(await (await workbook.restore()).asCopy(snapshot, [secret], titleIn));
    const [copy = ''] = copies;
    expect([copies.length, failed]).toEqual([1, []]);
    expect(workbook.vault.list.get().map(({ workshop, state }) => [workshop, state])).toEqual([[secret, 'open'], [copy, 'open']]);
    expect(await logOf(copy)).not.toMatch(/nouă luni|Returnees/u);
    value(await workbook.vault.lock());
    expect([await rowsOf(db, copy).count(), await rowsOf(db, secret).count()]).toEqual([0, 0]);
    const again = await opened();
    expect(value(await again.vault.unlock(copy, phrase))).toEqual({ kind: 'right' });
    expect(await rowsOf(db, copy).filter((row) => row.kind === 'contribution').count()).toBe(1);
    expect(again.vault.list.get()).toContainEqual({ workshop: secret, state: 'locked', label: 'Returnees' });
  });

  it('of which nothing is left but the snapshot asks for the pass-phrase, and brings it back under it', async () => {
    const first = await opened();
    const { secret } = await twoWorkshops(first);
    value(await first.vault.protect(secret, phrase, null));
    const snapshot = await taken(first);
    db.close();
    await rm(path.join(folder, 'journals'), { recursive: true });
    name = `${name}-anew`;
    await restart();
    const workbook = await opened();
    const restore = await workbook.restore();
    const look = async () => (await restore.look(snapshot, undefined, () => undefined, () => true)).find(({ journal }) => journal === secret);
    expect(await look()).toMatchObject({ isReadable: false, failure: { code: 'locked' } });
    expect(value(await restore.unlock(snapshot, secret, 'пять сухих зонтов'))).toEqual({ kind: 'wrong', wait: 0 });
    expect(await look()).toMatchObject({ isReadable: false });
    expect(value(await restore.unlock(snapshot, secret, phrase))).toEqual({ kind: 'right' });
    expect(await look()).toMatchObject({ isReadable: true, now: 'missing' });
    expect(value(await restore.inPlace(snapshot, [secret]))).toMatchObject({ done: [secret], failed: [] });
    expect(workbook.vault.list.get()).toEqual([{ workshop: secret, state: 'open', label: null }]);
    expect(await logOf(secret)).not.toMatch(/nouă luni|Returnees/u);
    value(await workbook.vault.lock());
    expect(value(await (await opened()).vault.unlock(secret, phrase))).toEqual({ kind: 'right' });
    expect(await rowsOf(db, secret).filter((row) => row.kind === 'contribution').count()).toBe(1);
  });

  it('from a snapshot under a pass-phrase that was taken off since asks for that one; nothing of it comes to lie open as a copy', async () => {
    const workbook = await opened();
    const { secret } = await twoWorkshops(workbook);
    value(await workbook.vault.protect(secret, phrase, null));
    const snapshot = await taken(workbook);
    value(await workbook.vault.unprotect(secret, phrase));
    expect(await workbook.snapshots.read(snapshot.id, secret)).toMatchObject({ ok: false, code: 'locked' });
    const restore = await workbook.restore();
    expect(value(await restore.unlock(snapshot, secret, phrase))).toEqual({ kind: 'right' });
    const [copy = ''] = value(await restore.asCopy(snapshot, [secret], titleIn)).copies;
    expect(workbook.vault.list.get()).toEqual([{ workshop: copy, state: 'open', label: null }]);
    expect(await logOf(copy)).not.toContain('nouă luni');
    value(await restore.inPlace(snapshot, [secret]));
    expect(workbook.vault.list.get().map(({ workshop }) => workshop)).toEqual([copy]);
  });
});

describe('a copy of a protected workshop', () => {
  const copy = (): string => path.join(folder, 'Returnees.mwb');
  const isSealed = async (): Promise<boolean> => (await readFile(copy())).subarray(0, 7).toString() === 'MWBSEAL';
  const never = (): Promise<boolean> => Promise.reject(new Error('nobody was to be asked'));

  async function copied(under: 'passphrase' | 'nothing'): Promise<string> {
    const workbook = await opened();
    const { secret } = await twoWorkshops(workbook);
    value(await workbook.vault.protect(secret, phrase, null));
    value(await workbook.saveCopy(secret, { under }));
    db.close();
    return secret;
  }
  /** Another laptop: its own journals and database, the same stick. */
  async function elsewhere(): Promise<Workbook> {
    name = `${name}-elsewhere`;
    await restart(path.join(folder, 'elsewhere'));
    return await opened();
  }

  it('leaves the laptop sealed, is refused with a wrong pass-phrase and any number of tries, and stays under it elsewhere', async () => {
    const secret = await copied('passphrase');
    expect([await isSealed(), (await readFile(copy())).includes('manifest.json')]).toEqual([true, false]);
    const there = await elsewhere();
    const answers: unknown[] = [];
    const ask: AskPassphrase = async ({ name: file, attempt }) => {
      answers.push(file, value(await attempt('пять сухих зонтов')), await titles(there), value(await attempt(phrase)));
      return true;
    };
    expect(value(await there.openFiles(ask))).toMatchObject([{ workshop: secret, conflicts: 0 }]);
    expect(answers).toEqual(['Returnees.mwb', { kind: 'wrong', wait: 0 }, [], { kind: 'right' }]);
    expect(there.vault.list.get()).toEqual([{ workshop: secret, state: 'open', label: null }]);
    expect(await readFile(path.join(folder, 'elsewhere/journals', secret, '00000001.jsonl'), 'utf8')).not.toContain('nouă luni');
    value(await there.vault.lock());
    expect(value(await there.vault.unlock(secret, phrase))).toEqual({ kind: 'right' });
    expect(await titles(there)).toEqual([secret]);
  });

  it('changes nothing when the person leaves it closed, or nobody can be asked', async () => {
    await copied('passphrase');
    const there = await elsewhere();
    expect(value(await there.openFiles(() => Promise.resolve(false)))).toBeNull();
    expect(await there.openFiles()).toMatchObject({ ok: false, code: 'locked' });
    expect(await titles(there)).toEqual([]);
  });

  it('can leave it in clear when that is asked for', async () => {
    const secret = await copied('nothing');
    expect(await isSealed()).toBe(false);
    expect(value(await (await elsewhere()).openFiles(never))).toMatchObject([{ workshop: secret }]);
  });

  it('is refused by the reader of plain files in words that name what to do', async () => {
    await copied('passphrase');
    expect(readMwb(await readFile(copy()))).toMatchObject({ ok: false, code: 'sealed' });
  });
});
