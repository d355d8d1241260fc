import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlanSheetWords } from '../../renderer/content/plan-sheet/plan-sheet.ts';
import { readPlan } from '../../renderer/content/plan-sheet/read-plan.ts';
import { planSheets } from '../../renderer/content/plan-sheet/write-plan.ts';
import { writeSheets, type WrittenCell } from '../../renderer/content/sheet/write-sheets.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { ActionPlan } from '../../renderer/data/plan/plan.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { planTree } from '../../renderer/domain/plan/plan-tree.ts';
import { planDifferences } from '../../renderer/domain/plan/sheet/differences.ts';
import { sheetOrder } from '../../renderer/domain/plan/sheet/sheet-order.ts';
import { sheetFields } from '../../renderer/domain/plan/sheet/sheet-values.ts';
import { wordsByLanguage, wordsOf } from '../unit/content/plan-sheet/support.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';
import { ids, records } from '../report/helpers/workshop.ts';

/** An edited spreadsheet of the plan against a real database. */

let bridge: MemoryBridge;
let count = 0;
let workbook: Workbook;
let plan: ActionPlan;
let words: Readonly<Record<string, PlanSheetWords>>;

beforeAll(async () => { words = await wordsByLanguage(); });
beforeEach(async () => {
  bridge = memoryBridge();
  const writes = records.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.resolve({ id: ids.ws, writes }), now: () => new Date('2026-11-27T09:00:00Z'), database: `plan-sheet-${(count += 1)}` }));
  valueOf(await workbook.workshops.openSample());
  plan = await workbook.actionPlan();
});

const tree = async (from = plan) => planTree(await from.read(ids.ws), ids.ws);
const lines = async (): Promise<readonly string[]> => (await tree()).map(({ path, item }) => `${path.join('.')} ${item.level} ${plainIn(item.title, 'en')} ${plainIn(item.responsible, 'en')} ${item.due ?? ''}`.trim());
const add = async (title: string, level: Parameters<ActionPlan['add']>[1]['level'], parent: string | null = null): Promise<string> => valueOf(await plan.add(ids.ws, { parent, after: null, level }, { plain: title, language: 'fr' }));

type Rows = (readonly WrittenCell[])[];
const cells = (given: Readonly<Record<string, WrittenCell>>, from: readonly WrittenCell[] = []): readonly WrittenCell[] => ['id', 'number', ...sheetFields].map((column, at) => (column in given ? (given[column] ?? null) : (from[at] ?? null)));
/** The plan as it is, written out and edited. */
async function book(edit: (rows: Rows) => void): Promise<Uint8Array> {
  const [shown, before] = planSheets(await tree(), wordsOf(words, 'en'), 'Plan', ({ path }) => path.join('.'));
  if (shown === undefined || before === undefined) throw new Error('no sheets');
  const rows = [...shown.rows];
  edit(rows);
  return writeSheets([{ ...shown, rows }, before], 'ltr');
}
async function take(bytes: Uint8Array, chosen: readonly string[] = [], into = plan) {
  bridge.offerFiles([{ name: 'Plan.xlsx', bytes }]);
  const opened = valueOf(await plan.openSheet());
  const read = readPlan(opened?.bytes ?? new Uint8Array(), Object.values(words));
  if (read.kind === 'refused') throw new Error(read.code);
  const differences = planDifferences(read.sheet, await tree(into), ids.ws);
  expect([...read.problems, ...differences.problems]).toEqual([]);
  return valueOf(await into.takeSheet(ids.ws, { language: 'en', ...sheetOrder(differences, new Set(chosen)) }));
}

describe('a spreadsheet of the plan', () => {
  test('is taken over as one step, and back', async () => {
    const goal = await add('Plus de soins', 'goal');
    await add('Augmenter les salaires', 'activity', goal);
    const before = await lines();
    const bytes = await book((rows) => {
      rows[1] = cells({ responsible: 'Ministry of Health', due: { day: '2027-06-30' } }, rows[1]);
      rows.push(cells({ level: 'Activity', title: 'Houses', due: '30.06.2028' }), cells({ level: 'Indicator', title: 'Nurses housed', target: 400 }), cells({ level: 'Goal', title: 'One desk' }));
      rows.splice(1, 0, cells({ level: 'Outcome', title: 'Posts filled' }));
    });
    const step = await take(bytes);
    const after = ['1 goal Plus de soins', '1.1 outcome Posts filled', '1.2 activity Augmenter les salaires Ministry of Health 2027-06-30', '1.3 activity Houses  2028-06-30', '1.3.1 indicator Nurses housed', '2 goal One desk'];
    expect((await lines()).toSorted()).toEqual(after.toSorted());
    valueOf(await step.undo());
    expect(await lines()).toEqual(before);
    valueOf(await step.redo());
    expect((await lines()).toSorted()).toEqual(after.toSorted());
    // Read a second time, it makes nothing twice.
    await take(bytes);
    expect((await lines()).length).toBe(6);
  });

  test('writes a text in the language it is in, and a new one in that of the room', async () => {
    const goal = await add('Plus de soins', 'goal');
    await take(await book((rows) => { rows[0] = cells({ title: 'Davantage de soins', risks: 'Cuts' }, rows[0]); }));
    const item = (await plan.read(ids.ws)).find(({ id }) => id === goal);
    expect([item?.title.original?.language, item?.risks.original?.language]).toEqual(['fr', 'en']);
  });

  test('leaves what was changed on the screen since, unless somebody chooses otherwise', async () => {
    const goal = await add('More care', 'goal');
    const bytes = await book((rows) => { rows[0] = cells({ responsible: 'Ministry of Labour', due: { day: '2030-01-01' } }, rows[0]); });
    valueOf(await plan.setText(goal, 'responsible', { plain: 'Ministry of Health', language: 'en' }));
    await take(bytes);
    expect(await lines()).toEqual(['1 goal More care Ministry of Health 2030-01-01']);
    await take(bytes, ['E2']);
    expect(await lines()).toEqual(['1 goal More care Ministry of Labour 2030-01-01']);
  });

  test('brings back what it made and somebody removed since', async () => {
    await add('More care', 'goal');
    const bytes = await book((rows) => { rows.push(cells({ level: 'Activity', title: 'Houses' })); });
    await take(bytes);
    const made = (await tree()).find(({ item }) => item.level === 'activity')?.item.id ?? '';
    valueOf(await plan.remove(made));
    await take(bytes);
    expect(await lines()).toEqual(['1 goal More care', '1.1 activity Houses']);
  });

  test('is the same on two laptops: new items meet, with nothing to settle', async () => {
    await add('More care', 'goal');
    bridge.answerSave({ name: 'copy.mwb', folder: 'stick' });
    valueOf(await workbook.saveCopy(ids.ws));
    const other = memoryBridge('other');
    other.offerFiles([{ name: 'copy.mwb', bytes: bridge.written() ?? new Uint8Array() }]);
    const there = valueOf(await openWorkbook({ bridge: other, start: other.start(), sample: () => Promise.resolve({ id: ids.ws, writes: [] }), now: () => new Date('2026-11-27T09:00:00Z'), database: `plan-sheet-${count}-there` }));
    valueOf(await there.openFiles());
    const bytes = await book((rows) => { rows.push(cells({ level: 'Activity', title: 'Houses' }), cells({ level: 'Activity', title: 'Return scheme' })); });
    await take(bytes);
    await take(bytes, [], await there.actionPlan());
    other.answerSave({ name: 'back.mwb', folder: 'stick' });
    valueOf(await there.saveCopy(ids.ws));
    bridge.offerFiles([{ name: 'back.mwb', bytes: other.written() ?? new Uint8Array() }]);
    expect(valueOf(await workbook.openFiles())?.[0]?.conflicts).toBe(0);
    expect(await lines()).toEqual(['1 goal More care', '1.1 activity Houses', '1.2 activity Return scheme']);
  });
});
