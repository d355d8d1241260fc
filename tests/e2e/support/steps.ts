import type { Page } from 'playwright-core';

/** What a person does at first, by keyboard, so that tests can begin where they want to. */

/** The entry box of the open question. */
export const entryBox = (page: Page) => page.locator('.capture-entry textarea');

/** Takes English at first start, makes a workshop with the ten guiding questions and opens its first question. */
export async function makeWorkshop(page: Page, title: string): Promise<void> {
  await page.getByText('Choose your language').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Workshops' }).last().waitFor();
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox').first().waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').getByText('Capture', { exact: true }).click();
  await entryBox(page).waitFor();
}

/** Takes a language at the first start with the arrow keys. */
export async function takeLanguage(page: Page, language: string): Promise<void> {
  await page.locator('.first-start-choice[aria-current]').waitFor();
  for (let times = 0; (await page.locator('html').getAttribute('lang')) !== language && times < 8; times += 1) {
    const before = (await page.locator('html').getAttribute('lang')) ?? '';
    await page.keyboard.press('ArrowDown');
    await page.locator(`html:not([lang="${before}"])`).waitFor();
  }
  await page.keyboard.press('Enter');
  await page.locator('.home-empty').waitFor();
}

/** Goes on with Tab until the element has the focus, as a person without a mouse would. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let times = 0; times < 120; times += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${selector}`);
}
