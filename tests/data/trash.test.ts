import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { TrashItem } from '../../renderer/data/trash/trash.ts';
import type { Workbook } from '../../renderer/data/workbook.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-11-24T09:00:00Z');
const set = {
  slug: 'guiding-questions',
  title: { en: 'Guiding questions', fr: 'Questions directrices' },
  questions: [{ id: 'question.money-and-staff', version: '2026.1', wording: { en: 'What gives the goals their money?', fr: 'D’où vient l’argent ?' }, usable: { en: 'Budget line, year.' } }],
} as const;

let bridge: MemoryBridge;
let count = 0;
let clock = start;
let workbook: Workbook;
let workshop = '';
let question = '';

async function open(over = bridge): Promise<Workbook> {
  const writes = [{ id: 'sample-chisinau-2011', kind: 'workshop', f: 'sample', reg: { v: [['sample00000000000000', 1, true] as const] } }];
  const sample = () => Promise.resolve({ id: 'sample-chisinau-2011', writes });
  return valueOf(await openWorkbook({ bridge: over, start: over.start(), sample, now: () => new Date(clock), database: `trash-${String((count += 1))}` }));
}

const shelves = async () => (await (await workbook.trash()).read()).shelves;
const items = async (): Promise<readonly TrashItem[]> => (await shelves()).flatMap((shelf) => shelf.items);
const names = async (): Promise<readonly string[]> => (await items()).map(({ kind, label, below }) => `${kind} ${label.words === null ? '-' : plainIn(label.words, 'en')} +${String(below)}`);
const answer = async (plain: string): Promise<string> => {
  const id = workbook.newId();
  valueOf(await workbook.contributions.write(question, id, { text: { plain, language: 'en' } }));
  return id;
};
const shown = async (): Promise<readonly string[]> => ((await workbook.read.capture(question))?.contributions ?? []).map(({ text }) => plainIn(text, 'en'));
const emptyDue = async (): Promise<number> => valueOf(await (await workbook.trash()).emptyDue());
const journal = (): string => bridge.lines(workshop).join('\n');

beforeEach(async () => {
  clock = start;
  bridge = memoryBridge();
  workbook = await open();
  workshop = valueOf(await workbook.workshops.create({ title: 'Health and employment', place: 'Bălți', language: 'en' }));
  valueOf(await workbook.roundtables.addLibraryQuestions(workshop, set));
  question = (await workbook.read.outline(workshop))[0]?.questions[0]?.id ?? '';
});

describe('the trash', () => {
  test('has a parent with what went with it as one line, and what was removed before it as another', async () => {
    const first = await answer('A list of vacancies');
    await answer('A post a district');
    valueOf(await workbook.contributions.remove(first));
    valueOf(await workbook.roundtables.remove((await workbook.read.outline(workshop))[0]?.id ?? ''));
    expect(await names()).toEqual(['contribution A list of vacancies +0', 'roundtable Guiding questions +2']);
    const [shelf] = await shelves();
    expect([shelf?.journal, shelf?.isRemoved, shelf?.workshop?.isThere]).toEqual([workshop, false, true]);
    expect((await items()).map(({ at, due }) => [at, due])).toEqual([1, 2].map(() => [new Date(start).toISOString(), new Date(start + 90 * day).toISOString()]));
    const head = (await items()).find(({ kind }) => kind === 'roundtable');
    valueOf(await (await workbook.trash()).restore({ journal: workshop, id: head?.id ?? '' }));
    expect(await shown()).toEqual(['A post a district']);
    expect(await names()).toEqual(['contribution A list of vacancies +0']);
  });

  test('has a removed workshop as one line, whatever was removed in it before', async () => {
    valueOf(await workbook.contributions.remove(await answer('A list of vacancies')));
    valueOf(await workbook.workshops.setRemoved(workshop, true));
    expect(await names()).toEqual(['workshop Health and employment +2']);
    expect((await shelves())[0]?.isRemoved).toBe(true);
    valueOf(await (await workbook.trash()).restore({ journal: workshop, id: workshop }));
    expect((await workbook.read.workshops()).map(({ id }) => id)).toEqual([workshop]);
    expect(await names()).toEqual(['contribution A list of vacancies +0']);
  });

  test('has own items and the sample, which is never removed for good', async () => {
    const own = await workbook.own();
    const id = valueOf(await own.add('guidance', { plain: 'How we go about it', language: 'en' }));
    valueOf(await own.remove(id));
    const sample = valueOf(await workbook.workshops.openSample());
    valueOf(await workbook.workshops.setRemoved(sample, true));
    const all = await shelves();
    expect(all.map(({ workshop: about, isRemoved, items: [item] }) => [about?.id ?? null, isRemoved, item?.keptFor ?? null])).toEqual([[sample, true, 'sample'], [null, false, null]]);
    expect(all[1]?.items[0]?.label.words).toMatchObject({ original: { language: 'en' } });
  });

  test('takes the moment of a removal by an older program from its line', async () => {
    const id = await answer('A list of vacancies');
    clock += 3 * day;
    valueOf(await workbook.contributions.remove(id));
    const last = bridge.lines(workshop).length - 1;
    const old = (bridge.lines(workshop)[last] ?? '').replace(/,"at":"[^"]*"/u, '');
    bridge.cutTail(workshop, last);
    await bridge.call('journal:append', { journal: workshop, seq: last + 1, body: old });
    clock += day;
    workbook = await open();
    expect((await items()).map(({ at }) => at)).toEqual([new Date(start + 3 * day).toISOString()]);
  });
});

describe('removing for good', () => {
  test('leaves nothing of a contribution, and nobody can bring it back', async () => {
    const id = await answer('Ana Rusu has no post');
    valueOf(await workbook.contributions.remove(id));
    expect(valueOf(await (await workbook.trash()).purge([{ journal: workshop, id }]))).toBe(1);
    expect(await items()).toEqual([]);
    const last = bridge.lines(workshop).at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ base: true, p: [{ id, kind: 'contribution' }] });
    expect(last).not.toContain('Ana Rusu');
    expect(await (await workbook.history()).versions(id, { signal: new AbortController().signal, progress: () => undefined })).toMatchObject({ ok: true, value: { versions: [{ act: 'purged' }] } });
    expect((await (await workbook.trash()).restore({ journal: workshop, id })).ok).toBe(false);
    expect(await shown()).toEqual([]);
  });

  test('of a question set lets the same set be added anew, translations up to date', async () => {
    const roundtable = (await workbook.read.outline(workshop))[0]?.id ?? '';
    valueOf(await workbook.roundtables.remove(roundtable));
    valueOf(await (await workbook.trash()).purge([{ journal: workshop, id: roundtable }]));
    expect(await items()).toEqual([]);
    expect(await workbook.read.outline(workshop)).toEqual([]);
    valueOf(await workbook.roundtables.addLibraryQuestions(workshop, set));
    const [back] = await workbook.read.outline(workshop);
    expect(back?.questions.map(({ wording }) => [plainIn(wording, 'en'), plainIn(wording, 'fr'), wording.translations['fr']?.stale])).toEqual([['What gives the goals their money?', 'D’où vient l’argent ?', false]]);
    expect(back?.title.translations['fr']?.stale).toBe(false);
  });

  test('of a body lets it be named again, and of a plan line be taken over again', async () => {
    const person = { name: 'Ana Rusu', function: null, body: { plain: 'Ministry of Health', language: 'en' }, typedBody: null, group: 'line-ministries' };
    const first = valueOf(await workbook.participants.add(workshop, person));
    const body = (await workbook.read.participants(workshop))[0]?.body?.id ?? '';
    const cite = { item: 'activity.1', version: '1', title: { en: 'Training' }, source: { en: '004' } };
    const line = valueOf(await workbook.plan.takeOver(workshop, { plain: 'Training', language: 'en' }, cite));
    for (const id of [first, body]) valueOf(await workbook.participants.remove(id));
    valueOf(await workbook.plan.remove(line));
    expect(valueOf(await (await workbook.trash()).purge((await items()).map(({ id }) => ({ journal: workshop, id }))))).toBe(3);
    valueOf(await workbook.participants.add(workshop, person));
    valueOf(await workbook.plan.takeOver(workshop, { plain: 'Training', language: 'en' }, cite));
    expect((await workbook.read.participants(workshop)).map(({ body: named }) => named === null ? null : plainIn(named.name, 'en'))).toEqual(['Ministry of Health']);
    expect((await workbook.read.planLines(workshop)).map(({ title }) => plainIn(title, 'en'))).toEqual(['Training']);
  });

  test('does not take away what something that is there stands on', async () => {
    const roundtable = (await workbook.read.outline(workshop))[0]?.id ?? '';
    valueOf(await workbook.roundtables.remove(roundtable));
    await answer('Written at another table meanwhile');
    const [item] = await items();
    expect([item?.keptFor, item?.due]).toEqual(['holds-living', null]);
    expect(valueOf(await (await workbook.trash()).purge([{ journal: workshop, id: roundtable }]))).toBe(0);
    expect(await shown()).toEqual(['Written at another table meanwhile']);
  });

  test('of a workshop takes all of it', async () => {
    await answer('Ana Rusu has no post');
    valueOf(await workbook.workshops.setRemoved(workshop, true));
    expect(valueOf(await (await workbook.trash()).purge([{ journal: workshop, id: workshop }]))).toBe(1);
    expect(await items()).toEqual([]);
    expect(await workbook.read.workshop(workshop)).toBeUndefined();
    expect(await workbook.workshops.setStage(workshop, 'room')).toMatchObject({ ok: false, code: 'wiped' });
  });
});

describe('emptying after ninety days', () => {
  test('needs two starts that find the time to be up, and is remembered', async () => {
    valueOf(await workbook.contributions.remove(await answer('A list of vacancies')));
    expect(await emptyDue()).toBe(0);
    clock = start + 89 * day;
    expect(await emptyDue()).toBe(0);
    clock = start + 91 * day;
    expect(await emptyDue()).toBe(0);
    clock = start + 92 * day;
    expect(await emptyDue()).toBe(1);
    expect(await (await workbook.trash()).read()).toEqual({ shelves: [], lastEmptied: { at: new Date(clock).toISOString(), count: 1 } });
    expect(journal()).toContain('trash.empty');
  });

  test('is not fooled by a clock that was far ahead for a while', async () => {
    valueOf(await workbook.contributions.remove(await answer('A list of vacancies')));
    clock = start + 3000 * day;
    expect(await emptyDue()).toBe(0);
    for (const days of [1, 2, 80, 89]) {
      clock = start + days * day;
      expect(await emptyDue()).toBe(0);
    }
    expect(await names()).toEqual(['contribution A list of vacancies +0']);
  });

  test('counts from when this laptop first saw what another removed long ago', async () => {
    const id = await answer('A list of vacancies');
    valueOf(await workbook.contributions.remove(id));
    clock = start + 200 * day;
    expect(await emptyDue()).toBe(0);
    const [item] = await items();
    expect([item?.at, item?.due]).toEqual([new Date(start).toISOString(), new Date(start + 290 * day).toISOString()]);
    clock = start + 289 * day;
    expect(await emptyDue()).toBe(0);
  });
});
