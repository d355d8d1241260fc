import { describe, expect, it } from 'vitest';
import { loadLibrary, questionsStructureSchema, questionsWordsSchema, staleQuestions } from '../../renderer/content/library.ts';
import { readManifest } from '../../renderer/content/manifest.ts';
import { hash16, languages, readJson } from './read-json.ts';
import { countWords, numbersIn, wrongScript } from './text-checks.ts';

const structure = readJson('assets/library/questions.json');
const words = Object.fromEntries(languages.map((language) => [language, readJson(`locales/${language}/library/questions.json`)]));
const parsed = Object.fromEntries(Object.entries(words).map(([language, json]) => [language, questionsWordsSchema.parse(json)]));
const library = loadLibrary(structure, words);
const questions = library.guidingQuestions(languages);

describe('the guiding questions', () => {
  it('are ten, in the order of the background paper, with unique ids', () => {
    expect(questions.map((question) => question.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `GQ${String(n).padStart(2, '0')}`));
    expect(new Set(questions.map((question) => question.id)).size).toBe(10);
    expect(questions[1]?.id).toBe('question.dedicated-or-general');
    expect(questions[4]?.id).toBe('question.money-and-staff');
    expect(library.version).toBe('2026.1');
  });

  it.each(languages)('have every key and no other in %s', (language) => {
    const ids = questionsStructureSchema.parse(structure).items.map((item) => item.id);
    expect(Object.keys(parsed[language]?.items ?? {})).toEqual(ids);
    expect(Object.keys(parsed[language]?.sources ?? {}).sort()).toEqual(Object.keys(parsed['en']?.sources ?? {}).sort());
    for (const question of questions) expect(question.texts[language]?.language).toBe(language);
  });

  it.each(languages)('keep the limits of length in %s', (language) => {
    for (const { id, texts } of questions) {
      const text = texts[language];
      expect(countWords(text?.wording ?? ''), `${id} wording`).toBeLessThanOrEqual(language === 'en' ? 25 : 27);
      expect(countWords(text?.usable ?? ''), `${id} usable`).toBeLessThanOrEqual(35);
      expect((text?.context ?? '').split(/(?<=[.؟?!]) (?=\p{L})/u).length, `${id} context`).toBeLessThanOrEqual(3);
    }
  });

  it.each(['fr', 'ar'])('carry the same figures in %s as in English', (language) => {
    for (const { id, texts } of questions) {
      for (const field of ['wording', 'context', 'usable'] as const) {
        expect(numbersIn(texts[language]?.[field] ?? ''), `${id} ${field}`).toEqual(numbersIn(texts['en']?.[field] ?? ''));
      }
    }
  });

  it.each(languages)('are written in the right script and with the right marks in %s', (language) => {
    for (const { id, texts } of questions) {
      const text = texts[language];
      for (const value of [text?.wording, text?.context, text?.usable]) expect(wrongScript(value ?? '', language), id).toEqual([]);
      expect(text?.wording.endsWith(language === 'ar' ? '؟' : '?'), id).toBe(true);
    }
  });

  it.each(['fr', 'ar'])('are translated from the present English in %s', (language) => {
    const [english, translated] = [parsed['en'], parsed[language]];
    expect(english && translated && staleQuestions(english, translated, hash16)).toEqual([]);
  });

  it('show a translation as out of date once the English has changed', () => {
    const english = questionsWordsSchema.parse(structuredClone(words['en']));
    const entry = english.items['question.money-and-staff'];
    if (entry !== undefined) entry.usable = `${entry.usable} Who signs.`;
    const french = parsed['fr'];
    expect(french && staleQuestions(english, french, hash16)).toEqual(['question.money-and-staff']);
  });

  it('fall back to English, and say so, in a language without words', () => {
    const [first] = library.guidingQuestions(['ky']);
    expect(first?.texts['ky']?.language).toBe('en');
  });

  it('refuse a structure with a sentence in it and English words with an item missing', () => {
    expect(() => loadLibrary({ version: '2026.1', items: [], text: 'A sentence.' }, words)).toThrow();
    const english = questionsWordsSchema.parse(structuredClone(words['en']));
    delete english.items['question.other-contexts'];
    expect(() => loadLibrary(structure, { en: english })).toThrow('No words for question.other-contexts in en');
  });
});

describe('language manifests', () => {
  it.each(languages)('are whole for %s', (language) => {
    const manifest = readManifest(readJson(`locales/${language}/manifest.json`));
    expect(manifest.language).toBe(language);
    expect(manifest.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });
});
