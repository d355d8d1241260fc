import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbook } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

const title = 'Health and employment, Bălți';
const [before, after] = ['Nurses who return to Bălți wait nine months for recognition.', 'تنشر وزارة الصحة قائمة الوظائف الشاغرة (2011).'];

let userData = '';
beforeAll(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-restore-'));
});
afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

async function say(page: Page, text: string, rows: number): Promise<void> {
  await entryBox(page).pressSequentially(text);
  await entryBox(page).press('Enter');
  await page.locator('.capture-row').nth(rows - 1).waitFor();
}

const rows = (page: Page): Promise<readonly string[]> => page.locator('.capture-row-text > :first-child').allInnerTexts();
const go = (page: Page, hash: string): Promise<void> => page.evaluate((next) => { location.hash = next; }, hash);

/** From Safekeeping to a snapshot that was taken at close: one click. */
async function openSnapshot(page: Page): Promise<void> {
  await go(page, '#/safety/snapshots');
  await page.locator('.snapshots-list tbody tr', { hasText: 'at close' }).last().locator('button').first().click();
  await page.locator('.restore-title[data-ready]').waitFor();
}

test('a snapshot taken at close is restored in place, that is undone, and it is restored as a copy', async () => {
  const first = await launchWorkbook({ userData });
  await makeWorkshop(first.page, title);
  await say(first.page, before, 1);
  expect(await first.close()).toBe(true);

  const { page, close } = await launchWorkbook({ userData });
  await entryBox(page).waitFor();
  await say(page, after, 2);
  const workshop = await page.evaluate(() => location.hash);

  const restore = page.locator('.restore');
  await openSnapshot(page);
  await restore.getByText(title).click();
  await restore.locator('.restore-change').waitFor();
  expect(await restore.locator('.restore-change').allInnerTexts()).toEqual([expect.stringContaining(after)]);

  await restore.getByRole('button', { name: 'Set back to this state' }).click();
  await page.locator('.notice').getByText('Set back to').waitFor();
  await go(page, workshop);
  await page.waitForFunction(() => document.querySelectorAll('.capture-row').length === 1);
  expect(await rows(page)).toEqual([before]);

  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.notice').getByText('Taken back.').waitFor();
  await page.locator('.capture-row').nth(1).waitFor();
  expect(await rows(page)).toEqual([before, after]);

  await openSnapshot(page);
  await restore.getByText(title).click();
  await restore.getByRole('button', { name: 'Restore as a copy' }).click();
  await page.locator('.notice').getByRole('button', { name: 'Open it' }).click();
  await page.locator('.capture-row').first().waitFor();
  expect(await page.evaluate(() => location.hash)).not.toBe(workshop);
  expect(await rows(page)).toEqual([before]);
  await go(page, '#/home');
  await page.locator('.home-list tbody tr').nth(1).waitFor();
  expect((await page.locator('.home-row-title').allInnerTexts()).sort()).toEqual([title, expect.stringMatching(/^Health and employment, Bălți \(as of .+\)$/u)]);
  expect(await close()).toBe(true);
});
