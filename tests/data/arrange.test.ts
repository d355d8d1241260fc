import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Arrange } from '../../renderer/data/arrange/arrange.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { plainFromBlocks } from '../../renderer/domain/text.ts';
import type { ContributionView } from '../../renderer/domain/views.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let bridge: MemoryBridge;
let count = 0;
let workbook: Workbook;
let arrange: Arrange;
let workshop = '';
let question = '';
let other = '';

const en = (plain: string) => ({ plain, language: 'en' });
const practice = { item: 'practice.mida-ghana', version: '2026.1', title: { en: 'MIDA Ghana Health Project' }, source: { en: 'Paper of 2015' } };

async function say(id: string, plain: string, edit: object = {}): Promise<void> {
  valueOf(await workbook.contributions.write(question, id, { text: en(plain), ...edit }));
}

async function said(of = question): Promise<readonly ContributionView[]> {
  return (await workbook.read.capture(of))?.contributions ?? [];
}
const textsOf = async (of = question): Promise<readonly string[]> => (await said(of)).map(({ text }) => plainIn(text, 'en'));
const ids = async (of = question): Promise<readonly string[]> => (await said(of)).map(({ id }) => id);

beforeEach(async () => {
  bridge = memoryBridge();
  const sample = () => Promise.resolve({ id: 'sample-chisinau-2011', writes: [] });
  workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: `arrange-${(count += 1)}` }));
  arrange = await workbook.arrange();
  workshop = valueOf(await workbook.workshops.create({ title: 'Health and employment', place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, en('Health')));
  question = valueOf(await workbook.roundtables.addQuestion(roundtable, en('Who pays the top-up?'), null));
  other = valueOf(await workbook.roundtables.addQuestion(roundtable, en('Who recognizes diplomas?'), null));
  await say('first', 'Top-ups end after two years.', { speakers: [{ group: 'states' }] });
  await say('second', 'Nurses leave. The ministry has no list.', { type: 'recommendation', speakers: [{ group: 'states' }, { role: 'WHO' }], cites: [practice] });
  await say('third', 'Diplomas are recognized late.');
});

describe('a contribution split at the caret', () => {
  test('becomes two in its place, with kind, speakers and citations on both, in one operation', async () => {
    const lines = bridge.lines(workshop).length;
    const step = valueOf(await arrange.split('second', en('Nurses leave.'), en('The ministry has no list.')));
    expect(bridge.lines(workshop)).toHaveLength(lines + 1);
    expect(await textsOf()).toEqual(['Top-ups end after two years.', 'Nurses leave.', 'The ministry has no list.', 'Diplomas are recognized late.']);
    const [, one, two] = await said();
    expect(two?.id).toBe(step.second);
    expect(two).toMatchObject({ type: 'recommendation', speakers: [{ group: 'states' }, { role: 'WHO' }] });
    expect(two?.cites.map(({ item }) => item)).toEqual(one?.cites.map(({ item }) => item));
    expect(two?.cites).toHaveLength(1);
  });

  test('is one again after undo, and two after redo', async () => {
    const step = valueOf(await arrange.split('second', en('Nurses leave.'), en('The ministry has no list.')));
    valueOf(await step.undo());
    expect(await textsOf()).toEqual(['Top-ups end after two years.', 'Nurses leave. The ministry has no list.', 'Diplomas are recognized late.']);
    valueOf(await step.redo());
    expect(await ids()).toEqual(['first', 'second', step.second, 'third']);
    valueOf(await step.undo());
    expect(await ids()).toEqual(['first', 'second', 'third']);
  });

  test('is not taken back over what was written since', async () => {
    const step = valueOf(await arrange.split('second', en('Nurses leave.'), en('The ministry has no list.')));
    await say(step.second, 'The ministry has no list of posts.');
    expect(await step.undo()).toMatchObject({ ok: false, code: 'not-found' });
    await workbook.notes.add(step.second, en('Ask the chair.'));
    await say(step.second, 'The ministry has no list.');
    expect(await step.undo()).toMatchObject({ ok: false, code: 'not-found' });
    expect(await textsOf()).toContain('The ministry has no list.');
  });
});

describe('a contribution merged with the one above', () => {
  test('unites texts, speakers and citations, in one operation', async () => {
    const lines = bridge.lines(workshop).length;
    const step = valueOf(await arrange.merge('second'));
    expect(bridge.lines(workshop)).toHaveLength(lines + 1);
    expect(step).toMatchObject({ into: 'first' });
    const [one, two] = await said();
    expect(one).toMatchObject({ id: 'first', type: 'point', speakers: [{ group: 'states' }, { role: 'WHO' }] });
    expect(one?.text.original?.blocks.map((block) => plainFromBlocks([block]))).toEqual(['Top-ups end after two years.', 'Nurses leave. The ministry has no list.']);
    expect(one?.cites.map(({ item }) => item)).toEqual([practice.item]);
    expect(two?.id).toBe('third');
  });

  test('comes apart again with undo, with what hung on it, and goes together with redo', async () => {
    valueOf(await workbook.notes.add('second', en('Ask the chair first.')));
    const before = await said();
    const step = valueOf(await arrange.merge('second'));
    if (!('undo' in step)) throw new Error('refused');
    valueOf(await step.undo());
    expect(await said()).toEqual(before);
    valueOf(await step.redo());
    expect(await ids()).toEqual(['first', 'third']);
    valueOf(await step.undo());
    expect(await said()).toEqual(before);
  });

  test('keeps every version that two laptops wrote, each with the other text', async () => {
    const text = (plain: string) => ({ language: 'en', blocks: [{ type: 'paragraph', runs: [{ text: plain }] }] });
    const [here, there] = ['laptop00000000000001', 'laptop00000000000002'];
    const place = (key: string) => ({ v: [[here, 1, { parent: 'question', key }] as const] });
    const rows = [
      { id: 'sample-chisinau-2011', kind: 'workshop', f: 'sample', reg: { v: [[here, 1, true] as const] } },
      { id: 'roundtable', kind: 'roundtable', f: 'place', reg: { v: [[here, 1, { parent: 'sample-chisinau-2011', key: 'a0' }] as const] } },
      { id: 'question', kind: 'question', f: 'place', reg: { v: [[here, 1, { parent: 'roundtable', key: 'a0' }] as const] } },
      { id: 'upper', kind: 'contribution', f: 'place', reg: place('a0') },
      { id: 'upper', kind: 'contribution', f: 'text.o', reg: { v: [[here, 2, text('Two years.')] as const, [there, 3, text('Three years.')] as const] } },
      { id: 'lower', kind: 'contribution', f: 'place', reg: place('a1') },
      { id: 'lower', kind: 'contribution', f: 'text.o', reg: { v: [[here, 2, text('Nurses leave.')] as const] } },
    ];
    const twice = memoryBridge();
    const sample = () => Promise.resolve({ id: 'sample-chisinau-2011', writes: rows });
    const own = valueOf(await openWorkbook({ bridge: twice, start: twice.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: `arrange-${(count += 1)}` }));
    valueOf(await own.workshops.openSample());
    const step = valueOf(await (await own.arrange()).merge('lower'));
    const read = async () => (await own.read.capture('question'))?.contributions.map(({ text: shown, versions }) => [shown, ...versions].map((version) => plainIn(version, 'en'))) ?? [];
    expect(await read()).toEqual([['Three years.\nNurses leave.', 'Two years.\nNurses leave.']]);
    if (!('undo' in step)) throw new Error('refused');
    valueOf(await step.undo());
    expect((await read()).map((versions) => versions.toSorted())).toEqual([['Three years.', 'Two years.'], ['Nurses leave.']]);
  });

  test('joins translations as a draft of the new text', async () => {
    const hand = { by: 'Ana', of: ['', 0] as const };
    for (const [id, text] of [['first', 'Les primes cessent après deux ans.'], ['second', 'Les infirmiers partent.']] as const) {
      const dot = await dotOf(id);
      valueOf(await workbook.translations.write({ record: id, field: 'text', language: 'fr' }, { ...hand, of: dot, text }));
    }
    valueOf(await arrange.merge('second'));
    const french = (await said())[0]?.text.translations['fr'];
    expect(french).toMatchObject({ state: 'draft', by: 'Ana', stale: false });
    expect(plainFromBlocks(french?.blocks ?? [])).toBe('Les primes cessent après deux ans.\nLes infirmiers partent.');
  });

  test('is refused for the first one and for another language', async () => {
    expect(valueOf(await arrange.merge('first'))).toEqual({ refusal: 'nothing-above' });
    valueOf(await workbook.contributions.write(question, 'third', { text: { plain: 'Étudier les partenariats.', language: 'fr' } }));
    expect(valueOf(await arrange.merge('third'))).toEqual({ refusal: 'other-language' });
    expect(await ids()).toEqual(['first', 'second', 'third']);
  });
});

async function dotOf(id: string): Promise<readonly [string, number]> {
  const texts = await workbook.read.translatables(workshop);
  const found = texts.find(({ record, field }) => record === id && field === 'text');
  if (found === undefined) throw new Error(`no text of ${id}`);
  return found.of;
}

describe('order', () => {
  test('changes by one place, up and down, and back', async () => {
    const step = valueOf(await arrange.shift('third', -1));
    expect(await ids()).toEqual(['first', 'third', 'second']);
    valueOf(await arrange.shift('first', 1));
    expect(await ids()).toEqual(['third', 'first', 'second']);
    expect(valueOf(await arrange.shift('third', -1))).toBeNull();
    expect(valueOf(await step?.undo() ?? { ok: true, value: null })).toBeNull();
    expect(await ids()).toEqual(['first', 'second', 'third']);
  });

  test('is kept where several go to another question', async () => {
    const step = valueOf(await arrange.move(['first', 'third'], other));
    expect([await ids(), await ids(other)]).toEqual([['second'], ['first', 'third']]);
    valueOf(await step.undo());
    expect([await ids(), await ids(other)]).toEqual([['first', 'second', 'third'], []]);
    valueOf(await step.redo());
    expect([await ids(), await ids(other)]).toEqual([['second'], ['first', 'third']]);
  });

  test('never puts a record where its kind has no place', async () => {
    expect(await arrange.move(['first'], workshop)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await ids()).toEqual(['first', 'second', 'third']);
  });
});

describe('a stakeholder group that was not heard', () => {
  test('has why and what will be done in registers of its own, for each group', async () => {
    valueOf(await workbook.roundtables.setUnheard(question, 'line-ministries', { why: en('The ministry left at noon.') }));
    valueOf(await workbook.roundtables.setUnheard(question, 'states', { plan: en('Ask by letter.') }));
    valueOf(await workbook.roundtables.setUnheard(question, 'line-ministries', { plan: en('Send the draft for comment.') }));
    const unheard = (await workbook.read.capture(question))?.question.unheard ?? [];
    expect(unheard.map(({ group, why, plan }) => [group, plainIn(why, 'en'), plainIn(plan, 'en')])).toEqual([
      ['line-ministries', 'The ministry left at noon.', 'Send the draft for comment.'],
      ['states', '', 'Ask by letter.'],
    ]);
    expect((await workbook.read.translatables(workshop)).filter(({ record, field }) => record === question && field.startsWith('unheard')).map(({ field }) => field)).toEqual([
      'unheardPlan.line-ministries', 'unheardPlan.states', 'unheardWhy.line-ministries',
    ]);
  });

  test('is left behind where the workshop is used as a pattern', async () => {
    valueOf(await workbook.roundtables.setUnheard(question, 'states', { why: en('Nobody came.') }));
    const copy = valueOf(await workbook.workshops.duplicate(workshop));
    const [roundtable] = await workbook.read.outline(copy);
    expect((await workbook.read.capture(roundtable?.questions[0]?.id ?? ''))?.question.unheard).toEqual([]);
  });
});
