import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../renderer/data/database.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import { searchTextsOf, type SearchTextSource } from '../../renderer/data/search-texts.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { memoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

const set = {
  slug: 'guiding-questions', title: { en: 'Guiding questions' },
  questions: [
    { id: 'question.a', version: '2026.1', wording: { en: 'Who pays?', fr: 'Qui paie ?' }, usable: { en: 'A line.' } },
    { id: 'question.b', version: '2026.1', wording: { en: 'Who decides?' }, usable: { en: 'A body.' } },
  ],
} as const;
let count = 0;
let workbook: Workbook;
let source: SearchTextSource;
let workshop = '';

const text = (plain: string, language = 'en') => ({ plain, language });
const found = async () => (await source.read(workshop))?.texts.map(({ kind, versions, questionNumber, number }) => [kind, versions.map(({ plain }) => plain).join(' / '), questionNumber, number]);

beforeEach(async () => {
  const bridge = memoryBridge();
  const database = `search-${(count += 1)}`;
  const sample = () => Promise.resolve({ id: 'sample', writes: [] });
  workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database }));
  source = searchTextsOf(await openDatabase({ name: database }));
  workshop = valueOf(await workbook.workshops.create({ title: 'Chisinau', place: 'Chișinău', language: 'en' }));
  valueOf(await workbook.roundtables.addLibraryQuestions(workshop, set));
});

describe('texts of a workshop', () => {
  test('come with their place and number, all versions of each', async () => {
    const [roundtable] = await workbook.read.outline(workshop);
    const second = roundtable?.questions[1]?.id ?? '';
    valueOf(await workbook.contributions.write(second, 'c1', { text: text('First') }));
    valueOf(await workbook.contributions.write(second, 'c2', { text: text('Étudier', 'fr'), cites: [{ item: 'practice.x', version: '1', title: { en: 'X' }, source: { en: 'S' } }] }));
    const position = valueOf(await workbook.positions.add(second, 'open', [{ text: text('Yes'), holders: [] }, { text: text('No'), holders: [] }]));
    valueOf(await workbook.notes.add(second, text('On the question')));
    valueOf(await workbook.notes.add('c2', text('On the answer')));
    expect(position).not.toBe('');
    // Notes of two parents stand in no order to one another.
    expect((await found())?.toSorted((a, b) => (a[0] === 'note' && b[0] === 'note' ? (a[3] === null ? -1 : 1) : 0))).toEqual([
      ['workshop', 'Chisinau', '', null],
      ['question', 'Who pays? / Qui paie ?', '1.1', null],
      ['question', 'Who decides?', '1.2', null],
      ['contribution', 'First', '1.2', 1],
      ['contribution', 'Étudier', '1.2', 2],
      ['side', 'Yes', '1.2', 1],
      ['side', 'No', '1.2', 1],
      ['note', 'On the question', '1.2', null],
      ['note', 'On the answer', '1.2', 2],
    ]);
    const texts = (await source.read(workshop))?.texts ?? [];
    expect(texts.find(({ id }) => id === 'c2')).toMatchObject({ question: second, workshop, cites: ['practice.x'] });
  });

  test('leave out what was removed, and the whole of a workshop in the trash', async () => {
    const question = (await workbook.read.outline(workshop))[0]?.questions[0]?.id ?? '';
    valueOf(await workbook.contributions.write(question, 'c1', { text: text('gone') }));
    valueOf(await workbook.contributions.remove('c1'));
    expect((await found())?.flat()).not.toContain('gone');
    valueOf(await workbook.workshops.setRemoved(workshop, true));
    expect(await source.read(workshop)).toBeNull();
    expect(await source.read('nowhere')).toBeNull();
  });

  test('tell cheaply which workshop has changed, whatever else was written', async () => {
    const other = valueOf(await workbook.workshops.create({ title: 'Bălți', place: '', language: 'en' }));
    const before = await source.versions();
    valueOf(await workbook.marks.setBookmarked('practice.x', true));
    expect(await source.versions()).toEqual(before);
    valueOf(await workbook.workshops.setText(other, 'title', text('Bălți II')));
    const after = await source.versions();
    expect([...after.keys()].filter((id) => after.get(id) !== before.get(id))).toEqual([other]);
  });
});

describe('own items of the installation', () => {
  test('are read with the set a question is in, and tell cheaply that they have changed', async () => {
    const own = await workbook.own();
    const before = await source.ownVersion();
    const set = valueOf(await own.add('own-set', text('Ours')));
    const question = valueOf(await own.addQuestion(set, text('Who staffs it?')));
    expect(await source.ownVersion()).toBeGreaterThan(before);
    expect((await source.readOwn('en')).map(({ article, item }) => [article.id, article.title, item])).toEqual([[question, 'Who staffs it?', set]]);
    expect((await own.item(question))?.number).toBe('OQ1');
    const now = await source.ownVersion();
    valueOf(await workbook.workshops.setText(workshop, 'title', text('Bălți')));
    expect(await source.ownVersion()).toBe(now);
  });

  test('are those of votes too: what was voted on and its options, with the ballot to be opened', async () => {
    const votes = await workbook.votes();
    valueOf(await votes.create(workshop, { title: text('First'), question: null, from: [] }));
    const ballot = valueOf(await votes.create(workshop, { title: text('What comes first?'), question: null, from: [] }));
    const option = valueOf(await votes.addOption(ballot, text('Recognition of diplomas')));
    const texts = (await source.read(workshop))?.texts.filter(({ kind }) => kind === 'ballot' || kind === 'option') ?? [];
    expect(texts.slice(1).map(({ id, kind, versions, question, number, ballot: opened }) => [id, kind, versions[0]?.plain, question, number, opened])).toEqual([
      [ballot, 'ballot', 'What comes first?', null, 2, ballot], [option, 'option', 'Recognition of diplomas', null, 2, ballot],
    ]);
    valueOf(await votes.remove(ballot));
    expect((await source.read(workshop))?.texts.filter(({ kind }) => kind === 'option')).toEqual([]);
  });
});
