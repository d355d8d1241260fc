import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { entryBox, makeWorkshop } from '../e2e/support/steps.ts';
import { withoutFittingLanguage } from './support/oracles.ts';
import { clippedOf, findingsOf, openScreen, type Screen } from './support/screen.ts';

/** Letters of another script than the language's are noticed while they are typed, and never in the way. */
let screen: Screen;
let page: Page;

beforeAll(async () => {
  screen = await openScreen();
  page = screen.page;
  await makeWorkshop(page, 'Chisinau workshop');
});
afterAll(async () => {
  await screen.close();
});

const line = () => page.locator('.capture-entry .letters-line');

it('says so, and one key changes the language and turns the field', async () => {
  await entryBox(page).focus();
  await page.keyboard.type('طلبت وزارة الصحة قائمة بالوظائف');
  await line().getByText('These letters are Arabic; the language is English.').waitFor();
  expect(await entryBox(page).getAttribute('dir')).toBe('auto');
  expect(await findingsOf(page)).toEqual([]);
  expect(await clippedOf(page)).toEqual([]);
  expect(await withoutFittingLanguage(page)).not.toEqual([]);
  await page.keyboard.press('Alt+KeyL');
  await line().locator('span').waitFor({ state: 'detached' });
  expect(await entryBox(page).getAttribute('lang')).toBe('ar');
  expect(await entryBox(page).getAttribute('dir')).toBe('rtl');
  expect(await withoutFittingLanguage(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('.capture-row .spoken[lang="ar"][dir="rtl"]').waitFor();
});

it('leaves names in other letters alone, and saves what nobody changed', async () => {
  expect(await entryBox(page).getAttribute('lang')).toBe('ar');
  await page.keyboard.type('برنامج MIDA Ghana للعاملين الصحيين');
  await page.keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: 'MIDA Ghana' }).waitFor();
  await page.keyboard.type('Keep emigrants informed');
  await line().getByText('the language is Arabic').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: 'Keep emigrants informed' }).locator('.spoken[lang="ar"]').waitFor();
});

it('follows a speaker, before anything is typed', async () => {
  await page.keyboard.press('Alt+KeyS');
  await page.keyboard.type('Moderator');
  await page.keyboard.press('Enter');
  await page.keyboard.type('برنامج');
  await page.keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: 'Moderator' }).waitFor();
  for (let times = 0; (await entryBox(page).getAttribute('lang')) !== 'fr' && times < 10; times += 1) await page.keyboard.press('Alt+KeyL');
  await page.keyboard.type('Former le personnel');
  await page.keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: 'Former le personnel' }).waitFor();
  expect(await entryBox(page).getAttribute('lang')).toBe('fr');
  await page.keyboard.press('Alt+Digit7');
  await page.locator('.capture-entry textarea[lang="ar"]').waitFor();
});
