import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMwb } from '../../renderer/record/file/mwb.ts';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

const title = 'Health and employment, Bălți';
const said = 'Nurses who return to Bălți wait nine months, تقول وزارة الصحة.';

type Index = { readonly index: { readonly reason: string; readonly journals: readonly { readonly journal: string; readonly file: string; readonly upTo: number }[] } };

let userData = '';
beforeEach(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-snapshots-'));
});
afterEach(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

/** The snapshots of a folder as they lie there, oldest first, with the texts of the contributions in them. */
async function snapshotsIn(folder: string): Promise<readonly { readonly reason: string; readonly said: readonly string[] }[]> {
  const names = (await readdir(path.join(folder, 'index'))).sort();
  return await Promise.all(names.map(async (name) => {
    const { index } = JSON.parse(await readFile(path.join(folder, 'index', name), 'utf8')) as Index;
    const texts = await Promise.all(index.journals.map(async ({ journal, file, upTo }) => {
      const read = readMwb(await readFile(path.join(folder, 'journals', journal, file)));
      if (!read.ok || read.manifest.upTo !== upTo) throw new Error(`${file} does not read`);
      return read.records.filter(({ kind }) => kind === 'contribution').map((rec) => JSON.stringify(rec));
    }));
    return { reason: index.reason, said: texts.flat() };
  }));
}

/** The folder that the next dialog answers, as when a person picks it. */
async function nextFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] }));
  }, folder);
}

async function say(launched: Launched, text: string): Promise<void> {
  await entryBox(launched.page).pressSequentially(text);
  await entryBox(launched.page).press('Enter');
  await launched.page.locator('.capture-row').last().waitFor();
}

async function toSnapshots({ page }: Launched): Promise<void> {
  await page.evaluate(() => { location.hash = '#/safety/snapshots'; });
  await page.locator('.snapshots[data-ready]').waitFor();
}

const isThere = async (place: string): Promise<boolean> => await access(place).then(() => true, () => false);

test('one by hand holds what was written; one at close holds what came after it; a close without news makes none', async () => {
  const usual = path.join(userData, 'snapshots');
  const first = await launchWorkbook({ userData });
  await makeWorkshop(first.page, title);
  expect(await isThere(usual)).toBe(false);
  await toSnapshots(first);
  await first.page.getByRole('button', { name: 'Take one now' }).click();
  await first.page.getByText('The snapshot was taken, read back and checked.').waitFor();
  expect(await snapshotsIn(usual)).toEqual([{ reason: 'person', said: [] }]);
  expect(await readFile(path.join(usual, 'READ ME.txt'), 'utf8')).toContain('Please do not change');

  await first.page.goBack();
  await say(first, said);
  expect(await first.close()).toBe(true);
  const [, atClose] = await snapshotsIn(usual);
  expect(atClose?.reason).toBe('close');
  expect(atClose?.said.join('')).toContain(said);

  const second = await launchWorkbook({ userData });
  await entryBox(second.page).waitFor();
  expect(await second.close()).toBe(true);
  expect(await snapshotsIn(usual)).toHaveLength(2);
});

test('the folder moves with all that is in it, and a second one is filled and kept up to date', async () => {
  const [ministry, stick] = [path.join(userData, 'ministry'), path.join(userData, 'stick')];
  await mkdir(ministry);
  await mkdir(stick);
  const launched = await launchWorkbook({ userData });
  const { page, app } = launched;
  await makeWorkshop(page, title);
  await toSnapshots(launched);
  await page.getByRole('button', { name: 'Take one now' }).click();
  await page.locator('.snapshots-list tbody tr').waitFor();
  await nextFolder(app, ministry);
  await page.getByRole('button', { name: 'Move' }).click();
  const moved = path.join(ministry, 'Mainstreaming Workbook snapshots');
  await page.getByText(moved, { exact: true }).waitFor();
  expect(await isThere(path.join(userData, 'snapshots'))).toBe(false);
  expect((await snapshotsIn(moved)).map(({ reason }) => reason)).toEqual(['person']);

  await nextFolder(app, stick);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await page.getByText('Has every snapshot').waitFor();
  await page.goBack();
  await say(launched, said);
  expect(await launched.close()).toBe(true);
  const second = await snapshotsIn(path.join(stick, 'Mainstreaming Workbook snapshots'));
  expect(second.map(({ reason }) => reason)).toEqual(['person', 'close']);
  expect(second).toEqual(await snapshotsIn(moved));
});

test('a folder that cannot be reached at close is told in one line, and what was typed is there at the next start', async () => {
  const stick = path.join(userData, 'stick');
  await mkdir(stick);
  const first = await launchWorkbook({ userData });
  await makeWorkshop(first.page, title);
  await toSnapshots(first);
  await nextFolder(first.app, stick);
  await first.page.getByRole('button', { name: 'Move' }).click();
  await first.page.getByText(path.join(stick, 'Mainstreaming Workbook snapshots'), { exact: true }).waitFor();
  await first.page.goBack();
  await rename(stick, path.join(userData, 'in a pocket'));
  await entryBox(first.page).pressSequentially(said);
  const ended = first.app.waitForEvent('close');
  await first.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close(); });
  await first.page.getByText('The folder of snapshots cannot be reached.').waitFor();
  await first.page.getByRole('button', { name: 'Close now' }).click();
  await ended;
  expect(await isThere(stick)).toBe(false);

  const second = await launchWorkbook({ userData });
  await second.page.getByText(said).or(entryBox(second.page)).first().waitFor();
  expect(await second.page.locator('body').innerText() + await entryBox(second.page).inputValue()).toContain(said);
  await rename(path.join(userData, 'in a pocket'), stick);
  expect(await second.close()).toBe(true);
  expect((await snapshotsIn(path.join(stick, 'Mainstreaming Workbook snapshots'))).at(-1)?.said.join('')).toContain(said);
});
