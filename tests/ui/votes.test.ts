import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

const sample = 'sample-chisinau-2011';
let screen: Screen;

const cell = (down: number, across: number) => screen.page.locator(`[data-spot="${String(down)}:${String(across)}"]`);
const bars = async (): Promise<readonly (readonly string[])[]> =>
  await screen.page.locator('.votes-bar-row').evaluateAll((rows) => rows.map((row) => [row.querySelector('.votes-rank')?.textContent ?? '', row.querySelector('.votes-bar-value')?.textContent ?? '']));
/** Until what is drawn says so: a count is drawn when it has been saved and read back. */
const barsAre = async (expected: readonly (readonly string[])[]): Promise<void> => {
  await screen.page.waitForFunction(
    (wanted) => JSON.stringify([...document.querySelectorAll('.votes-bar-row')].map((row) => [row.querySelector('.votes-rank')?.textContent, row.querySelector('.votes-bar-value')?.textContent])) === wanted,
    JSON.stringify(expected),
  );
  expect(await bars()).toEqual(expected);
};

beforeAll(async () => {
  screen = await openScreen();
  await screen.resize([1440, 900]);
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
  await screen.go(`#/workshop/${sample}/votes?question=${encodeURIComponent(`${sample}:question:incentives`)}`);
  await screen.page.locator('.votes[data-ready]').waitFor();
});
afterAll(async () => {
  await screen.close();
});

describe('a vote in the room', () => {
  it('is made from what was said on the question, and from typed options', async () => {
    const { page } = screen;
    await page.getByText('Nothing has been put to the vote yet.').waitFor();
    await page.getByRole('button', { name: 'New ballot' }).click();
    await page.locator('.votes-offer input').first().waitFor();
    expect(await page.locator('.votes h1').textContent()).not.toBe('Ballot without a title');
    await page.getByText('A vote needs at least two options.').waitFor();
    for (const at of [0, 1]) await page.locator('.votes-offer .check-line').nth(at).locator('label').click();
    await page.getByRole('button', { name: 'Add 2 options' }).click();
    await page.getByLabel('Option 2').waitFor();
    await page.getByLabel('New option').fill('One desk for returning nurses');
    await page.keyboard.press('Enter');
    await page.getByLabel('Option 3').waitFor();
    expect(await page.getByLabel('Option 3').inputValue()).toBe('One desk for returning nurses');
    await page.getByRole('button', { name: 'Up 3' }).click();
    await page.waitForFunction(() => document.querySelectorAll<HTMLTextAreaElement>('.votes-option textarea')[1]?.value === 'One desk for returning nurses');
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
  });

  it('is counted by show of hands with the keyboard alone, and Ctrl Z takes a number back', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Open the vote' }).click();
    await cell(0, 0).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-spot') === '0:0');
    await page.keyboard.type('14');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('8');
    await page.keyboard.press('+');
    await barsAre([['1', '14'], ['2 =', '9'], ['2 =', '9']]);
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-spot="2:0"]')?.value === '');
    await barsAre([['1', '14'], ['2', '9'], ['3', '0']]);
    await page.keyboard.press('-');
    expect(await cell(2, 0).inputValue()).toBe('0');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-spot'))).toBe('0:0');
  });

  it('is warned of, not stopped, when more is counted than there are people', async () => {
    const { page } = screen;
    await cell(4, 0).fill('6');
    await page.locator('.votes-warning', { hasText: '(23)' }).waitFor();
    expect(await page.locator('.votes-warning').textContent()).toContain('(18)');
    expect(await findingsOf(page)).toEqual([]);
    await cell(4, 0).fill('20');
    await page.locator('.votes-warning').waitFor({ state: 'detached' });
  });

  it('is counted by stakeholder group in a grid that adds up, and keeps the other count apart', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Back to preparation' }).click();
    await page.getByText('By stakeholder group', { exact: true }).click();
    await page.locator('.votes-facts', { hasText: 'By stakeholder group' }).waitFor();
    await page.getByRole('button', { name: 'Open the vote' }).click();
    await cell(0, 3).waitFor();
    await page.getByText('Counted in another way before, kept and not added: The whole room.').waitFor();
    await cell(0, 0).focus();
    await page.keyboard.type('5');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('4');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9');
    await barsAre([['1 =', '9'], ['1 =', '9'], ['3', '0']]);
    expect(await page.locator('.votes-sum').allInnerTexts()).toEqual(['9', '9', '0', '0', '0']);
  });

  it('is closed with a decision, reopened by Undo, and comes back after it was removed', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Close the vote' }).click();
    await page.locator('.votes-grid').waitFor({ state: 'detached' });
    await page.getByLabel('Decision').fill('The first two go into the action plan.');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'All ballots' }).focus();
    await page.keyboard.press('Control+z');
    await page.locator('.votes-grid').waitFor();
    await page.getByRole('button', { name: 'All ballots' }).click();
    await page.locator('.votes-list tbody tr').click();
    await page.keyboard.press('Delete');
    await page.locator('.votes-list').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.locator('.votes-list tbody tr').dblclick();
    await page.locator('.votes-decision textarea').waitFor();
    expect(await page.locator('.votes-decision textarea').inputValue()).toBe('The first two go into the action plan.');
    expect(await violationsOf(page)).toEqual([]);
  });
});
