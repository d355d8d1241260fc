import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type * as Electron from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheets } from '../../renderer/content/sheet/read-sheets.ts';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { openAssess } from './support/screen-list-assess.ts';
import { clippedOf, findingsOf, openScreen, type Screen } from './support/screen.ts';
import { makeWorkshop, takeFirstLanguage } from './support/steps.ts';

const health = 'checklist.c5.health-services';

let screen: Screen;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-assess-'));
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

const row = (label: string) => screen.page.getByRole('radiogroup', { name: label });
const isChosen = async (label: string, option: string): Promise<void> => { await row(label).getByRole('radio', { name: option, exact: true, checked: true }).waitFor(); };
/** Chooses on a row by its digit, as a hand on the keyboard does. */
async function press(label: string, digit: number, option: string): Promise<void> {
  await row(label).getByRole('radio').first().focus();
  await screen.page.keyboard.press(`Digit${String(digit)}`);
  await isChosen(label, option);
}
const cell = (column: string) => screen.page.getByRole('button', { name: `Health services, ${column}` });
const question = async (number: number): Promise<void> => { await screen.page.getByText(`Question ${String(number)} of 18`).waitFor(); };

describe('a checklist', () => {
  it('is chosen, and its stakeholders are marked', async () => {
    const { page } = screen;
    await page.getByRole('navigation').getByText('Assess', { exact: true }).click();
    await page.getByText('Nothing to show yet').waitFor();
    await page.getByRole('checkbox', { name: 'Health services' }).click();
    await page.locator(`.assess-map-row[data-checklist="${health}"]`).click();
    await press('Ministry of Health', 1, 'Involved');
    await press('Statistical office', 2, 'To involve');
    await page.getByLabel('Who else?').fill('Association of nurses, Bălți');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'To the first question' }).click();
    await question(1);
  });

  it('is answered by keyboard alone, and the picture follows', async () => {
    const { page } = screen;
    await press('Strength', 1, 'Strong');
    await press('Direction', 2, 'Harms');
    await press('Response', 2, 'Partly');
    await page.getByText('policy does not address it in full').waitFor();
    await expect.poll(async () => await cell('Sector to migration').locator('.visually-hidden').textContent()).toBe('Health services, Sector to migration: 50 %, 1 of 7 questions known');
    await page.keyboard.press('Alt+KeyR');
    await page.keyboard.type('Incentives for remote posts exist, but only in two districts.');
    await page.keyboard.press('Alt+KeyF');
    await page.keyboard.press('Digit2');
    await isChosen('Confidence', 'Medium');
    await page.keyboard.press('Enter');
    await question(2);
    // Enter has led to the next question's first row.
    await page.keyboard.press('Digit2');
    await isChosen('Strength', 'Some');
    await press('Direction', 3, 'Both');
    await press('Response', 1, 'Yes');
    await expect.poll(async () => await cell('Sector to migration').locator('.visually-hidden').textContent()).toContain('75 %, 2 of 7');
    await page.keyboard.press('Control+ArrowDown');
    await question(3);
    await page.keyboard.press('Digit4');
    await isChosen('Strength', 'Unknown');
    await expect.poll(async () => await cell('Sector to migration').locator('.visually-hidden').textContent()).toContain('75 %, 2 of 7');
    await page.keyboard.press('Control+ArrowUp');
    await question(2);
  });

  it('gives an answer back when it was taken by mistake', async () => {
    const { page } = screen;
    await row('Response').getByRole('radio').first().focus();
    await page.keyboard.press('Digit3');
    await isChosen('Response', 'No');
    await page.keyboard.press('Control+KeyZ');
    await isChosen('Response', 'Yes');
    await page.keyboard.press('Control+KeyY');
    await isChosen('Response', 'No');
    await row('Response').getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('Delete');
    await row('Response').getByRole('radio', { checked: true }).waitFor({ state: 'detached' });
    await page.keyboard.press('Digit1');
    await isChosen('Response', 'Yes');
  });

  it('is answered by tables, which are compared until the room settles it', async () => {
    const { page } = screen;
    await openAssess(screen, health);
    for (const [table, digit, option] of [[1, 3, 'No'], [2, 1, 'Yes']] as const) {
      await page.locator('.assess-map-question').nth(3).click();
      await question(4);
      await page.locator('.assess-for .choice-button').click();
      await page.getByRole('option').nth(table).click();
      await press('Strength', 1, 'Strong');
      await press('Direction', 2, 'Harms');
      await press('Response', digit, option);
    }
    await page.getByText('the tables differ').waitFor();
    expect(await page.locator('.assess-compare tbody tr').count()).toBe(2);
    await page.locator('.assess-for .choice-button').click();
    await page.getByRole('option', { name: 'The whole room' }).click();
    await press('Strength', 1, 'Strong');
    await press('Direction', 2, 'Harms');
    await press('Response', 2, 'Partly');
    await page.getByText('as the whole room said').waitFor();
  });

  it('is kept as a picture, and is found by what was written', async () => {
    const { page, app } = screen;
    const file = path.join(folder, 'heat.png');
    await app.evaluate(({ dialog }: typeof Electron, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
    await page.getByRole('button', { name: 'Save as picture' }).click();
    await page.getByText('heat.png is in').waitFor();
    expect([...(await readFile(file)).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    await page.keyboard.press('Control+KeyK');
    await page.locator('.search-input:focus').waitFor();
    await page.keyboard.insertText('remote posts');
    await page.getByText('Answer to a checklist').first().waitFor();
    await page.getByRole('option', { name: /Incentives for remote posts/u }).first().click();
    await page.keyboard.press('Enter');
    await question(1);
    expect(await page.getByLabel('Reason').inputValue()).toBe('Incentives for remote posts exist, but only in two districts.');
  });

  it('is kept as a spreadsheet with every answer and the scores', async () => {
    const { page, app } = screen;
    const file = path.join(folder, 'answers.xlsx');
    await app.evaluate(({ dialog }: typeof Electron, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
    await page.getByRole('button', { name: 'Save as spreadsheet' }).click();
    await page.getByText('answers.xlsx is in').waitFor();
    const read = readSheets(new Uint8Array(await readFile(file)));
    if (read.kind === 'refused') throw new Error(read.code);
    expect(read.sheets.map(({ name }) => name)).toEqual(['Answers', 'Scores']);
    expect(read.sheets[0]?.rows.flatMap(({ cells }) => (cells.includes('Incentives for remote posts exist, but only in two districts.') ? [cells.slice(3, 9)] : []))).toEqual([
      [1, expect.stringContaining('?'), 'The whole room', 'Strong', 'Harms', 'Partly'],
    ]);
  });

  it('stands in journal and rows as it was answered', async () => {
    await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
    const rows = await storedRows(screen.page);
    expect(faultsBetween(await readJournals(folder), rows)).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'assessment')).toHaveLength(1);
    expect(rows.filter(({ kind }) => kind === 'answer')).toHaveLength(6);
  });
});

describe('rounds of a series', () => {
  it('are compared with the workshops that are ticked, oldest first, in the words and the direction of the screen', async () => {
    const { page } = screen;
    await screen.dress({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    await screen.go('#/home');
    const later = await makeWorkshop(page, 'One year later', 'Bălți');
    await screen.go(`#/workshop/${later}/assess?text=${encodeURIComponent(`${health}/to-migration.pay`)}&from=assess`);
    await question(1);
    await press('Strength', 1, 'Strong');
    await press('Direction', 2, 'Harms');
    await press('Response', 1, 'Yes');
    await page.locator('.save-sign[data-kind="saved"]').waitFor();
    await screen.go(`#/workshop/${later}/assess`);
    await page.getByRole('checkbox', { name: 'Mainstreaming Migration into Strategic Policy Development' }).press('Space');
    const figure = page.getByRole('figure', { name: 'Scores from round to round' });
    await figure.waitFor();
    const cells = figure.locator('tbody tr', { hasText: 'Sector to migration' }).locator('td');
    expect(await cells.nth(1).innerText()).toBe('100\n33 more');
    expect(await figure.locator('thead th').allInnerTexts()).toEqual([expect.stringContaining('Mainstreaming Migration'), 'This workshop']);
    expect(await clippedOf(page)).toEqual([]);
    await figure.getByRole('button', { name: 'Show as table' }).press('Enter');
    await figure.getByRole('cell', { name: '100 % · 33 more' }).waitFor();
    await page.keyboard.press('Control+KeyZ');
    await figure.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+KeyY');
    await screen.dress({ language: 'ar', theme: 'dark', textSize: 200, size: [1280, 900] });
    await screen.go(`#/workshop/${later}/assess`);
    await page.locator('.picture-figure').waitFor();
    expect(await clippedOf(page)).toEqual([]);
    expect(await findingsOf(page)).toEqual([]);
  });
});
