import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbook, type Launched } from '../e2e/support/launch.ts';
import { entryBox } from '../e2e/support/steps.ts';

/** The capture and export screens in the runtime itself: no axe finding in any state, in both directions. */

let axeSource = '';
beforeAll(async () => {
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});

async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return await page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    const { violations } = await tool.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
  });
}

/** Nothing sticks out sideways, and question and entry box are in sight. */
async function layoutFaults(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`page is ${document.documentElement.scrollWidth} wide`);
    for (const name of ['.capture-head .question-text', '.capture-entry textarea', '.capture-entry .button-main']) {
      const box = document.querySelector(name)?.getBoundingClientRect();
      if (box === undefined || box.width === 0 || box.left < 0 || box.right > innerWidth + 1 || box.top < 0 || box.bottom > innerHeight) faults.push(`${name} is out of sight`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('.capture-box *, .capture-map-row, .capture-section-head *')) {
      if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow === 'visible') {
        faults.push(`${element.className} is cut: ${element.textContent}`);
      }
    }
    return faults;
  });
}

const texts = {
  English: { work: 'Chisinau workshop', said: 'The Ministry of Health asked Bălți for its list of vacant posts.', typed: 'st', role: 'WHO', agreed: 'Incentives reach all staff.', side: 'Top-ups distort competition.', note: 'Ask the chair first.', capture: 'Capture' },
  العربية: { work: 'حلقة عمل كيشيناو', said: 'طلبت وزارة الصحة من Bălți قائمة بالوظائف الشاغرة (WHA63.16).', typed: 'دو', role: 'WHO', agreed: 'تشمل الحوافز جميع العاملين.', side: 'العلاوات تخلّ بالمنافسة.', note: 'اسأل الرئيس أولا.', capture: 'التدوين' },
} as const;

describe.each(['English', 'العربية'] as const)('in %s', (language) => {
  const words = texts[language];
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launchWorkbook();
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
    expect(await findings(page)).toEqual([]);
  });

  it('has no finding with the picker open', async () => {
    await page.keyboard.press('Alt+KeyS');
    await page.keyboard.type(words.typed);
    await page.locator('.capture-picker-option').first().waitFor();
    expect(await findings(page)).toEqual([]);
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
    expect(await findings(page)).toEqual([]);
    await keyboard.press('Alt+ArrowUp');
    await page.locator('.capture-row[data-selected]').waitFor();
    expect(await findings(page)).toEqual([]);
    await keyboard.press('Enter');
    await page.locator('.capture-editor').waitFor();
    expect(await findings(page)).toEqual([]);
    await keyboard.press('Escape');
    await page.locator('.capture-editor').waitFor({ state: 'detached' });
    await keyboard.press('Alt+ArrowDown');
  });

  it('has no finding on positions and their editor', async () => {
    const { keyboard } = page;
    await keyboard.press('Alt+KeyP');
    await page.locator('.capture-position-editor').waitFor();
    await keyboard.press('Alt+Digit3');
    const sides = page.locator('.capture-position-editor textarea');
    await sides.nth(1).waitFor();
    expect(await findings(page)).toEqual([]);
    await sides.nth(0).fill(words.agreed);
    await sides.nth(1).fill(words.side);
    await sides.nth(1).press('Enter');
    await page.locator('.capture-position').waitFor();
    expect(await page.locator('.capture-side').count()).toBe(2);
    expect(await findings(page)).toEqual([]);
  });

  it('has no finding on a note, which is marked as internal', async () => {
    await page.keyboard.press('Alt+KeyN');
    await page.locator('.capture-note-editor textarea').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.type(words.note);
    await page.keyboard.press('Enter');
    await page.locator('.capture-note').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('has no finding in the list of keys', async () => {
    await page.keyboard.press('F1');
    await page.locator('.dialog').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.dialog').waitFor({ state: 'detached' });
  });

  it.each([[1440, 900, 100], [1024, 768, 100], [1440, 900, 200], [1024, 768, 200]] as const)('keeps question and entry in sight at %i x %i and %i percent', async (width, height, percent) => {
    await launched.app.evaluate(({ BrowserWindow }, [w, h]) => { BrowserWindow.getAllWindows()[0]?.setContentSize(w, h); }, [width, height] as const);
    await page.evaluate((size) => { document.documentElement.style.fontSize = `${size}%`; }, percent);
    await page.waitForFunction((w) => innerWidth === w, width);
    await entryBox(page).focus();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await layoutFaults(page)).toEqual([]);
      expect(await findings(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  });

  it('has no finding on the export page, ready, failed and done', async () => {
    const { app } = launched;
    await page.keyboard.press('Control+KeyE');
    await page.locator('.export-counts').waitFor();
    expect(await findings(page)).toEqual([]);
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/nowhere at all/report.docx' });
    });
    await page.keyboard.press('Control+KeyE');
    await page.locator('.three-part').waitFor();
    expect(await findings(page)).toEqual([]);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, `${launched.userData}/report.docx`);
    await page.keyboard.press('Control+KeyE');
    await page.locator('.export-done').waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
