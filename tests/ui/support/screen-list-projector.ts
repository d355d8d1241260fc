import type { ListedScreen } from './screen-list.ts';

/** The line that drives the projector; `leave` ends it. */
export const projectorScreens: readonly ListedScreen[] = [
  {
    name: 'capture, projector on',
    place: 'capture',
    open: async ({ page, go }) => {
      await go('#/workshop/sample-chisinau-2011/capture?question=sample-chisinau-2011%3Aquestion%3Aincentives');
      await page.locator('.capture-row').first().waitFor();
      await page.keyboard.press('F9');
      await page.locator('.projector-strip-state bdi').waitFor();
      await page.locator('.projector-button[aria-current]').waitFor();
    },
  },
];
