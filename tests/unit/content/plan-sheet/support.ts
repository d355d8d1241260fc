import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PlanTree } from '../../../../renderer/domain/plan/plan-tree.ts';
import { planSheets } from '../../../../renderer/content/plan-sheet/write-plan.ts';
import type { PlanSheetWords } from '../../../../renderer/content/plan-sheet/plan-sheet.ts';
import { writeSheets } from '../../../../renderer/content/sheet/write-sheets.ts';
import { sheetWords } from '../../../../renderer/features/assess/plan/sheet/sheet-words.ts';
import { loadWords, startWords } from '../../../../renderer/i18n/engine.ts';
import { shippedLanguages } from '../../../../renderer/i18n/languages.ts';
import { item, treeOf, workshop } from '../../domain/plan/helpers.ts';

/** The spreadsheet of a small plan, in tests of what goes out and what comes in. */

/** Words of the spreadsheet by language; call once before all. */
export async function wordsByLanguage(): Promise<Readonly<Record<string, PlanSheetWords>>> {
  await startWords('en', { lang: '', dir: '' });
  return Object.fromEntries(await Promise.all(shippedLanguages.map(async ({ language }) => [language, sheetWords(await loadWords(language))] as const)));
}

export const wordsOf = (all: Readonly<Record<string, PlanSheetWords>>, language: string): PlanSheetWords => {
  const found = all[language];
  if (found === undefined) throw new Error(`no words in ${language}`);
  return found;
};

/** A goal with an outcome, an activity and an indicator. */
export const smallPlan = (): PlanTree => treeOf(
  item('goal', workshop, { level: 'goal', due: '2028-12-31' }, { title: 'More care', risks: '=1+1' }),
  item('outcome', 'goal', { level: 'outcome' }, { title: 'Posts filled\nin two districts' }),
  item('pay', 'outcome', { level: 'activity', start: '2027-01-10', progress: 'under-way', expects: 'partly' }, { title: 'Raise pay', responsible: 'Ministry of Health', budget: '400000' }),
  item('share', 'outcome', { level: 'indicator', baselineDay: '2026-01-01' }, { title: 'Share of posts', baseline: '62 %', target: '80 %' }),
);

export const bookOf = (tree: PlanTree, words: PlanSheetWords, direction: 'ltr' | 'rtl' = 'ltr'): Uint8Array => writeSheets(planSheets(tree, words, 'Action plan', ({ path }) => path.join('.')), direction);

/** The spreadsheet with a formula in a cell of its first sheet, and what it gave when it was last worked out. */
export function withFormula(bytes: Uint8Array, cell: string, formula: string, gave: string): Uint8Array {
  const entries = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const row = /\d+$/u.exec(cell)?.[0] ?? '';
  const xml = strFromU8(entries[path] ?? new Uint8Array()).replace(new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, 'u'), '');
  return zipSync({ ...entries, [path]: strToU8(xml.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`, 'u'), `$1<c r="${cell}" t="str"><f>${formula}</f><v>${gave}</v></c>$2`)) });
}
