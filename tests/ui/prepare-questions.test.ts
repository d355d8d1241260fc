import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, type Screen } from './support/screen.ts';
import { makeWorkshop, openPart, takeFirstLanguage } from './support/steps.ts';

/** The order of what is asked, and what belongs to a question besides its wording, by keys. */
describe('the questions of a workshop', () => {
  let launched: Screen;
  let page: Page;
  beforeAll(async () => {
    launched = await openScreen();
    page = launched.page;
    await takeFirstLanguage(page);
    await makeWorkshop(page, 'Health and employment', 'Bălți');
    await openPart(page, 'questions');
    await page.locator('.prepare-wording').first().waitFor();
  });
  afterAll(async () => {
    await launched.close();
  });

  const wordings = async (): Promise<readonly string[]> => await page.locator('.prepare-wording .spoken').allInnerTexts();

  it('change places with the one before, and back', async () => {
    const [first, second, ...rest] = await wordings();
    const row = page.locator('.prepare-question', { hasText: second ?? '' });
    await row.locator('button').last().focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.waitForFunction((text) => document.querySelector('.prepare-wording .spoken')?.textContent === text, second);
    expect(await wordings()).toEqual([second, first, ...rest]);
    await page.locator('.notice button').click();
    await page.waitForFunction((text) => document.querySelector('.prepare-wording .spoken')?.textContent === text, first);
    expect(await findingsOf(page)).toEqual([]);
  });

  it('have background and minutes, which stand beside them in capture', async () => {
    await page.locator('.prepare-question').nth(1).locator('.prepare-row-acts .button').first().click();
    const details = page.locator('.prepare-question-details');
    await details.getByLabel('Background').fill('Since 2024 a fund pays for returning nurses.');
    await details.getByLabel('Minutes').fill('25');
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    await page.locator('.prepare-editor .button').first().click();
    await details.waitFor({ state: 'detached' });
    await page.evaluate(() => { location.hash = location.hash.replace(/prepare.*$/u, 'capture'); });
    await page.locator('.capture-head', { hasText: 'Since 2024 a fund pays for returning nurses.' }).waitFor();
  });
});
