import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchWorkbook } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

const said = [
  'Nurses who return to Bălți wait nine months for recognition.',
  'Un seul guichet pour les démarches de retour.',
  'تنشر وزارة الصحة قائمة الوظائف الشاغرة (2011).',
];

let userData = '';
beforeAll(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-rebuild-'));
});
afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

test('with the IndexedDB folder deleted, everything is back from the journal, and the start says so', async () => {
  const first = await launchWorkbook({ userData });
  await makeWorkshop(first.page, 'Health and employment, Bălți');
  for (const text of said) {
    await entryBox(first.page).pressSequentially(text);
    await entryBox(first.page).press('Enter');
  }
  await first.page.locator('.capture-row').nth(said.length - 1).waitFor();
  expect(await first.close()).toBe(true);

  expect(await readdir(userData)).toContain('IndexedDB');
  await rm(path.join(userData, 'IndexedDB'), { recursive: true });

  const second = await launchWorkbook({ userData });
  await second.page.getByText('The database was rebuilt from the journal.').waitFor();
  expect(await second.page.locator('main').innerText()).toContain('1 workshop and 3 contributions');
  await second.page.keyboard.press('Enter');
  await second.page.locator('.capture-row').nth(said.length - 1).waitFor();
  expect(await second.page.locator('.capture-row-text > :first-child').allInnerTexts()).toEqual(said);
  expect(await second.close()).toBe(true);
});
