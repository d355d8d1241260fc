import type { ListedScreen } from './screen-list.ts';

/** What is done, open and unheard, of a workshop. */
export const overviewScreens = (workshop: string): readonly ListedScreen[] => [
  { name: 'overview', place: 'overview', open: async ({ page, go }) => {
    await go(`#/workshop/${workshop}/overview`);
    await page.locator('.overview[data-ready]').waitFor();
  } },
  { name: 'overview, as tables', place: 'overview', open: async ({ page, go }) => {
    await go(`#/workshop/${workshop}/overview`);
    await page.locator('.overview[data-ready]').waitFor();
    for (let left = await page.locator('.picture-bars, .picture-grid-table').count(); left > 0; left -= 1) {
      await page.locator('.picture-figure', { has: page.locator('.picture-bars, .picture-grid-table') }).first().locator('.picture-acts .button').first().click();
      await page.waitForFunction((most) => document.querySelectorAll('.picture-bars, .picture-grid-table').length < most, left);
    }
  } },
];
