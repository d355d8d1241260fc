import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

let program: Launched;
const title = 'Health and employment: sector roundtable';
const texts = ['Keep one list of vacancies', 'Keep one list of vacancies a year', 'The ministry keeps a list of free posts'] as const;

beforeAll(async () => {
  program = await launchWorkbook();
  await makeWorkshop(program.page, title);
});
afterAll(async () => {
  await program.close();
});

describe('an answer that was written three times', () => {
  it('has its versions, told apart word by word, and says again what it said first', async () => {
    const { page } = program;
    await entryBox(page).fill(texts[0]);
    await page.keyboard.press('Enter');
    await page.locator('.capture-row', { hasText: texts[0] }).waitFor();
    for (const text of texts.slice(1)) {
      await page.locator('.capture-row .spoken').last().dblclick();
      await page.locator('.capture-editor textarea').fill(text);
      await page.keyboard.press('Enter');
      await page.locator('.capture-row', { hasText: text }).waitFor();
    }
    await page.locator('.capture-row .spoken').last().dblclick();
    await page.locator('.capture-editor').getByRole('button', { name: 'History' }).click();
    const versions = page.locator('.history-version');
    await versions.nth(2).waitFor();
    expect(await versions.count()).toBe(3);
    await page.locator('.history-text del', { hasText: 'vacancies a year' }).waitFor();
    expect((await page.locator('.history-text ins').allInnerTexts()).join('|')).toContain('The ministry keeps');
    await versions.nth(2).click();
    await page.locator('.history-text', { hasText: texts[0] }).waitFor();
    expect(await page.locator('.history-text del, .history-text ins').count()).toBe(0);
    await page.getByRole('button', { name: 'Bring this version back' }).click();
    await versions.nth(3).waitFor();
    await page.locator('.history-name', { hasText: texts[0] }).waitFor();
    await page.getByText('It stands like this now.').waitFor();
  });

  it('goes back to where it was left, and takes the bringing back itself back', async () => {
    const { page } = program;
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.history-name', { hasText: texts[2] }).waitFor();
    expect(await page.locator('.history-version').count()).toBe(5);
    await page.locator('.history-head').getByRole('button', { name: 'Capture' }).click();
    await page.locator('.capture-row', { hasText: texts[2] }).waitFor();
  });

  it('is found in the list of what was changed by whoever does not know where it was', async () => {
    const { page } = program;
    await page.locator('.capture-row').last().focus();
    await page.keyboard.press('Enter');
    await page.locator('.capture-editor').getByRole('button', { name: 'Remove' }).click();
    await page.locator('.capture-row').waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByText('History', { exact: true }).click();
    const removed = page.locator('.history-page tbody tr', { hasText: texts[2] }).first();
    await removed.getByText('Removed').waitFor();
    await removed.dblclick();
    await page.locator('.history-kind', { hasText: 'In the trash' }).waitFor();
    await page.locator('.history-version').nth(1).click();
    await page.getByRole('button', { name: 'Bring this version back' }).click();
    await page.locator('.history-kind', { hasText: 'In the trash' }).waitFor({ state: 'detached' });
  });
});

describe('a workshop', () => {
  it('is removed by its name only, lies in the trash after a restart, and comes back whole', async () => {
    const { page, reload } = program;
    await page.evaluate(() => { location.hash = '#/home'; });
    const row = page.locator('.home-list tbody tr', { hasText: title });
    await row.click();
    await page.locator('.home-acts').getByRole('button', { name: 'Remove' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('brought back from there for 90 days').waitFor();
    await page.keyboard.type('health and  EMPLOYMENT: sector roundtable');
    await page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    await reload();
    await page.evaluate(() => { location.hash = '#/safety/trash'; });
    const shelf = page.locator('.trash-shelf', { hasText: title });
    await shelf.getByText('90 days left').waitFor();
    await shelf.getByRole('button', { name: 'Bring back' }).click();
    await shelf.waitFor({ state: 'detached' });
    await page.evaluate(() => { location.hash = '#/home'; });
    await row.getByText('1 contribution').waitFor();
  });
});
