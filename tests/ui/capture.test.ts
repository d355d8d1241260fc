import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox } from '../e2e/support/steps.ts';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { openExport } from './support/steps.ts';

/** The capture and export screens in the runtime itself: no axe finding in any state, in both directions. */

/** Question, entry box and the way to save are in sight whatever the window and the size of text. */
async function outOfSight(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    ['.capture-head .question-text', '.capture-entry textarea', '.capture-entry .button-main'].filter((name) => {
      const box = document.querySelector(name)?.getBoundingClientRect();
      return box === undefined || box.width === 0 || box.left < 0 || box.right > innerWidth + 1 || box.top < 0 || box.bottom > innerHeight;
    }),
  );
}

const texts = {
  English: { work: 'Chisinau workshop', said: 'The Ministry of Health asked Bălți for its list of vacant posts.', typed: 'st', role: 'WHO', agreed: 'Incentives reach all staff.', side: 'Top-ups distort competition.', note: 'Ask the chair first.', capture: 'Capture' },
  العربية: { work: 'حلقة عمل كيشيناو', said: 'طلبت وزارة الصحة من Bălți قائمة بالوظائف الشاغرة (WHA63.16).', typed: 'دو', role: 'WHO', agreed: 'تشمل الحوافز جميع العاملين.', side: 'العلاوات تخلّ بالمنافسة.', note: 'اسأل الرئيس أولا.', capture: 'التدوين' },
} as const;

describe.each(['English', 'العربية'] as const)('in %s', (language) => {
  const words = texts[language];
  let launched: Screen;
  let page: Page;
  beforeAll(async () => {
    launched = await openScreen();
    page = launched.page;
    await page.getByRole('button', { name: new RegExp(language, 'u') }).first().click();
    await page.locator('.top-bar').waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox').first().waitFor();
    await page.keyboard.type(words.work);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByText(words.capture, { exact: true }).click();
    await entryBox(page).waitFor();
  });
  afterAll(async () => {
    await launched.close();
  });

  it('has no finding on an empty question', async () => {
    await page.locator('.capture-teaching').waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  it('has no finding with the picker open', async () => {
    await page.keyboard.press('Alt+KeyS');
    await page.keyboard.type(words.typed);
    await page.locator('.capture-picker-option').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.capture-chip').waitFor();
  });

  it('has no finding on rows, a selected row and its editor', async () => {
    const { keyboard } = page;
    await keyboard.type(words.said);
    await keyboard.press('Enter');
    await keyboard.press('Alt+KeyL');
    await keyboard.type('Étudier les partenariats public-privé.');
    await keyboard.press('Enter');
    await page.locator('.capture-row').nth(1).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await keyboard.press('Alt+ArrowUp');
    await page.locator('.capture-row[data-selected]').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await keyboard.press('Enter');
    await page.locator('.capture-editor').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await keyboard.press('Escape');
    await page.locator('.capture-editor').waitFor({ state: 'detached' });
    await keyboard.press('Alt+ArrowDown');
  });

  it('takes back a new contribution with Ctrl Z, and only that one', async () => {
    const { keyboard } = page;
    const rows = await page.locator('.capture-row').count();
    await keyboard.type(words.agreed);
    await keyboard.press('Enter');
    await page.locator('.capture-row').nth(rows).waitFor();
    await keyboard.press('Control+KeyZ');
    await page.locator('.capture-row').nth(rows).waitFor({ state: 'detached' });
    await page.locator('.notice').waitFor();
    expect(await page.locator('.capture-row').count()).toBe(rows);
  });

  it('cites what stands beside the question by two keys, and shows it in the row', async () => {
    const { keyboard } = page;
    await page.locator('.capture-card .button').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await entryBox(page).focus();
    await keyboard.press('Alt+KeyC');
    await page.locator('.capture-card .button:focus').waitFor();
    await keyboard.press('Alt+KeyC');
    await page.locator('.capture-cite-link').waitFor();
    await page.locator('.capture-card .tag').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    await page.locator('.notice button').click();
    await page.locator('.capture-cite-link').waitFor({ state: 'detached' });
    await entryBox(page).focus();
  });

  it('has no finding on positions and their editor', async () => {
    const { keyboard } = page;
    await keyboard.press('Alt+KeyP');
    await page.locator('.capture-position-editor').waitFor();
    await keyboard.press('Alt+Digit3');
    const sides = page.locator('.capture-position-editor textarea');
    await sides.nth(1).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await sides.nth(0).fill(words.agreed);
    await sides.nth(1).fill(words.side);
    await sides.nth(1).press('Enter');
    await page.locator('.capture-position').waitFor();
    expect(await page.locator('.capture-side').count()).toBe(2);
    expect(await findingsOf(page)).toEqual([]);
  });

  it('has no finding on a note, which is marked as internal', async () => {
    await page.keyboard.press('Alt+KeyN');
    await page.locator('.capture-note-editor textarea').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.type(words.note);
    await page.keyboard.press('Enter');
    await page.locator('.capture-note').waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  it('has no finding in the list of keys', async () => {
    await page.keyboard.press('F1');
    await page.locator('.help-keys').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.help-panel').waitFor({ state: 'detached' });
  });

  it.each([[1440, 900, 100], [1024, 768, 100], [1440, 900, 200], [1024, 768, 200]] as const)('keeps question and entry in sight at %i x %i and %i percent', async (width, height, percent) => {
    await launched.app.evaluate(({ BrowserWindow }, [w, h]) => { BrowserWindow.getAllWindows()[0]?.setContentSize(w, h); }, [width, height] as const);
    await page.evaluate((size) => { document.documentElement.style.fontSize = `${size}%`; }, percent);
    await page.waitForFunction((w) => innerWidth === w, width);
    await entryBox(page).focus();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await outOfSight(page)).toEqual([]);
      expect(await clippedOf(page)).toEqual([]);
      expect(await findingsOf(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  });

  it('has no finding on the export page, ready, failed and done', async () => {
    const { app } = launched;
    await openExport(page);
    expect(await findingsOf(page)).toEqual([]);
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/nowhere at all/report.docx' });
    });
    await page.keyboard.press('Control+KeyE');
    await page.locator('.three-part').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, `${launched.userData}/report.docx`);
    await page.keyboard.press('Control+KeyE');
    await page.locator('.export-done').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });
});
