import { beforeAll, describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildLibrary } from '../../../renderer/content/library.ts';
import { ownArticlesOf } from '../../../renderer/content/own-article.ts';
import type { SearchedWorkshop, SearchText } from '../../../renderer/data/search-texts.ts';
import type { OwnItem } from '../../../renderer/domain/own.ts';
import { originalFromPlain, type MultiText } from '../../../renderer/domain/text.ts';
import { actsOn } from '../../../renderer/features/search/palette-acts.ts';
import type { Answer, Ask, FoundAll, Preview } from '../../../renderer/features/search/protocol.ts';
import { groupFrom, rowsOf, stepFrom } from '../../../renderer/features/search/rows.ts';
import { createSession } from '../../../renderer/features/search/session.ts';
import { correctedQuery } from '../../../renderer/features/search/spelling.ts';

const root = path.join(import.meta.dirname, '../../..');
const jsonIn = (folder: string): Record<string, unknown> =>
  Object.fromEntries(readdirSync(path.join(root, folder)).map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(path.join(root, folder, name), 'utf8'))]));
const labelsIn = (language: string) => ({ labels: jsonIn(`locales/${language}/library`)['labels'] });
const { version: _version, ...structure } = jsonIn('assets/library');
const library = buildLibrary({ version: '1', structure, words: { en: jsonIn('locales/en/library'), ar: jsonIn('locales/ar/library'), ru: labelsIn('ru'), zh: labelsIn('zh') } });

const workshops = new Map<string, { version: number; texts: SearchText[] }>();
const readOf: string[] = [];
const said = (id: string, workshop: string, versions: Readonly<Record<string, string>>, more: Partial<SearchText> = {}): SearchText => ({
  id, workshop, kind: 'contribution', versions: Object.entries(versions).map(([language, plain]) => ({ language, plain })), question: `${workshop}-q`, questionNumber: '4.3', number: 3, ballot: null, assess: null, cites: [], ...more,
});
const titled = (id: string, texts: SearchText[]): SearchedWorkshop => ({ id, title: { original: originalFromPlain(`Workshop ${id}`, 'en'), translations: {} }, texts });
const own: { version: number; items: OwnItem[] } = { version: 1, items: [] };
const worded = (plain: string): MultiText => ({ original: originalFromPlain(plain, 'en'), translations: {} });
const practice = (id: string, title: string, summary: string): OwnItem => ({
  kind: 'practice', id, number: 'O1', open: [], title: worded(title), qualifier: worded(''), partners: worded('Chamber of nurses'), themes: worded(''), tags: worded(''), summary: worded(summary),
  forTheRoom: worded(''), source: worded('Circular 12 of the ministry'), states: ['MD'], sectors: [], links: [], period: { from: 2019, to: null },
});
const session = createSession({
  library: () => Promise.resolve(library),
  records: () => Promise.resolve({
    versions: () => Promise.resolve(new Map([...workshops].map(([id, { version }]) => [id, version]))),
    read: (id) => {
      readOf.push(id);
      const found = workshops.get(id);
      return Promise.resolve(found === undefined || found.texts.length === 0 ? null : titled(id, found.texts));
    },
    ownVersion: () => Promise.resolve(own.version),
    readOwn: (language) => {
      readOf.push(`own ${language}`);
      return Promise.resolve(own.items.flatMap((item) => ownArticlesOf(item, language)));
    },
  }),
});
const ask = async (what: Ask): Promise<Answer> => await session.answer(what, () => undefined);
const refresh = async (language = 'en', workshop: string | null = null): Promise<readonly string[]> => {
  readOf.length = 0;
  expect(await ask({ kind: 'refresh', language, workshop })).toEqual({ kind: 'ready' });
  return [...readOf];
};
const search = async (query: string): Promise<FoundAll> => ((await ask({ kind: 'search', query, expanded: null })) as { found: FoundAll }).found;
const preview = async (id: string, words: readonly string[], workshop: string | null): Promise<Preview | null> => ((await ask({ kind: 'preview', id, words, workshop })) as { preview: Preview | null }).preview;

beforeAll(async () => {
  workshops.set('w1', { version: 1, texts: [said('c1', 'w1', { en: 'Short assignments, as in the MIDA Ghana Health Project', fr: 'Missions courtes au Ghana' }, { cites: ['practice.mida-ghana-health'] })] });
  workshops.set('w2', { version: 1, texts: [said('c2', 'w2', { ar: 'طلبت وزارة الصحة قائمة' })] });
  await refresh('en', 'w2');
});

describe('one search over library and records', () => {
  it('finds a practice on health in Ghana and the answer that cites it, with one typing error', async () => {
    const { groups, corrected, total } = await search('helth ghana');
    expect(corrected).toBe('health ghana');
    expect(groups.map(({ group, count }) => [group, count])).toEqual([['practice', 1], ['record', 1]]);
    expect(total).toBe(2);
    expect(groups[0]?.hits[0]).toMatchObject({ about: { kind: 'item', places: ['Ghana'], number: 'A11' }, target: { kind: 'item' } });
    expect(groups[1]?.hits[0]).toMatchObject({
      id: 'c1', about: { kind: 'record', recordKind: 'contribution', questionNumber: '4.3', number: 3, workshop: { plain: 'Workshop w1' } }, target: { workshop: 'w1', question: 'w1-q' },
    });
  });

  it('shows the version in which the words were found', async () => {
    expect((await search('missions courtes')).groups[0]?.hits[0]?.title).toMatchObject({ language: 'fr', text: 'Missions courtes au Ghana' });
  });

  it('finds an item by its number, a state by its name in any shipped language', async () => {
    expect((await search('A11')).groups[0]?.hits[0]?.about).toMatchObject({ number: 'A11' });
    await refresh('ar');
    const arabic = await search('غانا');
    const english = await search('Ghana');
    expect(arabic.groups[0]?.hits.map(({ id }) => id)).toContain(english.groups[0]?.hits[0]?.id);
    expect(english.groups[0]?.hits[0]?.about).toMatchObject({ places: expect.arrayContaining(['غانا']) });
    const ghana = english.groups[0]?.hits.map(({ id }) => id).toSorted();
    for (const name of ['Гана', '加纳']) expect((await search(name)).groups[0]?.hits.map(({ id }) => id).toSorted()).toEqual(ghana);
    await refresh('en');
  });

  it('tells at some length, and where the open workshop cites the item already', async () => {
    const item = (await search('mida ghana')).groups[0]?.hits[0]?.id ?? '';
    workshops.set('w1', { version: 2, texts: [said('c1', 'w1', { en: 'MIDA' }, { cites: [item] })] });
    await refresh();
    const shown = await preview(item, ['ghana'], 'w1');
    expect(shown).toMatchObject({ citedIn: [{ questionNumber: '4.3', number: 3 }] });
    expect(shown?.text[0]?.marks.length).toBeGreaterThan(0);
    expect(shown?.sources.join()).toContain('GFMD 2015');
    expect((await preview(item, [], 'w2'))?.citedIn).toEqual([]);
    expect(await preview('practice.gone', [], null)).toBeNull();
  });
});

describe('a refresh', () => {
  it('reads again only what has changed, the open workshop first, and forgets what is in the trash', async () => {
    expect(await refresh()).toEqual([]);
    workshops.set('w2', { version: 2, texts: [said('c2', 'w2', { en: 'pensions for nurses' })] });
    workshops.set('w3', { version: 1, texts: [said('c3', 'w3', { en: 'pensions for doctors' })] });
    expect(await refresh('en', 'w3')).toEqual(['w3', 'w2']);
    expect((await search('pensions nurses doctors')).total).toBe(0);
    workshops.set('w2', { version: 3, texts: [] });
    await refresh();
    expect((await search('pensions nurses')).groups.filter(({ group }) => group === 'record')).toEqual([]);
  });

  it('answers what went wrong', async () => {
    const broken = createSession({ library: () => Promise.reject(new Error('no library')), records: () => Promise.reject(new Error('no rows')) });
    expect(await broken.answer({ kind: 'refresh', language: 'en', workshop: null }, () => undefined)).toEqual({ kind: 'failed', detail: 'Error: no library' });
  });
});

describe('own items', () => {
  const found = async (query: string) => (await search(query)).groups.find(({ group }) => group === 'own')?.hits ?? [];

  it('are found by their words, number and state, and say what they are', async () => {
    own.version = 2;
    own.items = [
      practice('019b-1', 'Zemstvo service points', 'Counters for people who return.'),
      { kind: 'own-set', id: 'set', number: 'OQ1', open: [], title: worded('Ours'), questions: [{ id: '019b-2', number: 'OQ1.1', open: [], wording: worded('Who staffs the zemstvo?'), context: worded(''), usable: worded('') }] },
    ];
    expect(await refresh()).toEqual(['own en']);
    const [hit, question] = await found('zemstvo');
    expect(hit).toMatchObject({
      id: '019b-1', title: { text: 'Zemstvo service points', marks: [[0, 7]], language: 'en' },
      about: { kind: 'own', itemKind: 'practice', number: 'O1', places: ['Republic of Moldova'], from: 2019, to: null }, target: { kind: 'own', id: '019b-1', item: '019b-1' },
    });
    expect(question).toMatchObject({ id: '019b-2', about: { kind: 'own', itemKind: 'question', number: 'OQ1.1' }, target: { item: 'set' } });
    expect((await found('O1 moldova')).map(({ id }) => id)).toEqual(['019b-1']);
    expect(await preview('019b-1', ['return'], null)).toMatchObject({
      text: [{ text: 'Counters for people who return.', marks: [[24, 30]] }], partners: ['Chamber of nurses'], sources: ['Circular 12 of the ministry'],
    });
  });

  it('are read again only when their journal or the language has changed', async () => {
    expect(await refresh()).toEqual([]);
    own.version = 3;
    own.items = [practice('019b-1', '', 'Counters in villages.')];
    expect(await refresh()).toEqual(['own en']);
    expect(await found('zemstvo')).toEqual([]);
    expect((await found('villages'))[0]?.title.text).toContain('Counters in villages.');
    expect(await refresh('ar')).toEqual(['own ar']);
    await refresh();
  });

  it('are opened where they stand, cited and taken over, and have no bookmark', async () => {
    const done: string[] = [];
    const acts = {
      open: (id: string) => { done.push(`open ${id}`); }, cite: (id: string) => { done.push(`cite ${id}`); }, takeOver: (id: string) => { done.push(`plan ${id}`); },
      target: { question: 'q', number: '1.1' }, canPlan: true, copyOf: () => Promise.resolve(null), bookmarks: new Set<string>(), toggleBookmark: () => undefined,
    };
    const [hit] = await found('villages');
    if (hit === undefined) throw new Error('nothing found');
    const offered = actsOn({ ...hit, target: { kind: 'own', id: 'question', item: 'set' } }, ((key: string) => key) as never, acts, () => undefined);
    for (const { run } of offered) run();
    expect(offered.map(({ chord }) => chord)).toEqual(['Enter', 'Alt+KeyC', 'Alt+Enter']);
    expect(done).toEqual(['open set', 'cite question', 'plan question']);
  });
});

describe('the corrected query', () => {
  it('is spelled as the text spells it', () => {
    expect(correctedQuery('sante publiqe', [{ typed: 'publiqe', by: 'publiqu' }], ['Santé publique'])).toBe('sante publique');
    expect(correctedQuery('الصخة', [{ typed: 'صخه', by: 'صحه' }], ['وزارة الصحة'])).toBe('الصحة');
    expect(correctedQuery('health', [], [])).toBeNull();
  });
});

describe('the arrows', () => {
  it('go through hits and the row that opens a group; Tab goes from group to group; the ends are joined', async () => {
    const rows = rowsOf(await search('migration'), null);
    const more = rows.findIndex(({ kind }) => kind === 'more');
    expect(rows[more - 1]?.group).toBe(rows[more]?.group);
    expect(stepFrom(rows, 0, -1)).toBe(rows.length - 1);
    expect(stepFrom(rows, rows.length - 1, 1)).toBe(0);
    expect(groupFrom(rows, 1, 1)).toBe(more + 1);
    expect(groupFrom(rows, more + 1, -1)).toBe(0);
    expect(rowsOf(await search('migration'), 'practice').some(({ kind, group }) => kind === 'more' && group === 'practice')).toBe(false);
    expect([stepFrom([], 0, 1), groupFrom([], 0, 1)]).toEqual([0, 0]);
  });
});
