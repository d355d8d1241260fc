import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import { searchTextsOf } from '../../renderer/data/search-texts.ts';
import { openDatabase } from '../../renderer/data/database.ts';
import type { StepsView } from '../../renderer/data/steps/steps.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { readinessCheck } from '../../renderer/domain/steps/step.ts';
import type { MultiText } from '../../renderer/domain/text.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { ids, records } from '../report/helpers/workshop.ts';
import { valueOf } from '../helpers/value-of.ts';

/** Steps of the handbook against a real database. */

let bridge: MemoryBridge;
let count = 0;
beforeEach(() => { bridge = memoryBridge(); });

async function open(): Promise<Workbook> {
  const writes = records.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.resolve({ id: ids.ws, writes }), now: () => new Date('2026-11-27T09:00:00Z'), database: `steps-${(count += 1)}` }));
  valueOf(await workbook.workshops.openSample());
  return workbook;
}

const analysis = 'step.4.situation-analysis';
const read = async (workbook: Workbook): Promise<StepsView> => await (await workbook.steps()).read(ids.ws);
const plain = (text: MultiText | undefined): string => (text === undefined ? '' : plainIn(text, 'en'));

describe('a step', () => {
  test('is one record, whatever is said of it', async () => {
    const workbook = await open();
    const steps = await workbook.steps();
    valueOf(await steps.set(ids.ws, analysis, { state: 'under-way' }));
    valueOf(await steps.set(ids.ws, analysis, { date: '2026-11-20' }));
    valueOf(await steps.tick(ids.ws, analysis, 'gaps', true));
    valueOf(await steps.tick(ids.ws, analysis, 'report', true));
    valueOf(await steps.tick(ids.ws, analysis, 'report', false));
    valueOf(await steps.setText(ids.ws, analysis, 'evidence', { plain: 'Draft of the profile', language: 'en' }));
    valueOf(await steps.setText(ids.ws, analysis, 'responsible', { plain: 'Biroul Național de Statistică', language: 'ro' }));
    valueOf(await steps.setText(ids.ws, analysis, 'outputs', { plain: 'Shelf 12', language: 'en' }));
    const found = await read(workbook);
    expect([...found.steps.keys()]).toEqual([analysis]);
    const step = found.steps.get(analysis);
    expect(step).toMatchObject({ id: `${ids.ws}:step:${analysis}`, state: 'under-way', date: '2026-11-20', easiest: null, open: [] });
    expect([...(step?.there ?? [])]).toEqual(['gaps']);
    expect([plain(step?.evidence), plain(step?.responsible), plain(step?.outputs), plain(step?.reason)]).toEqual(['Draft of the profile', 'Biroul Național de Statistică', 'Shelf 12', '']);
  });

  test('is taken back and done again, the making of the record too', async () => {
    const workbook = await open();
    const steps = await workbook.steps();
    const first = valueOf(await steps.set(ids.ws, analysis, { state: 'under-way' }));
    const second = valueOf(await steps.set(ids.ws, analysis, { state: 'done' }));
    valueOf(await second.undo());
    expect((await read(workbook)).steps.get(analysis)?.state).toBe('under-way');
    valueOf(await first.undo());
    expect((await read(workbook)).steps.size).toBe(0);
    valueOf(await steps.set(ids.ws, analysis, { state: 'done' }));
    expect((await read(workbook)).steps.get(analysis)?.state).toBe('done');
  });

  test('keeps its files: what they stand on does not go away under them', async () => {
    const workbook = await open();
    const steps = await workbook.steps();
    const made = valueOf(await steps.set(ids.ws, analysis, { state: 'done' }));
    const { id } = (await read(workbook)).steps.get(analysis) ?? { id: '' };
    const added = await (await workbook.attachments()).add(id, { name: 'profile.txt', bytes: new TextEncoder().encode('Profile of 2026') }, { reduce: () => Promise.resolve(undefined) });
    expect(added.ok).toBe(true);
    expect((await workbook.read.attached(id)).map(({ name, use }) => [name, use])).toEqual([['profile.txt', 'listed']]);
    expect((await made.undo()).ok).toBe(false);
    expect((await read(workbook)).steps.get(analysis)?.state).toBe('done');
  });
});

describe('the readiness check', () => {
  test('has a record for each question, and one for what is easiest to change', async () => {
    const workbook = await open();
    const steps = await workbook.steps();
    const first = valueOf(await steps.answer(ids.ws, 'political-support', 'yes'));
    valueOf(await steps.answer(ids.ws, 'money', 'no'));
    valueOf(await steps.setReason(ids.ws, 'money', { plain: 'No line in the budget of 2027', language: 'en' }));
    valueOf(await steps.set(ids.ws, readinessCheck, { easiest: 'money', date: '2027-03-01' }));
    valueOf(await steps.setText(ids.ws, readinessCheck, 'responsible', { plain: 'Ministry of Finance', language: 'en' }));
    const found = await read(workbook);
    expect([...found.preconditions.values()].map(({ part, answer }) => [part, answer])).toEqual([['money', 'no'], ['political-support', 'yes']]);
    expect(plain(found.preconditions.get('money')?.reason)).toBe('No line in the budget of 2027');
    expect([...found.steps.values()]).toMatchObject([{ step: readinessCheck, easiest: 'money', date: '2027-03-01', state: null }]);
    valueOf(await first.undo());
    expect([...(await read(workbook)).preconditions.keys()]).toEqual(['money']);
  });
});

test('what was written of steps and preconditions is found, and leads to its place', async () => {
  const workbook = await open();
  const steps = await workbook.steps();
  valueOf(await steps.setText(ids.ws, analysis, 'evidence', { plain: 'Draft of the profile', language: 'en' }));
  valueOf(await steps.answer(ids.ws, 'money', 'no'));
  valueOf(await steps.setReason(ids.ws, 'money', { plain: 'No line in the budget', language: 'en' }));
  const found = await searchTextsOf(await openDatabase({ name: `steps-${String(count)}` })).read(ids.ws);
  expect(found?.texts.filter(({ kind }) => kind === 'step').map(({ versions, assess }) => [versions[0]?.plain, assess]).toSorted()).toEqual([
    ['Draft of the profile', { part: 'steps', step: analysis }],
    ['No line in the budget', { part: 'steps', step: readinessCheck }],
  ]);
});

test('a duplicate of a workshop begins its steps anew', async () => {
  const workbook = await open();
  const steps = await workbook.steps();
  valueOf(await steps.set(ids.ws, analysis, { state: 'done' }));
  valueOf(await steps.answer(ids.ws, 'money', 'no'));
  const copy = valueOf(await workbook.workshops.duplicate(ids.ws));
  const found = await steps.read(copy);
  expect([found.steps.size, found.preconditions.size]).toEqual([0, 0]);
});
