import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox } from '../e2e/support/steps.ts';
import { findingsOf, openScreen, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';
import { openSampleCapture, typingPlaces } from './support/typing-places.ts';

/**
 * The language of the screen is changed with the last letters not yet saved, in every place where a person types: each letter is
 * in the field, with the caret where it was, and then in the record.
 */
let screen: Screen;
let page: Page;

beforeAll(async () => {
  screen = await openScreen();
  page = screen.page;
  await screen.resize([1440, 900]);
  await takeFirstLanguage(page);
  await page.getByRole('button', { name: /sample/iu }).first().click();
  await page.locator('.capture-row').first().waitFor();
});
afterAll(async () => {
  await screen.close();
});

/** Takes a language from the list, without leaving the field. */
async function takeLanguage(language: string): Promise<void> {
  await page.keyboard.press('Control+Shift+KeyL');
  const wanted = page.locator(`.language-list [role="option"]:has([lang="${language}"])`);
  await wanted.waitFor();
  for (let steps = 0; (await wanted.getAttribute('data-focused')) === null && steps < 10; steps += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator(`html[lang="${language}"]`).waitFor();
  await page.locator('.language-list').waitFor({ state: 'detached' });
}

type Field = { readonly value: string; readonly caret: number | null; readonly isFocused: boolean };
const stateOf = async (field: Locator): Promise<Field> => await field.evaluate((element) => {
  const { value, selectionStart } = element as HTMLInputElement;
  return { value, caret: selectionStart, isFocused: element === document.activeElement };
});

/** What all rows of the database hold, as one text. */
const recorded = async (): Promise<string> => await page.evaluate(async () => {
  const open = await new Promise<IDBDatabase>((done, fail) => {
    const asked = indexedDB.open('workbook');
    asked.onsuccess = () => { done(asked.result); };
    asked.onerror = () => { fail(asked.error ?? new Error('closed')); };
  });
  const rows = await new Promise((done) => {
    const asked = open.transaction('rows').objectStore('rows').getAll();
    asked.onsuccess = () => { done(asked.result); };
  });
  open.close();
  return JSON.stringify(rows);
});

const places = typingPlaces(() => screen);

describe.each(['fr', 'ar'])('turned to %s and back', (language) => {
  it.each(places)('keeps every letter and the caret in $name', async ({ name, open, leave, isKept = true }) => {
    const field = await open();
    const { value: before } = await stateOf(field);
    await field.press('End');
    const text = ` ${language} ${name.replaceAll(/[^a-z]/gu, '')} Bălți`;
    await page.keyboard.type(text);
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
    const typed = await stateOf(field);
    expect(typed.value).toContain(text.trim());
    await takeLanguage(language);
    expect(await stateOf(field)).toEqual({ ...typed, isFocused: true });
    await page.keyboard.type('x');
    await takeLanguage('en');
    const after = await stateOf(field);
    expect(after.value).toBe(`${typed.value.slice(0, typed.caret ?? 0)}x${typed.value.slice(typed.caret ?? 0)}`);
    expect(after).toEqual({ value: after.value, caret: (typed.caret ?? 0) + 1, isFocused: true });
    if (isKept) await expect.poll(recorded).toContain(after.value.slice(before.length).trim());
    await leave?.();
  });
});

describe('the list of languages', () => {
  it('has no finding of axe, says where one is and closes with Escape, changing nothing', async () => {
    await openSampleCapture(screen);
    await page.keyboard.press('Control+Shift+KeyL');
    await page.locator('.language-list').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const name = await page.locator('.language-list [data-focused] .choice-label').textContent();
    expect(name).not.toBe('English');
    await expect.poll(async () => await page.locator('[role="status"]').allTextContents()).toContain(`Language of the screen: ${name ?? ''}`);
    await page.keyboard.press('Escape');
    await page.locator('.language-list').waitFor({ state: 'detached' });
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect((await stateOf(entryBox(page))).isFocused).toBe(true);
  });

  it('closes when one goes on typing, and the letter is in the field', async () => {
    await openSampleCapture(screen);
    const { value } = await stateOf(entryBox(page));
    await entryBox(page).press('End');
    await page.keyboard.press('Control+Shift+KeyL');
    await page.locator('.language-list').waitFor();
    await page.keyboard.type('é');
    await page.locator('.language-list').waitFor({ state: 'detached' });
    expect((await stateOf(entryBox(page))).value).toBe(`${value}é`);
  });

  it('opens from the top bar by mouse and leaves the focus where it was', async () => {
    await openSampleCapture(screen);
    await page.locator('.language-button').click();
    await page.locator('.language-list [role="option"]:has([lang="es"])').click();
    await page.locator('html[lang="es"]').waitFor();
    expect((await stateOf(entryBox(page))).isFocused).toBe(true);
    await page.locator('.language-button').click();
    await page.locator('.language-list [role="option"]:has([lang="en"])').click();
    await page.locator('html[lang="en"]').waitFor();
  });
});
