import type { Screen } from './screen.ts';
import { openPart } from './steps.ts';

/** States of the preparation in which questions are chosen and dressed. */
type QuestionsScreen = { readonly name: string; readonly place: 'prepare'; readonly open: (screen: Screen) => Promise<void> };

async function toQuestions({ page, go }: Screen): Promise<void> {
  await go('#/workshop/sample-chisinau-2011/prepare');
  await page.locator('.prepare-map-row').first().waitFor({ state: 'attached' });
  // By way of another part: a chooser that is open there closes.
  await openPart(page, 'header');
  await openPart(page, 'questions');
  await page.locator('.prepare-wording').first().waitFor();
}

export const questionsScreens: readonly QuestionsScreen[] = [
  {
    name: 'prepare: questions out of sets',
    place: 'prepare',
    open: async (screen) => {
      await toQuestions(screen);
      await screen.page.locator('[data-choose-sets] .button').click();
      await screen.page.locator('.asked-set').nth(2).waitFor();
      await screen.page.locator('.asked-set').first().locator('.prepare-row-acts .button').first().click();
      await screen.page.locator('.asked-question').first().waitFor();
    },
  },
  {
    name: 'prepare: a question with what is linked with it',
    place: 'prepare',
    open: async (screen) => {
      await toQuestions(screen);
      await screen.page.locator('.prepare-edit-question').first().click();
      // A number of the library, which is the same in every language.
      const links = screen.page.locator('.asked-links');
      await links.locator('input').fill('12');
      await links.locator('.asked-hit').first().waitFor();
    },
  },
];
