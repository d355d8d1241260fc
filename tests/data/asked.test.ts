import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { memoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

let count = 0;
let workbook: Workbook;
let workshop: string;
let question: string;

const en = (plain: string) => ({ plain, language: 'en' });
const item = (id: string, title: string) => ({ item: id, version: '2026.1', title: { en: title, fr: `${title} (fr)` }, source: { en: 'Background paper 2015' } });
const linked = async (of = question) => (await workbook.read.capture(of))?.question.links?.map(({ item: id, title }) => [id, plainIn(title, 'fr')]);

beforeEach(async () => {
  const bridge = memoryBridge();
  const sample = () => Promise.reject(new Error('no sample'));
  workbook = valueOf(await openWorkbook({ bridge, start: bridge.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: `asked-${String((count += 1))}` }));
  workshop = valueOf(await workbook.workshops.create({ title: 'Health', place: 'Bălți', language: 'en' }));
  const roundtable = valueOf(await workbook.roundtables.add(workshop, en('Health')));
  question = valueOf(await workbook.roundtables.addQuestion(roundtable, en('What keeps nurses?'), null));
});

describe('items that are linked with a question', () => {
  test('each have a register of their own, are taken away one by one and come back', async () => {
    valueOf(await workbook.roundtables.link(question, [item('practice.b', 'Bonus'), item('practice.a', 'Counters')]));
    expect(await linked()).toEqual([['practice.a', 'Counters (fr)'], ['practice.b', 'Bonus (fr)']]);
    valueOf(await workbook.roundtables.unlink(question, ['practice.b']));
    expect(await linked()).toEqual([['practice.a', 'Counters (fr)']]);
    valueOf(await workbook.roundtables.link(question, [item('practice.b', 'Bonus')]));
    expect(await linked()).toHaveLength(2);
  });

  test('that are there already stay as they were', async () => {
    valueOf(await workbook.roundtables.link(question, [item('practice.a', 'Counters')]));
    valueOf(await workbook.roundtables.link(question, [item('practice.a', 'Another title'), item('practice.c', 'Housing')]));
    expect(await linked()).toEqual([['practice.a', 'Counters (fr)'], ['practice.c', 'Housing (fr)']]);
  });

  test('go along with a copy of the workshop and with its template', async () => {
    valueOf(await workbook.roundtables.link(question, [item('practice.a', 'Counters')]));
    const copy = valueOf(await workbook.workshops.duplicate(workshop));
    const [roundtable] = await workbook.read.outline(copy);
    expect(await linked(roundtable?.questions[0]?.id)).toEqual([['practice.a', 'Counters (fr)']]);
    const templates = await workbook.templates();
    const template = valueOf(await templates.save(workshop, en('Round'), { answers: false, hints: false }));
    const next = valueOf(await workbook.workshops.create({ title: 'Next', place: '', language: 'en' }));
    valueOf(await templates.fillFrom(next, template));
    const [filled] = await workbook.read.outline(next);
    expect(await linked(filled?.questions[0]?.id)).toEqual([['practice.a', 'Counters (fr)']]);
  });
});

describe('questions out of sets', () => {
  const guiding = {
    slug: 'guiding-questions',
    title: { en: 'Guiding questions', fr: 'Questions directrices' },
    questions: [
      { id: 'question.money-and-staff', version: '2026.1', wording: { en: 'What gives the goals their money?', fr: 'D’où vient l’argent ?' }, usable: { en: 'Budget line, year.' } },
      { id: 'question.dedicated-or-general', version: '2026.1', wording: { en: 'For migrants, or general?' }, usable: { en: 'One sector.' } },
      { id: 'question.missing-evidence', version: '2026.1', wording: { en: 'Which evidence is missing?' }, usable: { en: 'A source.' } },
    ],
  };
  const [money = '', general = '', evidence = ''] = guiding.questions.map(({ id }) => id);
  const fromGuiding = (...questions: readonly string[]) => ({ kind: 'library', set: guiding, questions }) as const;
  const shown = async () => (await workbook.read.outline(workshop)).map(({ title, questions }) => [plainIn(title, 'en'), ...questions.map(({ wording }) => plainIn(wording, 'en'))]);

  async function ownSet(): Promise<{ readonly set: string; readonly questions: readonly string[] }> {
    const own = await workbook.own();
    const set = valueOf(await own.add('own-set', en('Ministry')));
    return { set, questions: [valueOf(await own.addQuestion(set, en('Who staffs it?'))), valueOf(await own.addQuestion(set, en('Who pays?')))] };
  }

  test('are added set by set in one operation, with every language they have, and taken back in one', async () => {
    const before = await shown();
    const asked = await workbook.asked();
    const { set, questions } = await ownSet();
    const taken = valueOf(await asked.take(workshop, [fromGuiding(money, evidence), { kind: 'own', set, questions: questions.slice(1) }], null));
    expect(taken.added).toBe(3);
    expect((await shown()).slice(0, 3)).toEqual(expect.arrayContaining([
      ['Guiding questions', 'What gives the goals their money?', 'Which evidence is missing?'], ['Ministry', 'Who pays?'],
    ]));
    const [roundtable] = await workbook.read.outline(workshop);
    expect(plainIn(roundtable?.questions[0]?.wording ?? { original: undefined, translations: {} }, 'fr')).toBe('D’où vient l’argent ?');
    valueOf(await taken.undo());
    expect(await shown()).toEqual(before);
  });

  test('are named where they stand already, wherever that is, and not doubled', async () => {
    const asked = await workbook.asked();
    valueOf(await asked.take(workshop, [fromGuiding(money)], null));
    const [, other] = await workbook.read.outline(workshop);
    const moved = (await workbook.read.outline(workshop))[0]?.questions[0]?.id ?? '';
    valueOf(await (await workbook.arrange()).move([moved], other?.id ?? ''));
    expect([...(await asked.taken(workshop))]).toEqual([[money, '2.2']]);
    const again = valueOf(await asked.take(workshop, [fromGuiding(money, general)], null));
    expect([again.added, again.there]).toEqual([1, ['2.2']]);
    expect(await shown()).toEqual([['Guiding questions', 'For migrants, or general?'], ['Health', 'What keeps nurses?', 'What gives the goals their money?']]);
  });

  test('go to the end of a roundtable that is chosen, and the set’s own is not made', async () => {
    const [roundtable] = await workbook.read.outline(workshop);
    const { set, questions } = await ownSet();
    valueOf(await (await workbook.asked()).take(workshop, [fromGuiding(general, money), { kind: 'own', set, questions }], roundtable?.id ?? null));
    // In the order of their sets, not of the choosing.
    expect(await shown()).toEqual([['Health', 'What keeps nurses?', 'What gives the goals their money?', 'For migrants, or general?', 'Who staffs it?', 'Who pays?']]);
    expect((await (await workbook.asked()).take(workshop, [fromGuiding(evidence)], 'gone')).ok).toBe(false);
  });

  test('that were removed come back, and only those that are picked', async () => {
    const asked = await workbook.asked();
    const first = valueOf(await asked.take(workshop, [fromGuiding(money, general, evidence)], null));
    valueOf(await first.undo());
    const again = valueOf(await asked.take(workshop, [fromGuiding(general)], null));
    expect(again.added).toBe(1);
    expect((await shown())[0]).toEqual(['Guiding questions', 'For migrants, or general?']);
    valueOf(await again.undo());
    expect(await shown()).toEqual([['Health', 'What keeps nurses?']]);
  });
});

describe('the minutes of a roundtable', () => {
  test('are those of its questions, and those of the agenda: parallel blocks once, a plenary not at all', async () => {
    const [roundtable] = await workbook.read.outline(workshop);
    const id = roundtable?.id ?? '';
    const asked = await workbook.asked();
    valueOf(await workbook.roundtables.addQuestion(id, en('Who pays?'), null));
    valueOf(await workbook.roundtables.setMinutes(question, 40));
    expect((await asked.minutes(workshop)).get(id)).toEqual({ asked: 40, open: 1, planned: null });
    const agenda = await workbook.agenda();
    for (const [form, minutes] of [['roundtable', 30], ['plenary', 90]] as const) {
      const block = workbook.newId();
      valueOf(await agenda.write(workshop, block, 1, { title: en('Health'), form, minutes }));
      valueOf(await agenda.setRoundtable(workshop, block, id, true));
      if (form === 'roundtable') valueOf(await agenda.split(workshop, block, 2));
    }
    expect((await asked.minutes(workshop)).get(id)).toEqual({ asked: 40, open: 1, planned: 30 });
  });
});
