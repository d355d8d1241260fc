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

/** Begins a tour from home, and waits until its screen can be worked on. */
const begin = async ({ page, go }: Screen, at: number, there: string): Promise<void> => {
  await go('#/home');
  const button = page.locator('.tour-list .button').nth(at);
  await button.waitFor({ state: 'attached' });
  // With large letters what stands beside the work is folded away.
  if (!(await button.isVisible())) await page.keyboard.press('Alt+KeyK');
  await button.click();
  await page.locator('.tour-line[data-step="0"]').waitFor();
  await page.locator(there).first().waitFor();
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
  { name: 'tour of capture', place: 'capture', open: async (screen) => {
    await begin(screen, 0, '.capture-box-area');
    await entryBox(screen.page).focus();
    await screen.page.keyboard.type('?');
    await screen.page.keyboard.press('Enter');
    await screen.page.locator('.tour-line[data-step="1"]').waitFor();
  } },
  { name: 'tour of the projector', place: 'capture', open: async (screen) => {
    await begin(screen, 1, '.capture-box-area');
    await screen.page.keyboard.press('F9');
    await screen.page.locator('.tour-line[data-step="1"]').waitFor();
    await screen.page.locator('.projector-strip').waitFor();
  } },
  { name: 'tour of the report', place: 'report', open: async (screen) => {
    await begin(screen, 2, '.desk-editor-area');
  } },
];
