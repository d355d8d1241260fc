import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { choosePriority, deeper, openPlan, writeAfter } from './support/screen-list-plan.ts';
import { propose } from './support/screen-list-priorities.ts';
import { openScreen, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-plan-'));
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

const [scale, stay, cost] = ['A pay scale for posts far from the capital', 'Nurses stay in the two districts that lose most', 'Cost the scale with the Ministry of Finance'];
const row = (title: string) => screen.page.getByRole('treeitem', { name: title });
const outline = async (): Promise<readonly string[]> => await screen.page.locator('.plan-tree .plan-row').evaluateAll((rows) =>
  rows.map((one) => [one.querySelector('.plan-number'), one.querySelector('.plan-row-level')].map((part) => part?.textContent ?? '').join(' ')));
const isAt = async (title: string): Promise<void> => { await expect.poll(async () => await row(title).evaluate((one) => one === document.activeElement)).toBe(true); };
const missing = async (): Promise<readonly string[]> => await screen.page.locator('.plan-smart dd:not(.secondary)').allTextContents();

describe('the tree', () => {
  it('takes in a chosen priority as a goal', async () => {
    const { page } = screen;
    await choosePriority(screen, 'to-migration.pay');
    await openPlan(screen);
    await page.getByText('No activity answers the priority').waitFor();
    await page.getByRole('button', { name: 'Make it a goal' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(outline).toEqual(['1 Goal']);
    await page.getByText('Chosen priorities that are not in the plan yet').waitFor({ state: 'detached' });
  });

  it('is built by keyboard: Enter writes the next item, Tab puts it deeper and gives it the level that stands there', async () => {
    const { page } = screen;
    await page.locator('.plan-row').first().focus();
    await writeAfter(screen, stay);
    expect(await outline()).toEqual(['1 Goal', '2 Goal']);
    await deeper(screen, 1);
    await writeAfter(screen, scale);
    await deeper(screen, 2);
    await writeAfter(screen, cost);
    await deeper(screen, 3);
    await expect.poll(outline).toEqual(['1 Goal', '1.1 Outcome', '1.1.1 Output', '1.1.1.1 Activity']);
    await isAt(cost);
  });

  it('refuses what cannot stand, says so, and leaves the focus where it is', async () => {
    const { page } = screen;
    await page.keyboard.press('Tab');
    await page.getByText('It cannot stand there.').waitFor();
    await isAt(cost);
    await expect.poll(outline).toEqual(['1 Goal', '1.1 Outcome', '1.1.1 Output', '1.1.1.1 Activity']);
  });

  it('puts an item higher, moves it, removes it with what stands below, and takes each back', async () => {
    const { page } = screen;
    await page.keyboard.press('Shift+Tab');
    await expect.poll(outline).toEqual(['1 Goal', '1.1 Outcome', '1.1.1 Output', '1.1.2 Activity']);
    await isAt(cost);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(outline).toEqual(['1 Goal', '1.1 Outcome', '1.1.1 Activity', '1.1.2 Output']);
    await isAt(cost);
    await page.keyboard.press('Control+KeyZ');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(outline).toEqual(['1 Goal', '1.1 Outcome', '1.1.1 Output', '1.1.1.1 Activity']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await isAt(stay);
    await page.keyboard.press('Delete');
    await expect.poll(outline).toEqual(['1 Goal']);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(outline).toEqual(['1 Goal', '1.1 Outcome', '1.1.1 Output', '1.1.1.1 Activity']);
  });

  it('is left by Escape: within it Tab means deeper', async () => {
    const { page } = screen;
    await row(cost).focus();
    await page.keyboard.press('Escape');
    await page.locator('.plan-new input:focus').waitFor();
  });
});

describe('one item', () => {
  it('says in plain words what it lacks, and each that is filled in goes', async () => {
    const { page } = screen;
    await row(cost).focus();
    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: 'Activity 1.1.1.1' }).waitFor();
    expect(new Set((await missing()).map((line) => line.trim()))).toEqual(new Set([
      'Nobody is named who is responsible.', 'No indicator shows what comes of it.', 'No budget is named.', 'No date on which it begins.', 'No date by which it is done.',
    ]));
    await page.keyboard.press('Alt+KeyB');
    await page.keyboard.insertText('Ministry of Health, personnel department');
    await expect.poll(missing).not.toContain(' Nobody is named who is responsible.');
    await page.getByLabel('Budget', { exact: true }).focus();
    await page.keyboard.insertText('120,000 lei, working group of five');
    for (const [label, day] of [['Begins on', '2027-09-01'], ['To be done by', '2027-02-01']] as const) {
      await page.getByLabel(label).fill(day);
      await page.keyboard.press('Enter');
    }
    await page.getByText('The end comes before the beginning.').waitFor();
    await page.getByLabel('Begins on').fill('2026-12-01');
    await page.keyboard.press('Enter');
    await page.getByText('The end comes before the beginning.').waitFor({ state: 'detached' });
    await expect.poll(async () => (await missing()).map((line) => line.trim())).toEqual(['No indicator shows what comes of it.']);
  });

  it('gets an indicator below it, and is whole when that one is', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+KeyN');
    await page.keyboard.insertText('Scale costed and sent to the cabinet');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Indicator 1\.1\.1\.1\.1/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Indicator 1.1.1.1.1' }).waitFor();
    for (const [label, text] of [['Baseline', 'No scale'], ['Target', 'One scale, costed for three years'], ['Means of verification', 'Letter of the Ministry of Finance']] as const) {
      await page.getByLabel(label, { exact: true }).focus();
      await page.keyboard.insertText(text);
    }
    await page.keyboard.press('Escape');
    await row(cost).focus();
    await page.keyboard.press('F2');
    await page.getByText('Nothing is missing.').waitFor();
  });

  it('leads back to the question whose gap it answers, through the goal above it', async () => {
    const { page } = screen;
    await page.getByText('It serves what Goal 1 above it answers.').waitFor();
    await page.getByRole('button', { name: /^Health services: question \d+$/u }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.assess-gap').waitFor();
    await page.getByText('This is a candidate priority.').waitFor();
  });

  it('cites a practice that stands beside it, shows it among its origins, and takes it back', async () => {
    const { page } = screen;
    await openPlan(screen);
    await row(cost).focus();
    await page.keyboard.press('F2');
    await page.getByRole('button', { name: /^Cite into 1\.1\.1\.1/u }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.plan-cites li').waitFor();
    const cited = await page.locator('.plan-cites .assess-link').textContent();
    expect(await page.locator('.assess-gap-beside').getByText(cited ?? '').locator('..').locator('..').getByRole('button', { name: /^Cite into/u }).count()).toBe(0);
    await page.getByRole('button', { name: /^Remove the citation of/u }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.plan-cites li').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+KeyZ');
    await page.locator('.plan-cites .assess-link').waitFor();
    await page.locator('.plan-cites .assess-link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.library-reading, .reading, article').first().waitFor();
  });

  it('is made straight of a gap, which then leads to it', async () => {
    const { page } = screen;
    await propose(screen, 'to-sector.departures');
    await page.keyboard.press('Alt+KeyG');
    await page.getByRole('button', { name: 'Make it an activity' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'See it in the plan' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Activity \d$/u }).waitFor();
    await page.getByRole('button', { name: /^Health services: question \d+$/u }).waitFor();
  });

  it('changes what is expected of the gap, and is followed up', async () => {
    const { page } = screen;
    await openPlan(screen);
    const expected = page.locator('.assess-beside tbody tr').first();
    await expect.poll(async () => await expected.textContent()).toContain('100 %');
    await row(cost).focus();
    await page.keyboard.press('F2');
    await page.getByRole('radiogroup', { name: 'Expected response' }).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Digit2');
    await page.getByRole('radiogroup', { name: 'Progress' }).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Digit2');
    await page.locator('.save-sign[data-kind="saved"]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(async () => await expected.textContent()).toContain('50 %');
    await row(cost).getByText('Under way').waitFor();
  });

  it('is found by what was written', async () => {
    const { page } = screen;
    await page.keyboard.press('Control+KeyK');
    await page.locator('.search-input:focus').waitFor();
    await page.keyboard.insertText('personnel department');
    await page.getByRole('option', { name: /personnel department/u }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Activity 1.1.1.1' }).waitFor();
  });

  it('stands in journal and rows as it was written', async () => {
    await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
    const rows = await storedRows(screen.page);
    expect(faultsBetween(await readJournals(folder), rows)).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'plan-item')).toHaveLength(6);
  });
});

describe('in Arabic', () => {
  it('the arrow keys go along the line of reading', async () => {
    const { page } = screen;
    await screen.dress({ language: 'ar', theme: 'light', textSize: 100, size: [1440, 900] });
    await openPlan(screen);
    await row(stay).focus();
    await page.keyboard.press('ArrowLeft');
    await isAt(scale);
    await page.keyboard.press('ArrowRight');
    await isAt(stay);
  });
});
