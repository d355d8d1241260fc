import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { seededRandom } from '../../build/testing/seeded-random.ts';
import { layOut, readFixtures } from '../data/fixtures/read.ts';
import { rowsOf } from '../e2e/support/data-folder.ts';
import { launchWorkbook, type Launched } from '../e2e/support/launch.ts';
import { entryBox } from '../e2e/support/steps.ts';
import type { StoredRow } from '../../renderer/data/database.ts';
import { many, runSeed, startRow } from './support/table.ts';

/**
 * The database of a data folder that a room left, spoiled in every way: each of its files overwritten with noise, cut to half and to
 * nothing, made unwritable; the whole folder deleted and made unwritable. After each the program starts, everything is there, and a
 * further line is saved. All files in all ways, or a seeded sample of them.
 */
const random = seededRandom(runSeed);

type Spoiled = { readonly name: string; readonly spoil: (database: string) => Promise<void>; readonly mend?: (database: string) => Promise<void> };

const folder = 'app_workbook_0.indexeddb.leveldb';
const waysWithFile: Readonly<Record<string, (file: string) => Promise<void>>> = {
  'overwritten with noise': async (file) => await writeFile(file, Buffer.from(Array.from({ length: (await stat(file)).size }, () => Math.floor(random() * 256)))),
  'noise in the middle': async (file) => {
    const bytes = await readFile(file);
    for (let at = Math.floor(bytes.length / 3); at < Math.min(bytes.length, Math.floor(bytes.length / 3) + 400); at += 1) bytes[at] = Math.floor(random() * 256);
    await writeFile(file, bytes);
  },
  'cut to half': async (file) => await truncate(file, Math.floor((await stat(file)).size / 2)),
  'cut to nothing': async (file) => await truncate(file, 0),
  'deleted': async (file) => await rm(file),
  'read-only': async (file) => lock(file),
};

/** Nobody may change a file or folder until it is unlocked: rights alone do not stop whoever runs the tests as root. */
function lock(place: string): void {
  const done = spawnSync('chattr', ['-R', '+i', place]);
  if (done.status !== 0) throw new Error(`chattr +i: ${done.stderr.toString()}`);
}
const unlock = async (place: string): Promise<void> => { await Promise.resolve(spawnSync('chattr', ['-R', '-i', place])); };

let pristine = '';
let expected: readonly StoredRow[] = [];

beforeAll(async () => {
  pristine = await mkdtemp(path.join(os.tmpdir(), 'workbook-database-'));
  const [fixture] = readFixtures();
  if (fixture === undefined) throw new Error('no fixture');
  await layOut(fixture, pristine);
  for (let start = 1; start <= 2; start += 1) {
    const program = await launchWorkbook({ userData: pristine });
    const { page } = await readyPage(program);
    await fillLog(page);
    expected = await rowsOf(page);
    expect(await program.close()).toBe(true);
  }
});
afterAll(async () => {
  await rm(pristine, { recursive: true, force: true, maxRetries: 5 });
});

/** More than LevelDB keeps in its log, so that it writes tables; gone again at once. */
async function fillLog(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => { const request = indexedDB.open('workbook'); request.onsuccess = () => done(request.result); });
    for (let part = 0; part < 24; part += 1) {
      await new Promise<void>((done) => {
        const writing = db.transaction('meta', 'readwrite');
        const noise = Array.from(crypto.getRandomValues(new Uint16Array(30_000)), (code) => String.fromCharCode(code % 0xd000)).join('').repeat(8);
        writing.objectStore('meta').put({ key: 'filling', value: noise });
        if (part % 2 === 1) writing.objectStore('meta').delete('filling');
        writing.oncomplete = () => done();
      });
    }
    db.close();
  });
}

/** The window that is open, after the keys that go on; and what it said on the way. */
async function readyPage({ app }: Launched): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const said: string[] = [];
  for (;;) {
    const page = app.windows().filter((one) => !one.isClosed()).at(-1);
    const state = await page?.waitForFunction(() => {
      if (document.querySelector('.capture-entry textarea') !== null) return 'open';
      const button = document.querySelector('[data-ready] .button-main');
      return button === null ? null : (document.querySelector('h1')?.textContent ?? '');
    }, undefined, { timeout: 5000 }).then((handle) => handle.jsonValue(), () => null);
    if (page === undefined || state === null || state === undefined) continue;
    if (state === 'open') return { page, said };
    if (said.at(-1) === state && /could not be opened/u.test(state)) throw new Error(`no way on: ${state}`);
    if (said.at(-1) !== state) said.push(state);
    await page.keyboard.press('Enter').catch(() => undefined);
  }
}

async function waysOf(database: string): Promise<readonly Spoiled[]> {
  const files = (await readdir(path.join(database, folder))).filter((name) => name !== 'LOCK');
  const each = files.flatMap((file) => Object.entries(waysWithFile).map(([way, change]): Spoiled => ({
    name: `${file.replace(/\d{6}/u, '*')} ${way}`,
    spoil: async (at) => await change(path.join(at, folder, file)),
    mend: async (at) => await unlock(at),
  })));
  const whole: readonly Spoiled[] = [
    { name: 'folder deleted', spoil: async (at) => await rm(at, { recursive: true }) },
    { name: 'folder emptied', spoil: async (at) => await rm(path.join(at, folder), { recursive: true }) },
    { name: 'folder read-only', spoil: async (at) => { await Promise.resolve(lock(at)); }, mend: async (at) => await unlock(at) },
  ];
  const drawn = each.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at).map(({ one }) => one);
  return [...whole, ...drawn.slice(0, many(each.length, 5))];
}

test('whatever happens to the database, everything is back and the work goes on', { timeout: 1_800_000 }, async ({ task }) => {
  const ways = await waysOf(path.join(pristine, 'IndexedDB'));
  for (const { name, spoil, mend } of ways) {
    const row = startRow(task, { what: `database: ${name}`, count: 1, bar: 'all rows back, work goes on' });
    const data = await mkdtemp(path.join(os.tmpdir(), 'workbook-spoiled-'));
    await cp(pristine, data, { recursive: true });
    const database = path.join(data, 'IndexedDB');
    await spoil(database);
    const program = await launchWorkbook({ userData: data });
    const { page, said } = await readyPage(program);
    expect(await rowsOf(page), name).toEqual(expected);
    const line = `Said after: ${name}.`;
    await entryBox(page).pressSequentially(line);
    await entryBox(page).press('Enter');
    await page.locator('.capture-row').getByText(line).waitFor();
    await page.locator('.save-sign').getByText(/^Saved/u).first().waitFor();
    await program.app.evaluate(({ app }) => { app.quit(); }).catch(() => undefined);
    await program.close();
    await mend?.(database);
    const next = await launchWorkbook({ userData: data });
    const after = await readyPage(next);
    expect((await rowsOf(after.page)).filter((one) => JSON.stringify(one).includes(line)), `${name}, the start after`).toHaveLength(1);
    await next.close();
    row.result = `${String(expected.length)} rows; ${[...said, ...after.said].filter((one) => !one.includes('is a copy')).join(' ') || 'nothing to say'}`;
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
});
