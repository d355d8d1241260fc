import { entryBox } from '../../e2e/support/steps.ts';
import type { Screen } from './screen.ts';
import type { ListedScreen } from './screen-list.ts';

const capture = async (screen: Screen, sample: string): Promise<void> => {
  await screen.go(`#/workshop/${sample}/capture?question=${encodeURIComponent(`${sample}:question:incentives`)}`);
  await screen.page.locator('.capture-row').first().waitFor({ state: 'attached' });
  await entryBox(screen.page).focus();
};

/** Opens help and waits until a page of it can be read. */
export const openHelp = async ({ page }: Screen): Promise<void> => {
  await page.keyboard.press('F1');
  await page.locator('.help-body[data-ready] .help-page').waitFor();
};

/** Help on a screen of each kind: beside the work, over a dialog, its contents. */
export const helpScreens = (sample: string): readonly ListedScreen[] => [
  { name: 'capture, help', place: 'capture', open: async (screen) => {
    await capture(screen, sample);
    await openHelp(screen);
  } },
  { name: 'capture, contents of help', place: 'capture', open: async (screen) => {
    await capture(screen, sample);
    await openHelp(screen);
    await screen.page.locator('.help-head .button').first().click();
    await screen.page.locator('.help-contents').waitFor();
  } },
  { name: 'search, help', place: 'capture', open: async (screen) => {
    await capture(screen, sample);
    await screen.page.keyboard.press('Control+KeyK');
    await screen.page.locator('.search-input').waitFor();
    await openHelp(screen);
    await screen.page.locator('.help-page[data-page="search"]').waitFor();
  } },
];
