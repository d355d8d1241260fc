import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlanSheetWords } from '../../../../renderer/content/plan-sheet/plan-sheet.ts';
import { readPlan } from '../../../../renderer/content/plan-sheet/read-plan.ts';
import { planSheets } from '../../../../renderer/content/plan-sheet/write-plan.ts';
import { foldCell } from '../../../../renderer/content/participants/headings.ts';
import { writeSheets, type WrittenCell, type WrittenSheet } from '../../../../renderer/content/sheet/write-sheets.ts';
import type { PlanTree } from '../../../../renderer/domain/plan/plan-tree.ts';
import { planDifferences, type PlanDifferences } from '../../../../renderer/domain/plan/sheet/differences.ts';
import { cellText, isAskedAt, isSheetDay, isSheetText, sheetFields, sheetValues } from '../../../../renderer/domain/plan/sheet/sheet-values.ts';
import { planLevels } from '../../../../renderer/domain/plan/plan-item.ts';
import { item, treeOf, workshop } from '../../domain/plan/helpers.ts';
import { bookOf, smallPlan, withFormula, wordsByLanguage, wordsOf } from './support.ts';

let words: Readonly<Record<string, PlanSheetWords>>;
let all: readonly PlanSheetWords[];
beforeAll(async () => {
  words = await wordsByLanguage();
  all = Object.values(words);
});

type Rows = (readonly WrittenCell[])[];
/** The columns of the spreadsheet, as it is written. */
const columns = ['id', 'number', ...sheetFields] as const;
const blank: readonly WrittenCell[] = columns.map(() => null);
/** A row with these cells changed. */
const withCells = (row: readonly WrittenCell[], cells: Partial<Record<(typeof columns)[number], WrittenCell>>): readonly WrittenCell[] => columns.map((column, at) => (column in cells ? (cells[column] ?? null) : (row[at] ?? null)));

/** What comes in of a plan whose spreadsheet somebody has edited. */
function read(bytes: Uint8Array, now: PlanTree): PlanDifferences & { readonly unknown: readonly string[] } {
  const found = readPlan(bytes, all);
  if (found.kind === 'refused') throw new Error(found.code);
  const differences = planDifferences(found.sheet, now, workshop);
  return { ...differences, problems: [...found.problems, ...differences.problems], unknown: found.unknown };
}
function edited(edit: (rows: Rows, sheets: readonly WrittenSheet[]) => void, { tree = smallPlan(), now = tree }: { readonly tree?: PlanTree; readonly now?: PlanTree } = {}) {
  const [shown, before] = planSheets(tree, wordsOf(words, 'en'), 'Action plan', ({ path }) => path.join('.'));
  if (shown === undefined || before === undefined) throw new Error('no sheets');
  const rows = [...shown.rows];
  edit(rows, [shown, before]);
  return read(writeSheets([{ ...shown, rows }, before], 'ltr'), now);
}
/** The changes a line a cell: item, field, before and after. */
const lines = ({ changed }: PlanDifferences): readonly string[] => changed.flatMap(({ node, cells }) => cells.map(({ field, cell, now, then, isConflict }) => `${node.item.id} ${field} ${cell}: ${now} > ${then}${isConflict ? ' (both)' : ''}`));
const set = (at: number, cells: Parameters<typeof withCells>[1]) => (rows: Rows): void => { rows[at] = withCells(rows[at] ?? blank, cells); };
const problem = (edit: (rows: Rows) => void) => edited(edit).problems;

describe('what was edited', () => {
  test('is nothing where nothing was', () => {
    expect(edited(() => undefined)).toMatchObject({ changed: [], added: [], problems: [], missing: 0, gone: 0, unknown: [] });
  });

  test('comes in cell by cell: texts, days of both kinds, choices, numbers, and what was emptied', () => {
    const found = edited((rows) => {
      set(0, { risks: '-2 % a year', due: '30.06.2029' })(rows);
      set(2, { budget: 450_000, start: { day: '2027-02-01' }, progress: 'done', expects: null, responsible: null, level: 'output' })(rows);
    });
    expect(found.problems).toEqual([{ code: 'not-at-level', cell: 'R4', level: 'output' }]);
    const allowed = edited((rows) => {
      set(0, { risks: '-2 % a year', due: '30.06.2029' })(rows);
      set(2, { budget: 450_000, start: { day: '2027-02-01' }, progress: 'done', expects: null, responsible: null })(rows);
    });
    expect(allowed.problems).toEqual([]);
    expect(lines(allowed)).toEqual([
      'goal due H2: 2028-12-31 > 2029-06-30', 'goal risks K2: =1+1 > -2 % a year',
      'pay responsible E4: Ministry of Health > ', 'pay start G4: 2027-01-10 > 2027-02-01', 'pay budget I4: 400000 > 450000', 'pay progress R4: under-way > done', 'pay expects U4: partly > yes',
    ]);
  });

  test.each(['en', 'fr', 'es', 'ar', 'ru', 'zh'])('is read with headings and choices in %s, the columns in any order', (language) => {
    const own = wordsOf(words, language);
    const [shown, before] = planSheets(smallPlan(), own, 'x', () => '1');
    if (shown === undefined || before === undefined) throw new Error('no sheets');
    const rows = shown.rows.map((row, at) => (at === 2 ? withCells(row, { progress: own.progress.dropped, level: own.levels.output }) : row));
    const bytes = writeSheets([{ name: 'x', columns: shown.columns.toReversed(), rows: rows.map((row) => columns.map((_, at) => row[at] ?? null).toReversed()) }, before], 'rtl');
    const found = read(bytes, smallPlan());
    expect(lines(found)).toEqual(['pay level S4: activity > output', 'pay progress D4: under-way > dropped']);
  });

  test('is only what somebody edited: what was changed on the screen since stays, and both together are put to a person', () => {
    const tree = smallPlan();
    const now = treeOf(...tree.map((node) => (node.item.id === 'pay' ? item('pay', 'outcome', { level: 'activity', start: '2027-03-01', progress: 'done', expects: 'partly' }, { title: 'Raise pay', responsible: 'Ministry of Finance', budget: '500000' }) : node.item)));
    const found = edited(set(2, { responsible: 'Ministry of Labour', budget: '500000', partners: 'Unions' }), { tree, now });
    expect(lines(found)).toEqual(['pay responsible E4: Ministry of Finance > Ministry of Labour (both)', 'pay partners F4:  > Unions']);
  });

  test('is told without the hidden sheet as well, from the plan as it is', () => {
    const [shown] = planSheets(smallPlan(), wordsOf(words, 'en'), 'Plan', () => '1');
    if (shown === undefined) throw new Error('no sheet');
    const found = read(writeSheets([{ ...shown, rows: shown.rows.map((row, at) => (at === 3 ? withCells(row, { target: '90 %' }) : row)) }], 'ltr'), smallPlan());
    expect(lines(found)).toEqual(['share target O5: 80 % > 90 %']);
  });

  test('is nothing where a row or a column was taken out; what is missing is said', () => {
    expect(edited((rows) => { rows.splice(3, 1); })).toMatchObject({ changed: [], problems: [], missing: 1 });
    const [shown, before] = planSheets(smallPlan(), wordsOf(words, 'en'), 'Plan', () => '1');
    if (shown === undefined || before === undefined) throw new Error('no sheets');
    const narrow = { ...shown, columns: [...shown.columns.slice(0, 4), { head: 'Remarks', width: 9 }], rows: shown.rows.map((row) => [...row.slice(0, 4), 'x']) };
    expect(read(writeSheets([narrow, before], 'ltr'), smallPlan())).toMatchObject({ changed: [], problems: [], unknown: ['Remarks'] });
  });

  test('leaves alone the row of an item that was removed since, unless it was edited', () => {
    const now = treeOf(...smallPlan().filter(({ item: { id } }) => id !== 'share').map((node) => node.item));
    expect(edited(() => undefined, { now })).toMatchObject({ changed: [], problems: [], gone: 1, missing: 0 });
    expect(edited(set(3, { target: '90 %' }), { now }).problems).toEqual([{ code: 'removed', cell: 'A5' }]);
  });
});

describe('a row without an id', () => {
  const fresh = (level: string, title: string): readonly WrittenCell[] => withCells(blank, { level, title });

  test('is a new item below the nearest row of a higher level, after what stands there', () => {
    const found = edited((rows) => { rows.splice(3, 0, fresh('Activity', 'Houses'), fresh('Indicator', 'Nurses housed')); rows.push(fresh('Outcome', 'Fewer departures'), fresh('Activity', 'Return scheme'), fresh('Goal', 'One desk')); });
    const [houses, housed, fewer, scheme, desk] = found.added;
    expect([houses?.parent, houses?.after]).toEqual(['outcome', 'pay']);
    expect([housed?.parent, housed?.after]).toEqual([houses?.id, null]);
    expect([fewer?.parent, fewer?.after]).toEqual(['goal', 'outcome']);
    expect([scheme?.parent, scheme?.after]).toEqual([fewer?.id, null]);
    expect([desk?.parent, desk?.after]).toEqual([null, 'goal']);
    expect(found.added.map(({ cells }) => cells.map(({ field, then }) => `${field} ${then}`))).toContainEqual(['level activity', 'title Houses']);
    expect(found).toMatchObject({ changed: [], problems: [], missing: 0 });
  });

  test('is the same item on two laptops, and is not made twice; what else it says by then is put to a person', () => {
    const once = edited((rows) => { rows.push(fresh('Goal', 'One desk'), fresh('Goal', 'one  desk')); });
    const [desk, second] = once.added;
    expect(desk?.id).not.toBe(second?.id);
    const now = treeOf(...smallPlan().map((node) => node.item), item(desk?.id ?? '', workshop, { level: 'goal', due: '2030-01-01' }, { title: 'One desk' }));
    const again = edited((rows) => { rows.push(withCells(fresh('Goal', 'One desk'), { due: '01.01.2031' })); }, { now });
    expect(again.added).toEqual([]);
    expect(lines(again)).toEqual([`${desk?.id ?? ''} due H6: 2030-01-01 > 2031-01-01 (both)`]);
  });

  test('needs a level, a title and, as an indicator, something to measure', () => {
    expect(problem((rows) => { rows.push(fresh('', 'One desk'), fresh('Goal', ''), withCells(blank, { level: 'Goal', budget: '3' })); })).toEqual([{ code: 'no-level', cell: 'C6' }, { code: 'no-title', cell: 'D7' }, { code: 'no-title', cell: 'D8' }]);
    expect(problem((rows) => { rows.unshift(fresh('Indicator', 'Share')); })).toEqual([{ code: 'measures-nothing', cell: 'C2' }]);
  });
});

describe('what is wrong', () => {
  test('is said with its cell', () => {
    expect(problem(set(1, { level: 'Aim', due: 'soon', baselineDay: '31.02.2027', start: 46_000 }))).toEqual([
      { code: 'unknown-choice', cell: 'C3', field: 'level', value: 'Aim' }, { code: 'bad-day', cell: 'G3', value: '46000' }, { code: 'bad-day', cell: 'H3', value: 'soon' }, { code: 'bad-day', cell: 'N3', value: '31.02.2027' },
    ]);
    expect(problem(set(1, { baseline: '3' }))).toEqual([{ code: 'not-at-level', cell: 'M3', level: 'outcome' }]);
    expect(problem(set(2, { level: null }))).toEqual([{ code: 'no-level', cell: 'C4' }]);
    expect(problem(set(2, { id: 'goal' }))).toEqual([{ code: 'twice-id', cell: 'A4', row: 2 }]);
    expect(problem(set(2, { id: 'another' }))).toEqual([{ code: 'no-item', cell: 'A4' }]);
  });

  test('is a formula in any cell that is read, whatever it last gave', () => {
    const written = bookOf(smallPlan(), wordsOf(words, 'en'));
    const found = readPlan(withFormula(written, 'I4', 'SUM(A1:A3)', '400000'), all);
    expect(found.kind === 'plan' && found.problems).toEqual([{ code: 'formula', cell: 'I4' }]);
    // One in a column that is not read is nobody's business.
    expect(read(withFormula(written, 'Z4', 'SUM(A1:A3)', '3'), smallPlan())).toMatchObject({ changed: [], problems: [] });
  });

  test('is a spreadsheet without its headings, without ids, or with a heading twice', () => {
    const [shown] = planSheets(smallPlan(), wordsOf(words, 'en'), 'Plan', () => '1');
    if (shown === undefined) throw new Error('no sheet');
    const sheet = (heads: readonly string[]) => read(writeSheets([{ name: 'x', columns: heads.map((head) => ({ head, width: 9 })), rows: shown.rows.map((row) => row.slice(0, heads.length)) }], 'ltr'), smallPlan());
    expect(sheet(['a', 'b'])).toMatchObject({ problems: [{ code: 'no-heads', cell: null }], changed: [], added: [] });
    expect(sheet(['Who', 'No.', 'Level', 'Title'])).toMatchObject({ problems: [{ code: 'no-id', cell: null }], changed: [], added: [] });
    expect(sheet(['Id', 'No.', 'Level', 'Title', 'Title']).problems).toEqual([{ code: 'twice-head', cell: 'E1', value: 'Title' }]);
    expect(readPlan(new TextEncoder().encode('no sheet'), all)).toEqual({ kind: 'refused', code: 'not-a-sheet' });
  });

  test('no word of any language means two things', () => {
    const meanings = (pick: (one: PlanSheetWords) => Readonly<Record<string, string>>): readonly string[] => {
      const found = new Map<string, Set<string>>();
      for (const one of all) for (const [code, word] of Object.entries(pick(one))) found.set(foldCell(word), (found.get(foldCell(word)) ?? new Set()).add(code));
      return [...found].filter(([, codes]) => codes.size > 1).map(([word]) => word);
    };
    expect(meanings(({ heads }) => heads)).toEqual([]);
    expect(meanings(({ levels }) => levels)).toEqual([]);
    expect(meanings(({ progress }) => progress)).toEqual([]);
    expect(meanings(({ expects }) => expects)).toEqual([]);
  });
});

describe('whatever stands in a plan', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('=1+1', '+1', '-1', '@x', "'x", ' a \n\n b ', '_x0041_', 'TRUE', '1e3', '2027-01-01'));
  const day = fc.date({ min: new Date('1850-01-01'), max: new Date('2400-01-01'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));
  const record = fc.record({
    level: fc.constantFrom(...planLevels), start: fc.option(day), due: fc.option(day), progress: fc.constantFrom('not-started', 'done'), above: fc.nat(),
    texts: fc.dictionary(fc.constantFrom(...sheetFields.filter(isSheetText)), text),
  });
  const plans = fc.array(record, { minLength: 1, maxLength: 8 }).map((records) => treeOf(...records.map(({ level, start, due, progress, above, texts }, at) => {
    const parent = above % (at + 1);
    return item(`i${at}`, parent === at ? workshop : `i${parent}`, { level, progress, ...(start === null ? {} : { start }), ...(due === null ? {} : { due }) }, texts);
  })));

  test('it comes in as it went out: no change, in any language', () => {
    fc.assert(fc.property(plans, fc.constantFrom('en', 'fr', 'es', 'ar', 'ru', 'zh'), (tree, language) => {
      expect(read(bookOf(tree, wordsOf(words, language)), tree)).toMatchObject({ changed: [], added: [], problems: [], missing: 0, gone: 0 });
    }), { numRuns: 60 });
  });

  test('of random edits exactly these arrive', () => {
    const edits = fc.array(fc.record({ row: fc.nat(), field: fc.constantFrom(...sheetFields.filter((field) => isSheetText(field) || isSheetDay(field))), text, day }), { maxLength: 6 });
    fc.assert(fc.property(plans, edits, (tree, wanted) => {
      const meant = new Map<string, string>();
      const found = edited((rows) => {
        for (const { row, field, text: typed, day: chosen } of wanted) {
          const at = row % rows.length;
          const node = tree[at];
          if (node === undefined || !isAskedAt(node.item.level, field)) continue;
          const value = isSheetDay(field) ? chosen : cellText(typed);
          set(at, { [field]: isSheetDay(field) ? { day: chosen } : typed })(rows);
          const key = `${node.item.id} ${field}`;
          if (value === sheetValues(node.item)[field]) meant.delete(key);
          else meant.set(key, value);
        }
      }, { tree });
      expect(found.problems).toEqual([]);
      expect(new Map(found.changed.flatMap(({ node, cells }) => cells.map(({ field, then }) => [`${node.item.id} ${field}`, then] as const)))).toEqual(meant);
    }), { numRuns: 60 });
  });
});
