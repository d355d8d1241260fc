import { entryBox } from '../../e2e/support/steps.ts';
import type { Screen } from './screen.ts';

/** States of the capture screen in which what was said is put in order. */
type CaptureScreen = { readonly name: string; readonly place: 'capture'; readonly open: (screen: Screen) => Promise<void> };

const question = `#/workshop/sample-chisinau-2011/capture?question=${encodeURIComponent('sample-chisinau-2011:question:incentives')}`;

async function toQuestion({ page, go }: Screen): Promise<void> {
  await go(question);
  await page.locator('.capture-row').first().waitFor({ state: 'attached' });
  await entryBox(page).focus();
}

async function press({ page }: Screen, chord: string, there: string): Promise<void> {
  await page.keyboard.press(chord);
  await page.locator(there).first().waitFor();
}

export const captureScreens: readonly CaptureScreen[] = [
  {
    name: 'capture: a follow-up with a date that is none, and the sectors',
    place: 'capture',
    open: async (screen) => {
      await toQuestion(screen);
      await press(screen, 'Alt+KeyD', '.capture-due input:focus');
      await screen.page.keyboard.type('31.2.');
      await press(screen, 'Alt+KeyG', '.capture-picker-option');
    },
  },
  {
    name: 'capture: several chosen, and where to',
    place: 'capture',
    open: async (screen) => {
      await toQuestion(screen);
      await press(screen, 'Alt+ArrowUp', '.capture-row[data-selected]');
      await press(screen, 'Space', '.capture-row[data-marked]');
      await press(screen, 'KeyQ', '.capture-move .capture-picker-option');
    },
  },
  {
    name: 'capture: a group that was not heard',
    place: 'capture',
    open: async (screen) => {
      await toQuestion(screen);
      await screen.page.locator('.capture-heard').waitFor({ state: 'attached' });
      if (!(await screen.page.locator('.capture-heard').isVisible())) await press(screen, 'Alt+KeyK', '.capture-heard');
      await screen.page.keyboard.press('Alt+KeyH');
      await screen.page.locator('.capture-heard h2').waitFor();
    },
  },
];
