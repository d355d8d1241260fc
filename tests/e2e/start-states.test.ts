import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataSchema } from '../../main/versions.ts';
import { layOut, readFixtures } from '../data/fixtures/read.ts';
import { hashesBelow, rowsOf } from './support/data-folder.ts';
import { launchWorkbook } from './support/launch.ts';
import { entryBox } from './support/steps.ts';

/** Starts on data that something has happened to, each on a copy of a data folder as a room left it. */
const [fixture] = readFixtures();
if (fixture === undefined) throw new Error('no fixture');
const { tables } = fixture;
const contributions = tables.rows.filter(({ kind, life }) => kind === 'contribution' && life === 0).length;
const byId = (rows: readonly { readonly id: string }[]): readonly { readonly id: string }[] => [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));

let data = '';
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'workbook-states-'));
  await layOut(fixture, data);
});
afterEach(async () => await rm(data, { recursive: true, force: true, maxRetries: 5 }));

describe('data of an earlier schema', () => {
  it('is brought to the present one in Chromium\'s own database, with all rows as they were', async () => {
    const program = await launchWorkbook({ userData: data });
    await program.page.getByText('brought to the form of this version').waitFor();
    await program.page.getByText(`2 workshops and ${String(contributions)} contributions`).waitFor();
    await program.page.keyboard.press('Enter');
    await program.page.getByText('This data folder is a copy.').waitFor();
    expect(await rowsOf(program.page)).toEqual(byId(tables.rows));
    await program.page.keyboard.press('Enter');
    await entryBox(program.page).waitFor();
    expect(await program.close()).toBe(true);
    expect(JSON.parse(await readFile(path.join(data, 'versions.json'), 'utf8'))).toMatchObject({ schema: dataSchema });
    expect((await reasonsIn(path.join(data, 'snapshots', 'index'))).filter((reason) => reason === 'before-migration')).toHaveLength(1);
    const again = await launchWorkbook({ userData: data });
    await entryBox(again.page).waitFor();
    expect(await again.page.locator('.app-banner').count()).toBe(0);
    expect(await again.close()).toBe(true);
  });

  it('stays as it is when no snapshot can be taken before, and the work can go on without it', async () => {
    await writeFile(path.join(data, 'snapshots'), 'a file where the folder should be');
    const program = await launchWorkbook({ userData: data });
    await program.page.getByText('The database was not converted.').waitFor();
    expect(await versionOf(program.page)).toBe(10);
    const next = program.app.waitForEvent('window');
    await program.page.getByRole('button', { name: 'Go on without the database' }).click();
    const page = await next;
    await page.getByText('The database did not open. The work goes on from the journals.').waitFor();
    await page.getByText(`2 workshops and ${String(contributions)} contributions`).waitFor();
    await program.app.evaluate(({ app }) => { app.exit(0); });
    await program.close();
  });
});

/** Why the snapshots in a folder were taken. */
async function reasonsIn(index: string): Promise<readonly string[]> {
  const texts = await Promise.all((await readdir(index)).map(async (name) => await readFile(path.join(index, name), 'utf8')));
  return texts.map((text) => (JSON.parse(text) as { index: { reason: string } }).index.reason);
}

/** The version of the database as Chromium has it; Dexie counts in tenths. */
async function versionOf(page: Page): Promise<number> {
  return await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'workbook')?.version ?? 0);
}

describe('a data folder that was lost', () => {
  it('says that there are snapshots, and leads to them', async () => {
    const first = await launchWorkbook({ userData: data });
    await first.page.getByText('brought to the form of this version').waitFor();
    await first.app.evaluate(({ app }) => { app.exit(0); });
    await first.close();
    for (const name of ['IndexedDB', 'journals', 'settings.json', 'versions.json']) await rm(path.join(data, name), { recursive: true });
    const program = await launchWorkbook({ userData: data, args: ['--lang=en-GB'], env: { LANG: 'en_GB.UTF-8' } });
    await program.page.getByText('1 snapshot is in the usual folder').waitFor();
    await program.page.keyboard.press('Enter');
    await program.page.waitForFunction(() => location.hash === '#/safety/snapshots');
    await program.page.getByRole('heading', { name: 'Safekeeping' }).first().waitFor();
    await program.app.evaluate(({ app }) => { app.exit(0); });
    await program.close();
  });
});

describe('a program that knows the previous schema only', () => {
  it('shows newer data without changing a byte, and saves nothing', async () => {
    const newer = await launchWorkbook({ userData: data });
    await newer.close();
    const before = await hashesBelow(data);
    const program = await launchWorkbook({ userData: data, env: { WORKBOOK_SCHEMA: String(dataSchema - 1) } });
    const { page } = program;
    await page.getByText('A newer version wrote this data.').waitFor();
    await page.getByText(`2 workshops and ${String(contributions)} contributions`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Read-only: written by a newer version').waitFor();
    expect(await rowsOf(page)).toEqual(byId(tables.rows));
    await entryBox(page).fill('This must not be saved.');
    await page.getByText('Not saved').first().waitFor();
    await program.app.evaluate(({ app }) => { app.exit(0); });
    await program.close();
    expect(await hashesBelow(data)).toEqual(before);
  });
});
