import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type * as Electron from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import arabic from '../../locales/ar/ui.json' with { type: 'json' };
import { faultsBetween, readJournals, storedRows } from '../reliability/support/record-on-disk.ts';
import { openStep } from './support/screen-list-steps.ts';
import { openScreen, type Screen } from './support/screen.ts';
import { takeFirstLanguage } from './support/steps.ts';

const ground = 'step.0.check-the-ground';
const structure = 'step.1.set-up-the-structure';
const check = 'guide.readiness-check';

let screen: Screen;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-steps-'));
  screen = await openScreen({ userData: folder });
  await takeFirstLanguage(screen.page);
  await screen.page.getByRole('button', { name: /sample/iu }).first().press('Enter');
  await screen.page.locator('.capture-row').first().waitFor();
  await screen.resize([1440, 900]);
});
afterAll(async () => {
  await screen.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const titled = async (title: string): Promise<void> => { await screen.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor(); };
const isChosen = async (row: string, option: string): Promise<void> => { await screen.page.getByRole('radiogroup', { name: row, exact: true }).getByRole('radio', { name: option, exact: true, checked: true }).waitFor(); };
const picture = (step: string) => screen.page.locator(`.process-row[data-step="${step}"]`);
const inMap = (step: string) => screen.page.locator(`.assess-map-row[data-step="${step}"]`);
/** Goes to the state of the step that is open, and takes one by its digit. */
async function press(digit: number, option: string, row = 'State'): Promise<void> {
  await screen.page.getByRole('radiogroup', { name: row, exact: true }).getByRole('radio').first().focus();
  await screen.page.keyboard.press(`Digit${String(digit)}`);
  await isChosen(row, option);
}

describe('the process', () => {
  it('says before anything is known which step waits for which', async () => {
    await openStep(screen);
    await titled('The process');
    await picture('step.5.goals-and-priorities').getByText('Waits for: step 3 and step 4').waitFor();
    expect(await picture(ground).textContent()).toBe('0. Check the conditions for a startNot started');
    expect(await screen.page.locator('.process-line[data-open]').count()).toBe(10);
    await screen.page.locator('.assess-beside').getByRole('button', { name: '0. Check the conditions for a start' }).waitFor();
  });

  it('leads to a step, which is told by keyboard alone, and the picture follows', async () => {
    const { page } = screen;
    await picture(ground).getByRole('button').press('Enter');
    await titled('Check the conditions for a start');
    await press(3, 'Done');
    await page.keyboard.press('Alt+KeyB');
    await page.keyboard.type('State Chancellery');
    await page.keyboard.press('Enter');
    await titled('Set up the structure');
    await press(2, 'Under way');
    await page.keyboard.press('Alt+KeyE');
    await page.keyboard.type('Order 12 names the Focal Point');
    await page.locator('[data-output="mandates"] input').press('Space');
    await page.keyboard.press('Alt+KeyO');
    await page.keyboard.type('Registry of the Chancellery');
    await page.getByLabel('State as of').focus();
    await page.keyboard.type('20.11.2026');
    await page.getByText('20 November 2026').waitFor();
    await page.keyboard.press('Control+ArrowUp');
    await titled('Check the conditions for a start');
    expect(await page.getByLabel('Responsible body').inputValue()).toBe('State Chancellery');
    await inMap('').press('Enter');
    await picture(structure).getByText('Under way').waitFor();
    expect(await picture(structure).getByText('Waits for').count()).toBe(0);
    await picture('step.2.raise-awareness').getByText('Waits for: step 1').waitFor();
    expect(await page.locator('.process-line[data-open]').count()).toBe(9);
  });

  it('asks quietly for the reason where a step does not apply, and holds nothing up any more', async () => {
    const { page } = screen;
    await inMap(structure).press('Enter');
    await titled('Set up the structure');
    await press(4, 'Not applicable');
    await page.getByText('The reason is still missing.').waitFor();
    await page.keyboard.press('Alt+KeyR');
    await page.keyboard.type('The committee of 2019 goes on');
    await page.getByText('The reason is still missing.').waitFor({ state: 'detached' });
    await inMap('step.2.raise-awareness').press('Enter');
    await titled('Raise awareness');
    expect(await page.locator('.steps-waits').count()).toBe(0);
    await page.getByText('Holds up: step 3, step 4 and step 7').waitFor();
  });

  it('gives a state back when it was taken by mistake', async () => {
    const { page } = screen;
    await press(2, 'Under way');
    await press(3, 'Done');
    await page.keyboard.press('Control+KeyZ');
    await isChosen('State', 'Under way');
    await page.keyboard.press('Control+KeyY');
    await isChosen('State', 'Done');
    await page.getByRole('radio', { name: 'Done', exact: true }).focus();
    await page.keyboard.press('Delete');
    await page.getByRole('radio', { checked: true }).waitFor({ state: 'detached' });
  });

  it('is shown as a table and kept as a picture', async () => {
    const { page, app } = screen;
    await inMap('').press('Enter');
    const file = path.join(folder, 'process.png');
    await app.evaluate(({ dialog }: typeof Electron, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
    await page.getByRole('button', { name: 'Save as picture' }).press('Enter');
    await page.getByText('process.png is in').waitFor();
    expect([...(await readFile(file)).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    await page.getByRole('button', { name: 'Show as table' }).press('Enter');
    const row = page.locator('.picture-table tbody tr').nth(1);
    await row.getByText('Not applicable').waitFor();
    expect(await row.locator('td').allTextContents()).toEqual(['Not applicable', '', '', '', '20 Nov 2026']);
  });
});

describe('the readiness check', () => {
  it('is answered question by question, and says whether most preconditions hold', async () => {
    const { page } = screen;
    await inMap(check).press('Enter');
    await titled('Readiness check');
    await page.getByRole('button', { name: 'To the next open question' }).press('Enter');
    for (let number = 1; number <= 8; number += 1) {
      await page.locator(`[data-precondition]`).nth(number - 1).locator('input:focus').waitFor();
      await page.keyboard.press('Digit1');
      await isChosen(`Answer to question ${String(number)}`, 'Yes');
      await page.keyboard.press('Control+ArrowDown');
    }
    await page.getByText('Most preconditions hold.').waitFor();
    await page.keyboard.press('Digit3');
    await isChosen('Answer to question 9', 'No');
    await page.getByLabel('Reason for question 9').focus();
    await page.keyboard.type('No agreement on sharing data');
    await page.locator('[data-answer="no"]').getByText('No: 1').waitFor();
    await page.keyboard.press('Control+KeyK');
    await page.locator('.search-input:focus').waitFor();
    await page.keyboard.insertText('agreement on sharing');
    await page.getByRole('option', { name: /No agreement on sharing data/u }).first().waitFor();
    await page.keyboard.press('Enter');
    await titled('Readiness check');
    expect(await page.getByLabel('Reason for question 9').inputValue()).toBe('No agreement on sharing data');
  });

  it('says what is easiest to change, who can change it, and by when', async () => {
    const { page } = screen;
    await page.getByRole('button', { name: 'Easiest to change' }).press('Enter');
    await page.getByRole('option', { name: /^9\. /u }).press('Enter');
    await page.getByLabel('Office that can change it').focus();
    await page.keyboard.type('Statistical office');
    await page.getByLabel('By', { exact: true }).focus();
    await page.keyboard.type('2027-03-01');
    await page.getByText('1 March 2027').waitFor();
    await page.locator('.save-sign[data-kind="saved"]').waitFor();
  });
});

it('stands in journal and rows as it was said', async () => {
  await screen.page.locator('.save-sign[data-kind="saved"]').waitFor();
  const rows = await storedRows(screen.page);
  expect(faultsBetween(await readJournals(folder), rows)).toEqual([]);
  // Three steps, the readiness check itself, and nine of its questions.
  expect(rows.filter(({ kind }) => kind === 'step')).toHaveLength(13);
});

it('is told in Arabic by the same keys', async () => {
  const { page } = screen;
  await screen.dress({ language: 'ar', theme: 'dark', textSize: 100, size: [1440, 900] });
  const { state } = arabic.steps;
  await openStep(screen, 'step.2.raise-awareness');
  await press(2, state.underWay, state.title);
  await page.keyboard.press('Alt+KeyE');
  await page.keyboard.type('محضر الاجتماع الأول');
  await page.keyboard.press('Enter');
  await titled('التشاور مع الآخرين');
  await inMap('').press('Enter');
  await picture('step.2.raise-awareness').getByText(state.underWay).waitFor();
  await picture('step.3.consult-others').getByText('تنتظر: الخطوة 2').waitFor();
  // The lines stand before the steps, where reading begins.
  const [lines, steps] = await Promise.all([page.locator('.process-trunk').first().boundingBox(), picture(ground).boundingBox()]);
  expect((lines?.x ?? 0) > (steps?.x ?? Infinity) + (steps?.width ?? 0) - 1).toBe(true);
  await page.locator('.save-sign[data-kind="saved"]').waitFor();
});
