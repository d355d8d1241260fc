import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { matrixCell, openMatrix, writePlan } from './support/screen-list-plan-matrix.ts';
import { openScreen, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-plan-matrix-'));
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

/** Rows of the plan that is written first: the goal, its first activity, what measures that, its second activity. */
const [goal, pay, share, houses] = [0, 1, 2, 3] as const;
const cell = (row: number, column: string) => matrixCell(screen, row, column);
const hasFocus = async (row: number, column: string): Promise<void> => { await cell(row, column).and(screen.page.locator(':focus')).waitFor(); };
const says = async (row: number, column: string, text: string): Promise<void> => { await cell(row, column).getByText(text, { exact: true }).waitFor(); };

/** As the system's own paste does: whatever has the focus gets it. */
async function paste(text: string): Promise<void> {
  await screen.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

describe('the views of the plan', () => {
  it('are gone to by a key, and are places of their own', async () => {
    const { page } = screen;
    await writePlan(screen);
    await openMatrix(screen);
    await page.locator('.plan-view[data-view="matrix"][aria-current]').waitFor();
    expect(new URL(page.url()).hash).toContain(encodeURIComponent('plan/matrix'));
    await hasFocus(goal, 'title');
    await page.keyboard.press('Alt+Digit1');
    await page.locator('.plan-row').first().waitFor();
    await openMatrix(screen);
  });
});

describe('the matrix', () => {
  it('is filled in with the keys of a spreadsheet, each cell with a way back', async () => {
    const { page } = screen;
    await hasFocus(goal, 'title');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await hasFocus(pay, 'responsible');
    await page.keyboard.type('Ministry of Health');
    await page.keyboard.press('Tab');
    await hasFocus(pay, 'partners');
    await says(pay, 'responsible', 'Ministry of Health');
    await page.keyboard.press('Enter');
    await page.locator('.cells-editor textarea:focus').waitFor();
    await page.keyboard.type('IOM');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('UNDP');
    await page.keyboard.press('Enter');
    await hasFocus(share, 'partners');
    expect(await cell(pay, 'partners').innerText()).toBe('IOM\nUNDP');
    await cell(pay, 'partners').focus();
    await page.keyboard.type('Nobody');
    await page.keyboard.press('Escape');
    await hasFocus(pay, 'partners');
    expect(await cell(pay, 'partners').innerText()).toBe('IOM\nUNDP');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(async () => (await cell(pay, 'partners').innerText()).trim()).toBe('');
    await page.keyboard.press('Control+KeyY');
    await says(pay, 'partners', 'IOM\nUNDP');
  });

  it('takes days as they are typed, and says why something is none', async () => {
    const { page } = screen;
    await cell(pay, 'due').focus();
    await page.keyboard.type('next year');
    await page.keyboard.press('Enter');
    await page.getByText('Write a day as 2011-10-10 or 10.10.2011.').waitFor();
    await page.keyboard.press('Escape');
    await hasFocus(pay, 'due');
    expect(await cell(pay, 'due').locator('[data-lacks]').getAttribute('data-lacks')).toBe('due');
    await page.keyboard.type('30.6.2027');
    await page.keyboard.press('Tab');
    await says(pay, 'due', '30 Jun 2027');
    await cell(pay, 'due').locator('[data-lacks]').waitFor({ state: 'detached' });
    await hasFocus(pay, 'budget');
  });

  it('takes the progress by digits, and only where there is any', async () => {
    const { page } = screen;
    await page.keyboard.press('End');
    await hasFocus(pay, 'progress');
    await page.keyboard.press('Digit3');
    await says(pay, 'progress', 'Done');
    await page.keyboard.press('ArrowDown');
    await hasFocus(share, 'progress');
    await page.keyboard.press('Digit3');
    await page.keyboard.press('ArrowDown');
    await hasFocus(houses, 'progress');
    await page.keyboard.press('Digit2');
    await says(houses, 'progress', 'Under way');
    expect((await cell(share, 'progress').innerText()).trim()).toBe('');
    await page.keyboard.press('Delete');
    await says(houses, 'progress', 'Not started');
    await page.keyboard.press('Control+KeyZ');
    await says(houses, 'progress', 'Under way');
  });

  it('takes a block that is pasted in one step, and names what cannot stand there', async () => {
    const { page } = screen;
    await cell(pay, 'budget').focus();
    await paste('400,000 MDL\tState budget\n10 MDL\t\n1 MDL\tCouncils\n');
    await says(houses, 'funding', 'Councils');
    await page.locator('.cells-left-out').getByText('Row 1.1.1, Budget:').waitFor();
    await says(pay, 'budget', '400,000 MDL');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(async () => (await cell(houses, 'funding').innerText()).trim()).toBe('');
    await page.keyboard.press('Control+KeyY');
    await says(houses, 'funding', 'Councils');
  });

  it('shows activities alone with what measures them, and leads to an item and on to the next one', async () => {
    const { page } = screen;
    await cell(share, 'target').focus();
    await page.keyboard.type('80 %');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Digit2');
    await expect.poll(async () => await page.locator('.matrix-room tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind')))).toEqual(['activity', 'activity']);
    await cell(0, 'indicators').getByText('Share of nursing posts that are filled').waitFor();
    await cell(0, 'indicators').getByText('80 %').waitFor();
    await cell(1, 'title').focus();
    await page.keyboard.press('Alt+KeyN');
    await page.keyboard.type('Pay the way of those who return');
    await page.keyboard.press('Enter');
    await says(2, 'title', 'Pay the way of those who return');
    await cell(0, 'title').focus();
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Title').waitFor();
    expect(await page.getByLabel('Budget').inputValue()).toBe('400,000 MDL');
    expect(await page.getByLabel('Partners').inputValue()).toBe('IOM\nUNDP');
  });

  it('stands in journal and rows as it was filled in', async () => {
    await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
    const rows = await storedRows(screen.page);
    expect(faultsBetween(await readJournals(folder), rows)).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'plan-item')).toHaveLength(5);
  });
});

describe('in Arabic', () => {
  it('the arrow keys go along the line of reading', async () => {
    const { page } = screen;
    await screen.dress({ language: 'ar', theme: 'light', textSize: 100, size: [1440, 900] });
    await writePlan(screen);
    await openMatrix(screen);
    await hasFocus(goal, 'title');
    await page.keyboard.press('ArrowLeft');
    await hasFocus(goal, 'responsible');
  });
});
