import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryBox, makeWorkshop } from '../e2e/support/steps.ts';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';

/** The search palette in every state: no axe finding, nothing cut off, in both directions and at both sizes of text. */

let launched: Screen;
let page: Page;

beforeAll(async () => {
  launched = await openScreen();
  page = launched.page;
  await makeWorkshop(page, 'Chisinau workshop');
  for (const text of ['Nurses return to hospitals in Ghana for a time', 'طلبت وزارة الصحة من Bălți قائمة بالوظائف الشاغرة']) {
    const before = await page.locator('.capture-row').count();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.locator('.capture-row').nth(before).waitFor();
  }
});
afterAll(async () => {
  await launched.close();
});

async function open(): Promise<void> {
  await entryBox(page).waitFor();
  await page.keyboard.press('Control+KeyK');
  await page.locator('.search-input').waitFor();
}

async function close(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.search-input').waitFor({ state: 'detached' });
}

/** Letters that stand outside their place: those of the palette, whatever lies below it. */
const cut = async (): Promise<readonly string[]> => (await clippedOf(page)).filter((name) => name.includes('search-'));

const queries = { en: 'helth ghana', fr: 'ghana health', ar: 'الصحه' } as const;
const states = (['en', 'ar'] as const).flatMap((language) => (['light', 'dark'] as const).map((theme) => [language, theme] as const));

describe.each(states)('the palette in %s, %s', (language, theme) => {
  it.each([[100, 1440, 900], [100, 700, 700], [200, 1440, 900], [200, 1024, 768]] as const)('at %i percent in %i x %i', async (textSize, width, height) => {
    await launched.dress({ language, theme, textSize, size: [width, height] });
    await open();
    await page.locator('.search-nothing .empty-state').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await cut()).toEqual([]);
    await page.keyboard.type(queries[language]);
    await page.locator('.search-row .search-mark').first().waitFor();
    await page.locator('.search-foot').waitFor();
    if (width / (textSize / 100) > 800) await page.locator('.search-preview').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await cut()).toEqual([]);
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('zzzzzz');
    await page.locator('.search-nothing p').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });
});

describe('an own practice', () => {
  it('is found, cited into the open question, and opened where it is written', async () => {
    await launched.dress({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    const home = new URL(page.url()).hash;
    await launched.go('#/library/own');
    await page.locator('.own-page[data-ready]').waitFor();
    await page.getByRole('button', { name: 'New practice' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Zemstvo service points');
    await launched.go(home);
    await open();
    await page.keyboard.type('zemstvo');
    await page.getByRole('group', { name: 'Own items 1' }).getByText('own practice O1').waitFor();
    await page.locator('.search-preview').getByText('own practice O1').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await cut()).toEqual([]);
    expect(await page.locator('.search-act').allTextContents()).toEqual(['Open Enter', expect.stringContaining('Cite into'), 'Make a plan line Alt Enter']);
    await page.keyboard.press('Alt+KeyC');
    await page.getByText('Zemstvo service points').first().waitFor();
    await open();
    await page.keyboard.type('zemstvo points');
    await page.getByRole('group', { name: 'Own items 1' }).waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.search-row[aria-selected="true"]').getByText('own practice O1').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.own-page').getByRole('heading', { name: 'Zemstvo service points' }).waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\/library\/own\?item=/u);
    await launched.go(home);
  });
});

describe('who listens instead of looking', () => {
  it('hears how many there are, and which one is chosen', async () => {
    await launched.dress({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    await open();
    await page.keyboard.type('helth ghana');
    await page.getByRole('status').getByText('1 result for health ghana').waitFor();
    const input = page.getByRole('combobox', { name: 'Search the library and what was recorded' });
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active ?? ''}"]`).getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('group', { name: 'Practices 1' }).getByRole('option').count()).toBe(1);
    await close();
  });

  it('comes back to where the search was opened, from the button as well', async () => {
    const button = page.getByRole('button', { name: 'Search', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.search-input').waitFor();
    await close();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
