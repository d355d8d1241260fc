import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMwb, writeMwb } from '../../renderer/record/file/mwb.ts';
import { practiceCsv } from '../helpers/practice-csv.ts';
import { clippedOf, findingsOf, openScreen, violationsOf, type Dress, type Screen } from './support/screen.ts';
import { makeWorkshop, takeFirstLanguage } from './support/steps.ts';

/** Own knowledge, in the program itself: made by keyboard, taken in from a table, carried in a pack. */
const dresses: readonly (Dress & { readonly name: string })[] = [
  { name: 'English, light', language: 'en', theme: 'light', textSize: 100, size: [1440, 900] },
  { name: 'Arabic, dark', language: 'ar', theme: 'dark', textSize: 100, size: [1440, 900] },
  { name: 'French, 200 % in 1024 x 768', language: 'fr', theme: 'light', textSize: 200, size: [1024, 768] },
  { name: 'Arabic, 200 % in 1024 x 768', language: 'ar', theme: 'light', textSize: 200, size: [1024, 768] },
];

let screen: Screen;
let folder: string;
let workshop: string;
const place = '#/library/own';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'own-'));
  screen = await openScreen();
  await screen.resize([1440, 900]);
  await takeFirstLanguage(screen.page);
  workshop = await makeWorkshop(screen.page, 'Health round', 'Bălți');
});
afterAll(async () => {
  await screen.close();
});

async function expectSound(): Promise<void> {
  expect(await findingsOf(screen.page)).toEqual([]);
  expect(await clippedOf(screen.page)).toEqual([]);
  expect(await violationsOf(screen.page)).toEqual([]);
}

/** What the person would choose in the system's dialogs. */
async function choose(file: string): Promise<void> {
  await screen.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

async function showList(number: number): Promise<void> {
  await screen.page.locator('.own-kinds .choice-segment-field').nth(number).click();
  await screen.page.locator('.own-page[data-ready]').waitFor();
}

async function dressed(dress: Dress): Promise<void> {
  await screen.go(place);
  await screen.dress(dress);
  await screen.go(`${place}?workshop=${workshop}`);
  await screen.page.locator('.own-page[data-ready]').waitFor();
}

const button = (name: string | RegExp) => screen.page.locator('.columns-work').getByRole('button', { name });

describe('with nothing of one\'s own', () => {
  it.each(dresses)('each kind says what it is for: $name', async (dress) => {
    await dressed(dress);
    for (const number of [0, 1, 2, 3, 4]) {
      await showList(number);
      await screen.page.locator('.own-empty').waitFor();
      await expectSound();
    }
  });
});

describe('made by keyboard', () => {
  it('a practice is written in its form and saved by itself, in two languages', async () => {
    const { page } = screen;
    await dressed(dresses[0]!);
    await button('New practice').focus();
    await page.keyboard.press('Enter');
    await page.locator('.own-fields').waitFor();
    await page.keyboard.type('Service points of the districts');
    await page.locator('h1', { hasText: 'Service points of the districts' }).waitFor();
    await page.getByRole('combobox', { name: 'Add a State' }).focus();
    await page.keyboard.type('Moldo');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.own-chips', { hasText: 'Republic of Moldova' }).waitFor();
    await page.getByLabel('Web links').fill('https://www.iom.int/x\nsee the annex');
    await page.getByText('Not an address of the web: see the annex').waitFor();
    await page.getByLabel('From (year)').fill('2012');
    await page.getByLabel('To (year)').fill('2010');
    await page.getByText('The last year is before the first.').waitFor();
    await page.getByLabel('To (year)').fill('2014');
    await page.locator('.own-writing .choice-button').click();
    await page.getByRole('option', { name: 'French' }).click();
    await page.getByText('Original: Service points of the districts').waitFor();
    await page.getByLabel('Title', { exact: true }).fill('Guichets de services');
    await page.locator('h1', { hasText: 'Guichets de services' }).waitFor();
    await button('Practices').click();
    const row = page.locator('.own-list tbody tr', { hasText: 'Service points of the districts' });
    await row.getByText('Republic of Moldova').waitFor();
    await row.focus();
    await page.keyboard.press('Delete');
    await page.locator('.own-empty').waitFor();
    await page.locator('.notice button').click();
    await row.waitFor();
  });

  it('a set of questions becomes a roundtable of the workshop', async () => {
    const { page } = screen;
    await showList(1);
    await button('New question set').click();
    await page.getByLabel('Title', { exact: true }).fill('Questions of the ministry');
    const entry = page.getByLabel('New question');
    await entry.focus();
    for (const question of ['Who pays for the service points?', 'Who is not reached?']) {
      await page.keyboard.type(question);
      await page.keyboard.press('Enter');
      await page.locator('textarea', { hasText: question }).waitFor();
    }
    await button('Remove OQ1.2').waitFor();
    await button('Add to this workshop').click();
    await page.getByText('Questions of the ministry: now a roundtable of the workshop').waitFor();
  });

  it('a checklist asks in two directions, and guidance is a text', async () => {
    const { page } = screen;
    await button('Question sets').click();
    await showList(2);
    await button('New checklist').click();
    await page.getByLabel('Title', { exact: true }).fill('Service points');
    const group = page.getByRole('region', { name: 'What the sector does to migration' });
    await group.getByLabel('New question').fill('Do the service points tell those who leave what they lose?');
    await page.keyboard.press('Enter');
    await group.locator('textarea', { hasText: 'tell those who leave' }).waitFor();
    await button('Checklists').click();
    await showList(3);
    await button('New guidance').click();
    await page.getByLabel('Title', { exact: true }).fill('How we consult');
    await page.getByLabel('Text', { exact: true }).fill('Each district is asked first.');
    await button('Guidance').click();
    await page.locator('.own-list tbody tr', { hasText: 'How we consult' }).waitFor();
  });

  it('a pack is filled, chosen for the workshop and exported; taken in again it changes nothing', async () => {
    const { page } = screen;
    await showList(4);
    await button('New pack').click();
    await page.getByLabel('Title', { exact: true }).fill('Ministry of Health');
    await page.getByLabel('Publisher').fill('Republic of Moldova');
    for (const name of [/Service points of the districts/u, /Questions of the ministry/u]) await page.getByRole('checkbox', { name }).check();
    await page.getByRole('checkbox', { name: /Used in this workshop/u }).check();
    const file = path.join(folder, 'ministry.mwb');
    await choose(file);
    await button('Export the pack').click();
    await page.getByText('Written:').waitFor();
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
    await button('Packs').click();
    await button('Import a pack').click();
    await page.getByText('Everything that can go in is here already').waitFor();
    await page.locator('.own-counts', { hasText: '3 the same' }).waitFor();
    await expectSound();
    await button('Back to the list').click();
  });
});

describe('two laptops that wrote different things', () => {
  it('show both wordings next to each other until one is kept', async () => {
    const { page } = screen;
    await showList(0);
    await page.locator('.own-list tbody tr').first().dblclick();
    await page.getByLabel('Summary').fill('Three districts.');
    await page.locator('.save-sign', { hasText: 'Saved' }).waitFor();
    await page.locator('.own-page .button-link').click();
    const pack = path.join(folder, 'ministry.mwb');
    const read = readMwb(new Uint8Array(await readFile(pack)));
    if (!read.ok) throw new Error(read.detail);
    const summary = { language: 'en', blocks: [{ type: 'paragraph', runs: [{ text: 'Four districts.' }] }] };
    const records = read.records.map((rec) => (rec.kind === 'practice' && 'r' in rec ? { ...rec, r: { ...rec.r, 'summary.o': { v: [['z'.repeat(16), 1, summary] as const] } } } : rec));
    const other = path.join(folder, 'other.mwb');
    await writeFile(other, writeMwb({ records }));
    await choose(other);
    await button('Import a pack').click();
    await page.locator('.own-counts', { hasText: '1 changed on both sides' }).waitFor();
    await button(/^Take in/u).click();
    await page.locator('.own-list tbody tr').first().dblclick();
    const versions = page.getByRole('region', { name: 'Two laptops wrote different things' });
    await versions.getByText('Three districts.').waitFor();
    await expectSound();
    await versions.locator('li', { hasText: 'Four districts.' }).getByRole('button', { name: 'Keep this' }).click();
    await versions.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Summary').inputValue()).toBe('Four districts.');
    await page.locator('.own-page .button-link').click();
  });
});

describe('a table of 1,000 rows, 20 of them broken', () => {
  it('is shown before anything is written, then 980 go in', async () => {
    const { page } = screen;
    await showList(0);
    const file = path.join(folder, 'practices.csv');
    await writeFile(file, practiceCsv(1_000));
    await choose(file);
    await button('Import CSV or JSON').click();
    await page.locator('.own-counts', { hasText: '980 new and 20 rows stay out' }).waitFor();
    await page.getByText('Not a State that the program knows: Atlantis').waitFor();
    await expectSound();
    await button(/^Take in 980/u).click();
    await page.getByText('Taken in: 980 new, 0 changed').waitFor();
    await page.getByText('100 of 981 shown').waitFor();
    await button('Import CSV or JSON').click();
    await page.locator('.own-counts', { hasText: '980 the same and 20 rows stay out' }).waitFor();
    await button('Back to the list').click();
    await page.getByLabel('Find by title').fill('service POINTS');
    await page.getByText('1 of 981 shown').waitFor();
  });

  it('a file that is none is refused, with what to do', async () => {
    const { page } = screen;
    const file = path.join(folder, 'broken.mwb');
    await writeFile(file, 'not a pack');
    await choose(file);
    await button('Import a pack').click();
    await page.getByText('Nothing on this laptop was changed.').waitFor();
    await expectSound();
    await button('Back to the list').click();
  });
});

describe('every page is sound', () => {
  it.each(dresses)('lists, editors and previews: $name', async (dress) => {
    const { page } = screen;
    await dressed(dress);
    await expectSound();
    for (const number of [1, 2, 3, 4]) {
      await showList(number);
      await page.locator('.own-list tbody tr').first().waitFor();
      await expectSound();
      await page.locator('.own-row-acts .button').first().click();
      await page.locator('.own-fields').first().waitFor();
      await expectSound();
      await page.locator('.own-page .button-link').click();
    }
    await showList(0);
    await page.locator('.own-list tbody tr').first().dblclick();
    await page.locator('.own-fields').waitFor();
    await expectSound();
    await page.locator('.own-page .button-link').click();
    await choose(path.join(folder, 'practices.csv'));
    await page.locator('.own-acts .button').nth(1).click();
    await page.locator('.own-counts').waitFor();
    await expectSound();
    await page.locator('.own-page .own-acts .button').click();
  });
});

describe('in the catalogue', () => {
  beforeAll(async () => {
    await dressed({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    await button('New practice').click();
    // The list has a field to find by title: the form has to be there first.
    await screen.page.locator('.own-fields').waitFor();
    await screen.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Zemstvo service points');
    await screen.page.locator('.own-page h1').filter({ hasText: 'Zemstvo' }).waitFor();
  });

  it.each(dresses)('own practices stand among the library\'s: $name', async (dress) => {
    const { page } = screen;
    await screen.dress(dress);
    await screen.go(`#/library/practices?workshop=${workshop}`);
    await page.locator('.library-find input').fill('zemstvo');
    await page.locator('.library-table .library-row-title').filter({ hasText: 'Zemstvo' }).click();
    await page.keyboard.press('Enter');
    await page.locator('.library-beside .title-text').filter({ hasText: 'Zemstvo' }).waitFor();
    expect(await page.locator('.library-beside .library-kicker').textContent()).toContain('O');
    await expectSound();
    await page.locator('.library-acts .button').last().click();
    await page.locator('.own-page h1').filter({ hasText: 'Zemstvo' }).waitFor();
  });
});
