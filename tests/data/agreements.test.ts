import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainFromBlocks } from '../../renderer/domain/text.ts';
import { memoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let count = 0;
let workbook: Workbook;
let workshop: string;
let question: string;

const en = (plain: string) => ({ plain, language: 'en' });
const capture = async () => await workbook.read.capture(question);
async function say(plain: string, id = workbook.newId()): Promise<string> {
  valueOf(await workbook.contributions.write(question, id, { text: en(plain) }));
  return id;
}

beforeEach(async () => {
  const bridge = memoryBridge();
  const sample = () => Promise.reject(new Error('no sample'));
  workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: `agreements-${String((count += 1))}` }));
  workshop = valueOf(await workbook.workshops.create({ title: 'Health', place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, en('Health')));
  question = valueOf(await workbook.roundtables.addQuestion(roundtable, en('What keeps nurses?'), null));
});

describe('what is written before the event', () => {
  test('is marked as prepared, and stays so when it is edited in the room; what is said there is not', async () => {
    valueOf(await workbook.workshops.setDates(workshop, { from: '2026-11-24', to: '2026-11-25' }));
    const first = await say('Nine months for a diploma');
    valueOf(await workbook.positions.add(question, 'open', [{ text: en('Pay first'), holders: [] }]));
    valueOf(await workbook.workshops.setStage(workshop, 'room'));
    await say('Nine months for a diploma.', first);
    await say('Housing counts more than pay');
    valueOf(await workbook.positions.add(question, 'agreed', [{ text: en('Both'), holders: [] }]));
    const view = await capture();
    expect(view?.contributions.map(({ prepared }) => prepared)).toEqual([true, false]);
    expect(view?.positions.map(({ prepared }) => prepared)).toEqual([true, false]);
  });
});

describe('what is recorded from the first day on, or where nobody knows when that is,', () => {
  test.each([null, { from: '2026-11-23', to: '2026-11-24' }])('is not marked, although nobody said that the room begins: %o', async (dates) => {
    valueOf(await workbook.workshops.setDates(workshop, dates));
    await say('Nine months for a diploma');
    valueOf(await workbook.positions.add(question, 'open', [{ text: en('Pay first'), holders: [] }]));
    const view = await capture();
    expect([view?.contributions[0]?.prepared, view?.positions[0]?.prepared]).toEqual([false, false]);
  });
});

describe('a question that is kept as agreed in the room', () => {
  test('tells apart what was edited and what was added since, with the text as agreed', async () => {
    const kept = await say('One counter');
    const edited = await say('Free of charge');
    const position = valueOf(await workbook.positions.add(question, 'agreed', [{ text: en('One counter, free of charge'), holders: [] }]));
    valueOf(await workbook.agreements.keep(question));
    expect((await capture())?.contributions.map(({ since }) => since?.kind)).toEqual(['same', 'same']);
    await say('Almost free of charge', edited);
    await say('In every district');
    valueOf(await workbook.positions.setState(position, 'majority'));
    const view = await capture();
    expect(view?.question.isAgreed).toBe(true);
    expect(view?.contributions.map(({ since }) => since?.kind)).toEqual(['same', 'changed', 'added']);
    const since = view?.contributions.find(({ id }) => id === edited)?.since;
    expect(since?.kind === 'changed' ? plainFromBlocks(since.was.blocks) : null).toBe('Free of charge');
    expect(view?.positions.map(({ room }) => room)).toEqual([{ isAdded: false, wasState: 'agreed' }]);
    // Brought back to what was agreed, it is as agreed.
    await say('Free of charge', edited);
    expect((await capture())?.contributions.find(({ id }) => id === kept)?.since).toEqual({ kind: 'same' });
    expect((await capture())?.contributions.find(({ id }) => id === edited)?.since).toEqual({ kind: 'same' });
  });

  test('that is opened again marks nothing', async () => {
    const id = await say('One counter');
    valueOf(await workbook.agreements.keep(question));
    await say('Two counters', id);
    valueOf(await workbook.agreements.open(question));
    const view = await capture();
    expect([view?.question.isAgreed, view?.contributions.map(({ since }) => since)]).toEqual([false, [null]]);
  });
});
