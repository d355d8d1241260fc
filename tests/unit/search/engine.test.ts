import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchEngine, type SearchEngine } from '../../../renderer/search/engine.ts';
import type { SearchDocument } from '../../../renderer/search/segment.ts';

const groups = [{ group: 'practice', most: 5 }, { group: 'record', most: 5 }];

function engineOf(texts: Readonly<Record<string, string | readonly [title: string, text: string]>>): SearchEngine {
  const engine = createSearchEngine();
  engine.setSegment('all', Object.entries(texts).map(([id, text]): SearchDocument =>
    typeof text === 'string' ? { id, title: '', text, group: 'record' } : { id, title: text[0], text: text[1], group: 'practice' }));
  return engine;
}

const idsIn = (engine: SearchEngine, query: string): readonly string[] => engine.search(query, groups).groups.flatMap(({ hits }) => hits.map(({ id }) => id));

const byLanguage: readonly (readonly [language: string, texts: Readonly<Record<string, string>>, queries: readonly (readonly [query: string, ids: string])[]])[] = [
  ['English', { a: 'Nurses return to Ghana', b: 'Salary top-ups' }, [['ghan nurse', 'a'], ['TOP', 'b'], ['tur', '']]],
  ['French', { a: 'L’éducation des enfants', b: 'Sécurité sociale' }, [['education', 'a'], ['securite', 'b'], ['ÉDUC enfants', 'a']]],
  ['Arabic', { a: 'قالت وزارة الصحة إن المرأة', b: 'وبالصحة والتعليم', c: 'صِحّة الأُسرة', d: 'التعاون للمهاجرين' }, [
    ['صحة', 'b c a'], ['الصحه', 'b c a'], ['وزاره', 'a'], ['أسرة', 'c'], ['المراة', 'a'], ['المهاجرين', 'd'], ['مهاجر', 'd'], ['حة', ''],
  ]],
  ['Russian', { a: 'Учёба и жильё', b: 'Денежные переводы' }, [['учеба', 'a'], ['ЖИЛЬЁ', 'a'], ['перевод денеж', 'b']]],
  ['Chinese', { a: '卫生部公布空缺职位', b: '移民与发展政策', c: '移民政策与健康', d: '移动发明开展' }, [['卫生', 'a'], ['移民发展', 'b'], ['移民政策', 'c b'], ['卫生部', 'a'], ['策', 'b c'], ['民移', '']]],
  ['Spanish', { a: 'La señora alcaldesa', b: 'Educación de los niños' }, [['senora', 'a'], ['ninos educacion', 'b']]],
];

describe.each(byLanguage)('in %s', (_language, texts, queries) => {
  it.each(queries)('%s finds "%s"', (query, ids) => {
    expect(idsIn(engineOf(texts), query).join(' ')).toBe(ids);
  });
});

describe('typing errors', () => {
  const engine = engineOf({
    a: 'Health staff from Ghana', b: 'remittances and pensions', c: 'migration policy', d: 'صحة المستشفيات', e: 'здравоохранение', f: 'Fièvre jaune', g: 'a 2015 b',
  });
  it.each([
    ['helth ghana', 'a'], ['haelth', 'a'], ['healthh', 'a'], ['ealth', 'a'], ['healtj', 'a'], // left out, swapped, too many, first letter, wrong
    ['remitances', 'b'], ['remittnces pensoins', 'b'], ['migrtaoin', 'c'], ['migrtai', 'c'], ['صخة', 'd'], ['المستشقيات', 'd'], ['здравохранение', 'e'], ['здравохранен', 'e'],
    ['fevre', 'f'], ['2016', ''], ['zzzz', ''], ['xy', ''],
  ])('%s finds "%s"', (query, id) => {
    expect(idsIn(engine, query).join(' ')).toBe(id);
  });

  it('says what was looked for instead, and nothing when all is as typed', () => {
    expect(engine.search('helth ghana', groups).replaced).toEqual([{ typed: 'helth', by: 'health' }]);
    expect(engine.search('health ghana', groups).replaced).toEqual([]);
  });

  it('gives up a word that somebody else mistyped when it is not found with the others', () => {
    const both = engineOf({ a: 'heath of the moor', b: 'health in Ghana' });
    expect(both.search('heath ghana', groups)).toMatchObject({ total: 1, replaced: [{ typed: 'heath', by: 'health' }] });
    expect(idsIn(both, 'heath')).toEqual(['a']);
  });

  it('are forgiven wherever one letter of a long word is changed, dropped, doubled or swapped', () => {
    const words = ['stakeholder', 'employment', 'remittances', 'trafficking', 'agriculture'];
    const library = engineOf(Object.fromEntries(words.map((word) => [word, `the ${word} of it`])));
    const slip = fc.constantFrom(
      (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
      (word: string, at: number) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
      (word: string, at: number) => word.slice(0, at + 1) + word.slice(at),
      (word: string, at: number) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    );
    fc.assert(fc.property(fc.constantFrom(...words), fc.nat(8), slip, (word, at, make) => {
      expect(idsIn(library, make(word, at))).toContain(word);
    }), { numRuns: 500 });
  });
});

describe('ranking', () => {
  it('puts title over text, whole word over beginning, together over apart, earlier over later', () => {
    const engine = engineOf({
      late: ['Other', `${'word '.repeat(60)} health`], begins: ['Other', 'healthy'], whole: ['Other', 'the health'], title: ['Of health', 'x'], titleBegins: ['Healthy', 'health'],
    });
    expect(idsIn(engine, 'health')).toEqual(['title', 'titleBegins', 'whole', 'late', 'begins']);
    const far = engineOf({ text: ['', 'health first'], title: ['A rather long title that ends in health', ''] });
    expect(idsIn(far, 'health')).toEqual(['title', 'text']);
    const pair = engineOf({ apart: 'labour of a market', together: 'of a labour market' });
    expect(idsIn(pair, 'labour market')).toEqual(['together', 'apart']);
  });

  it('counts all, gives a few of each group in the order asked for', () => {
    const engine = createSearchEngine();
    engine.setSegment('a', Array.from({ length: 30 }, (_, at) => ({ id: `r${at}`, title: '', text: 'health', group: 'record' })));
    engine.setSegment('b', [{ id: 'p', title: 'Health', text: '', group: 'practice' }, { id: 'x', title: 'Health', text: '', group: 'elsewhere' }]);
    const { total, groups: found } = engine.search('health', [{ group: 'practice', most: 3 }, { group: 'record', most: 2 }, { group: 'own', most: 3 }]);
    expect(total).toBe(31);
    expect(found.map(({ group, count, hits }) => [group, count, hits.map(({ id }) => id)])).toEqual([['practice', 1, ['p']], ['record', 30, ['r0', 'r1']]]);
  });
});

describe('segments', () => {
  it('are replaced one by one', () => {
    const engine = createSearchEngine();
    const one = (id: string, text: string): SearchDocument => ({ id, title: '', text, group: 'record' });
    engine.setSegment('w1', [one('a', 'nurses'), one('b', 'doctors')]);
    engine.setSegment('w2', [one('c', 'nurses')]);
    expect(idsIn(engine, 'nurses')).toEqual(['a', 'c']);
    engine.setSegment('w1', [one('d', 'pensions')]);
    expect(idsIn(engine, 'nurses')).toEqual(['c']);
    expect(idsIn(engine, 'pension')).toEqual(['d']);
    expect(idsIn(engine, 'docters')).toEqual([]); // a word that has gone corrects nothing
    engine.removeSegment('w2');
    engine.setSegment('w3', [one('e', 'heath')]);
    engine.setSegment('w4', [one('f', 'health')]);
    engine.removeSegment('w3');
    expect(idsIn(engine, 'heath')).toEqual(['f']); // nor stands in the way of a correction
    expect(idsIn(engine, 'nurses')).toEqual([]);
  });

  it('find what a naive search finds, however the documents are spread', () => {
    const word = fc.constantFrom('ana', 'anab', 'bana', 'cab', 'صحة', 'الصحة', '卫生', '卫生部', 'été');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.constantFrom('ana', 'an cab', 'ete', '卫生', 'صحه', 'b'), fc.nat(3), (texts, query, parts) => {
      const documents = texts.map((body, at): SearchDocument => ({ id: `${at}`, title: '', text: body, group: 'record' }));
      const engine = createSearchEngine();
      for (let part = 0; part <= parts; part += 1) engine.setSegment(`${part}`, documents.filter((_, at) => at % (parts + 1) === part));
      const plain = (body: string): string => ` ${body.replaceAll('الصحة', 'صحه').replaceAll('صحة', 'صحه').replaceAll('été', 'ete')}`;
      const expected = documents.filter(({ text: body }) => query.split(' ').every((one) => plain(body).includes(` ${one}`))).map(({ id }) => id);
      const { groups: found, replaced } = engine.search(query, [{ group: 'record', most: 20 }]);
      if (expected.length > 0 || replaced.length === 0) expect(found.flatMap(({ hits }) => hits.map(({ id }) => id)).toSorted()).toEqual(expected);
    }), { numRuns: 400 });
  });
});
