import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { ActionPlan } from '../../renderer/data/plan/plan.ts';
import { searchTextsOf } from '../../renderer/data/search-texts.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { adoptedId } from '../../renderer/domain/plan/plan-item.ts';
import { planTree } from '../../renderer/domain/plan/plan-tree.ts';
import { smartOf } from '../../renderer/domain/plan/smart.ts';
import { priorityId } from '../../renderer/domain/priorities/priority.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { ids, records } from '../report/helpers/workshop.ts';
import { valueOf } from '../helpers/value-of.ts';

/** The action plan against a real database. */

let bridge: MemoryBridge;
let database = '';
let count = 0;
let workbook: Workbook;
let plan: ActionPlan;

beforeEach(async () => {
  bridge = memoryBridge();
  database = `plan-${(count += 1)}`;
  const writes = records.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.resolve({ id: ids.ws, writes }), now: () => new Date('2026-11-27T09:00:00Z'), database }));
  valueOf(await workbook.workshops.openSample());
  plan = await workbook.actionPlan();
});

const pay = { checklist: 'checklist.c5.health-services', question: 'to-migration.pay' };
const posts = { checklist: 'checklist.c5.health-services', question: 'to-sector.departures' };
const english = (plain: string) => ({ plain, language: 'en' });
const asked = english('Does pay push people abroad?');
const tree = async () => planTree(await plan.read(ids.ws), ids.ws);
/** The plan a line an item: number, level and title. */
const lines = async (): Promise<readonly string[]> => (await tree()).map(({ path, outOfPlace, item: { level, title } }) => `${path.join('.')} ${level} ${plainIn(title, 'en')}${outOfPlace === null ? '' : ` (${outOfPlace})`}`);
const add = async (title: string, level: Parameters<ActionPlan['add']>[1]['level'], parent: string | null = null, after: string | null = null): Promise<string> =>
  valueOf(await plan.add(ids.ws, { parent, after, level }, english(title)));
const one = async (id: string) => (await plan.read(ids.ws)).find((item) => item.id === id);
const propose = async (gap: typeof pay): Promise<string> => {
  valueOf(await (await workbook.priorities()).propose(ids.ws, gap));
  return priorityId(ids.ws, gap);
};

async function health() {
  const goal = await add('More care', 'goal');
  const outcome = await add('Posts filled', 'outcome', goal);
  const pays = await add('Raise pay', 'activity', outcome);
  const share = await add('Share of posts', 'indicator', outcome);
  const houses = await add('Houses for nurses', 'activity', outcome, pays);
  return { goal, outcome, pays, share, houses };
}

describe('where an item comes from', () => {
  test('a gap becomes one activity, whichever laptop makes it, and comes back where it was removed', async () => {
    const step = valueOf(await plan.answerGap(ids.ws, pay, asked));
    valueOf(await plan.answerGap(ids.ws, pay, english('Asked again')));
    expect(await lines()).toEqual(['1 activity Does pay push people abroad?']);
    const id = adoptedId(ids.ws, priorityId(ids.ws, pay));
    expect(await one(id)).toMatchObject({ gap: pay, priority: null });
    valueOf(await step.undo());
    expect(await lines()).toEqual([]);
    valueOf(await plan.answerGap(ids.ws, pay, asked));
    expect(await lines()).toEqual(['1 activity Does pay push people abroad?']);
  });

  test('a priority that was a goal and was removed comes back as the activity it is asked to be', async () => {
    const priority = await propose(pay);
    valueOf(await plan.adopt(ids.ws, priority, 'goal', asked));
    valueOf(await plan.remove(adoptedId(ids.ws, priority)));
    const step = valueOf(await plan.adopt(ids.ws, priority, 'activity', asked));
    expect(await lines()).toEqual(['1 activity Does pay push people abroad?']);
    valueOf(await step.undo());
    expect(await lines()).toEqual([]);
  });

  test('a gap whose priority is in the plan is in it', async () => {
    const priority = await propose(pay);
    valueOf(await plan.adopt(ids.ws, priority, 'goal', asked));
    valueOf(await plan.answerGap(ids.ws, pay, english('Something else')));
    expect(await lines()).toEqual(['1 goal Does pay push people abroad?']);
  });

  test('what an item rests on is cited, taken away, and comes back as it was', async () => {
    const { pays } = await health();
    const citation = { item: 'practice.mida-ghana-health', version: '2025.1', title: { en: 'MIDA Ghana' }, source: { en: 'IOM' } };
    valueOf(await plan.cite(pays, citation));
    expect((await one(pays))?.cites.map(({ item }) => item)).toEqual([citation.item]);
    const step = valueOf(await plan.uncite(pays, citation.item));
    expect((await one(pays))?.cites).toEqual([]);
    valueOf(await step.undo());
    expect((await one(pays))?.cites.map(({ item }) => item)).toEqual([citation.item]);
  });
});

describe('an item of the plan', () => {
  test('is made where it is asked for, and reads back as it was chosen and typed', async () => {
    const { pays } = await health();
    expect(await lines()).toEqual(['1 goal More care', '1.1 outcome Posts filled', '1.1.1 activity Raise pay', '1.1.2 activity Houses for nurses', '1.1.1 indicator Share of posts']);
    valueOf(await plan.setText(pays, 'responsible', english('Ministry of Health')));
    valueOf(await plan.setText(pays, 'budget', english('400,000 MDL')));
    valueOf(await plan.choose(pays, { start: '2027-01-10', due: '2027-06-30', expects: 'partly', progress: 'under-way' }));
    const item = await one(pays);
    expect(item).toMatchObject({ level: 'activity', start: '2027-01-10', due: '2027-06-30', expects: 'partly', progress: 'under-way', priority: null, gap: null, open: [] });
    expect(item === undefined ? '' : plainIn(item.responsible, 'en')).toBe('Ministry of Health');
  });

  test('is taken back and done again, with all below it', async () => {
    const { goal, pays } = await health();
    const before = await lines();
    const chosen = valueOf(await plan.choose(pays, { progress: 'done', doneOn: '2027-05-01' }));
    valueOf(await chosen.undo());
    expect(await one(pays)).toMatchObject({ progress: 'not-started', doneOn: null });
    valueOf(await chosen.redo());
    expect(await one(pays)).toMatchObject({ progress: 'done', doneOn: '2027-05-01' });
    const removed = valueOf(await plan.remove(goal));
    expect(await lines()).toEqual([]);
    valueOf(await removed.undo());
    expect(await lines()).toEqual(before);
  });

  test('goes deeper and higher with what stands below it, and back', async () => {
    const { goal, outcome, houses, share } = await health();
    const second = await add('Fewer departures', 'goal');
    const before = await lines();
    expect(valueOf(await plan.indent(goal))).toBeNull();
    const deeper = valueOf(await plan.indent(second));
    expect((await lines()).at(-1)).toBe('1.2 outcome Fewer departures');
    valueOf(await deeper?.undo() ?? { ok: false, code: 'not-found', detail: '' });
    expect(await lines()).toEqual(before);
    expect(valueOf(await plan.outdent(goal))).toBeNull();
    // One activity cannot hold another.
    expect(valueOf(await plan.indent(houses))).toBeNull();
    valueOf(await plan.outdent(houses));
    expect(await lines()).toEqual(['1 goal More care', '1.1 outcome Posts filled', '1.1.1 activity Raise pay', '1.1.1 indicator Share of posts', '1.2 activity Houses for nurses', '2 goal Fewer departures']);
    // An indicator goes below the item before it.
    valueOf(await plan.indent(share));
    expect((await lines())[3]).toBe('1.1.1.1 indicator Share of posts');
    valueOf(await plan.moveBelow(houses, second));
    valueOf(await plan.moveBelow(outcome, null));
    expect(await lines()).toEqual(['1 goal More care', '2 goal Fewer departures', '2.1 activity Houses for nurses', '3 outcome Posts filled', '3.1 activity Raise pay', '3.1.1 indicator Share of posts']);
  });

  test('is not moved below itself, or below what it may not stand below', async () => {
    const { goal, outcome, pays, share } = await health();
    const before = await lines();
    for (const [item, parent] of [[goal, outcome], [outcome, outcome], [pays, share], [share, null], [pays, outcome], [pays, 'nobody']] as const) expect(valueOf(await plan.moveBelow(item, parent))).toBeNull();
    expect(await lines()).toEqual(before);
  });

  test('moves up and down among those beside it, although those from priorities begin at one place', async () => {
    const [first, second] = [await propose(pay), await propose(posts)];
    for (const priority of [first, second]) valueOf(await plan.adopt(ids.ws, priority, 'activity', asked));
    const free = await add('One desk', 'activity');
    const order = async () => (await plan.read(ids.ws)).map(({ id }) => id);
    const [a, b] = [adoptedId(ids.ws, first), adoptedId(ids.ws, second)];
    expect(await order()).toEqual([a, b, free]);
    expect(valueOf(await plan.move(a, -1))).toBeNull();
    const moved = valueOf(await plan.move(b, -1));
    expect(await order()).toEqual([b, a, free]);
    valueOf(await plan.move(free, -1));
    expect(await order()).toEqual([b, free, a]);
    valueOf(await plan.move(free, 1));
    valueOf(await moved?.undo() ?? { ok: false, code: 'not-found', detail: '' });
    expect(await order()).toEqual([a, b, free]);
    // Between two that have never been moved there is no room.
    const between = valueOf(await plan.add(ids.ws, { parent: null, after: a, level: 'activity' }, english('Between')));
    expect(await order()).toEqual([a, between, b, free]);
  });

  test('stays in sight after its level was changed so that it cannot stand where it does', async () => {
    const { goal } = await health();
    valueOf(await plan.choose(goal, { level: 'activity' }));
    expect((await lines()).slice(0, 2)).toEqual(['1 activity More care', '1.1 outcome Posts filled (level)']);
  });
});

describe('cells of the matrix', () => {
  test('are written in one operation, which is taken back and done again as one', async () => {
    const { pays, share } = await health();
    const done = valueOf(await plan.setCells(ids.ws, [
      { item: pays, value: { field: 'budget', text: english('400,000 MDL') } }, { item: pays, value: { field: 'due', value: '2027-06-30' } },
      { item: pays, value: { field: 'progress', value: 'under-way' } }, { item: share, value: { field: 'target', text: english('80 %') } },
    ]));
    expect(done.isChanged).toBe(true);
    expect(await cellsOf(pays, share)).toEqual(['400,000 MDL', '2027-06-30', 'under-way', '80 %']);
    valueOf(await done.undo());
    expect(await cellsOf(pays, share)).toEqual(['', null, 'not-started', '']);
    valueOf(await done.redo());
    expect(await cellsOf(pays, share)).toEqual(['400,000 MDL', '2027-06-30', 'under-way', '80 %']);
  });

  test('that hold it already change nothing, and half a text is taken back behind its first letter', async () => {
    const { pays, share } = await health();
    expect(valueOf(await plan.setCells(ids.ws, [{ item: pays, value: { field: 'progress', value: 'not-started' } }, { item: pays, value: { field: 'due', value: null } }])).isChanged).toBe(false);
    const half = valueOf(await plan.setCells(ids.ws, [{ item: pays, value: { field: 'budget', text: english('400') } }], { stay: 's1' }));
    const all = valueOf(await plan.setCells(ids.ws, [{ item: pays, value: { field: 'budget', text: english('400,000') } }], { stay: 's1', since: half.reversal }));
    valueOf(await all.undo());
    expect((await cellsOf(pays, share))[0]).toBe('');
  });

  test('of an item that was removed meanwhile are left out, and alone are refused', async () => {
    const { pays, share } = await health();
    valueOf(await plan.remove(pays));
    const late = { item: pays, value: { field: 'due', value: '2027-06-30' } } as const;
    expect(await plan.setCells(ids.ws, [late])).toMatchObject({ ok: false, code: 'not-found' });
    valueOf(await plan.setCells(ids.ws, [late, { item: share, value: { field: 'due', value: '2028-01-01' } }]));
    expect(await one(share)).toMatchObject({ due: '2028-01-01' });
    expect(await one(pays)).toBeUndefined();
  });
});

async function cellsOf(activity: string, indicator: string): Promise<readonly (string | null | undefined)[]> {
  const [first, second] = [await one(activity), await one(indicator)];
  return [first === undefined ? '' : plainIn(first.budget, 'en'), first?.due, first?.progress, second === undefined ? '' : plainIn(second.target, 'en')];
}

describe('an item made of a priority', () => {
  test('is one record, has its wording in all languages, and comes back with what was said of it', async () => {
    const priority = await propose(pay);
    const id = adoptedId(ids.ws, priority);
    const priorities = await workbook.priorities();
    valueOf(await priorities.setText(priority, 'title', english('Pay nurses better')));
    const made = valueOf(await plan.adopt(ids.ws, priority, 'goal', asked));
    valueOf(await plan.adopt(ids.ws, priority, 'activity', asked));
    expect(await lines()).toEqual(['1 goal Pay nurses better']);
    valueOf(await plan.setText(id, 'responsible', english('Ministry of Health')));
    const found = await one(id);
    expect(found).toMatchObject({ id, priority, level: 'goal', parent: ids.ws, open: [] });
    valueOf(await plan.remove(id));
    expect(await plan.read(ids.ws)).toEqual([]);
    valueOf(await plan.adopt(ids.ws, priority, 'goal', asked));
    expect(await one(id)).toEqual(found);
    // What was said since keeps it from being taken back.
    expect((await made.undo()).ok).toBe(false);
    const [node] = await tree();
    const { priorities: all } = await priorities.read(ids.ws);
    expect(node === undefined ? [] : smartOf(node, all).relevant).toEqual([]);
  });

  test('is called by the question of a priority without a wording, and is taken back as a whole', async () => {
    const priority = await propose(posts);
    const made = valueOf(await plan.adopt(ids.ws, priority, 'activity', asked));
    expect(await lines()).toEqual(['1 activity Does pay push people abroad?']);
    valueOf(await made.undo());
    expect(await lines()).toEqual([]);
    expect((await plan.adopt(ids.ws, 'nobody', 'goal', asked)).ok).toBe(false);
  });

  test('is the same on two laptops, with nothing to settle; what they say of it stands side by side', async () => {
    const [first, second] = [await propose(pay), await propose(posts)];
    bridge.answerSave({ name: 'copy.mwb', folder: 'stick' });
    valueOf(await workbook.saveCopy(ids.ws));
    const other = memoryBridge('other');
    other.offerFiles([{ name: 'copy.mwb', bytes: bridge.written() ?? new Uint8Array() }]);
    const there = valueOf(await openWorkbook({ bridge: other, start: other.start(), sample: () => Promise.resolve({ id: ids.ws, writes: [] }), now: () => new Date('2026-11-27T09:00:00Z'), database: `${database}-there` }));
    valueOf(await there.openFiles());
    const theirs = await there.actionPlan();
    for (const mine of [plan, theirs]) {
      valueOf(await mine.adopt(ids.ws, first, 'goal', asked));
      valueOf(await mine.adopt(ids.ws, second, mine === plan ? 'goal' : 'activity', asked));
    }
    other.answerSave({ name: 'back.mwb', folder: 'stick' });
    valueOf(await there.saveCopy(ids.ws));
    bridge.offerFiles([{ name: 'back.mwb', bytes: other.written() ?? new Uint8Array() }]);
    expect(valueOf(await workbook.openFiles())?.[0]?.conflicts).toBe(1);
    expect((await plan.read(ids.ws)).map(({ id, open }) => [id, open])).toEqual([[adoptedId(ids.ws, first), []], [adoptedId(ids.ws, second), ['level']]]);
  });
});

describe('the plan beside the rest of the workbook', () => {
  const cite = { item: 'practice.x', version: '2026.1', title: { en: 'Training' }, source: { en: 'Source 1' } };

  test('has the lines taken over from the library as activities, and the library lists only those', async () => {
    const line = valueOf(await workbook.plan.takeOver(ids.ws, english('Training'), cite));
    await add('More care', 'goal');
    expect(await lines()).toEqual(['1 activity Training', '2 goal More care']);
    expect((await one(line))?.cites.map(({ item }) => item)).toEqual(['practice.x']);
    expect((await workbook.read.planLines(ids.ws)).map(({ id }) => id)).toEqual([line]);
  });

  test('is found by all its texts, and opened where it is read', async () => {
    const { pays } = await health();
    valueOf(await plan.setText(pays, 'risks', english('The budget is cut')));
    const texts = (await searchTextsOf(await openDatabase({ name: database })).read(ids.ws))?.texts ?? [];
    expect(texts.find(({ id }) => id === pays)).toMatchObject({ kind: 'plan-item', versions: [{ plain: 'Raise pay' }, { plain: 'The budget is cut' }], assess: { part: 'plan', item: pays, view: 'tree' } });
  });

  test('is translated in the order of its tree', async () => {
    const { pays } = await health();
    const last = await add('Last', 'goal');
    valueOf(await plan.setText(pays, 'responsible', english('Ministry of Health')));
    const found = (await workbook.read.translatables(ids.ws)).filter(({ kind }) => kind === 'plan-item');
    expect(found.map(({ field, text }) => `${field} ${plainIn(text, 'en')}`)).toEqual([
      'title More care', 'title Posts filled', 'title Raise pay', 'responsible Ministry of Health', 'title Houses for nurses', 'title Share of posts', 'title Last',
    ]);
    expect(found.at(-1)?.record).toBe(last);
  });

  test('stays with the one workshop when that is duplicated', async () => {
    await health();
    expect(await plan.read(valueOf(await workbook.workshops.duplicate(ids.ws)))).toEqual([]);
  });
});
