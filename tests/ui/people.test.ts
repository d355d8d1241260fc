import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Dress, type Screen } from './support/screen.ts';
import { makeWorkshop, openPart, takeFirstLanguage } from './support/steps.ts';

/** Participants out of lists, in the program itself. */
const book = fileURLToPath(new URL('../fixtures/participants/chisinau-80.xlsx', import.meta.url));
const dresses: readonly (Dress & { readonly name: string })[] = [
  { name: 'English, light', language: 'en', theme: 'light', textSize: 100, size: [1440, 900] },
  { name: 'Arabic, 200 % in 1024 x 768', language: 'ar', theme: 'dark', textSize: 200, size: [1024, 768] },
];
const english: Dress = { language: 'en', theme: 'light', textSize: 100, size: [1440, 900] };

let screen: Screen;
let folder: string;
let workshop: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'people-'));
  screen = await openScreen();
  await screen.resize([1440, 900]);
  const { page } = screen;
  await takeFirstLanguage(page);
  workshop = await makeWorkshop(page, 'Sectoral workshop', 'Chisinau');
  await page.getByLabel('First day').fill('10.10.2011');
  await page.getByLabel('Last day').fill('11.10.2011');
  await page.getByText('10–11 October 2011').waitFor();
  await openPart(page, 'participants');
});
afterAll(async () => {
  await screen.close();
});

const rows = () => screen.page.locator('.prepare-people tbody tr');
const counts = () => screen.page.locator('.list-counts');

async function choose(file: string): Promise<void> {
  await screen.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await screen.page.keyboard.press('Alt+KeyI');
  await screen.page.locator('.list-import[data-ready]').waitFor();
}

/** As the system's own paste does: whatever has the focus gets it. */
async function paste(text: string): Promise<void> {
  await screen.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function dressedPart(dress: Dress): Promise<void> {
  await screen.dress(dress);
  await screen.go('#/home');
  await screen.go(`#/workshop/${workshop}/prepare`);
  await screen.page.locator('.prepare-map-row').first().waitFor({ state: 'attached' });
  await openPart(screen.page, 'participants');
}

async function expectSound(): Promise<void> {
  expect(await findingsOf(screen.page)).toEqual([]);
  expect(await clippedOf(screen.page)).toEqual([]);
  expect(await violationsOf(screen.page)).toEqual([]);
}

describe('a spreadsheet of eighty participants', () => {
  it.each(dresses)('is shown with its columns matched before anything is written: $name', async (dress) => {
    await dressedPart(dress);
    await choose(book);
    await counts().waitFor();
    await expectSound();
    await screen.page.keyboard.press('Escape');
    await screen.page.locator('.prepare-entry').waitFor();
  });

  it('is taken over in one go, and back in one go', async () => {
    const { page } = screen;
    await dressedPart(english);
    await choose(book);
    expect(await counts().innerText()).toBe('80 new');
    expect(await page.getByRole('button', { name: /Column Ministry \/ organization is taken as/u }).innerText()).toContain('Body');
    await page.getByRole('button', { name: /^Private sector|A new group of this workshop/u }).first().waitFor();
    await page.getByRole('button', { name: 'Take over 80' }).click();
    await page.getByText('80 participants taken over').waitFor();
    await rows().nth(79).waitFor();
    await page.locator('.prepare-counts li', { hasText: 'Private sector' }).getByText('9').waitFor();
    await page.locator('.prepare-counts li', { hasText: 'Women' }).getByText('43').waitFor();
    expect((await rows().first().innerText()).replace(/\s+/gu, ' ')).toContain('Ana Rusu State Secretary Ministry of Health');
    await page.keyboard.press('Control+KeyZ');
    await page.getByText('The list was taken back.').waitFor();
    await rows().first().waitFor({ state: 'detached' });
  });

  it('adds nobody twice, and says so', async () => {
    const { page } = screen;
    await choose(book);
    await page.getByRole('button', { name: 'Take over 80' }).click();
    await rows().nth(79).waitFor();
    await choose(book);
    await page.getByText('Everyone on this list is here already. Nobody is added.').waitFor();
    expect(await counts().innerText()).toBe('80 here already');
    await page.keyboard.press('Escape');
    await rows().nth(79).waitFor();
  });
});

describe('rows pasted from a spreadsheet', () => {
  it('are named where they cannot go in, and mended in place', async () => {
    const { page } = screen;
    await page.getByLabel('Name').focus();
    await paste('Nom\tPrénom\tSexe\tOrganisme\nBenali\tFatima\tF\tMinistère de la santé\nHaddad\tOmar\t?\tOIM\n\t\tF\tOIM\nRusu\tAna\tF\tMinistry of Health\n');
    await counts().waitFor();
    expect(await counts().innerText()).toBe('1 new, 1 here already and 2 rows to mend');
    const mend = page.locator('.list-mend');
    await mend.getByText('“?” says neither woman nor man.').waitFor();
    await mend.getByText('There is no name.').waitFor();
    await mend.getByLabel('Row 3: Woman or man').fill('H');
    await page.getByRole('button', { name: 'Take over 2' }).click();
    await page.getByText('2 participants taken over').waitFor();
    await rows().nth(81).waitFor();
    await rows().filter({ hasText: 'Omar Haddad' }).waitFor();
  });

  it('go into the room for them as well; what cannot be read is said', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+KeyV');
    await page.getByLabel('Rows of the list').fill('Name;Body\nElena Ceban;IOM\n');
    await page.getByRole('button', { name: 'Look at the list' }).click();
    await page.getByRole('button', { name: 'Take over 1' }).waitFor();
    await page.keyboard.press('Escape');
    const old = path.join(folder, 'list.xls');
    await writeFile(old, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    await choose(old);
    await page.getByText('list.xls is an Excel file of the older form, or one with a password.').waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
    await rows().nth(81).waitFor();
  });
});

describe('attendance', () => {
  it('is ticked by keyboard, for all at once as well, and taken back', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+KeyD');
    const table = page.locator('.list-attendance');
    const present = (day: number) => table.locator('thead th').nth(day).locator('.secondary');
    await table.waitFor();
    const before = await present(1).innerText();
    await table.locator('thead th').nth(1).getByRole('button').click();
    await present(1).getByText('82 of 82 present').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await present(1).getByText(before).waitFor();
    const first = table.locator('tbody input').nth(0);
    const was = await first.isChecked();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await table.locator(`tbody tr:first-child td:nth-of-type(1) input${was ? ':not(:checked)' : ':checked'}`).waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
    await rows().nth(81).waitFor();
  });
});

describe('cells', () => {
  const cell = (row: number, column: number) => screen.page.locator(`[data-cell="${String(row)} ${String(column)}"]`);

  it('are typed, chosen, ticked and left with the keys of a spreadsheet, each with a way back', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+KeyE');
    await cell(0, 0).and(page.locator(':focus')).waitFor();
    const function0 = await cell(0, 1).innerText();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('Minister');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Deputy');
    await page.keyboard.press('Escape');
    await cell(1, 1).and(page.locator(':focus')).waitFor();
    await cell(0, 1).getByText('Minister', { exact: true }).waitFor();
    await page.keyboard.press('Control+KeyZ');
    await cell(0, 1).getByText(function0, { exact: true }).waitFor();
    await page.keyboard.press('Control+KeyY');
    await cell(0, 1).getByText('Minister', { exact: true }).waitFor();
    await cell(0, 4).click();
    await page.keyboard.type('no such sex');
    await page.keyboard.press('Enter');
    await page.getByText('“no such sex” says neither woman nor man.').waitFor();
    await page.keyboard.press('Escape');
    await cell(0, 4).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Man');
    await page.keyboard.press('Tab');
    await cell(0, 4).getByText('Man', { exact: true }).waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type('Tab');
    await page.keyboard.press('Escape');
    await cell(0, 5).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('End');
    const wasPresent = (await cell(0, 8).locator('.cells-present').count()) > 0;
    await page.keyboard.press('Space');
    await cell(0, 8).locator('.cells-present').waitFor({ state: wasPresent ? 'detached' : 'attached' });
  });

  it('take a block that is pasted, add people below the last, and name what cannot be read', async () => {
    const { page } = screen;
    await cell(81, 0).click();
    await paste('Elena Ceban\tAdviser\tDiaspora Bank\tMinistère technique\tF\nBogdan Munteanu\t"Head, ""Unit"""\tIOM\tNobody knows\tM\n');
    await page.locator('.cells-left-out').getByText('Row 83, Stakeholder group:').waitFor();
    await cell(82, 0).getByText('Bogdan Munteanu').waitFor();
    expect(await cell(82, 1).innerText()).toBe('Head, "Unit"');
    expect(await cell(81, 3).innerText()).toBe('Line ministries');
    await page.keyboard.press('Control+KeyZ');
    await cell(82, 0).getByText('Bogdan Munteanu').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.type('Vera Botnaru');
    await page.keyboard.press('Tab');
    await cell(82, 1).and(page.locator(':focus')).waitFor();
    // The row of whoever comes next stands below, once Vera is in the record.
    await cell(83, 0).waitFor();
    await page.keyboard.press('Control+KeyZ');
    await cell(82, 0).getByText('Vera Botnaru').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await rows().nth(81).waitFor();
  });

  it.each(dresses)('are sound while one is edited, and go with the direction of the screen: $name', async (dress) => {
    const { page } = screen;
    await dressedPart(dress);
    await page.keyboard.press('Alt+KeyE');
    await cell(0, 0).and(page.locator(':focus')).waitFor();
    await page.keyboard.press(dress.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await cell(0, 1).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('F2');
    await cell(0, 1).locator('input').waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.prepare-entry').waitFor();
    if (dress.language === 'ar') await dressedPart(english);
  });
});

describe('stakeholder groups of the workshop', () => {
  it('are added, renamed and removed with a way back, and offered for each participant', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+KeyG');
    await page.getByLabel('New stakeholder group').fill('Media');
    await page.keyboard.press('Enter');
    const rowsOf = page.locator('.list-groups li');
    await rowsOf.nth(5).waitFor();
    expect(await rowsOf.nth(5).getByLabel('Name of the stakeholder group').inputValue()).toBe('Media');
    await page.getByRole('button', { name: 'Up: Media' }).click();
    await page.getByRole('button', { name: 'Down: Media' }).waitFor();
    await page.getByRole('button', { name: 'Remove: Media' }).click();
    await page.getByText('Media removed').waitFor();
    await page.locator('.notice-action').click();
    await rowsOf.nth(5).waitFor();
    await expectSound();
    await page.keyboard.press('Escape');
    await page.locator('.prepare-counts li', { hasText: 'Media' }).waitFor();
  });
});
