import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AssessView } from '../../renderer/data/assess/assess.ts';
import { openDatabase } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import { recordSourceOf } from '../../renderer/data/record-source.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { heatOf, type AskedChecklist } from '../../renderer/domain/assessment/heat.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { collect } from '../../renderer/report/collect.ts';
import { milestoneSource } from '../../renderer/report/since-clearing.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { ids, records } from '../report/helpers/workshop.ts';
import { valueOf } from '../helpers/value-of.ts';

/** Answers to checklists against a real database. */

let bridge: MemoryBridge;
let count = 0;
beforeEach(() => { bridge = memoryBridge(); });

async function open(): Promise<Workbook> {
  const writes = records.flatMap(({ id, kind, r }) => Object.entries(r).map(([f, reg]) => ({ id, kind, f, reg })));
  const workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample: () => Promise.resolve({ id: ids.ws, writes }), now: () => new Date('2026-11-27T09:00:00Z'), database: `assess-${(count += 1)}` }));
  valueOf(await workbook.workshops.openSample());
  return workbook;
}

const health = 'checklist.c5.health-services';
const room = { checklist: health, question: 'to-sector.departures', table: null };
const read = async (workbook: Workbook): Promise<AssessView> => await (await workbook.assess()).read(ids.ws);
const asked: AskedChecklist = { id: health, questions: [{ path: 'to-sector.departures', column: 'to-sector' }, { path: 'to-sector.returns', column: 'to-sector' }, { path: 'cross.data.workforce', column: 'cross' }] };

describe('rounds of a series', () => {
  test('are the other workshops that answered checklists, and the choice of them is kept and taken back', async () => {
    const workbook = await open();
    const assess = await workbook.assess();
    const other = valueOf(await workbook.workshops.create({ title: 'Second round', place: 'Bălți', language: 'en' }));
    expect(await assess.rounds(ids.ws)).toEqual([]);
    valueOf(await assess.answer(other, room, { strength: 'strong', response: 'no' }));
    expect((await assess.rounds(ids.ws)).map(({ id, isCompared, answers }) => [id, isCompared, answers.length])).toEqual([[other, false, 1]]);
    const step = valueOf(await assess.compareWith(ids.ws, other, true));
    expect((await assess.rounds(ids.ws)).map(({ isCompared }) => isCompared)).toEqual([true]);
    expect(await assess.rounds(other)).toEqual([]);
    valueOf(await step.undo());
    expect((await assess.rounds(ids.ws)).map(({ isCompared }) => isCompared)).toEqual([false]);
  });
});

describe('an assessment', () => {
  test('has what was chosen, who is involved and who else', async () => {
    const workbook = await open();
    const assess = await workbook.assess();
    valueOf(await assess.choose(ids.ws, health, true));
    valueOf(await assess.involve(ids.ws, health, 'finance', 'to-involve'));
    valueOf(await assess.setWhoElse(ids.ws, health, { plain: 'Asociația medicilor', language: 'ro' }));
    const found = (await read(workbook)).assessments.get(health);
    expect([found?.isChosen, found?.stakeholders, plainIn(found?.whoElse ?? { original: undefined, translations: {} }, 'en')]).toEqual([true, { finance: 'to-involve' }, 'Asociația medicilor']);
    valueOf(await assess.involve(ids.ws, health, 'finance', null));
    valueOf(await assess.choose(ids.ws, health, false));
    expect((await read(workbook)).assessments.get(health)).toMatchObject({ isChosen: false, stakeholders: {} });
  });
});

describe('an answer', () => {
  test('is one record a question and table, whatever is said of it', async () => {
    const workbook = await open();
    const assess = await workbook.assess();
    valueOf(await workbook.tables.add(ids.ws));
    const table = (await read(workbook)).tables[0]?.id ?? '';
    valueOf(await assess.answer(ids.ws, room, { strength: 'strong' }));
    valueOf(await assess.answer(ids.ws, room, { direction: 'harms', response: 'partly', confidence: 'medium', decided: 'divided', agree: 12, disagree: 3 }));
    valueOf(await assess.setText(ids.ws, room, 'reason', { plain: 'Posts stay empty in two districts.', language: 'en' }));
    valueOf(await assess.answer(ids.ws, { ...room, table }, { strength: 'none' }));
    const { answers } = await read(workbook);
    expect(answers).toHaveLength(2);
    expect(answers.find((one) => one.table === null)).toMatchObject({ ...room, strength: 'strong', direction: 'harms', response: 'partly', confidence: 'medium', decided: 'divided', agree: 12, disagree: 3, open: [] });
    expect(plainIn(answers.find((one) => one.table === null)?.reason ?? { original: undefined, translations: {} }, 'en')).toBe('Posts stay empty in two districts.');
    expect(answers.find((one) => one.table === table)).toMatchObject({ strength: 'none', response: null });
  });

  test('is taken back and done again, the making of the record too', async () => {
    const workbook = await open();
    const assess = await workbook.assess();
    const first = valueOf(await assess.answer(ids.ws, room, { strength: 'strong' }));
    const second = valueOf(await assess.answer(ids.ws, room, { strength: 'some' }));
    valueOf(await second.undo());
    expect((await read(workbook)).answers[0]?.strength).toBe('strong');
    valueOf(await first.undo());
    expect((await read(workbook)).answers).toEqual([]);
    valueOf(await first.redo());
    expect((await read(workbook)).answers[0]?.strength).toBe('strong');
  });

  test('of the room stands before those of tables, and what tables differ in is not known', async () => {
    const workbook = await open();
    const assess = await workbook.assess();
    valueOf(await workbook.tables.add(ids.ws));
    valueOf(await workbook.tables.add(ids.ws));
    const [one = '', two = ''] = (await read(workbook)).tables.map(({ id }) => id);
    for (const [table, response] of [[one, 'yes'], [two, 'no']] as const) valueOf(await assess.answer(ids.ws, { ...room, table }, { strength: 'strong', direction: 'harms', response }));
    const cell = async () => heatOf([asked], (await read(workbook)).answers)[0]?.cells['to-sector'];
    expect(await cell()).toMatchObject({ percent: null, known: 0, asked: 2 });
    valueOf(await assess.answer(ids.ws, room, { strength: 'strong', direction: 'harms', response: 'partly' }));
    expect(await cell()).toMatchObject({ percent: 50, known: 1, asked: 2 });
  });
});

test('a duplicate of a workshop takes its checklists up, and no answer', async () => {
  const workbook = await open();
  const assess = await workbook.assess();
  valueOf(await assess.choose(ids.ws, health, true));
  valueOf(await assess.involve(ids.ws, health, 'finance', 'to-involve'));
  valueOf(await assess.answer(ids.ws, room, { strength: 'strong' }));
  const copy = valueOf(await workbook.workshops.duplicate(ids.ws));
  const found = await assess.read(copy);
  expect(found.assessments.get(health)).toMatchObject({ isChosen: true, stakeholders: { finance: 'to-involve' } });
  expect(found.answers).toEqual([]);
});

test('a milestone keeps the own checklists that the workshop answers, and no others', async () => {
  const workbook = await open();
  const [assess, own] = [await workbook.assess(), await workbook.own()];
  const [answered, other] = [valueOf(await own.add('own-checklist', { plain: 'Nursing', language: 'en' })), valueOf(await own.add('own-checklist', { plain: 'Mining', language: 'en' }))];
  const question = valueOf(await own.addChecklistQuestion(answered, 'to-migration', { plain: 'Does pay make nurses leave?', language: 'en' }));
  valueOf(await own.addChecklistQuestion(other, 'to-migration', { plain: 'Do mines draw workers?', language: 'en' }));
  valueOf(await assess.choose(ids.ws, answered, true));
  valueOf(await assess.answer(ids.ws, { checklist: answered, question, table: null }, { strength: 'strong', direction: 'harms', response: 'no' }));
  const milestone = valueOf(await workbook.milestones.set(ids.ws, 'Before lunch'));
  const source = recordSourceOf(await openDatabase({ name: `assess-${String(count)}` }));
  const then = milestoneSource(await source.records(ids.ws), (await source.own?.()) ?? [], milestone);
  if (then === undefined) throw new Error('The milestone holds nothing');
  const { assessments } = await collect(then, ids.ws, { assessments: true });
  expect(assessments?.own.map(({ id, questions }) => [id, questions.map((asked) => asked.id)])).toEqual([[answered, [question]]]);
  expect(assessments?.answers.map(({ response }) => response)).toEqual(['no']);
  expect((await then.records(ids.ws)).map(({ id }) => id)).not.toContain(other);
});
