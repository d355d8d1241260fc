import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox } from '../e2e/support/steps.ts';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';

/** Contributions put in order by keys alone: split, merged, moved about, moved to another question, and all of it taken back and done again. */
describe('putting contributions in order', () => {
  let launched: Screen;
  let page: Page;
  beforeAll(async () => {
    launched = await openScreen();
    page = launched.page;
    await page.getByRole('button', { name: /English/u }).first().click();
    await page.locator('.top-bar').waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('textbox').first().waitFor();
    await page.keyboard.type('Health and employment');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByText('Capture', { exact: true }).click();
    await entryBox(page).waitFor();
    for (const text of ['Top-ups end after two years.', 'Nurses leave. The ministry has no list.', 'Diplomas are recognized late.']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await expectRows(['Top-ups end after two years.', 'Nurses leave. The ministry has no list.', 'Diplomas are recognized late.']);
  });
  afterAll(async () => {
    await launched.close();
  });

  /** Waits until the rows say this, in this order. */
  async function expectRows(texts: readonly string[]): Promise<void> {
    await page.waitForFunction((wanted) => {
      const shown = [...document.querySelectorAll('.capture-row')].map((row) => ({ at: row.getBoundingClientRect().top, text: row.querySelector('.capture-row-text .spoken')?.textContent ?? '' }));
      return JSON.stringify(shown.sort((a, b) => a.at - b.at).map(({ text }) => text)) === wanted;
    }, JSON.stringify(texts));
  }

  it('splits at the caret, with undo and redo', async () => {
    const { keyboard } = page;
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await page.locator('.capture-editor textarea:focus').waitFor();
    await keyboard.press('Home');
    for (let at = 0; at < 'Nurses leave.'.length; at += 1) await keyboard.press('ArrowRight');
    await keyboard.press('Alt+Enter');
    const split = ['Top-ups end after two years.', 'Nurses leave.', 'The ministry has no list.', 'Diplomas are recognized late.'];
    await expectRows(split);
    await page.locator('.capture-row:focus', { hasText: 'The ministry has no list.' }).waitFor();
    await keyboard.press('Control+z');
    await expectRows(['Top-ups end after two years.', 'Nurses leave. The ministry has no list.', 'Diplomas are recognized late.']);
    await page.locator('.notice', { hasText: 'Contribution 2 split' }).waitFor();
    await keyboard.press('Control+y');
    await expectRows(split);
  });

  it('changes places and merges with the one above', async () => {
    const { keyboard } = page;
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Alt+Shift+ArrowUp');
    await expectRows(['Top-ups end after two years.', 'Nurses leave.', 'Diplomas are recognized late.', 'The ministry has no list.']);
    await page.locator('.capture-row:focus', { hasText: 'Diplomas' }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    await keyboard.press('m');
    await expectRows(['Top-ups end after two years.', 'Nurses leave.\nDiplomas are recognized late.', 'The ministry has no list.']);
    await page.locator('.capture-row:focus', { hasText: 'Nurses leave.' }).waitFor();
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    await expectRows(['Top-ups end after two years.', 'Nurses leave.', 'The ministry has no list.', 'Diplomas are recognized late.']);
  });

  it('stands by kind for the eye alone', async () => {
    const { keyboard } = page;
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await page.locator('.capture-editor textarea:focus').waitFor();
    await keyboard.press('Alt+Digit5');
    await keyboard.press('Enter');
    await page.locator('.capture-editor').waitFor({ state: 'detached' });
    await keyboard.press('Alt+o');
    await keyboard.press('Alt+o');
    await expectRows(['Top-ups end after two years.', 'The ministry has no list.', 'Diplomas are recognized late.', 'Nurses leave.']);
    await keyboard.press('Alt+o');
    await expectRows(['Top-ups end after two years.', 'Nurses leave.', 'The ministry has no list.', 'Diplomas are recognized late.']);
  });

  it('takes several to another question by its number, and says from there what is taken back', async () => {
    const { keyboard } = page;
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Space');
    await keyboard.press('ArrowUp');
    await keyboard.press('Space');
    await page.locator('.capture-row[data-marked]').nth(1).waitFor();
    await keyboard.press('q');
    await page.locator('.capture-move input:focus').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await keyboard.type('1.2');
    await keyboard.press('Enter');
    await expectRows(['Top-ups end after two years.', 'Nurses leave.']);
    await page.locator('.notice', { hasText: '2 contributions moved to question 1.2' }).waitFor();
    await keyboard.press('Control+ArrowDown');
    await expectRows(['The ministry has no list.', 'Diplomas are recognized late.']);
    await keyboard.press('Control+z');
    await page.locator('.notice', { hasText: 'question 1.1, 2 contributions moved to question 1.2' }).waitFor();
    await page.locator('.capture-row').first().waitFor({ state: 'detached' });
    await keyboard.press('Control+ArrowUp');
    await expectRows(['Top-ups end after two years.', 'Nurses leave.', 'The ministry has no list.', 'Diplomas are recognized late.']);
  });

  it('splits what is being typed, and goes on with the rest', async () => {
    const { keyboard } = page;
    await entryBox(page).focus();
    await keyboard.press('Alt+Digit2');
    await keyboard.type('Pay the top-up from the budget. Report on it each year.');
    for (let at = 0; at < ' Report on it each year.'.length; at += 1) await keyboard.press('ArrowLeft');
    await keyboard.press('Alt+Enter');
    await page.locator('.capture-row', { hasText: 'Pay the top-up from the budget.' }).waitFor();
    expect(await entryBox(page).inputValue()).toBe('Report on it each year.');
    await keyboard.press('Enter');
    await page.locator('.capture-row', { hasText: 'Report on it each year.' }).locator('.capture-kind', { hasText: 'Recommendation' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
