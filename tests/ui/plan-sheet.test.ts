import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheets } from '../../renderer/content/sheet/read-sheets.ts';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { editCells, keepPlan, readPlanSheet } from './support/plan-sheets.ts';
import { begunPlan, openPlan } from './support/screen-list-plan.ts';
import { openScreen, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
let folder = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-plan-sheet-'));
  file = path.join(folder, 'Plan.xlsx');
  screen = await openScreen({ userData: path.join(folder, 'data') });
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().click();
  await screen.page.locator('.capture-row').first().waitFor();
  await screen.resize([1440, 900]);
  await begunPlan(screen);
  await openPlan(screen);
});
afterAll(async () => {
  await screen.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const rows = async (): Promise<readonly string[]> => await screen.page.locator('.plan-tree .plan-row').evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/gu, ' ').trim()));
const changes = async (): Promise<readonly string[]> => await screen.page.locator('.plan-sheet-changes tr[data-cell]').evaluateAll((all) => all.map((one) => `${one.getAttribute('data-cell') ?? ''} ${[...one.querySelectorAll('td')].map((cell) => cell.textContent).join(' | ')}`));
const isOpenFocused = async (): Promise<void> => { await expect.poll(async () => await screen.page.locator('.plan-sheet-acts .button').last().evaluate((button) => button === document.activeElement)).toBe(true); };
const saved = async (): Promise<void> => { await screen.page.locator('.save-sign[data-kind="saved"]').waitFor(); };

describe('the plan as a spreadsheet', () => {
  it('is kept with a row an item', async () => {
    await keepPlan(screen, file);
    const read = readSheets(new Uint8Array(await readFile(file)));
    if (read.kind === 'refused') throw new Error(read.code);
    expect(read.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Action plan', false], ['before', true]]);
    expect(read.sheets[0]?.rows.map(({ cells }) => cells[2])).toEqual(['Level', 'Goal', 'Outcome', 'Output', 'Activity']);
  });

  it('changes nothing as it was kept, and is left by Escape', async () => {
    const { page } = screen;
    await readPlanSheet(screen, file);
    await page.getByText('The spreadsheet changes nothing in the plan.').waitFor();
    expect(await page.getByRole('button', { name: 'Take over the changes' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('.plan-tree').waitFor();
    await isOpenFocused();
  });

  it('is looked at before anything is written, taken over by Enter, and taken back as a whole', async () => {
    const { page } = screen;
    const before = await rows();
    await editCells(file, { E5: 'Ministry of Health', H5: '30.06.2027', I5: '=400,000 MDL', C6: 'Activity', D6: 'Houses for nurses', H6: '2028-01-31' });
    await readPlanSheet(screen, file);
    expect(await changes()).toEqual([
      'E5 Responsible body |  | Ministry of Health', 'H5 To be done by |  | 30 June 2027', 'I5 Budget |  | =400,000 MDL',
      'D6 Title |  | Houses for nurses', 'H6 To be done by |  | 31 January 2028',
    ]);
    await page.keyboard.press('Escape');
    await page.locator('.plan-tree').waitFor();
    expect(await rows()).toEqual(before);
    await readPlanSheet(screen, file);
    await page.keyboard.press('Enter');
    await page.locator('.notice', { hasText: 'Changes taken over from Plan.xlsx' }).waitFor();
    await expect.poll(async () => (await rows()).length).toBe(before.length + 1);
    expect(await rows()).toContainEqual(expect.stringMatching(/Ministry of Health.*30 June 2027/u));
    expect((await rows()).at(-1)).toContain('Houses for nurses');
    await isOpenFocused();
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(rows).toEqual(before);
  });

  it('leaves what was changed on the screen since, unless somebody chooses the spreadsheet', async () => {
    const { page } = screen;
    const file = path.join(folder, 'Later.xlsx');
    await keepPlan(screen, file);
    const goal = page.locator('.plan-tree .plan-row').first();
    await goal.focus();
    await page.keyboard.press('F2');
    await page.getByLabel('Responsible body').fill('Ministry of Labour');
    await saved();
    await page.keyboard.press('Escape');
    await page.locator('.plan-tree').waitFor();
    await editCells(file, { E2: 'State Treasury' });
    await readPlanSheet(screen, file);
    await page.getByText('Since the spreadsheet was saved').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.plan-tree').waitFor();
    await page.locator('.plan-row', { hasText: 'Ministry of Labour' }).waitFor();
    await readPlanSheet(screen, file);
    await page.locator('.plan-sheet .assess-row input').first().focus();
    await page.keyboard.press('Digit2');
    await page.locator('.plan-sheet .assess-row input').nth(1).and(page.locator(':checked')).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.locator('.plan-row', { hasText: 'State Treasury' }).waitFor();
  });

  it('that is broken changes nothing, and says which cell and why', async () => {
    const { page } = screen;
    const file = path.join(folder, 'Broken.xlsx');
    await keepPlan(screen, file);
    const before = await rows();
    await editCells(file, { C2: 'Aim', H3: 'soon', I4: 'f:1+2', E5: 'Nobody' });
    await readPlanSheet(screen, file);
    expect(await page.locator('.plan-sheet-problems tbody tr').evaluateAll((all) => all.map((one) => [...one.querySelectorAll('td')].map((cell) => cell.textContent.slice(0, 40))))).toEqual([
      ['C2', '“Aim” is none of these: Goal, Outcome, O'], ['H3', '“soon” cannot be read as a day. Write it'], ['I4', 'Here stands a formula. Write its result '],
    ]);
    await page.keyboard.press('Enter');
    await page.locator('.plan-sheet-problems').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.plan-tree').waitFor();
    expect(await rows()).toEqual(before);
  });

  it('is in the record as it is on the screen', async () => {
    await saved();
    expect(faultsBetween(await readJournals(path.join(folder, 'data')), await storedRows(screen.page))).toEqual([]);
  });
});
