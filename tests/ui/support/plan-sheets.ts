import type * as Electron from 'electron';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Screen } from './screen.ts';

/** Spreadsheets of the plan, kept and read by the program itself. */

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The file with texts in some cells of a sheet, as a spreadsheet program would save it. */
export async function editCells(file: string, cells: Readonly<Record<string, string>>, sheet: 1 | 2 = 1): Promise<void> {
  const entries = unzipSync(new Uint8Array(await readFile(file)));
  const part = `xl/worksheets/sheet${String(sheet)}.xml`;
  const xml = Object.entries(cells).reduce((now, [cell, text]) => {
    const row = /\d+$/u.exec(cell)?.[0] ?? '';
    const without = now.replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, 'su'), '');
    const written = text.startsWith('f:') ? `<c r="${cell}"><f>${escaped(text.slice(2))}</f><v>3</v></c>` : `<c r="${cell}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    return without.includes(`<row r="${row}"`) ? without.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`, 'su'), (_, first: string, last: string) => `${first}${written}${last}`) : without.replace('</sheetData>', () => `<row r="${row}">${written}</row></sheetData>`);
  }, strFromU8(entries[part] ?? new Uint8Array()));
  await writeFile(file, zipSync({ ...entries, [part]: strToU8(xml) }));
}

/** Keeps the plan that is open as a spreadsheet, under a name that no notice has had before. */
export async function keepPlan({ page, app }: Screen, file: string): Promise<void> {
  await app.evaluate(({ dialog }: typeof Electron, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, file);
  await page.locator('.plan-sheet-acts .button').first().click();
  await page.locator('.notice', { hasText: path.basename(file) }).waitFor();
}

/** Reads a spreadsheet in, up to what it would change. */
export async function readPlanSheet({ page, app }: Screen, file: string): Promise<void> {
  await app.evaluate(({ dialog }: typeof Electron, filePath) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] }); }, file);
  await page.locator('.plan-sheet-acts .button').last().click();
  await page.locator('.plan-sheet:focus').waitFor();
}
