import { beforeAll, describe, expect, test } from 'vitest';
import { beforeMark, type PlanSheetWords } from '../../../../renderer/content/plan-sheet/plan-sheet.ts';
import { readSheets, textOfValue } from '../../../../renderer/content/sheet/read-sheets.ts';
import { bookOf, smallPlan, wordsByLanguage, wordsOf } from './support.ts';

let words: Readonly<Record<string, PlanSheetWords>>;
beforeAll(async () => { words = await wordsByLanguage(); });

function sheetsOf(bytes: Uint8Array) {
  const read = readSheets(bytes);
  if (read.kind === 'refused') throw new Error(read.code);
  return read.sheets;
}

describe('the plan as a spreadsheet', () => {
  test('has a row an item in the order of the tree, with days as days and texts that do not run', () => {
    const [shown, before] = sheetsOf(bookOf(smallPlan(), wordsOf(words, 'en')));
    const rows = shown?.rows.map(({ cells }) => cells.map(textOfValue)) ?? [];
    expect(rows[0]).toEqual(['Id', 'No.', 'Level', 'Title', 'Responsible body', 'Partners', 'Begins on', 'To be done by', 'Budget', 'Source of funds', 'Risks', 'Assumptions', 'Baseline', 'Date of the baseline', 'Target', 'Source', 'Means of verification', 'Progress', 'Done on', 'What was done, and what hinders it', 'Expected response']);
    expect(rows.slice(1).map((cells) => cells.slice(0, 4))).toEqual([['goal', '1', 'Goal', 'More care'], ['outcome', '1.1', 'Outcome', 'Posts filled\nin two districts'], ['pay', '1.1.1', 'Activity', 'Raise pay'], ['share', '1.1.1', 'Indicator', 'Share of posts']]);
    expect(shown?.rows[1]?.cells[7]).toEqual({ date: '2028-12-31', time: null });
    expect(shown?.rows[1]?.cells[10]).toBe('=1+1');
    expect(rows[3]?.slice(17)).toEqual(['Under way', '', '', 'Partly']);
    // Only an activity has progress, and an answer to what it is for.
    expect(rows[1]?.length).toBe(11);
    expect(before).toMatchObject({ isHidden: true });
    expect(before?.rows[0]?.cells.slice(0, 3)).toEqual([beforeMark, 'level', 'title']);
    expect(before?.rows[3]?.cells.slice(0, 6)).toEqual(['pay', 'activity', 'Raise pay', 'Ministry of Health', '', '2027-01-10']);
  });

  test('is in the language of the screen', () => {
    const [shown] = sheetsOf(bookOf(smallPlan(), wordsOf(words, 'ar'), 'rtl'));
    expect(shown?.rows[1]?.cells.slice(2, 4)).toEqual(['الهدف العام', 'More care']);
  });
});
