import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Dress, type Screen } from './support/screen.ts';
import { makeWorkshop, openPart, takeFirstLanguage, typePeople } from './support/steps.ts';

/** Every screen and state of this layer, in both directions, both colours, and with text twice as large in a small window. */
const dresses: readonly (Dress & { readonly name: string })[] = [
  { name: 'English, light', language: 'en', theme: 'light', textSize: 100, size: [1440, 900] },
  { name: 'Arabic, dark', language: 'ar', theme: 'dark', textSize: 100, size: [1440, 900] },
  { name: 'French, 200 % in 1024 x 768', language: 'fr', theme: 'light', textSize: 200, size: [1024, 768] },
  { name: 'Arabic, 200 % in 1024 x 768', language: 'ar', theme: 'light', textSize: 200, size: [1024, 768] },
];

let screen: Screen;
let workshop: string;

beforeAll(async () => {
  screen = await openScreen();
});
afterAll(async () => {
  await screen.close();
});

async function expectSound(): Promise<void> {
  expect(await findingsOf(screen.page)).toEqual([]);
  expect(await clippedOf(screen.page)).toEqual([]);
  expect(await violationsOf(screen.page)).toEqual([]);
}

describe('before there is a workshop', () => {
  it('the first start is sound', async () => {
    await screen.page.locator('.first-start-choice').nth(5).waitFor();
    await expectSound();
  });

  it.each(dresses)('the empty home is sound: $name', async (dress) => {
    if (await screen.page.locator('.first-start-choice').first().isVisible()) await takeFirstLanguage(screen.page);
    await screen.dress(dress);
    await screen.page.locator('.home-empty').waitFor();
    await expectSound();
  });
});

describe('with a workshop and the sample', () => {
  beforeAll(async () => {
    const { page, dress, go } = screen;
    await dress({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    await go('#/home');
    await page.locator('.home-empty').waitFor();
    workshop = await makeWorkshop(page, 'Health and employment: sector roundtable', 'Bălți');
    await openPart(page, 'participants');
    await typePeople(page, [
      { name: 'Ana Rusu', function: 'State secretary', body: 'Ministry of Health', group: 3 },
      { name: 'فاطمة الزهراء بنعلي', function: 'مديرة', body: 'وزارة الصحة', group: 1 },
    ]);
    await go('#/home');
    await page.locator('.home-starts').getByRole('button', { name: 'Open the sample' }).click();
    await page.locator('.top-bar-place[aria-current]').waitFor();
  });

  it.each(dresses)('home, its form and its question are sound: $name', async (dress) => {
    const { page } = screen;
    await screen.go('#/home');
    await screen.dress(dress);
    await screen.go('#/home');
    await page.locator('.home-list tbody tr').nth(1).waitFor();
    await page.locator('.home-continue-question').waitFor();
    await expectSound();
    await page.locator('.home-acts .button').last().click();
    await page.getByRole('alertdialog').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+KeyN');
    await page.locator('.home-form').waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
  });

  it.each(dresses)('the preparation is sound in its three parts: $name', async (dress) => {
    const { page } = screen;
    await screen.go(`#/workshop/${workshop}/prepare`);
    await screen.dress(dress);
    await page.locator('.prepare-fields').first().waitFor();
    await expectSound();
    await openPart(page, 'participants');
    await page.locator('.prepare-people tbody tr').nth(1).waitFor();
    await expectSound();
    await page.locator('.prepare-entry-form input').nth(2).fill('m');
    await page.getByRole('option').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.locator('.prepare-entry-form input').nth(2).fill('');
    await openPart(page, 'questions');
    await page.locator('.prepare-wording').nth(9).waitFor();
    await expectSound();
  });

  it.each(dresses)('the settings are sound: $name', async (dress) => {
    const { page } = screen;
    await screen.dress(dress);
    await screen.go('#/settings');
    await page.locator('.app-size-keys').waitFor();
    await expectSound();
  });
});

describe('settings', () => {
  it('change the language at once', async () => {
    const { page, dress, go } = screen;
    await dress({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    await go('#/settings');
    await page.getByRole('button', { name: /Language of the screen/u }).click();
    await page.getByRole('option', { name: 'العربية' }).click();
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
    await page.getByRole('heading', { name: 'الإعدادات' }).waitFor();
  });

  it('change the text size by keys, at any place', async () => {
    const { page } = screen;
    const size = async (): Promise<string> => await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await page.keyboard.press('Control+Equal');
    expect(await size()).toBe('17.6px');
    await page.keyboard.press('Control+Minus');
    await page.keyboard.press('Control+Minus');
    expect(await size()).toBe('16px');
    await page.keyboard.press('Control+Equal');
    await page.keyboard.press('Control+Digit0');
    expect(await size()).toBe('16px');
  });
});
