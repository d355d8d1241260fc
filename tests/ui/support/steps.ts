import type { Page } from 'playwright-core';

/** What is done before a screen is looked at, by the keys a person would use. */

/** Takes the language that has the focus at the first start. */
export async function takeFirstLanguage(page: Page): Promise<void> {
  await page.locator('.first-start-choice[aria-current]').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.home-empty').waitFor();
}

/** Makes a workshop from the home screen and ends on its preparation; answers its id. */
export async function makeWorkshop(page: Page, title: string, place: string): Promise<string> {
  await page.keyboard.press('Control+KeyN');
  await page.locator('.home-form input').first().waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Tab');
  await page.keyboard.type(place);
  await page.keyboard.press('Enter');
  await page.locator('.prepare-fields').first().waitFor();
  return await page.evaluate(() => location.hash.split('/')[2] ?? '');
}

export type Person = { readonly name: string; readonly function: string; readonly body: string; readonly group: 1 | 2 | 3 | 4 };

/** Types participants one after the other, without the mouse. */
export async function typePeople(page: Page, people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const before = await page.locator('.prepare-people tbody tr').count();
    await page.keyboard.type(person.name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(person.function);
    await page.keyboard.press('Tab');
    await page.keyboard.type(person.body);
    await page.keyboard.press(`Alt+Digit${person.group}`);
    await page.keyboard.press('Enter');
    await page.locator('.prepare-people tbody tr').nth(before).getByText(person.body).waitFor();
  }
}

/** Opens a part of the preparation: 1 header, 2 participants, 3 questions. */
export async function openPart(page: Page, number: 1 | 2 | 3): Promise<void> {
  const row = page.locator('.prepare-map-row').nth(number - 1);
  if (!(await row.isVisible())) await page.locator('.columns-map-button').click();
  await row.click();
  await page.locator(`.margin-number:has-text("${number}")`).first().waitFor();
}

/** Opens the export page of the workshop that is open. */
export async function openExport(page: Page): Promise<void> {
  await page.evaluate(() => { location.hash = `#/workshop/${location.hash.split('/')[2] ?? ''}/export`; });
  await page.locator('.export-counts').waitFor();
}

/** Chooses one language for the reports, on the export page. */
export async function takeReportLanguage(page: Page, name: string): Promise<void> {
  const languages = page.locator('.export-languages .check-line');
  const wanted = languages.filter({ hasText: name });
  if (!(await wanted.locator('input').isChecked())) await wanted.locator('label').click();
  await wanted.locator('input:checked').waitFor();
  while ((await languages.locator('input:checked').count()) > 1) {
    const other = languages.filter({ hasNotText: name, has: page.locator('input:checked') }).first();
    const label = await other.locator('label').innerText();
    await other.locator('label').click();
    await languages.filter({ hasText: label }).locator('input:not(:checked)').waitFor();
  }
}
