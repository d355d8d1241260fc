import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanSheetWords } from '../../renderer/content/plan-sheet/plan-sheet.ts';
import { readPlan } from '../../renderer/content/plan-sheet/read-plan.ts';
import { planDifferences } from '../../renderer/domain/plan/sheet/differences.ts';
import { bookOf, smallPlan, wordsByLanguage, wordsOf } from '../unit/content/plan-sheet/support.ts';
import { workshop } from '../unit/domain/plan/helpers.ts';

/** The spreadsheet of the plan through LibreOffice: opened, edited, saved by it and read in again. */

const run = promisify(execFile);
let folder: string;
let words: Readonly<Record<string, PlanSheetWords>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plan-sheet-'));
  words = await wordsByLanguage();
});
afterAll(async () => { await rm(folder, { recursive: true }); });

async function convert(file: string, to: string): Promise<string> {
  await run('soffice', [`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`, '--headless', '--convert-to', to, '--outdir', folder, file]);
  return file.replace(/\.\w+$/u, `.${to}`);
}

/** What comes in after LibreOffice has opened the spreadsheet, an edit was made in its own flat format, and it has saved that as XLSX. */
async function throughOffice(name: string, edit: (xml: string) => string, language = 'en') {
  const file = path.join(folder, `${name}.xlsx`);
  await writeFile(file, bookOf(smallPlan(), wordsOf(words, language), language === 'ar' ? 'rtl' : 'ltr'));
  const flat = await convert(file, 'fods');
  const before = await readFile(flat, 'utf8');
  const after = edit(before);
  await writeFile(flat, after);
  const read = readPlan(new Uint8Array(await readFile(await convert(flat, 'xlsx'))), Object.values(words));
  if (read.kind === 'refused') throw new Error(read.code);
  const { changed, added, problems, missing } = planDifferences(read.sheet, smallPlan(), workshop);
  return { isEdited: before !== after, problems: [...read.problems, ...problems], missing, lines: [...changed.flatMap(({ node, cells }) => cells.map(({ field, cell, then }) => `${node.item.id} ${field} ${cell} ${then}`)), ...added.map(({ parent, cells }) => `new below ${parent ?? 'the top'}: ${cells.map(({ then }) => then).join(', ')}`)] };
}

describe('through LibreOffice', () => {
  test.each(['en', 'ar'])('nothing is changed where nothing was edited (%s)', async (language) => {
    expect(await throughOffice(`same-${language}`, (xml) => xml, language)).toEqual({ isEdited: false, problems: [], missing: 0, lines: [] });
  });

  test('exactly the edits arrive: a text, a day, a choice and a new row', async () => {
    const found = await throughOffice('edited', (xml) => xml
      .replace('<text:p>Raise pay</text:p>', '<text:p>Raise pay by half</text:p>')
      .replace(/office:date-value="2027-01-10"/u, 'office:date-value="2027-02-28"')
      .replace('<text:p>Under way</text:p>', '<text:p>done</text:p>')
      // A copy of the last row without its id, a word of it changed.
      .replace(/(<table:table-row(?:(?!<\/table:table-row>).)*?<text:p>)share(<\/text:p>(?:(?!<\/table:table-row>).)*?<text:p>)Share of posts(<\/text:p>.*?<\/table:table-row>)/su, '$1share$2Share of posts$3$1$2Nurses housed$3'));
    expect(found).toEqual({
      isEdited: true, problems: [], missing: 0,
      lines: ['pay title D4 Raise pay by half', 'pay start G4 2027-02-28', 'pay progress R4 done', 'new below outcome: indicator, Nurses housed, 62 %, 2026-01-01, 80 %'],
    });
  });

  test('a text that begins with = is no formula there, and one that is a formula is refused with its cell', async () => {
    const csv = await convert(path.join(folder, 'same-en.xlsx'), 'csv');
    expect(await readFile(csv, 'utf8')).toContain('=1+1');
    const found = await throughOffice('formula', (xml) => xml.replace(/<table:table-cell[^>]*>\s*<text:p>400000<\/text:p>/u, '<table:table-cell table:formula="of:=200000*2" office:value-type="float" office:value="400000"><text:p>400000</text:p>'));
    expect([found.isEdited, found.problems]).toEqual([true, [{ code: 'formula', cell: 'I4' }]]);
  });

  test('a broken sheet says which cell and why', async () => {
    const found = await throughOffice('broken', (xml) => xml.replace('<text:p>Goal</text:p>', '<text:p>Aim</text:p>').replace('<text:p>share</text:p>', '<text:p>pay</text:p>'));
    expect(found.problems).toEqual([{ code: 'unknown-choice', cell: 'C2', field: 'level', value: 'Aim' }, { code: 'twice-id', cell: 'A5', row: 4 }]);
  });
});
