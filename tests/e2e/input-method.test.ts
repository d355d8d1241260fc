import type { CDPSession, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

let launched: Launched;
let page: Page;
beforeEach(async () => {
  launched = await launchWorkbook();
  page = launched.page;
  await makeWorkshop(page, 'Chisinau workshop');
});
afterEach(async () => {
  await launched.close();
});

const rows = () => page.locator('.capture-row');
const session = async (): Promise<CDPSession> => await page.context().newCDPSession(page);

/** A key as a person's keyboard sends it: the letter of the layout, the code of the place, and what is held with it. */
type Key = { readonly key: string; readonly code: string; readonly virtual: number; readonly text?: string; readonly modifiers?: number };
const alt = 1;
const ctrl = 2;

async function press(cdp: CDPSession, { key, code, virtual, text, modifiers = 0 }: Key): Promise<void> {
  const shared = { key, code, windowsVirtualKeyCode: virtual, modifiers };
  await cdp.send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...shared, ...(text === undefined ? {} : { text }) });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
}

it('saves nothing on the Enter that ends a composition', async () => {
  const cdp = await session();
  await page.keyboard.type('在');
  await cdp.send('Input.imeSetComposition', { text: '基希', selectionStart: 2, selectionEnd: 2 });
  expect(await entryBox(page).inputValue()).toBe('在基希');
  // The input method has the key: Chromium reports it as Process with the code 229.
  await press(cdp, { key: 'Process', code: 'Enter', virtual: 229 });
  // An Enter that arrives as such while a composition is open belongs to it as well.
  await press(cdp, { key: 'Enter', code: 'Enter', virtual: 13 });
  expect(await entryBox(page).inputValue()).toBe('在基希');
  expect(await rows().count()).toBe(0);
  await cdp.send('Input.insertText', { text: '基希讷乌' });
  expect(await entryBox(page).inputValue()).toBe('在基希讷乌');
  await page.keyboard.press('Enter');
  await rows().filter({ hasText: '在基希讷乌' }).waitFor();
  expect(await entryBox(page).inputValue()).toBe('');
});

it('works on a Cyrillic layout by the place of the keys', async () => {
  const cdp = await session();
  const checked = page.locator('.capture-entry input[type=radio]:checked');
  await press(cdp, { key: '2', code: 'Digit2', virtual: 50, modifiers: alt });
  expect(await checked.getAttribute('value')).toBe('recommendation');
  await press(cdp, { key: 'ы', code: 'KeyS', virtual: 0, modifiers: alt });
  await page.getByRole('combobox', { name: 'Name, body or stakeholder group' }).waitFor();
  await page.keyboard.press('Escape');
  const language = page.locator('.capture-entry .capture-language');
  const before = await language.textContent();
  await press(cdp, { key: 'д', code: 'KeyL', virtual: 0, modifiers: alt });
  await expect.poll(() => language.textContent()).not.toBe(before);
  await page.keyboard.type('Обеспечить занятость вернувшихся специалистов');
  await page.keyboard.press('Enter');
  await rows().filter({ hasText: 'Обеспечить занятость' }).waitFor();
  await press(cdp, { key: 'з', code: 'KeyP', virtual: 0, modifiers: alt });
  await page.locator('.capture-position-editor textarea').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.capture-position-editor').waitFor({ state: 'detached' });
});

it('never takes a letter typed with AltGr for a shortcut', async () => {
  const cdp = await session();
  // On Windows AltGr reports itself as Ctrl and Alt: this is how Polish types ś and ł.
  await press(cdp, { key: 'ś', code: 'KeyS', virtual: 83, text: 'ś', modifiers: alt + ctrl });
  await press(cdp, { key: 'ł', code: 'KeyL', virtual: 76, text: 'ł', modifiers: alt + ctrl });
  expect(await page.locator('.capture-picker').count()).toBe(0);
  expect(await page.locator('.capture-entry .capture-language').textContent()).toContain('English');
});
