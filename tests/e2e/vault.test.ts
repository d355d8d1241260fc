import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbook } from './support/launch.ts';
import { entryBox, makeWorkshop, takeLanguage } from './support/steps.ts';

/** Words that nothing else on the disk has. */
const marker = 'Qx9vWm3kTz';
const phrase = 'пять мокрых зонтов';

let userData = '';
beforeAll(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-vault-'));
});
afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

/** Files of the data folder in which the words, or the pass-phrase, can be read, as UTF-8 or as Chromium's two bytes a letter. */
async function readable(...words: readonly string[]): Promise<readonly string[]> {
  const needles = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  const entries = await readdir(userData, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (needles.some((needle) => bytes.includes(needle))) found.push(path.relative(userData, path.join(entry.parentPath, entry.name)));
  }
  return found;
}

async function setPassphrase(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Prepare', { exact: true }).click();
  await page.locator('.prepare-map-row').last().click();
  await page.getByRole('button', { name: 'Set a pass-phrase' }).click();
  await page.getByLabel('New pass-phrase').fill(phrase);
  await page.getByLabel('The same once more').fill(phrase);
  await page.getByLabel('I have the pass-phrase in a safe place.').check();
  await page.locator('.vault-form').getByRole('button', { name: 'Set a pass-phrase' }).click();
  await page.getByText('This workshop is under a pass-phrase. It is open now.').waitFor();
}
const unlockField = (page: Page) => page.locator('.vault-locked input');

test('a workshop under a pass-phrase is readable nowhere in the data folder while it is locked, and back when it is unlocked', async () => {
  const first = await launchWorkbook({ userData });
  const { page } = first;
  await makeWorkshop(page, `Returnees ${marker}`);
  await entryBox(page).pressSequentially(`Nurses wait nine months ${marker}.`);
  await entryBox(page).press('Enter');
  await page.locator('.capture-row').first().waitFor();
  expect(await readable(marker)).not.toEqual([]);

  await setPassphrase(page);
  expect((await readable(marker)).filter((file) => !file.startsWith('IndexedDB'))).toEqual([]);
  await page.getByRole('navigation').getByText('Capture', { exact: true }).click();
  await entryBox(page).pressSequentially(`Wages fall ${marker}`);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Lock', exact: true }).first().click()]);
  await unlockField(page).waitFor();
  expect(await page.locator('body').innerText()).not.toContain(marker);
  expect(await readable(marker, phrase)).toEqual([]);

  await unlockField(page).fill('пять сухих зонтов');
  await unlockField(page).press('Enter');
  await page.getByText('This is not the pass-phrase.').waitFor();
  await unlockField(page).fill(phrase);
  await unlockField(page).press('Enter');
  await page.locator('.capture-row').first().waitFor();
  expect(await page.locator('.capture-row').first().innerText()).toContain(`Nurses wait nine months ${marker}.`);
  expect(await entryBox(page).inputValue()).toBe(`Wages fall ${marker}`);

  expect(await first.close()).toBe(true);
  expect(await readable(marker, phrase)).toEqual([]);
});

test('killed while it was open, it is asked for at the next start, which removes what was left', async () => {
  const opened = await launchWorkbook({ userData });
  await unlockField(opened.page).fill(phrase);
  await unlockField(opened.page).press('Enter');
  await opened.page.locator('.capture-row').first().waitFor();
  expect(await readable(marker)).not.toEqual([]);
  const child = opened.app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // The program itself: what stands before it may be a watch, which would leave it running.
  process.kill(await opened.app.evaluate(() => process.pid), 'SIGKILL');
  await gone;

  const next = await launchWorkbook({ userData });
  await unlockField(next.page).waitFor();
  expect(await readable(marker)).toEqual([]);
  await next.page.keyboard.press('Tab');
  await next.page.locator('.top-bar-mark').click();
  await next.page.getByRole('button', { name: 'Locked workshop' }).waitFor();
  expect(await next.page.locator('body').innerText()).not.toContain(marker);
  await next.page.getByRole('button', { name: 'Locked workshop' }).click();
  await unlockField(next.page).fill(phrase);
  await unlockField(next.page).press('Enter');
  await next.page.locator('.capture-row').first().waitFor();
  expect(await next.close()).toBe(true);
});

test('a laptop that goes to sleep, or whose screen is locked, locks it in the middle of a word', async () => {
  const opened = await launchWorkbook({ userData });
  const { page } = opened;
  await unlockField(page).fill(phrase);
  await unlockField(page).press('Enter');
  for (const [sign, word] of [['lock-screen', 'half a wo'], ['suspend', 'and ano']] as const) {
    await entryBox(page).waitFor();
    await entryBox(page).fill(`${marker} ${word}`);
    await Promise.all([page.waitForEvent('load'), opened.app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), sign)]);
    await unlockField(page).waitFor();
    expect(await readable(marker, phrase)).toEqual([]);
    await unlockField(page).fill(phrase);
    await unlockField(page).press('Enter');
    await entryBox(page).waitFor();
    expect(await entryBox(page).inputValue()).toBe(`${marker} ${word}`);
  }
  expect(await opened.close()).toBe(true);
});

test('a copy goes to another laptop under the pass-phrase, which is asked for there', async () => {
  const filePath = path.join(userData, 'Returnees.mwb');
  const answer = ({ dialog }: typeof Electron, chosen: string): void => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  };
  const here = await launchWorkbook({ userData });
  await here.app.evaluate(answer, filePath);
  await unlockField(here.page).fill(phrase);
  await unlockField(here.page).press('Enter');
  await here.page.locator('.capture-row').first().waitFor();
  await here.page.locator('.top-bar-mark').click();
  await here.page.locator('.home-list tbody tr').first().click();
  await here.page.getByRole('button', { name: 'Save a copy' }).click();
  await here.page.getByRole('button', { name: 'Save under the pass-phrase' }).click();
  await here.page.getByText('Returnees.mwb', { exact: false }).first().waitFor();
  expect(await here.close()).toBe(true);
  expect(await readable(marker, phrase)).toEqual([]);

  const there = await launchWorkbook();
  await there.app.evaluate(answer, filePath);
  await takeLanguage(there.page, 'en');
  await there.page.keyboard.press('Control+o');
  const field = there.page.locator('.dialog input');
  await field.fill('пять сухих зонтов');
  await field.press('Enter');
  await there.page.getByText('This is not the pass-phrase.').waitFor();
  expect(await there.page.locator('.home-list tbody tr').count()).toBe(0);
  await field.fill(phrase);
  await field.press('Enter');
  await there.page.locator('.home-list tbody tr').first().waitFor();
  expect(await there.page.locator('.home-list tbody tr').first().innerText()).toContain(marker);
  await Promise.all([there.page.waitForEvent('load'), there.page.getByRole('button', { name: 'Lock', exact: true }).first().click()]);
  await there.page.getByRole('button', { name: 'Locked workshop' }).waitFor();
  expect(await there.close()).toBe(true);
});
