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
