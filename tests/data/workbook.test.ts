import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '../../preload/shapes.ts';
import { plainIn } from '../../renderer/domain/pick-text.ts';
import { openWorkbook } from '../../renderer/data/open.ts';
import type { NewWorkshop, Workbook } from '../../renderer/data/workbook.ts';
import { memoryBridge, type MemoryBridge } from '../helpers/memory-bridge.ts';
import { valueOf } from '../helpers/value-of.ts';

const questions = [
  { id: 'question.money-and-staff', version: '2026.1', wording: { en: 'What gives the goals their money?', fr: 'D’où vient l’argent ?', ar: 'من أين يأتي التمويل؟' }, usable: { en: 'Budget line, year.', fr: 'Ligne, année.', ar: 'بند الميزانية والسنة.' } },
  { id: 'question.dedicated-or-general', version: '2026.1', wording: { en: 'For migrants, or general?', fr: 'Pour les migrants, ou générale ?', ar: 'سياسة خاصة أم عامة؟' }, usable: { en: 'One sector.', fr: 'Un secteur.', ar: 'قطاع واحد.' } },
] as const;
const set = { slug: 'guiding-questions', title: { en: 'Guiding questions', fr: 'Questions directrices', ar: 'أسئلة توجيهية' }, questions };
const input: NewWorkshop = { title: 'Health and employment: sector roundtable', place: 'Bălți', language: 'en' };

let bridge: MemoryBridge;
let count = 0;
let database = '';

async function open(name = database, over = bridge): Promise<Workbook> {
  const sample = () => Promise.resolve({ id: 'sample-chisinau-2011', writes: [{ id: 'sample-chisinau-2011', kind: 'workshop', f: 'sample', reg: { v: [['sample00000000000000', 1, true] as const] } }] });
  return valueOf(await openWorkbook({ bridge: over, start: over.start(), sample, now: () => new Date('2026-11-23T14:32:00Z'), database: name }));
}

/** A workshop with the set of questions, as the form of a new one makes it; answers its id. */
async function withQuestions(workbook: Workbook): Promise<string> {
  const id = valueOf(await workbook.workshops.create(input));
  valueOf(await workbook.roundtables.addLibraryQuestions(id, set));
  return id;
}

async function firstQuestion(workbook: Workbook, workshop: string): Promise<string> {
  const [first] = await workbook.read.outline(workshop);
  return first?.questions[0]?.id ?? '';
}

beforeEach(() => {
  bridge = memoryBridge();
  database = `workbook-${(count += 1)}`;
});

describe('a workshop', () => {
  test('is made with its questions in every language, numbered in order', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const outline = await workbook.read.outline(id);
    expect(outline.map(({ number, title }) => [number, plainIn(title, 'fr')])).toEqual([['1', 'Questions directrices']]);
    expect(outline[0]?.questions.map(({ number, wording }) => [number, plainIn(wording, 'ar')])).toEqual([
      ['1.1', 'من أين يأتي التمويل؟'],
      ['1.2', 'سياسة خاصة أم عامة؟'],
    ]);
    expect((await workbook.read.workshops()).map(({ title }) => plainIn(title, 'en'))).toEqual([input.title]);
    expect(bridge.lines(id)).toHaveLength(2);
  });

  test('has a set of questions back that was removed and is added again', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const [roundtable] = await workbook.read.outline(id);
    valueOf(await workbook.roundtables.remove(roundtable?.id ?? ''));
    expect(await workbook.read.outline(id)).toEqual([]);
    expect(valueOf(await workbook.roundtables.addLibraryQuestions(id, set))).toBe(roundtable?.id);
    expect(await workbook.read.outline(id)).toEqual([roundtable]);
  });

  test('has a set that is added later after the guiding questions, whose numbers stay', async () => {
    const workbook = await open();
    const id = valueOf(await workbook.workshops.create(input));
    valueOf(await workbook.roundtables.addLibraryQuestions(id, { ...set, slug: 'guiding-questions' }));
    valueOf(await workbook.roundtables.addLibraryQuestions(id, { slug: 'further-questions', title: { en: 'Further' }, questions: [] }));
    expect((await workbook.read.outline(id)).map(({ title }) => plainIn(title, 'en'))).toEqual([set.title['en'], 'Further']);
  });

  test('duplicated keeps structure and translations and leaves answers behind', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const question = await firstQuestion(workbook, id);
    valueOf(await workbook.contributions.write(question, workbook.newId(), { text: { plain: 'Un poste par district', language: 'fr' } }));
    valueOf(await workbook.workshops.setDates(id, { from: '2026-11-24', to: '2026-11-25' }));
    const copy = valueOf(await workbook.workshops.duplicate(id));
    const [outline] = await workbook.read.outline(copy);
    expect(outline?.questions.map(({ wording, contributions }) => [wording.translations['ar']?.stale, contributions])).toEqual([[false, 0], [false, 0]]);
    expect((await workbook.read.workshop(copy))?.dates).toBeNull();
    expect((await workbook.read.outline(id))[0]?.questions[0]?.contributions).toBe(1);
  });

  test('removed is gone with all below it, and comes back without what was removed before', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const question = await firstQuestion(workbook, id);
    const [kept, dropped] = [workbook.newId(), workbook.newId()];
    valueOf(await workbook.contributions.write(question, kept, { text: { plain: 'kept', language: 'en' } }));
    valueOf(await workbook.contributions.write(question, dropped, { text: { plain: 'dropped', language: 'en' } }));
    valueOf(await workbook.contributions.remove(dropped));
    valueOf(await workbook.workshops.setRemoved(id, true));
    expect(await workbook.read.workshops()).toEqual([]);
    valueOf(await workbook.workshops.setRemoved(id, false));
    expect((await workbook.read.capture(question))?.contributions.map((one) => one.id)).toEqual([kept]);
  });
});

describe('writing', () => {
  test('an edit that changes nothing leaves no line', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    valueOf(await workbook.workshops.setText(id, 'hosts', { plain: 'Government of the Republic of Moldova', language: 'en' }));
    valueOf(await workbook.workshops.setText(id, 'hosts', { plain: 'Government of the Republic of Moldova', language: 'en' }));
    expect(bridge.lines(id)).toHaveLength(3);
  });

  test('many at once keep their order and number', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const question = await firstQuestion(workbook, id);
    const texts = Array.from({ length: 20 }, (_, at) => `Contribution ${at + 1} of the Ministry of Health`);
    await Promise.all(texts.map((plain) => workbook.contributions.write(question, workbook.newId(), { text: { plain, language: 'en' } })));
    expect((await workbook.read.capture(question))?.contributions.map(({ text }) => plainIn(text, 'en'))).toEqual(texts);
    expect(workbook.saveState.get()).toEqual({ kind: 'saved', at: '2026-11-23T14:32:00.000Z' });
  });

  test('edited in hand, with other actions and a failure in between, is in the rows as it is in the journal', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const question = await firstQuestion(workbook, id);
    const entry = workbook.newId();
    const write = (plain: string) => workbook.contributions.write(question, entry, { text: { plain, language: 'en' } });
    valueOf(await write('K'));
    valueOf(await write('Keep'));
    valueOf(await workbook.contributions.remove(entry));
    valueOf(await workbook.contributions.restore(entry));
    valueOf(await write('Keep one'));
    bridge.failNextAppend({ ok: false, code: 'no-space', detail: 'ENOSPC' }, { afterWriting: true });
    expect((await write('Keep one list')).ok).toBe(false);
    valueOf(await workbook.contributions.write(question, entry, { type: 'recommendation' }));
    const shown = await workbook.read.capture(question);
    expect(shown?.contributions.map(({ text, type, open: conflicts }) => [plainIn(text, 'en'), type, conflicts])).toEqual([['Keep one list', 'recommendation', []]]);
    expect(await (await open('rebuilt-from-the-journal')).read.capture(question)).toEqual(shown);
  });

  test.each([{ afterWriting: false }, { afterWriting: true }])('a full disk is said and the next try succeeds ($afterWriting)', async (options) => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const question = await firstQuestion(workbook, id);
    const entry = workbook.newId();
    const full: Failure = { ok: false, code: 'no-space', detail: 'ENOSPC' };
    bridge.failNextAppend(full, options);
    expect(await workbook.contributions.write(question, entry, { text: { plain: 'first', language: 'en' } })).toEqual(full);
    expect(workbook.saveState.get()).toMatchObject({ kind: 'not-saved', waiting: 1 });
    expect(await workbook.settle()).toBe(false);
    valueOf(await workbook.contributions.write(question, entry, { text: { plain: 'first and more', language: 'en' } }));
    expect((await workbook.read.capture(question))?.contributions.map(({ text }) => plainIn(text, 'en'))).toEqual(['first and more']);
    expect(await workbook.settle()).toBe(true);
  });
});

describe('a start', () => {
  async function recorded(): Promise<{ readonly id: string; readonly question: string }> {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const question = await firstQuestion(workbook, id);
    for (const plain of ['один', 'deux', 'ثلاثة']) valueOf(await workbook.contributions.write(question, workbook.newId(), { text: { plain, language: 'en' } }));
    return { id, question };
  }
  const texts = async (workbook: Workbook, question: string) =>
    (await workbook.read.capture(question))?.contributions.map(({ text }) => plainIn(text, 'en'));

  test('rebuilds a deleted database from the journal and says how much', async () => {
    const { question } = await recorded();
    const workbook = await open('deleted-and-new');
    expect(workbook.report).toEqual([{ kind: 'rebuilt', why: 'missing', counts: { workshops: 1, contributions: 3 }, milliseconds: expect.any(Number) as number }]);
    expect(await texts(workbook, question)).toEqual(['один', 'deux', 'ثلاثة']);
  });

  test('replays lines that the rows lack', async () => {
    const { id, question } = await recorded();
    const before = await new Dexie(database).open();
    await before.table('journals').put({ journal: id, applied: 2, changedAt: null });
    before.close();
    expect(await texts(await open(), question)).toEqual(['один', 'deux', 'ثلاثة']);
  });

  test.each(['deleted', 'cut'])('writes again what only the rows know when the journal was %s', async (how) => {
    const { id, question } = await recorded();
    const actor = bridge.start().journals[0]?.actor;
    if (how === 'deleted') bridge.dropJournal(id);
    else bridge.cutTail(id, 2);
    expect(await texts(await open(), question)).toEqual(['один', 'deux', 'ثلاثة']);
    expect(bridge.start().journals[0]?.actor).not.toBe(actor);
    expect(await texts(await open('from-the-journal-alone'), question)).toEqual(['один', 'deux', 'ثلاثة']);
  });
});

describe('files', () => {
  test('a copy opened on another laptop and edited comes back whole, twice is once', async () => {
    const here = await open();
    const id = await withQuestions(here);
    const question = await firstQuestion(here, id);
    const entry = here.newId();
    valueOf(await here.contributions.write(question, entry, { text: { plain: 'as said', language: 'en' } }));
    bridge.answerSave({ name: 'copy.mwb', folder: 'stick' });
    valueOf(await here.saveCopy(id));
    const file = { name: 'copy.mwb', bytes: bridge.written() ?? new Uint8Array() };

    const other = memoryBridge('other');
    other.offerFiles([file]);
    const there = await open(`${database}-there`, other);
    expect(valueOf(await there.openFiles())).toMatchObject([{ workshop: id, conflicts: 0 }]);
    valueOf(await there.contributions.write(question, entry, { text: { plain: 'as said there', language: 'en' } }));
    valueOf(await here.contributions.write(question, entry, { text: { plain: 'as said here', language: 'en' } }));
    other.answerSave({ name: 'back.mwb', folder: 'stick' });
    valueOf(await there.saveCopy(id));

    bridge.offerFiles([{ name: 'back.mwb', bytes: other.written() ?? new Uint8Array() }]);
    expect(valueOf(await here.openFiles())).toMatchObject([{ workshop: id, changed: 1, conflicts: 1 }]);
    const [said] = (await here.read.capture(question))?.contributions ?? [];
    expect(said?.open).toEqual(['text.o']);
    expect([said?.text, ...(said?.versions ?? [])].map((text) => (text === undefined ? '' : plainIn(text, 'en'))).sort()).toEqual(['as said here', 'as said there']);
    const lines = bridge.lines(id).length;
    expect(valueOf(await here.openFiles())).toMatchObject([{ changed: 0, added: 0 }]);
    expect(bridge.lines(id)).toHaveLength(lines);
  });

  test('a call that is lost while a file is opened stops neither the next opening nor the next save', async () => {
    const here = await open();
    const id = await withQuestions(here);
    bridge.answerSave({ name: 'copy.mwb', folder: 'stick' });
    valueOf(await here.saveCopy(id));
    const other = memoryBridge('other');
    other.offerFiles([{ name: 'copy.mwb', bytes: bridge.written() ?? new Uint8Array() }]);
    const there = await open(`${database}-there`, other);
    other.loseNext('journal:open');
    expect(await there.openFiles()).toMatchObject({ ok: false, code: 'failed' });
    expect(valueOf(await there.openFiles())).toMatchObject([{ workshop: id }]);
    valueOf(await there.contributions.write(await firstQuestion(there, id), there.newId(), { text: { plain: 'still saved', language: 'en' } }));
  });

  test('a file that is not ours changes nothing', async () => {
    const workbook = await open();
    bridge.offerFiles([{ name: 'holiday.mwb', bytes: new TextEncoder().encode('not a workbook') }]);
    expect(await workbook.openFiles()).toMatchObject({ ok: false, code: 'invalid' });
    expect(await workbook.read.workshops()).toEqual([]);
  });
});

describe('participants', () => {
  test('the same ministry typed twice is one body', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const body = (plain: string) => ({ plain, language: 'en' });
    valueOf(await workbook.participants.add(id, { name: 'Ana Munteanu', function: null, body: body('Ministry of Health'), typedBody: null, group: 'line-ministries' }));
    valueOf(await workbook.participants.add(id, { name: 'Юрий Попа', function: body('adviser'), body: body('ministry  of health'), typedBody: null, group: 'line-ministries' }));
    const people = await workbook.read.participants(id);
    expect(people.map((one) => [one.name, one.body === null ? '' : plainIn(one.body.name, 'en')])).toEqual([
      ['Ana Munteanu', 'Ministry of Health'],
      ['Юрий Попа', 'Ministry of Health'],
    ]);
    expect((await workbook.read.speakers(id, 'en')).map(({ label }) => label)).toEqual(['Ana Munteanu', 'Юрий Попа', 'Ministry of Health']);
  });
});

test('half the name of a body stays with the participant and makes no body', async () => {
  const workbook = await open();
  const id = valueOf(await workbook.workshops.create(input));
  const ana = { name: 'Ana Munteanu', function: null, body: null, group: 'line-ministries' };
  const person = valueOf(await workbook.participants.add(id, { ...ana, typedBody: 'Ministry of He' }));
  expect(await workbook.read.participants(id)).toMatchObject([{ body: null, typedBody: 'Ministry of He' }]);
  expect((await workbook.read.speakers(id, 'en')).map(({ label }) => label)).toEqual(['Ana Munteanu']);
  valueOf(await workbook.participants.edit(person, { ...ana, body: { plain: 'Ministry of Health', language: 'en' }, typedBody: null }));
  const [now] = await workbook.read.participants(id);
  expect([now?.typedBody, now?.body === null || now === undefined ? '' : plainIn(now.body.name, 'en')]).toEqual([null, 'Ministry of Health']);
});

describe('the library in a workshop', () => {
  const citation = {
    item: 'practice.mida-ghana-health',
    version: '2026.1',
    title: { en: 'Mainstreaming migration in the health sector: MIDA Ghana Health Project' },
    source: { en: 'GFMD 2015, background paper of Roundtable 2.1, Annex', fr: 'FMMD 2015, document d’information, annexe' },
  };

  test('a citation keeps title and source, can be taken back and set again', async () => {
    const workbook = await open();
    const id = await withQuestions(workbook);
    const question = await firstQuestion(workbook, id);
    const entry = workbook.newId();
    const cited = async () => (await workbook.read.capture(question))?.contributions[0]?.cites.map(({ item, title, source }) => [item, plainIn(title, 'ar'), plainIn(source, 'fr')]);
    valueOf(await workbook.contributions.write(question, entry, { text: { plain: 'Short assignments transfer skills.', language: 'en' }, cites: [citation] }));
    const shown = [[citation.item, citation.title.en, citation.source.fr]];
    expect(await cited()).toEqual(shown);
    valueOf(await workbook.contributions.uncite(entry, citation.item));
    expect(await cited()).toEqual([]);
    valueOf(await workbook.contributions.write(question, entry, { cites: [citation] }));
    expect(await cited()).toEqual(shown);
  });

  test('an item taken over into the plan is one line, however often and after it was removed', async () => {
    const workbook = await open();
    const id = valueOf(await workbook.workshops.create(input));
    const take = () => workbook.plan.takeOver(id, { plain: citation.title.en, language: 'en' }, citation);
    const line = valueOf(await take());
    expect(valueOf(await take())).toBe(line);
    valueOf(await workbook.plan.setTitle(line, { plain: 'Short posts for health workers of the diaspora', language: 'en' }));
    valueOf(await workbook.plan.remove(line));
    expect(await workbook.read.planLines(id)).toEqual([]);
    valueOf(await take());
    const lines = await workbook.read.planLines(id);
    expect(lines.map(({ title, cites }) => [plainIn(title, 'en'), cites[0]?.item])).toEqual([[citation.title.en, citation.item]]);
  });

  test('bookmarks and progress belong to the installation and outlive the database', async () => {
    const workbook = await open();
    valueOf(await workbook.marks.setBookmarked(citation.item, true));
    valueOf(await workbook.marks.setRead('step.4.situation-analysis', true));
    valueOf(await workbook.marks.setBookmarked('term.migrant', true));
    valueOf(await workbook.marks.setBookmarked('term.migrant', false));
    const marks = new Map([
      ['practice.mida-ghana-health', { isBookmarked: true, isRead: false }],
      ['step.4.situation-analysis', { isBookmarked: false, isRead: true }],
      ['term.migrant', { isBookmarked: false, isRead: false }],
    ]);
    expect(await workbook.read.marks()).toEqual(marks);
    expect(await (await open('from-the-journal')).read.marks()).toEqual(marks);
    expect(await workbook.read.workshops()).toEqual([]);
  });
});

test('the sample comes in once and comes back from the trash', async () => {
  const workbook = await open();
  const id = valueOf(await workbook.workshops.openSample());
  valueOf(await workbook.workshops.openSample());
  expect(bridge.lines(id)).toHaveLength(1);
  valueOf(await workbook.workshops.setRemoved(id, true));
  valueOf(await workbook.workshops.openSample());
  expect((await workbook.read.workshops()).map((one) => [one.id, one.sample])).toEqual([[id, true]]);
});
