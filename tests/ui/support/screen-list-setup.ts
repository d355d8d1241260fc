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
  {
    name: 'prepare, team',
    place: 'prepare',
    open: async (screen) => {
      const { page } = screen;
      await preparation(screen);
      await openPart(page, 'team');
      await page.locator('.team-page').waitFor();
      if ((await page.locator('.team-person').count()) > 0) return;
      await page.locator('.prepare-entry input').first().fill('Silas Rapold');
      await page.locator('.prepare-entry input').first().press('Enter');
      await page.locator('.team-person').first().waitFor();
      // Names have no language: the list of them closes.
      await page.keyboard.press('Escape');
      await page.locator('.choice-popover').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'capture, changed since the room',
    place: 'capture',
    open: async ({ page, go }) => {
      await go(`#/workshop/sample-chisinau-2011/capture?question=${encodeURIComponent('sample-chisinau-2011:question:recruitment')}`);
      const head = page.locator('.capture-positions .capture-section-head');
      await page.locator('.capture-row').first().waitFor();
      if ((await page.locator('.capture-as-agreed').count()) > 0) return;
      await head.locator('.button').first().click();
      await head.locator('.tag').waitFor();
      await page.locator('.capture-row').last().focus();
      await page.keyboard.press('Enter');
      await page.locator('.capture-editor textarea').press('End');
      await page.locator('.capture-editor textarea').pressSequentially(' 2012');
      await page.locator('.capture-editor textarea').press('Enter');
      await page.locator('.capture-as-agreed').first().waitFor();
    },
  },
];
