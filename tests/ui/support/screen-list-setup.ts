import type { ListedScreen } from './screen-list.ts';
import { openPart } from './steps.ts';

const preparation = async ({ page, go }: Parameters<ListedScreen['open']>[0]): Promise<void> => {
  await go('#/workshop/sample-chisinau-2011/prepare');
  await page.locator('.prepare-map-row').first().waitFor({ state: 'attached' });
};

/** Screens of setting a workshop up, over the sample. */
export const setupScreens: readonly ListedScreen[] = [
  {
    name: 'prepare, tables',
    place: 'prepare',
    open: async (screen) => {
      const { page } = screen;
      await preparation(screen);
      await openPart(page, 'tables');
      await page.locator('.tables-page .tables-row, .tables-page .empty-state').first().waitFor();
      // The sample has its tables; one more would stand there with every visit.
      if ((await page.locator('.tables-row').count()) === 0) await page.locator('.tables-page .button').first().click();
      await page.locator('.tables-takers').first().waitFor();
    },
  },
  {
    name: 'prepare, keep as a template',
    place: 'prepare',
    open: async (screen) => {
      await preparation(screen);
      await openPart(screen.page, 'template');
      await screen.page.locator('.template-page textarea').nth(9).waitFor();
    },
  },
  {
    name: 'home, templates',
    place: 'home',
    open: async ({ page, go }) => {
      await go('#/home');
      await page.locator('.home-list tbody tr').first().waitFor();
      const starts = page.locator('.home-starts');
      if (!(await starts.isVisible())) await page.locator('.columns-map-button').click();
      await starts.locator('.button').nth(2).click();
      await page.locator('.home-templates').waitFor();
    },
  },
];
