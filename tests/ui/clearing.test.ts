import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { openExport, takeFirstLanguage } from './support/steps.ts';

let screen: Screen;
let cleared: string;
let other: string;
const content = 'PK, the report as the minister signed it';

beforeAll(async () => {
  screen = await openScreen();
  const { page, resize, userData } = screen;
  const folder = path.join(userData, 'signed');
  await mkdir(folder);
  cleared = path.join(folder, 'Report, signed.docx');
  other = path.join(folder, 'Report, another.docx');
  await writeFile(cleared, content);
  await writeFile(other, `${content}.`);
  await resize([1440, 900]);
  await takeFirstLanguage(page);
  await page.getByRole('button', { name: /sample/iu }).first().click();
  await page.locator('.capture-row').first().waitFor();
  await screen.go('#/workshop/sample-chisinau-2011/report');
  await page.locator('.clearing-button').waitFor();
});
afterAll(async () => {
  await screen.close();
});

const dialog = () => screen.page.getByRole('dialog');
const state = (which: string) => dialog().locator(`.clearing-state[data-state="${which}"]`);
const acts = () => dialog().locator('.clearing-history li').allInnerTexts();
/** Goes on by Tab until an element has the focus, and presses it. */
async function press(name: string): Promise<void> {
  const { page } = screen;
  const button = dialog().getByRole('button', { name, exact: true });
  for (let step = 0; step < 30; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}
async function answer(file: string): Promise<void> {
  await screen.app.evaluate(({ dialog: system }, given) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: given === '', filePaths: given === '' ? [] : [given] });
  }, file);
}

describe('clearing a report, by keyboard', () => {
  it('opens from the desk with the focus on the name, and keeps what was typed when it is closed', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+KeyM');
    await state('draft').waitFor();
    await page.keyboard.type('Ion Munteanu');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+KeyM');
    await state('draft').waitFor();
    expect(await dialog().getByLabel('Name', { exact: true }).inputValue()).toBe('Ion Munteanu');
    expect(await findingsOf(page)).toEqual([]);
  });

  it('is marked as checked by name', async () => {
    await press('Mark as checked');
    await state('checked').waitFor();
    expect(await acts()).toEqual([expect.stringMatching(/^Checked Ion Munteanu, \d+ \w+ \d{4}$/u)]);
  });

  it('says what is missing before it clears, and goes there', async () => {
    const { page } = screen;
    await press('Clear');
    await dialog().getByText('the name is missing').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe('name');
    await page.keyboard.type('Olga Ștefănescu');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Deputy Minister');
    await page.keyboard.press('Tab');
    await page.keyboard.type('31.02.2026');
    await press('Clear');
    await dialog().getByText('The day is missing, or is no day.').waitFor();
    expect(await acts()).toHaveLength(1);
    expect(await findingsOf(page)).toEqual([]);
  });

  it('clears with name, function, day and the checksum of a file, and compares other files with it', async () => {
    const { page } = screen;
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('14.03.2026');
    await answer(cleared);
    await press('Choose the file');
    await dialog().locator('.clearing-sum').waitFor();
    await press('Clear');
    await state('cleared').waitFor();
    expect(await state('cleared').innerText()).toContain('Olga Ștefănescu, Deputy Minister, 14 March 2026');
    expect(await dialog().locator('.clearing-sum').innerText()).toBe(createHash('sha256').update(content).digest('hex'));
    await answer(other);
    await press('Compare a file');
    await dialog().getByText('Report, another.docx is another file').waitFor();
    await answer(cleared);
    await page.keyboard.press('Enter');
    await dialog().getByText('Report, signed.docx is the cleared file.').waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  it('keeps a version by name and shows it as it was, while the report is edited', async () => {
    const { page } = screen;
    await dialog().getByLabel('Name of this version').focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('A version is kept under a name.').waitFor();
    await page.keyboard.type('As sent on 14 March');
    await page.keyboard.press('Enter');
    await dialog().locator('.clearing-list li', { hasText: 'As sent on 14 March' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.locator('.desk-work [contenteditable], .desk-work textarea').last().focus();
    await page.keyboard.type('Added after the minister signed.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+KeyM');
    await dialog().getByText('1 place changed or added since').waitFor();
    await press('Show the version “As sent on 14 March”');
    await page.locator('.clearing-version', { hasText: 'As sent on 14 March' }).waitFor();
    await page.locator('.report-kicker, .report-sheet').filter({ hasText: /Summary report(?!, draft)/u }).first().waitFor();
    expect(await page.locator('.report-sheet').first().innerText()).not.toMatch(/draft/iu);
    await page.getByRole('button', { name: 'Back to the report as it is now' }).press('Enter');
    await page.locator('.report-sheet', { hasText: 'changed since it was cleared on 14 March 2026' }).first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
  });

  it('is sent back with a reason, and is a draft again', async () => {
    const { page } = screen;
    await page.keyboard.press('Alt+KeyM');
    await state('cleared').waitFor();
    await page.keyboard.type('Olga Ștefănescu');
    await press('Send back');
    await dialog().getByText('A report is sent back with a reason.').waitFor();
    await page.keyboard.type('The figures of table 2 are those of 2009.');
    await press('Send back');
    await state('draft').waitFor();
    expect(await state('draft').innerText()).toContain('The figures of table 2 are those of 2009.');
    expect((await acts()).map((line) => line.split(' ')[0])).toEqual(['Checked', 'Cleared', 'Sent']);
    await page.keyboard.press('Escape');
  });
});

describe('the clearing in every dress', () => {
  it.each([
    ['en', 'dark', 200], ['ar', 'light', 100], ['ar', 'dark', 200], ['fr', 'light', 100],
  ] as const)('has no finding and nothing cut off: %s, %s, %i %%', async (language, theme, textSize) => {
    const { page, dress, go } = screen;
    await dress({ language, theme, textSize, size: [1024, 768] });
    await go('#/workshop/sample-chisinau-2011/export');
    await openExport(page);
    await page.locator('.clearing-step .clearing-state[data-state="draft"]').waitFor();
    expect(await clippedOf(page)).toEqual([]);
    await page.keyboard.press('Alt+KeyM');
    await state('draft').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    const { inner, outer } = await dialog().locator('.dialog-body').evaluate((body) => ({ inner: body.scrollWidth, outer: body.clientWidth }));
    expect(inner).toBeLessThanOrEqual(outer);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});
