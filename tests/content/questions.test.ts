import { describe, expect, it } from 'vitest';
import { buildLibrary, wordsFileSchema } from '../../renderer/content/library.ts';
import { questionWords } from '../../renderer/content/kinds.ts';
import { readManifest } from '../../renderer/content/manifest.ts';
import { questionsOfSet } from '../../renderer/content/question-sets.ts';
import { hashOf } from '../../build/locales/followed.ts';
import { library, libraryFiles } from './library.ts';
import { languages, readJson } from './read-json.ts';
import { countWords, numbersIn, wrongScript } from './text-checks.ts';

const sets = ['guiding', 'further', 'implied'] as const;
const questions = sets.flatMap((set) => questionsOfSet(library, set, languages));

describe('the question sets', () => {
  it.each([['guiding', 'GQ', 10], ['further', 'AQ', 5], ['implied', 'IQ', 5]] as const)('%s: in the order of their source, with unique ids', (set, letters, count) => {
    const found = questionsOfSet(library, set, languages);
    expect(found.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, at) => `${letters}${String(at + 1).padStart(2, '0')}`));
    expect(new Set(questions.map(({ id }) => id)).size).toBe(20);
  });

  it('keep the ids that workshops already hold', () => {
    const [, second, , , fifth] = questionsOfSet(library, 'guiding', ['en']);
    expect([second?.id, fifth?.id, library.version]).toEqual(['question.dedicated-or-general', 'question.money-and-staff', '2026.1']);
  });

  it.each(languages)('have words of their own in %s', (language) => {
    for (const { texts } of questions) expect(texts[language]?.language).toBe(language);
    expect(library.questions.inLanguage(language)).toEqual(new Set(questions.map(({ id }) => id)));
  });

  it.each(languages)('keep the limits of length in %s', (language) => {
    for (const { id, texts } of questions) {
      const text = texts[language];
      expect(countWords(text?.wording ?? ''), `${id} wording`).toBeLessThanOrEqual({ en: 25, es: 30 }[language as string] ?? 27);
      expect(countWords(text?.usable ?? ''), `${id} usable`).toBeLessThanOrEqual(35);
      expect((text?.context ?? '').split(/(?<=[.؟?!]) (?=\p{L})/u).length, `${id} context`).toBeLessThanOrEqual(3);
    }
  });

  it.each(['fr', 'es', 'ar', 'ru', 'zh'])('carry the same figures in %s as in English', (language) => {
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
      expect(text?.wording.endsWith({ ar: '؟', zh: '？' }[language as string] ?? '?'), id).toBe(true);
    }
  });

  it.each(['fr', 'es', 'ar', 'ru', 'zh'])('are translated from the present English in %s', (language) => {
    const { items } = wordsFileSchema(questionWords).parse(readJson(`locales/${language}/library/questions.json`));
    for (const { id, texts } of questions) {
      const { wording = '', context = '', usable = '' } = texts['en'] ?? {};
      expect(items[id]?.hash, id).toBe(hashOf([wording, context, usable]));
    }
  });

  it('fall back to English, and say so, in a language without words', () => {
    expect(questionsOfSet(library, 'guiding', ['ky'])[0]?.texts['ky']?.language).toBe('en');
  });

  it('refuse a structure with a sentence in it and English words with an item missing', () => {
    const files = libraryFiles();
    const broken = { ...files, structure: { ...files.structure, questions: { items: [], text: 'A sentence.' } } };
    expect(() => buildLibrary(broken).questions).toThrow();
    const { 'question.other-contexts': gone, ...left } = wordsFileSchema(questionWords).parse(readJson('locales/en/library/questions.json')).items;
    expect(gone).toBeDefined();
    const items = Object.fromEntries(Object.entries(left).map(([id, { words }]) => [id, words]));
    const without = buildLibrary({ ...files, words: { en: { questions: { items } } } });
    expect(() => without.questions.words('question.other-contexts', 'fr')).toThrow('No words for question.other-contexts in en');
  });
});

describe('language manifests', () => {
  it.each(languages)('are whole for %s', (language) => {
    const manifest = readManifest(readJson(`locales/${language}/manifest.json`));
    expect(manifest.language).toBe(language);
    expect(manifest.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });
});
