import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
let workshop: string;

beforeAll(async () => {
  screen = await openScreen();
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
  workshop = /workshop\/([^/]+)/u.exec(await screen.page.evaluate(() => location.hash))?.[1] ?? '';
});
afterAll(async () => {
  await screen.close();
});

const example = (language: string) => screen.page.locator(`.regional-written[lang="${language}"]`);
const written = async (language: string): Promise<readonly string[]> =>
  (await example(language).locator('bdi').allTextContents()).map((text) => text.replace(/[\u200e\u200f\u061c]/gu, '').replace(/[\u00a0\u2009\u202f]/gu, ' '));

describe('region and digits of a workshop', () => {
  it('show what reports in each of its languages will have', async () => {
    await screen.go(`#/workshop/${workshop}/prepare/header`);
    await example('ar').waitFor();
    expect(await written('en')).toEqual(['10 August 2011', '10–11 August 2011', '12,345.6', '43%']);
    expect(await written('ar')).toEqual(['10 آب/أغسطس 2011', '10–11 آب/أغسطس 2011', '12,345.6', '43%']);
  });

  it('are chosen by keyboard and written at once, and are there after a restart', async () => {
    const { page, reload } = screen;
    await page.getByRole('button', { name: 'Region' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Not set' }).waitFor();
    await page.keyboard.type('Tuni');
    await page.keyboard.press('Enter');
    await example('ar').locator('bdi', { hasText: '12.345,6' }).waitFor();
    await page.getByRole('radio', { name: /Western/u }).focus();
    await page.keyboard.press('ArrowRight');
    await example('ar').locator('bdi', { hasText: '١٢' }).first().waitFor();
    await reload();
    await example('ar').locator('bdi', { hasText: '١٠ أوت ٢٠١١' }).first().waitFor();
    expect(await written('en')).toContain('10 August 2011');
  });

  it('reach the other places of the workshop, in an Arabic interface', async () => {
    const { page, dress, go } = screen;
    await dress({ language: 'ar', theme: 'light', textSize: 100, size: [1280, 900] });
    await page.locator('.regional-example').first().waitFor();
    expect([await clippedOf(page), await findingsOf(page)]).toEqual([[], []]);
    await page.locator('.prepare-map-row[data-part="questions"] .prepare-map-count', { hasText: /^٢٠$/u }).waitFor();
    // The arrow that points the way of reading goes on to the next, in Arabic the left one.
    await page.getByRole('radio', { name: /أرقام اللغة/u }).focus();
    await page.keyboard.press('ArrowRight');
    await example('ar').locator('bdi', { hasText: '12.345,6' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await example('ar').locator('bdi', { hasText: '١٢' }).first().waitFor();
    // A day reads as a number does, and begins where the line begins.
    expect(await page.locator('input[inputmode="numeric"]').evaluateAll((fields) => fields.map((field) => getComputedStyle(field).direction))).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
    await go(`#/workshop/${workshop}/capture`);
    await page.locator('.capture-row').first().waitFor();
    expect(await page.locator('.capture-map-row .map-row-number').first().innerText()).not.toMatch(/[0-9]/u);
  });
});
