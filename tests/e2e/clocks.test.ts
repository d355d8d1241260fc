import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { openPart } from '../ui/support/steps.ts';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

/** A laptop whose battery of the clock is empty starts in the wrong year; one that travels starts in another time zone. */

const day = 86_400_000;

let userData = '';
beforeAll(async () => {
  userData = await mkdtemp(path.join(os.tmpdir(), 'workbook-clocks-'));
});
afterAll(async () => {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

/** The clock of the wall goes to a moment, in the page and in main; what counts intervals goes on as it was. */
async function setWall({ app, page }: Launched, moment: number): Promise<void> {
  await page.clock.setSystemTime(moment);
  await app.evaluate((_electron, to) => {
    const clock = Date as DateConstructor & { usualNow?: () => number };
    clock.usualNow ??= Date.now;
    const usual = clock.usualNow;
    const off = to - usual();
    Date.now = () => usual() + off;
  }, moment);
}

const said = ({ page }: Launched): Promise<string[]> => page.locator('.capture-row-text > :first-child').allInnerTexts();

async function say({ page }: Launched, text: string): Promise<void> {
  await entryBox(page).fill(text);
  await entryBox(page).press('Enter');
  await page.locator('.capture-row', { hasText: text }).waitFor();
}

async function correct({ page }: Launched, from: string, to: string): Promise<void> {
  await page.locator('.capture-row', { hasText: from }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.capture-editor textarea').fill(to);
  await page.keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: to }).waitFor();
  await entryBox(page).focus();
}

async function openHeader({ page }: Launched): Promise<void> {
  await page.getByRole('navigation').getByText('Prepare', { exact: true }).click();
  await page.locator('.prepare-page').first().waitFor();
  await openPart(page, 'header');
}

const soundOf = async (launched: Launched): Promise<readonly string[]> => faultsBetween(await readJournals(userData), await storedRows(launched.page));

test('a clock that jumps back and forth, and another time zone, change no order, no date and no text', async () => {
  const home = await launchWorkbook({ userData, env: { TZ: 'Asia/Dhaka' } });
  await makeWorkshop(home.page, 'Returning nurses, Sylhet');
  await openHeader(home);
  await home.page.getByLabel('First day').fill('11.5.2027');
  await home.page.getByLabel('Last day').fill('12.5.2027');
  await home.page.getByText('11–12 May 2027').first().waitFor();
  await home.page.getByRole('navigation').getByText('Capture', { exact: true }).click();
  await entryBox(home.page).waitFor();
  const now = Date.now();
  await say(home, 'Nine months for a diploma');
  await setWall(home, now - 400 * day);
  await say(home, 'One counter in every district');
  await correct(home, 'Nine months for a diploma', 'Six months for a diploma');
  await setWall(home, now + 40 * day);
  await say(home, 'The ministry publishes open posts');
  await correct(home, 'One counter in every district', 'One counter in each upazila');
  await setWall(home, now - 3 * day);
  await correct(home, 'Six months for a diploma', 'Six months, free of charge');
  expect(await soundOf(home)).toEqual([]);
  expect(await home.close()).toBe(true);

  const away = await launchWorkbook({ userData, env: { TZ: 'America/Anchorage' } });
  await entryBox(away.page).waitFor();
  await away.page.locator('.capture-row').nth(2).waitFor();
  expect(await said(away)).toEqual(['Six months, free of charge', 'One counter in each upazila', 'The ministry publishes open posts']);
  // What was written in the laptop's future does not win over what is written now.
  await correct(away, 'One counter in each upazila', 'One counter in each union');
  await say(away, 'Said in another time zone');
  await openHeader(away);
  expect([await away.page.getByLabel('First day').inputValue(), await away.page.getByLabel('Last day').inputValue()]).toEqual(['2027-05-11', '2027-05-12']);
  expect(await soundOf(away)).toEqual([]);
  expect(await away.close()).toBe(true);

  const back = await launchWorkbook({ userData, env: { TZ: 'Asia/Dhaka' } });
  await back.page.getByRole('navigation').getByText('Capture', { exact: true }).click();
  await back.page.locator('.capture-row').nth(3).waitFor();
  expect(await said(back)).toEqual(['Six months, free of charge', 'One counter in each union', 'The ministry publishes open posts', 'Said in another time zone']);
  expect(await soundOf(back)).toEqual([]);
  expect(await back.close()).toBe(true);
});
