import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicPrefixes, arabicPronouns } from '../../renderer/report/names/arabic.ts';
import { makeSearch, findNames } from '../../renderer/report/names/find-names.ts';
import { declensionsOf, inflections } from '../../renderer/report/names/inflect.ts';
import { namedIn } from '../../renderer/report/names/named.ts';
import { redactNames } from '../../renderer/report/names/redact.ts';
import { scriptOf, wordsOf } from '../../renderer/report/names/tokens.ts';
import type { ReportInput } from '../../renderer/report/input.ts';
import { chatham, people, ws } from './helpers/chatham.ts';
import { collected } from './helpers/read-model.ts';
import { record, text } from './helpers/workshop.ts';

const base = await collected(chatham, ws);
const runs = { numRuns: 150 };

const named = async (name: string): Promise<ReturnType<typeof makeSearch>> => makeSearch(namedIn(await collected([record('workshop', ws, null, '', {}), record('participant', 'p', ws, 'a0', { name })], ws)));

/** The words in which one text stands in the report. */
async function reportOf(said: string, language: string): Promise<ReportInput> {
  return { ...base, roundtables: [], sections: (await collected([record('workshop', ws, null, '', {}), record('section', 's', ws, 'a0', { part: 'introduction', ...text('text', language, said) })], ws)).sections };
}

const surnames = people.flatMap((name) => wordsOf(name).slice(-1)).filter((word) => word.length > 4);
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

describe('a name in another form', () => {
  it('is found with every ending of its language', async () => {
    const inflected = surnames.filter((word) => scriptOf(word) !== 'Arabic').flatMap((word) => ['en', 'ro', 'tr', 'ru', 'uk', 'und'].flatMap((language) => inflections(word, scriptOf(word), language).map((form) => [word, language, form] as const)));
    expect(inflected.length).toBeGreaterThan(2000);
    await fc.assert(fc.asyncProperty(fc.constantFrom(...inflected), async ([word, language, form]) => {
      const search = await named(capital(word));
      const said = `… ${capital(form)}, …`;
      expect(search(said, language).map(({ start, end }) => said.slice(start, end))).toEqual([capital(form)]);
    }), runs);
  });

  it('is found with every word that Arabic writes before it, which stays, and every pronoun behind it', async () => {
    const arabic = surnames.filter((word) => scriptOf(word) === 'Arabic');
    await fc.assert(fc.asyncProperty(fc.constantFrom(...arabic), fc.constantFrom('', ...arabicPrefixes), fc.constantFrom('', ...arabicPronouns), async (word, prefix, pronoun) => {
      const bare = word.replace(/^ال/u, '');
      const written = `${prefix}${bare}${pronoun}`;
      const search = await named(word);
      const said = `ثم ${written} هنا`;
      const [match, ...others] = search(said, 'ar');
      expect(others).toEqual([]);
      expect(match?.end).toBe(3 + written.length);
      expect(said.slice(3, match?.start).length).toBeLessThan(3);
    }), runs);
  });

  it('has declensions for each language that is written with endings', () => {
    for (const language of ['en', 'fr', 'ro', 'tr', 'pl', 'es', 'xx']) expect(declensionsOf('Latin', language).length).toBeGreaterThan(0);
    expect(inflections('иванов', 'Cyrillic', 'ru')).toEqual(expect.arrayContaining(['иванову', 'ивановои', 'ивановым', 'ивановых']));
    expect(inflections('popescu', 'Latin', 'ro')).toContain('popescului');
    expect(inflections('павел', 'Cyrillic', 'ru')).toContain('павлу');
  });
});

describe('a text of any words', () => {
  const pieces = fc.array(fc.oneof(
    fc.constantFrom(...people),
    fc.constantFrom(...people.flatMap((name) => name.split(/[ -]/u))),
    fc.constantFrom('Ministry', 'of', 'Labour', 'وزارة', 'العمل', 'IOM', '(IOM)', 'International', 'Organization', 'for', 'Migration', 'Ghana', 'Radio', 'Moldova', 'Liberă', 'the', 'la', 'l’', 'Mr', 'И.', 'السيد', 'و', 'bin', 'will', 'May', '\n', '-', '’s', '. '),
    fc.constantFrom(...surnames.flatMap((word) => inflections(word, scriptOf(word), 'und').slice(0, 6))),
  ), { minLength: 1, maxLength: 24 });

  it('holds no name after redaction, and is not changed by a second one', async () => {
    await fc.assert(fc.asyncProperty(pieces, fc.constantFrom('en', 'ro', 'fr', 'ru', 'tr', 'ar'), fc.constantFrom(' ', '', ' '), async (words, language, gap) => {
      const once = redactNames(await reportOf(words.join(gap), language), [], {});
      expect(findNames(once.input).map(({ found }) => found)).toEqual([]);
      expect(redactNames(once.input, [], {}).input).toEqual(once.input);
    }), runs);
  });
});
