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

  it('are added out of a set one by one, named where they stand already, and taken back at once', async () => {
    await page.evaluate(() => { location.hash = location.hash.replace(/capture.*$/u, 'prepare'); });
    await page.locator('.prepare-map-row').first().waitFor();
    await openPart(page, 'questions');
    const count = async (): Promise<string> => await page.locator('.prepare-map-row[data-part="questions"] .prepare-map-count').innerText();
    await page.locator('.prepare-wording').first().waitFor();
    const before = await count();
    await page.locator('[data-choose-sets] .button').click();
    const sets = page.locator('.asked-set');
    await sets.nth(2).waitFor();
    expect(await sets.first().locator('.tag').innerText()).toContain('All in the workshop');
    await sets.nth(1).locator('.prepare-row-acts .button').first().click();
    await sets.nth(1).locator('.check-line input').first().check();
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('.asked-take .button-main').click();
    await page.waitForFunction((now) => document.querySelector('.prepare-map-row[data-part="questions"] .prepare-map-count')?.textContent !== now, before);
    expect(Number(await count())).toBe(Number(before) + 1);
    await page.locator('.notice button').click();
    await page.waitForFunction((now) => document.querySelector('.prepare-map-row[data-part="questions"] .prepare-map-count')?.textContent === now, before);
  });

  it('have translations and practices beside them, which capture shows first and reads in place', async () => {
    await page.locator('.prepare-edit-question').first().click();
    const french = page.locator('.asked-tongues').getByRole('tab', { name: 'French' });
    await french.click();
    const field = page.locator('.asked-tongue textarea').first();
    await field.fill('Par quelle procédure ?');
    await page.locator('.asked-tongue .tag', { hasText: 'Draft' }).first().waitFor();
    const finder = page.locator('.asked-links input');
    await finder.fill('MIDA Ghana');
    await page.locator('.asked-hit').first().waitFor();
    await finder.press('Enter');
    await page.locator('.asked-links .asked-title', { hasText: 'Ghana' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.evaluate(() => { location.hash = location.hash.replace(/prepare.*$/u, 'capture'); });
    const card = page.locator('.capture-card', { hasText: 'Ghana' }).first();
    await card.waitFor();
    expect(await page.locator('.capture-card').count()).toBe(1);
    await card.locator('[aria-expanded]').click();
    await card.locator('.capture-card-whole h3').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });
});
