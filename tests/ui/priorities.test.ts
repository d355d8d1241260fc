import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { openPriorities, propose, rate } from './support/screen-list-priorities.ts';
import { openScreen, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

const [pay, departures, birth] = ['to-migration.pay', 'to-sector.departures', 'cross.data.country-of-birth'].map((question) => `sample-chisinau-2011:priority:checklist.c5.health-services:${question}`);

let screen: Screen;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-priorities-'));
  screen = await openScreen({ userData: folder });
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
  await screen.resize([1440, 900]);
});
afterAll(async () => {
  await screen.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const order = async (): Promise<readonly (string | null)[]> => await screen.page.locator('.priorities-table tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-priority')));
const cell = (priority: string | undefined, column: string) => screen.page.locator(`tr[data-priority="${priority ?? ''}"] td[data-column="${column}"]`);
const rank = (priority: string | undefined) => screen.page.locator(`tr[data-priority="${priority ?? ''}"] .priorities-rank`);
const isFocused = async (priority: string | undefined, column: string): Promise<void> => { await screen.page.locator(`tr[data-priority="${priority ?? ''}"] td[data-column="${column}"]:focus`).waitFor(); };

describe('a gap', () => {
  it('is made a candidate by one key, and taken off by the same', async () => {
    const { page } = screen;
    await propose(screen, 'to-migration.pay');
    await page.getByText('This is a candidate priority.').waitFor();
    await page.keyboard.press('Alt+KeyG');
    await page.getByText('This is a candidate priority.').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+KeyZ');
    await page.getByText('This is a candidate priority.').waitFor();
  });

  it('is one as well where nobody knows whether policy addresses it, and says so', async () => {
    await propose(screen, 'to-sector.departures', 2);
    await propose(screen, 'cross.data.country-of-birth', 3);
    await screen.page.getByText('it is not known whether policy addresses it').waitFor();
    await screen.page.locator('.assess-map-row[data-part="priorities"]').getByText('3', { exact: true }).waitFor();
  });
});

describe('the comparison', () => {
  it('is rated cell by cell on the keys, and keeps the focus where a row goes', async () => {
    const { page } = screen;
    await openPriorities(screen);
    expect(await order()).toEqual([birth, pay, departures]);
    await rate(screen, 1, { impact: 4 });
    await expect.poll(order).toEqual([pay, birth, departures]);
    await isFocused(pay, 'impact');
    await page.keyboard.press('ArrowRight');
    await isFocused(pay, 'feasibility');
    await page.keyboard.press('Digit2');
    await cell(pay, 'feasibility').getByText('2', { exact: true }).waitFor();
    await page.locator(`tr[data-priority="${pay ?? ''}"] .priorities-value`).getByText('2 of 4 rated').waitFor();
    await page.keyboard.press('ArrowDown');
    await isFocused(birth, 'feasibility');
    await page.keyboard.press('Digit3');
    await expect.poll(async () => [await rank(pay).textContent(), await rank(birth).textContent(), await rank(departures).textContent()]).toEqual(['1 =', '1 =', '–']);
    await page.keyboard.press('Delete');
    await expect.poll(async () => await rank(birth).textContent()).toBe('–');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(async () => await rank(birth).textContent()).toBe('1 =');
  });

  it('goes by the weights that the workshop sets, and by a criterion of its own', async () => {
    const { page } = screen;
    const weight = page.locator('[data-criterion="feasibility"] .choice-button');
    await weight.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Left out' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'Feasibility' }).waitFor({ state: 'detached' });
    await expect.poll(async () => [await rank(pay).textContent(), await rank(birth).textContent()]).toEqual(['1', '–']);
    await page.getByLabel('New criterion').focus();
    await page.keyboard.type('Cost in the first year');
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'Cost in the first year' }).waitFor();
  });

  it('is placed by hand, and one that comes from no gap is written', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+KeyN');
    await page.keyboard.type('One desk for returning nurses');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await order()).length).toBe(4);
    await page.getByRole('radiogroup', { name: 'Order by' }).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Digit3');
    await expect.poll(async () => (await order()).slice(0, 3)).toEqual([birth, pay, departures]);
    await cell(departures, 'name').focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(async () => (await order()).slice(0, 3)).toEqual([birth, departures, pay]);
    await isFocused(departures, 'name');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(async () => (await order()).slice(0, 3)).toEqual([departures, birth, pay]);
  });
});

describe('one priority', () => {
  it('gets its wording, its decision and the reasons by keyboard alone, and leads back to its question', async () => {
    const { page } = screen;
    await isFocused(departures, 'name');
    await page.keyboard.press('Enter');
    await page.getByLabel('Proposed wording').waitFor();
    await page.keyboard.press('Alt+KeyW');
    await page.keyboard.type('Fill the posts that stay empty in two districts');
    await page.getByRole('heading', { name: 'Fill the posts that stay empty in two districts' }).waitFor();
    await page.keyboard.press('Alt+KeyD');
    await page.keyboard.press('Digit1');
    await page.getByRole('radiogroup', { name: 'Decision' }).getByRole('radio', { name: 'Chosen', exact: true, checked: true }).waitFor();
    await page.keyboard.press('Alt+KeyR');
    await page.keyboard.type('Named by all tables.');
    await page.getByText('Answer of the workshop: Strong, Harms · No').waitFor();
    await page.locator('.save-sign[data-kind="saved"]').waitFor();
    await page.getByRole('button', { name: /^Health services: question \d+$/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('This is a candidate priority.').waitFor();
    await page.getByRole('button', { name: 'See the priority' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Proposed wording').waitFor();
    expect(await page.getByLabel('Reasons for the decision').inputValue()).toBe('Named by all tables.');
    await page.keyboard.press('Escape');
    await cell(departures, 'decision').getByText('Chosen').waitFor();
  });

  it('is put to a vote with the others, by its wording or its question, and ordered by the result', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Put these to a vote' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Open the vote' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.votes-cell:focus').waitFor();
    for (const dots of ['2', '7', '0', '7']) {
      await page.keyboard.type(dots);
      await page.keyboard.press('Enter');
    }
    await page.locator('.save-sign[data-kind="saved"]').waitFor();
    await openPriorities(screen);
    await page.getByText('Which priorities come first?').waitFor();
    await page.getByRole('radiogroup', { name: 'Order by' }).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Digit2');
    await expect.poll(async () => await page.locator('.priorities-table tbody tr').evaluateAll((rows) => rows.map((row) => row.querySelector('.priorities-rank')?.textContent))).toEqual(['1 =', '1 =', '3', '4']);
    expect((await order()).slice(2)).toEqual([departures, pay]);
  });

  it('is found by what was written', async () => {
    const { page } = screen;
    await page.keyboard.press('Control+KeyK');
    await page.locator('.search-input:focus').waitFor();
    await page.keyboard.insertText('Named by all tables');
    await page.getByRole('option', { name: /Named by all tables/u }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('Proposed wording').waitFor();
    expect(await page.getByLabel('Proposed wording').inputValue()).toBe('Fill the posts that stay empty in two districts');
  });

  it('stands in journal and rows as it was decided', async () => {
    await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
    const rows = await storedRows(screen.page);
    expect(faultsBetween(await readJournals(folder), rows)).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'priority')).toHaveLength(4);
  });
});

describe('in Arabic', () => {
  it('the arrow keys go along the line of reading', async () => {
    const { page } = screen;
    await screen.dress({ language: 'ar', theme: 'light', textSize: 100, size: [1440, 900] });
    await openPriorities(screen);
    await cell(pay, 'name').focus();
    await page.keyboard.press('ArrowLeft');
    await isFocused(pay, 'impact');
    await page.keyboard.press('Digit5');
    await cell(pay, 'impact').getByText('5', { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await isFocused(pay, 'name');
  });
});
