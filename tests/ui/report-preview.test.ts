import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { openAssess } from './support/screen-list-assess.ts';
import { propose } from './support/screen-list-priorities.ts';
import { takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
let workshop: string;

beforeAll(async () => {
  screen = await openScreen();
  const { page, resize } = screen;
  await resize([1440, 900]);
  await takeFirstLanguage(page);
  await page.getByRole('button', { name: /sample/iu }).first().click();
  await page.locator('.capture-row').first().waitFor();
  workshop = await page.evaluate(() => location.hash.split('/')[2] ?? '');
});
afterAll(async () => {
  await screen.close();
});

const toExport = async (): Promise<void> => {
  await screen.go(`#/workshop/${workshop}/export`);
  await screen.page.locator('.report-sheet').first().waitFor();
};
const focused = async (): Promise<string> => await screen.page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the preview beside the export', () => {
  it('shows the report in the workshop’s language, and takes no focus', async () => {
    const { page } = screen;
    await toExport();
    expect(await page.locator('.report-sheet').first().getAttribute('lang')).toBe('en');
    expect(await page.locator('.report-title').innerText()).toContain('Mainstreaming Migration');
    expect(await page.locator('.preview-page-size').innerText()).toMatch(/^A4, about page 1 of \d+$/u);
    expect(await page.evaluate(() => document.activeElement?.closest('.preview-pane') !== null)).toBe(false);
  });

  it('draws only the sheets near the window', async () => {
    const { page } = screen;
    const pages = Number(/of (\d+)/u.exec(await page.locator('.preview-page-size').innerText())?.[1]);
    expect(pages).toBeGreaterThan(8);
    expect(await page.locator('.report-sheet').count()).toBeLessThan(5);
  });

  it('goes from a line of the contents to its heading, by keyboard', async () => {
    const { page } = screen;
    await page.locator('.preview-scroll').evaluate((area) => { area.scrollTop = 1200; });
    const line = page.locator('.report-go', { hasText: 'Annex 1.' });
    await line.waitFor();
    await line.focus();
    await page.keyboard.press('Enter');
    await page.locator('.report-heading-1[data-id="annex-followUps"]').waitFor();
    await page.locator('.preview-page-size', { hasText: /about page (?:[5-9]|\d\d) of/u }).waitFor();
  });

  it('turns the sheets to another language without the interface', async () => {
    const { page } = screen;
    await page.locator('.preview-choices').getByText('العربية').click();
    const sheet = page.locator('.report-sheet[lang="ar"][dir="rtl"]').first();
    await sheet.waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.locator('.preview-choices').getByText('English').click();
    await page.locator('.report-sheet[lang="en"]').first().waitFor();
  });

  it('moves between numbers with the arrows, and Enter leads to the question', async () => {
    const { page } = screen;
    await toExport();
    await page.locator('.preview-scroll').evaluate((area) => { area.scrollTop = 4000; });
    const first = page.locator('.report-sheet [data-kind="question"] .report-open').first();
    await first.waitFor();
    await first.focus();
    const before = await focused();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(before);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(before);
    const question = await first.evaluate((button) => button.closest<HTMLElement>('[data-record]')?.dataset['record'] ?? '');
    await page.keyboard.press('Enter');
    await page.locator('.capture-row').first().waitFor();
    expect(decodeURIComponent(await page.evaluate(() => location.hash))).toContain(question);
  });

  it.each([['en', 'light'], ['ar', 'dark']] as const)('has no finding of axe, nothing cut off, and no breach of the policy in %s', async (language, theme) => {
    const { page, dress } = screen;
    await dress({ language, theme, textSize: 100, size: [1440, 900] });
    await toExport();
    await page.locator('.preview-choices').getByText('Français').click();
    await page.locator('.report-sheet[lang="fr"]').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('the preview of an assessment', () => {
  it('draws the heat map in the direction of the report, and reads out every cell in its place', async () => {
    const { page } = screen;
    await screen.dress({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    await propose(screen, 'to-migration.pay');
    await openAssess(screen);
    await page.locator('.assess-choose-row[data-checklist="checklist.c5.health-services"] input').press('Space');
    await page.locator('.assess-map-row[data-checklist="checklist.c5.health-services"]').waitFor();
    await toExport();
    for (const kind of ['assessment', 'summary']) await page.locator(`.export-kinds .check-line:has([value="${kind}"]) label`).click();
    const map = page.locator('.report-heat').first();
    // Only the sheets near the window are drawn.
    await expect.poll(async () => {
      await page.locator('.preview-scroll').evaluate((area) => { area.scrollTop += 300; });
      return await map.count();
    }).toBe(1);
    await map.scrollIntoViewIfNeeded();
    expect(await map.getAttribute('aria-label')).toContain('Health services: Sector to migration 50%; Migration to sector no score yet; Cross-cutting no score yet.');
    expect(await map.locator('.report-heat-cell').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-heat-step')))).toEqual(['2', 'none', 'none']);
    const places = async (): Promise<readonly number[]> => await map.locator('.report-heat-cell').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
    expect(await places()).toEqual((await places()).toSorted((one, other) => one - other));
    expect(await clippedOf(page)).toEqual([]);
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('.preview-choices').getByText('العربية').click();
    await page.locator('.report-sheet[lang="ar"] .report-heat').first().waitFor();
    expect(await places()).toEqual((await places()).toSorted((one, other) => other - one));
  });
});
