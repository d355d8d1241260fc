import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchWorkbook } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

/** Words that nothing else on the disk has. */
const marker = 'Qx9vWm3kTz';

let userData = '';
beforeEach(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-wipe-'));
});
afterEach(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

/** Files of the data folder in which the words can be read, as UTF-8 or as Chromium's two bytes a letter. */
async function readable(): Promise<readonly string[]> {
  const entries = await readdir(userData, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if ([Buffer.from(marker), Buffer.from(marker, 'utf16le')].some((needle) => bytes.includes(needle))) found.push(path.relative(userData, path.join(entry.parentPath, entry.name)));
  }
  return found;
}

test('a wiped workshop is readable nowhere in the data folder after the next start, and the other one is whole', async () => {
  const first = await launchWorkbook({ userData });
  const { page } = first;
  await makeWorkshop(page, `Returnees, Bălți ${marker}`);
  await entryBox(page).pressSequentially(`Nurses wait nine months ${marker}.`);
  await entryBox(page).press('Enter');
  await page.locator('.capture-row').first().waitFor();
  await page.evaluate(() => { location.hash = '#/home'; });
  await page.locator('.home-list tbody tr').first().waitFor();
  await page.keyboard.press('Control+n');
  await page.locator('.home-form input').first().waitFor();
  await page.keyboard.type('Education, Cahul');
  await page.keyboard.press('Enter');
  await page.locator('.prepare-fields').first().waitFor();
  await page.evaluate(() => { location.hash = '#/safety/snapshots'; });
  await page.locator('.snapshots-part .button').first().click();
  await page.locator('.snapshots-list tbody tr').first().waitFor();

  await page.evaluate(() => { location.hash = '#/safety/storage'; });
  await page.locator('.storage[data-ready] tbody tr', { hasText: marker }).click();
  await page.locator('.storage-acts .button').click();
  const dialog = page.getByRole('alertdialog');
  const wipe = dialog.getByRole('button', { name: 'Wipe for good' });
  await dialog.getByRole('textbox').fill('Returnees');
  expect(await wipe.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill(`RETURNEES, balti  ${marker}`);
  await wipe.click();
  await page.getByText('was wiped.').waitFor();
  expect((await readable()).filter((file) => !file.startsWith('IndexedDB'))).toEqual([]);
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  await page.getByRole('button', { name: 'Start again' }).click();
  await ended;

  const second = await launchWorkbook({ userData });
  await second.page.locator('.app').first().waitFor();
  expect(await readable()).toEqual([]);
  await second.page.evaluate(() => { location.hash = '#/home'; });
  await second.page.locator('.home-list tbody tr').first().waitFor();
  expect(await second.page.locator('.home-list tbody tr').allInnerTexts()).toEqual([expect.stringContaining('Education, Cahul')]);
  expect(await second.close()).toBe(true);
});

test('a stick that was away while everything was wiped is seen to at the start that finds it, although no setting names it', async () => {
  const first = await launchWorkbook({ userData });
  const { page } = first;
  await makeWorkshop(page, `Returnees, Bălți ${marker}`);
  const workshop = await page.evaluate(() => location.hash.split('/')[2] ?? '');
  await page.evaluate(() => { location.hash = '#/safety/snapshots'; });
  await page.locator('.snapshots-part .button').first().click();
  await page.locator('.snapshots-list tbody tr').first().waitFor();
  expect(await first.close()).toBe(true);
  const stick = path.join(userData, 'stick');
  await cp(path.join(userData, 'snapshots'), stick, { recursive: true });
  const kept = async (): Promise<readonly string[]> => (await readdir(stick, { recursive: true, withFileTypes: true })).filter((one) => one.isFile() && one.parentPath.includes(workshop)).map(({ name }) => name);
  expect(await kept()).not.toEqual([]);
  const purged = [{ journal: workshop, before: null, at: Date.now(), contributions: 0, isDone: true }];
  await writeFile(path.join(userData, 'purged.json'), JSON.stringify({ format: 1, atStart: { database: false, settings: false }, purged, owners: [], folders: [stick] }));

  const second = await launchWorkbook({ userData });
  await expect.poll(async () => JSON.parse(await readFile(path.join(userData, 'purged.json'), 'utf8')) as unknown).toMatchObject({ folders: [] });
  expect(await kept()).toEqual([]);
  expect(await second.close()).toBe(true);
});
