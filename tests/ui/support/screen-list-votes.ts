import type { Locator } from 'playwright-core';
import type { ListedScreen } from './screen-list.ts';
import type { Screen } from './screen.ts';

/** The votes of the sample workshop, each state by the steps that lead to it. */
const sample = 'sample-chisinau-2011';
const question = encodeURIComponent(`${sample}:question:incentives`);

const list = async ({ page, go }: Screen): Promise<void> => {
  await go('#/home');
  await go(`#/workshop/${sample}/votes?question=${question}`);
  await page.locator('.votes[data-ready]').waitFor();
};

const cell = ({ page }: Screen, down: number, across: number): Locator => page.locator(`[data-spot="${String(down)}:${String(across)}"]`);

/** A new ballot on the question that is open, with the first three things that were said on it. */
async function draft(screen: Screen): Promise<void> {
  const { page } = screen;
  await list(screen);
  await page.locator('.votes-head .button-main').click();
  await page.locator('.votes-offer input').nth(2).waitFor();
  for (let at = 0; at < 3; at += 1) await page.locator('.votes-offer .check-line').nth(at).locator('label').click();
  await page.locator('.votes-offer + .button').click();
  await page.locator('.votes-option').nth(3).waitFor();
}

/** Counted by stakeholder group, with two options tied and more dots than the people there have. */
async function counted(screen: Screen): Promise<void> {
  const { page } = screen;
  await draft(screen);
  await page.locator('.votes-fields .choice-segments').nth(1).locator('.choice-segment-field').last().click();
  await page.locator('.votes-acts-row .button-main').click();
  await cell(screen, 0, 3).waitFor();
  for (const [down, across, number] of [[0, 0, 7], [1, 0, 7], [2, 0, 3], [0, 1, 4], [1, 1, 4], [4, 0, 5]] as const) {
    await cell(screen, down, across).fill(String(number));
  }
  await page.locator('.votes-bar-row').first().waitFor();
  await page.locator('.votes-warning').first().waitFor();
}

export const votesScreens: readonly ListedScreen[] = [
  { name: 'votes, none', place: 'votes', open: list },
  { name: 'votes, a ballot being prepared', place: 'votes', open: draft },
  { name: 'votes, counted by group', place: 'votes', open: counted },
  { name: 'votes, closed', place: 'votes', open: async (screen) => {
    await counted(screen);
    await screen.page.locator('.votes-acts-row .button-main').click();
    await screen.page.locator('.votes-grid').waitFor({ state: 'detached' });
  } },
  { name: 'votes, list', place: 'votes', open: async (screen) => {
    await list(screen);
    await screen.page.locator('.votes-list tbody tr').first().click();
    await screen.page.locator('.votes-acts').waitFor();
  } },
];
