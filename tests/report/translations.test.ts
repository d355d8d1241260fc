import { describe, expect, it } from 'vitest';
import { sampleWorkshopId } from '../../renderer/domain/ids.ts';
import type { LiveRec } from '../../renderer/record/types.ts';
import { largeId, largeRecords } from './helpers/large-workshop.ts';
import { linesOf, modelOf } from './helpers/read-model.ts';
import { sample } from './helpers/sources.ts';
import { disputed, ids, record, records, text, translation } from './helpers/workshop.ts';

/** How a report tells which of its answers are translated, and how far. */

const first: readonly [string, number] = ['tablenotebook0001', 1];
const answer = (id: string, key: string, language: string, plain: string, more: Parameters<typeof record>[4] = {}): LiveRec =>
  record('contribution', `${ids.ws}-${id}`, ids.q1, key, { ...text('text', language, plain), ...more, type: 'point' });

/** The workshop of all tests with answers in Russian and English, translated into French as far as each says. */
const answers: readonly LiveRec[] = [
  answer('t1', 'b1', 'ru', 'Признать дипломы.', translation('text', 'fr', 'Reconnaître les diplômes.', 'official')),
  answer('t2', 'b2', 'ru', 'Публиковать данные.', translation('text', 'fr', 'Publier les données.', 'reviewed')),
  answer('t3', 'b3', 'ru', 'Учредить фонд.', translation('text', 'fr', 'Créer un fonds.', 'draft')),
  answer('t4', 'b4', 'ru', 'Обучать врачей.', translation('text', 'fr', 'Former les médecins.', 'reviewed', ['tablenotebook0001', 9])),
  answer('t5', 'b5', 'en', 'Nobody has translated this.'),
];
const workshop = [...records, ...answers];
const lineOf = (lines: readonly string[], label: string): string => lines.find((line) => line.startsWith(`contribution | ${label} `)) ?? '';
const rowsOf = (lines: readonly string[]): readonly string[] => {
  const from = lines.findIndex((line) => line.startsWith('h2 |') && line.includes('Langues des réponses'));
  return lines.slice(from).filter((line) => line.startsWith('row |'));
};

describe('an answer', () => {
  it.each([
    ['1.1/4', 'Reconnaître les diplômes. (traduction officielle, original en russe)'],
    ['1.1/5', 'Publier les données. (traduction révisée, original en russe)'],
    ['1.1/6', 'Créer un fonds. (projet de traduction, original en russe)'],
    ['1.1/7', 'Former les médecins. (traduction révisée, original en russe) (l’original a changé depuis cette traduction)'],
    ['1.1/8', 'Nobody has translated this. (original en anglais, pas encore traduit)'],
  ])('%s says how far its translation has come', async (label, said) => {
    expect(lineOf(linesOf(await modelOf(workshop, 'fr')), label)).toContain(said);
  });

  it('that was given in the language of the report says nothing of it', async () => {
    expect(lineOf(linesOf(await modelOf(workshop, 'fr')), '1.1/2')).not.toContain('(');
  });

  it('says the same in the record, in a position, and in Arabic', async () => {
    expect(lineOf(linesOf(await modelOf(workshop, 'fr', { type: 'record' })), '1.1/4')).toContain('(traduction officielle, original en russe)');
    const translated = records.map((one) => (one.id === `${ids.ws}-s1a` ? record('side', one.id, `${ids.ws}-s1`, 'a0', { ...text('text', 'en', 'Recruitment follows the Code.'), ...translation('text', 'ar', 'يتبع التوظيف المدونة.', 'official') }) : one));
    expect(linesOf(await modelOf(translated, 'ar')).find((line) => line.includes('يتبع التوظيف المدونة.'))).toContain('(ترجمة رسمية، الأصل بالإنجليزية)');
  });
});

describe('what was written for the report', () => {
  const passage = (state: string): readonly LiveRec[] => records.map((one) => (one.id === `${ids.ws}-o1` ? record('section', one.id, ids.ws, 'a2', { ...text('text', 'en', 'Figures come first.'), ...translation('text', 'fr', 'Les chiffres d’abord.', state), part: 'key-outcome' }) : one));

  it('says that its translation is a draft, and nothing once it is reviewed', async () => {
    const said = async (state: string): Promise<string> => linesOf(await modelOf(passage(state), 'fr')).find((line) => line.startsWith('outcome | 1.')) ?? '';
    expect(await said('draft')).toContain('Les chiffres d’abord. (projet de traduction, original en anglais)');
    expect(await said('reviewed')).toMatch(/Les chiffres d’abord\.$/u);
  });
});

describe('the best translation', () => {
  const one = (fields: Parameters<typeof record>[4]): readonly LiveRec[] => [...records, answer('t1', 'b1', 'ru', 'Признать дипломы.', fields)];
  const said = async (from: readonly LiveRec[]): Promise<string> => lineOf(linesOf(await modelOf(from, 'fr')), '1.1/4');

  it('of two regions is the one that has come further, and that of the report where they are equal', async () => {
    expect(await said(one({ ...translation('text', 'fr', 'Projet.', 'draft'), ...translation('text', 'fr-CA', 'Officiel.', 'official') }))).toContain('Officiel.');
    expect(await said(one({ ...translation('text', 'fr-CA', 'Du Canada.', 'reviewed'), ...translation('text', 'fr', 'De France.', 'reviewed') }))).toContain('De France.');
  });

  it('follows the present original, however far an older one had come', async () => {
    expect(await said(one({ ...translation('text', 'fr', 'Projet.', 'draft'), ...translation('text', 'fr-CA', 'Officiel.', 'official', ['tablenotebook0001', 9]) }))).toContain('Projet.');
  });

  it('is taken of two versions that nobody settled, and the place is marked', async () => {
    const [base] = one({ ...translation('text', 'fr', 'Projet.', 'draft') }).slice(-1);
    if (base === undefined) throw new Error('no answer');
    const official = { blocks: [{ type: 'paragraph', runs: [{ text: 'Officiel.' }] }], state: 'official', by: 'Luc Moreau', at: '', of: first };
    const line = await said([...records, disputed(base, 'text.t.fr', official)]);
    expect(line).toContain('Officiel. (traduction officielle, original en russe)');
    expect(line).toContain('[conflit ouvert\u00a0: deux versions]');
  });
});

describe('the last page', () => {
  it('counts the answers by the language they were given in and by how they stand; none is lost', async () => {
    expect(rowsOf(linesOf(await modelOf(workshop, 'fr')))).toEqual([
      'row | | Langue de la réponse | Total | Officielle | Révisée | Projet | Original modifié depuis | Non traduites',
      'row | | anglais | 6 | 0 | 0 | 0 | 1 | 5',
      'row | | russe | 4 | 1 | 1 | 1 | 1 | 0',
      'row | | arabe | 1 | 0 | 0 | 0 | 0 | 1',
      'row | | français | 1 | – | – | – | – | –',
    ]);
  });

  it.each(['summary', 'record'] as const)('of the %s of a large workshop has every answer in one row', async (type) => {
    const lines = linesOf(await modelOf(largeRecords, 'fr', { type }, largeId));
    const counts = rowsOf(lines).slice(1).map((line) => line.split(' | ').slice(2).map(Number));
    const sides = largeRecords.filter(({ kind }) => kind === 'side').length;
    expect(counts.reduce((sum, [total]) => sum + (total ?? 0), 0)).toBe(400 + sides);
    for (const [total, ...standing] of counts.filter((row) => !Number.isNaN(row[1]))) expect(standing.reduce((sum, one) => sum + one, 0)).toBe(total);
  });

  it('says nothing of languages where all was given in that of the report', async () => {
    const only = records.filter(({ id }) => !['-c2', '-c3'].some((end) => id.endsWith(end)));
    expect(linesOf(await modelOf(only, 'en')).some((line) => line.includes('Languages of the answers'))).toBe(false);
  });

  it('names who translated and checked only where persons may be named', async () => {
    const checked = answers.map((one, at) => (at > 0 ? one : { ...one, r: { ...one.r, 'text.t.fr': { v: [['tablenotebook0001', 2, { blocks: [{ type: 'paragraph', runs: [{ text: 'Reconnaître les diplômes.' }] }], state: 'official', by: 'Maria Ceban', checkedBy: 'Ana Rusu', at: '', of: first }] as const] } } }));
    const from = [...records, ...checked];
    const said = async (attribution: 'person' | 'body' | 'group' | 'none', type: 'summary' | 'record' = 'summary'): Promise<string> => JSON.stringify(await modelOf(from, 'fr', { attribution, type }));
    const named = linesOf(await modelOf(from, 'fr', { attribution: 'person' }));
    expect(named).toContain('note |  | Traduction\u00a0: Maria Ceban');
    expect(named).toContain('note |  | Vérification\u00a0: Ana Rusu');
    for (const attribution of ['body', 'group', 'none'] as const) {
      expect(await said(attribution)).not.toMatch(/Ceban|Ana Rusu/u);
      expect(await said(attribution, 'record')).not.toMatch(/Ceban|Ana Rusu/u);
    }
  });
});

it('the sample says of every answer that its French text is a draft', async () => {
  const lines = linesOf(await modelOf(sample(), 'fr', {}, sampleWorkshopId));
  const contributions = lines.filter((line) => line.startsWith('contribution |'));
  const saidIn = (language: string): number => sample().filter(({ kind, r }) => kind === 'contribution' && JSON.stringify(r['text.o']).includes(`"language":"${language}"`)).length;
  expect(contributions.length).toBeGreaterThan(40);
  // An answer that is a list says it after its last point.
  const unmarked = contributions.filter((line) => !line.includes('(projet de traduction, original en ') && !/\s:$/u.test(line));
  expect(unmarked).toHaveLength(saidIn('fr'));
  expect(rowsOf(lines)).toContain('row | | arabe | 4 | 0 | 0 | 4 | 0 | 0');
});
