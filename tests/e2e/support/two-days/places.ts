import type { Page } from 'playwright-core';
import { openPart, type PreparePart } from '../../../ui/support/steps.ts';
import { entryBox } from '../steps.ts';

/** Goes from one place of the workshop to another, and is there. */

/** Ends with the entry box in use. */
export async function toCapture(page: Page): Promise<void> {
  await page.getByRole('navigation').getByText('Capture', { exact: true }).click();
  await entryBox(page).waitFor();
  await entryBox(page).focus();
}

export async function toPrepare(page: Page, part: PreparePart): Promise<void> {
  await page.getByRole('navigation').getByText('Prepare', { exact: true }).click();
  await page.locator(`.prepare-map-row[data-part="${part}"]`).waitFor();
  await openPart(page, part);
}
