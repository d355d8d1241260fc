import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clippedOf, findingsOf, openScreen, violationsOf, type Screen } from './support/screen.ts';
import { openExport, takeFirstLanguage, takeReportLanguage } from './support/steps.ts';

let screen: Screen;
let folder: string;

beforeAll(async () => {
  screen = await openScreen();
  const { page, resize, userData } = screen;
  folder = path.join(userData, 'nameless');
  await mkdir(folder);
  await resize([1440, 900]);
  await takeFirstLanguage(page);
  await page.getByRole('button', { name: /sample/iu }).first().click();
  await page.locator('.capture-row').first().waitFor();
  await openExport(page);
  await takeReportLanguage(page, 'English');
});
afterAll(async () => {
  await screen.close();
});

const rows = () => screen.page.locator('.names-row');
const said = (words: RegExp) => screen.page.locator('.names [role="status"]', { hasText: words }).waitFor();
/** English sentences of the list as they stand in the record, and whether each is replaced; cut ones say less. */
const sentences = async (): Promise<readonly { readonly text: string; readonly isReplaced: boolean }[]> =>
  await screen.page.locator('.names-row:has([lang="en"])').evaluateAll((all) => all.map((row) => ({
    text: (row.querySelector('.names-sentence')?.textContent ?? '').replace(/^… | …$/gu, '').trim(),
    isReplaced: row.querySelector('input')?.checked === true,
  })));
/** Exports under a name of its own; gives what a reader of the Word file sees, notes included. */
async function exported(name: string): Promise<string> {
  const { page, app } = screen;
  const file = path.join(folder, name);
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
  await page.keyboard.press('Control+KeyE');
  await page.locator('.export-page', { hasText: name }).waitFor();
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  return ['word/document.xml', 'word/footnotes.xml'].map((part) => readable(strFromU8(parts[part] ?? new Uint8Array()))).join('\n');
}
const readable = (xml: string): string => xml.replace(/<\/w:p>/gu, '\n').replace(/<[^>]+>/gu, '').replace(/&apos;/gu, '\'').replace(/&quot;/gu, '"').replace(/&amp;/gu, '&');

describe('names before a report that names nobody', () => {
  it('are asked for only where nobody is to be named', async () => {
    const { page } = screen;
    expect(await page.locator('.names').count()).toBe(0);
    await page.locator('.export-choice').getByText('Nobody', { exact: true }).click();
    await rows().first().waitFor();
    const found = await rows().count();
    await said(new RegExp(`^${String(found)} names found; 0 kept$`, 'u'));
    expect(await page.locator('.names-row', { hasText: 'The results are those of the joint programme of UNDP and IOM' }).count()).toBeGreaterThan(0);
    expect(await findingsOf(page)).toEqual([]);
  });

  it('are kept and replaced by keyboard, one by one and all of somebody, and stay so when the page is left', async () => {
    const { page, go } = screen;
    await rows().first().locator('input').focus();
    await page.keyboard.press('Space');
    await said(/; 1 kept$/u);
    expect(await rows().first().locator('input').evaluate((element) => element === document.activeElement)).toBe(true);
    await go('#/workshop/sample-chisinau-2011/prepare');
    await page.locator('.prepare-fields').first().waitFor();
    await openExport(page);
    await said(/; 1 kept$/u);
    expect(await rows().first().locator('input').isChecked()).toBe(false);
    const group = page.locator('.names-group').first();
    await group.getByRole('button', { name: /^Keep all of/u }).press('Enter');
    await said(new RegExp(`; ${String(await group.locator('.names-row').count())} kept$`, 'u'));
    await group.getByRole('button', { name: /^Replace all of/u }).press('Enter');
    await said(/; 0 kept$/u);
  });

  it('are not in the file, but for those that were kept', async () => {
    const { page } = screen;
    const sentence = 'The European Commission, Member States of the European Union and IOM gave support.';
    await page.locator('.names-row', { hasText: sentence }).first().locator('input').focus();
    await page.keyboard.press('Space');
    await said(/; 1 kept$/u);
    const list = await sentences();
    const text = await exported('one kept.docx');
    expect(list.length).toBeGreaterThan(20);
    expect(list.filter((one) => one.isReplaced && text.includes(one.text))).toEqual([]);
    expect(text).not.toContain('with the World Bank and IOM');
    expect(text).toContain('[a body]');
    expect(text).not.toContain('[…]');
    await page.getByRole('button', { name: 'Keep all', exact: true }).press('Enter');
    await said(new RegExp(`; ${String(await rows().count())} kept$`, 'u'));
    const kept = await exported('all kept.docx');
    expect(list.filter((one) => kept.includes(one.text)).length).toBeGreaterThan(list.length / 2);
    expect(kept).toContain(sentence);
    expect(kept).toContain('with the World Bank and IOM');
    await page.getByRole('button', { name: 'Replace all', exact: true }).press('Enter');
    await said(/; 0 kept$/u);
  });

  it.each([
    ['en', 'dark', 200], ['ar', 'light', 100], ['ar', 'dark', 200], ['fr', 'light', 100],
  ] as const)('have no finding and nothing cut off: %s, %s, %i %%', async (language, theme, textSize) => {
    const { page, dress, go } = screen;
    await dress({ language, theme, textSize, size: [1024, 768] });
    await go('#/workshop/sample-chisinau-2011/export');
    await rows().first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await clippedOf(page)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('a choice made in the last moment', () => {
  it('counts before it has come back from the record: nobody is named', async () => {
    const { page, dress, go } = screen;
    await dress({ language: 'en', theme: 'light', textSize: 100, size: [1440, 900] });
    await go('#/workshop/sample-chisinau-2011/export');
    const choice = (name: string) => page.locator('.export-choice').getByText(name, { exact: true });
    await choice('Persons').click();
    await page.locator('.names').waitFor({ state: 'detached' });
    const named = await exported('Persons are named.docx');
    expect(named).toContain('Maria Probă');
    await choice('Nobody').click();
    expect(await exported('Nobody is named.docx')).not.toContain('Maria Probă');
  });
});
