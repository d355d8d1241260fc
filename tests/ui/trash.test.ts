import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { makeWorkshop, openPart, takeFirstLanguage, typePeople } from './support/steps.ts';

let screen: Screen;
let workshop: string;

const trash = async (): Promise<void> => {
  await screen.go('#/home');
  await screen.go('#/safety/trash');
  await screen.page.locator('.trash[data-ready]').waitFor();
};
const row = (text: string) => screen.page.locator('.trash-row', { hasText: text });

beforeAll(async () => {
  screen = await openScreen();
  await screen.resize([1440, 900]);
  await takeFirstLanguage(screen.page);
  workshop = await makeWorkshop(screen.page, 'Health and employment', 'Bălți');
});
afterAll(async () => {
  await screen.close();
});

describe('the trash', () => {
  it('says that nothing is in it', async () => {
    await trash();
    await screen.page.getByText('The trash is empty.').waitFor();
    expect(await screen.page.locator('.trash-head .button').count()).toBe(0);
  });

  it('has what was removed with its kind, its words and its time, and gives it back', async () => {
    const { page, go } = screen;
    await go(`#/workshop/${workshop}/prepare`);
    await page.locator('.prepare-map-row').first().waitFor();
    await openPart(page, 'participants');
    await typePeople(page, [{ name: 'Ana Rusu', function: 'State secretary', body: 'Ministry of Health', group: 3 }]);
    await page.locator('.prepare-people tbody tr').click();
    await page.locator('.prepare-acts').getByRole('button', { name: 'Remove' }).click();
    await page.locator('.prepare-people tbody tr').waitFor({ state: 'detached' });
    await openPart(page, 'questions');
    await page.locator('.prepare-roundtable').getByRole('button', { name: 'Remove 1' }).click();
    await page.locator('.prepare-roundtable').waitFor({ state: 'detached' });
    await trash();
    await row('Ana Rusu').getByText('Participant').waitFor();
    await row('Ana Rusu').getByText('90 days left').waitFor();
    await row('Roundtable').getByText('with 10 records below it').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    await row('Roundtable').getByRole('button', { name: 'Bring back' }).click();
    await row('Roundtable').waitFor({ state: 'detached' });
    await go(`#/workshop/${workshop}/prepare`);
    await page.locator('.prepare-map-row', { hasText: 'Questions' }).locator('.prepare-map-count', { hasText: /^10$/u }).waitFor();
  });

  it('asks before anything is removed for good, and leaves it alone on Escape', async () => {
    const { page } = screen;
    await trash();
    await row('Ana Rusu').getByRole('button', { name: 'Remove for good' }).click();
    await page.getByRole('alertdialog').getByText('Participant: Ana Rusu cannot be brought back').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await row('Ana Rusu').waitFor();
    await page.locator('.trash-head').getByRole('button', { name: 'Empty the trash' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Empty the trash' }).click();
    await page.getByText('The trash is empty.').waitFor();
    await page.getByText('1 line removed for good').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('leaves nothing of what is gone for good in the list of what was changed', async () => {
    const { page, go } = screen;
    await go(`#/workshop/${workshop}/history`);
    await page.getByText('No changes are kept on this laptop.').waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });
});

describe('the versions of what belongs to no workshop', () => {
  it('are opened from the own item, and lead back to it', async () => {
    const { page, go } = screen;
    await go('#/library/own');
    await page.locator('.own-page[data-ready]').waitFor();
    await page.locator('.own-kinds .choice-segment-field').nth(3).click();
    await page.locator('.own-page[data-ready] .button').first().click();
    await page.locator('.own-fields').waitFor();
    await page.keyboard.type('How the ministry goes about it');
    await page.keyboard.press('Tab');
    await page.locator('.own-head').getByRole('button', { name: 'History' }).click();
    await page.locator('.history-name', { hasText: 'How the ministry goes about it' }).waitFor();
    await page.locator('.history-head').getByRole('button', { name: 'Library' }).click();
    await page.locator('.own-head').waitFor();
  });
});
