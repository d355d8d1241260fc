import { describe, expect, it } from 'vitest';
import { drawSample } from '../../build/locales/sample.ts';
import { stringsOf, wordCount } from '../../build/locales/strings.ts';
import { readLocales } from '../../build/locales/tree.ts';
import { readJson } from './read-json.ts';

type Compared = { readonly file: string; readonly key: string; readonly text: string; readonly back: string; readonly verdict: string; readonly note?: string };
type Table = { readonly drawn: string; readonly rule: string; readonly languages: Readonly<Record<string, readonly Compared[]>> };

const table = readJson('tests/content/back-translated.json') as Table;
const textOf = (language: string, { file, key }: Compared): string | undefined => stringsOf(readJson(`locales/${language}/${file}`)).get(key);

/** A tenth of the texts: when more have changed, the table says too little about the language and is drawn anew. */
const mostChanged = 4;

it('keeps the back-translations of the five languages that English was translated into', () => {
  expect(Object.keys(table.languages)).toEqual(['fr', 'es', 'ar', 'ru', 'zh']);
  expect(table.drawn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  expect(table.rule).not.toBe('');
});

describe.each(Object.entries(table.languages))('back-translated %s', (language, compared) => {
  it('is forty texts, each once, still in English and in the language', () => {
    expect(new Set(compared.map(({ file, key }) => `${file}:${key}`)).size).toBe(40);
    expect(compared.filter((one) => textOf('en', one) === undefined || textOf(language, one) === undefined)).toEqual([]);
  });

  it('has a verdict on each, and says why where something differed', () => {
    expect(compared.filter(({ verdict }) => !['same', 'mended', 'back'].includes(verdict))).toEqual([]);
    expect(compared.filter(({ verdict, note = '' }) => (verdict === 'same') !== (note === ''))).toEqual([]);
    expect(compared.filter(({ back }) => back.trim() === '')).toEqual([]);
  });

  it('is of texts that mostly stand as they were compared: else draw them again', () => {
    const changed = compared.filter((one) => textOf(language, one) !== one.text).map(({ key }) => key);
    expect(changed.length, `${language}: ${changed.join(', ')}`).toBeLessThanOrEqual(mostChanged);
  });
});

describe('drawing a sample', () => {
  const tree = readLocales('locales');
  const keys = (language: string, number: number): readonly string[] => drawSample(tree, language, number).map(({ file, key }) => `${file}:${key}`);

  it('draws the same texts for a language and a number, others for another', () => {
    expect(keys('fr', 1)).toEqual(keys('fr', 1));
    expect(keys('fr', 2)).not.toEqual(keys('fr', 1));
    expect(keys('es', 1)).not.toEqual(keys('fr', 1));
  });

  it('takes each text once, from all three places, and none of less than six words', () => {
    const drawn = drawSample(tree, 'ar', 3);
    const from = (start: string): number => drawn.filter(({ file }) => file.startsWith(start)).length;
    expect([from('ui.json'), from('report.json'), from('library/')]).toEqual([12, 4, 24]);
    expect(new Set(keys('ar', 3)).size).toBe(40);
    expect(drawn.filter(({ english }) => wordCount(english) < 6)).toEqual([]);
  });

  it('says which language is not there, and when there are too few texts', () => {
    expect(() => drawSample(tree, 'xx', 1)).toThrow('No translation: xx');
    expect(() => drawSample(tree, 'en', 1)).toThrow('No translation: en');
    const few = new Map([['en', new Map([['ui.json', '{"saved":"All that was typed is saved now"}']])], ['fr', new Map([['ui.json', '{"saved":"Tout est enregistré"}']])]]);
    expect(() => drawSample(few, 'fr', 1)).toThrow('Only 1 texts of 6 words or more to draw 12 from');
  });
});
