import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Dress, type Screen } from './support/screen.ts';
import { makeWorkshop, takeFirstLanguage } from './support/steps.ts';

/** The drafting desk by keyboard alone, over the sample: take over, footnote, completion, move, remove; axe in every state. */

const workshop = 'sample-chisinau-2011';
const desk = `#/workshop/${workshop}/report?question=${encodeURIComponent(`${workshop}:question:incentives`)}`;
const plain: Dress = { language: 'en', theme: 'light', textSize: 100, size: [1440, 900] };

let screen: Screen;
let page: Page;

beforeAll(async () => {
  screen = await openScreen();
  page = screen.page;
  await takeFirstLanguage(page);
  await page.getByRole('button', { name: /sample/iu }).first().click();
  await page.locator('.capture-row').first().waitFor();
});
afterAll(async () => {
  await screen.close();
});

const area = () => page.locator('.desk-editor-area');
const typed = async (): Promise<string> => await area().inputValue();
const passages = async (): Promise<readonly string[]> => await page.locator('.desk-passage-open').allTextContents();
/** How many answers of the part are nowhere yet, as the tab says. */
const nowhere = async (): Promise<number> => Number(/\d+/u.exec((await page.locator('.desk-filters [role="tab"]').first().textContent()) ?? '')?.[0]);

async function openDesk(hash = desk): Promise<void> {
  await screen.go('#/home');
  await page.locator('.home-list').waitFor();
  await screen.go(hash);
  await area().waitFor();
}

async function expectSound(): Promise<void> {
  expect(await findingsOf(page)).toEqual([]);
  expect(await clippedOf(page)).toEqual([]);
}

describe('by keyboard', () => {
  beforeAll(async () => { await openDesk(); });

  it('opens at the roundtable of the question, with its passages numbered and an entry ready', async () => {
    expect(await page.locator('.desk-head h1').textContent()).toBe('Health and employment');
    expect(await page.locator('.desk-passage .margin-number').first().textContent()).toBe('12');
    expect(await area().evaluate((element) => element === document.activeElement)).toBe(true);
    await expectSound();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('takes an answer over as a sentence with a link back, and the coverage falls by one', async () => {
    const before = await nowhere();
    const number = (await page.locator('.desk-answer[data-selected] bdi').first().textContent()) ?? '';
    await page.keyboard.type('Most speakers named short assignments.');
    await page.keyboard.press('Alt+Enter');
    await page.locator('.desk-editor .desk-chip').getByText(number, { exact: true }).waitFor();
    expect(await nowhere()).toBe(before - 1);
    expect(await typed()).toMatch(/^Most speakers named short assignments\. .+\.$/u);
    expect(await page.locator('.desk-answer[data-selected] bdi').first().textContent()).not.toBe(number);
    await page.locator('.notice').waitFor();
    await expectSound();
  });

  it('does not take the same answer over twice', async () => {
    const text = await typed();
    await page.locator('.desk-filters [role="tab"]').nth(1).click();
    const chip = (await page.locator('.desk-editor .desk-chip bdi').textContent()) ?? '';
    await page.locator('.desk-answer').filter({ has: page.locator('.desk-answer-head bdi', { hasText: new RegExp(`^${chip}$`, 'u') }) }).locator('.desk-answer-row').focus();
    await page.keyboard.press('Alt+Enter');
    await page.locator('.notice', { hasText: 'already' }).waitFor();
    expect(await typed()).toBe(text);
    await expectSound();
    await page.locator('.desk-filters [role="tab"]').first().click();
    await area().focus();
  });

  it('puts a footnote at the caret and opens its field; a sign that is gone from the text is told', async () => {
    await area().press('End');
    await page.keyboard.press('Alt+KeyF');
    const note = page.locator('.desk-note textarea');
    await note.waitFor();
    expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('WHA63.16.');
    await page.keyboard.press('Enter');
    expect(await typed()).toContain('[^1]');
    await page.locator('.save-sign', { hasText: 'Saved' }).waitFor();
    await expectSound();
    await area().press('Control+End');
    for (let letters = '[^1]'.length; letters > 0; letters -= 1) await page.keyboard.press('Backspace');
    await page.locator('.desk-note-lost').waitFor();
    expect(await note.inputValue()).toBe('WHA63.16.');
    await expectSound();
  });

  it('completes the name of a body that was begun', async () => {
    await area().press('Control+End');
    await page.keyboard.type(' The Ministry of Hea');
    await page.keyboard.press('Control+Space');
    await page.locator('.desk-completion [role="option"]').first().waitFor();
    await expectSound();
    await page.keyboard.press('Enter');
    await page.locator('.desk-completion [role="option"]').first().waitFor({ state: 'detached' });
    expect(await typed()).toMatch(/The Ministry of Health/u);
  });

  it('opens the next passage with Enter, lets an empty one go, and moves one up', async () => {
    const before = await passages();
    await area().press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It was agreed that incentives reach all staff.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('.desk-editor-area')?.value.startsWith('It was agreed') === true);
    expect(await page.locator('.desk-passages > li').count()).toBe(before.length + 2);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await page.waitForFunction(() => document.querySelector('.desk-passages > li:last-child .desk-passage-open')?.textContent.startsWith('Most speakers') === true);
    expect(await typed()).toBe('It was agreed that incentives reach all staff.');
  });

  it('opens a passage again with every letter, though the last ones are still on their way', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' One');
    await page.waitForFunction(() => document.querySelector('.save-sign')?.textContent.includes('Saved') === true);
    await page.keyboard.type(' by one.');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await typed()).toBe('It was agreed that incentives reach all staff. One by one.');
    await page.keyboard.press('Control+End');
    for (let letter = 0; letter < ' One by one.'.length; letter += 1) await page.keyboard.press('Backspace');
    expect(await typed()).toBe('It was agreed that incentives reach all staff.');
  });

  it('removes a passage, and brings it back with Undo', async () => {
    const count = await page.locator('.desk-passages > li').count();
    await page.keyboard.press('Alt+Delete');
    await page.locator('.notice', { hasText: 'Removed' }).waitFor();
    await page.locator('.notice-action').click();
    await page.locator('.desk-passage-open', { hasText: 'It was agreed that incentives' }).waitFor();
    expect(await page.locator('.desk-passages > li').count()).toBe(count);
  });

  it('leads from a link to the question in Capture, and the report comes back to the same part', async () => {
    await page.locator('.desk-passage-open').last().waitFor();
    await page.locator('.desk-chip-link').first().click();
    await page.locator('.capture-entry textarea').waitFor();
    await page.getByRole('navigation').getByText('Report', { exact: true }).click();
    await area().waitFor();
    expect(await page.locator('.desk-head h1').textContent()).toBe('Health and employment');
  });

  it('loses no letter typed while the screen is on its way', async () => {
    await page.getByRole('navigation').getByText('Capture', { exact: true }).click();
    await page.locator('.capture-entry textarea').waitFor();
    await page.getByRole('navigation').getByText('Report', { exact: true }).press('Enter');
    await page.keyboard.type('Data are shared');
    await area().waitFor();
    expect(await typed()).toBe('Data are shared');
    await screen.go('#/home');
    await page.locator('.home-list').waitFor();
    await screen.go(desk);
    await page.locator('.desk-passage-open', { hasText: 'Data are shared' }).waitFor();
  });

  it('goes through the parts by keys, and every part is sound', async () => {
    for (const title of ['Diaspora and local actors', 'Data and evidence', 'Key outcomes', 'Core message', 'Further questions']) {
      await page.keyboard.press('Control+ArrowDown');
      await page.locator('.desk-head h1', { hasText: title }).waitFor();
      expect(await findingsOf(page)).toEqual([]);
    }
  });

  it('lists its keys, and Ctrl E leads to the export', async () => {
    await page.keyboard.press('F1');
    await page.locator('.help-keys').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.help-panel').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+KeyE');
    await page.waitForFunction(() => location.hash.includes('/export'));
  });
});

describe('in every dress', () => {
  let empty: string;
  beforeAll(async () => {
    await screen.go('#/home');
    await page.locator('.home-list').waitFor();
    empty = await makeWorkshop(page, 'Health and employment: sector roundtable', 'Bălți');
  });

  const dresses: readonly (Dress & { readonly name: string })[] = [
    { ...plain, name: 'English, dark', theme: 'dark' },
    { ...plain, name: 'Arabic, light', language: 'ar' },
    { ...plain, name: 'French, 200 % in 1024 x 768', language: 'fr', textSize: 200, size: [1024, 768] },
    { ...plain, name: 'Arabic, dark, 200 % in 1024 x 768', language: 'ar', theme: 'dark', textSize: 200, size: [1024, 768] },
  ];

  it.each(dresses)('is sound with its answers, and in a workshop where nothing is written yet: $name', async (dress) => {
    await screen.dress(dress);
    await openDesk();
    await page.locator('.desk-passage-open').first().waitFor();
    await expectSound();
    const answers = page.locator('.columns-map-button');
    if (await answers.isVisible()) {
      await answers.click();
      await page.locator('.desk-answer-row').first().waitFor();
      await expectSound();
      await answers.click();
    }
    await openDesk(`#/workshop/${empty}/report`);
    await page.locator('.empty-state').waitFor();
    await expectSound();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('writes Arabic from right to left and takes answers over in it', async () => {
    await screen.dress({ ...plain, language: 'ar' });
    await openDesk();
    await page.locator('.desk-filters [role="tab"]').first().waitFor();
    await page.keyboard.press('Alt+KeyL');
    await page.locator('.desk-editor-area:not([lang="en"])').waitFor();
    for (let tries = 0; tries < 3 && (await area().getAttribute('lang')) !== 'ar'; tries += 1) await page.keyboard.press('Alt+KeyL');
    await page.keyboard.type('أشار معظم المتكلمين إلى نقص الموظفين.');
    await page.keyboard.press('Alt+Enter');
    await page.locator('.desk-editor .desk-chip').waitFor();
    expect(await typed()).toMatch(/^أشار معظم المتكلمين إلى نقص الموظفين\. [\p{Script=Arabic}].+\.$/su);
    expect(await area().evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await expectSound();
  });
});
