import { describe, expect, it } from 'vitest';
import { makeFormat } from '../../renderer/report/format.ts';
import { makeWords } from '../../renderer/report/words.ts';
import { languages, reportWords, type Shipped } from './helpers/sources.ts';

/** All keys with their strings, plural forms under one key. */
function flatten(json: unknown, prefix = ''): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  const walk = (place: unknown, key: string): void => {
    if (typeof place === 'string') {
      const [, base = key, form = ''] = /^(.*)_(zero|one|two|few|many|other)$/u.exec(key) ?? [];
      found.set(base, (found.get(base) ?? new Map()).set(form, place));
    } else if (typeof place === 'object' && place !== null) {
      for (const [name, value] of Object.entries(place)) walk(value, key === '' ? name : `${key}.${name}`);
    }
  };
  walk(json, prefix);
  return found;
}

const names = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}|%1/gu)].map(([whole]) => whole).sort();
const english = flatten(reportWords('en'));

describe.each(languages)('the report words in %s', (language: Shipped) => {
  const own = flatten(reportWords(language));

  it('have every key of English and no other', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have the placeholders of English', () => {
    for (const [key, forms] of own) {
      const wanted = names([...(english.get(key)?.values() ?? [])][0] ?? '');
      // Forms for one number alone may say it in words.
      for (const [form, text] of forms) {
        const isSaid = /^(?:zero|one|two)$/u.test(form) && !text.includes('{{count}}');
        expect([key, names(text)]).toEqual([key, isSaid ? wanted.filter((name) => name !== '{{count}}') : wanted]);
      }
    }
  });

  it('have exactly the plural forms of the language', () => {
    const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    for (const [key, forms] of own) {
      const have = [...forms.keys()].filter((form) => form !== '').sort();
      expect([key, have]).toEqual([key, have.length === 0 ? [] : categories]);
    }
  });

  it('hold no mark that sets direction', () => {
    expect(JSON.stringify(reportWords(language))).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('words', () => {
  const words = makeWords({ a: { b_one: '{{count}} file of {{name}}', b_other: '{{count}} files of {{name}}', c: 'plain' } }, 'en', (value) => `<${String(value)}>`);

  it('choose the plural form and put values in', () => {
    expect([words('a.b', { count: 1, name: 'Ana' }), words('a.b', { count: 2, name: '$1' })]).toEqual(['<1> file of Ana', '<2> files of $1']);
  });

  it.each([
    ['a.x', {}],
    ['a', {}],
    ['constructor', {}],
    ['a.b', { count: 1 }],
  ])('refuse what is missing: %s', (key, values) => {
    expect(() => words(key, values)).toThrow(key);
  });
});

describe('dates and numbers', () => {
  it('write the day first in English of a region without a rule of its own', () => {
    expect(makeFormat('en', { region: 'MD' }).date('2011-10-23')).toBe('23 October 2011');
    expect(makeFormat('en', { region: 'US' }).date('2011-10-23')).toBe('October 23, 2011');
  });

  it('use Western digits and the Gregorian calendar in Arabic everywhere', () => {
    expect(makeFormat('ar', { region: 'EG' }).date('2011-10-23')).toBe('23 أكتوبر 2011');
    expect(makeFormat('ar', { region: 'SA' }).date('2011-10-23')).toBe('23 أكتوبر 2011');
    expect(makeFormat('ar', { region: 'EG' }).number(1234)).toBe('1,234');
    expect(makeFormat('ar', { region: 'EG', digits: 'own' }).number(12)).toBe('١٢');
  });

  it('name the months as the region does, and both ways where it has no Arabic of its own', () => {
    const august = (region: string | null): string => makeFormat('ar', { region }).date('2011-08-23');
    expect(['EG', 'MA', 'TN', 'IQ', 'MD', null].map(august)).toEqual(['23 أغسطس 2011', '23 غشت 2011', '23 أوت 2011', '23 آب 2011', '23 آب/أغسطس 2011', '23 آب/أغسطس 2011']);
    // June and July as the UN spells them, which Intl does not.
    expect(makeFormat('ar', { region: null }).dates({ from: '2011-06-30', to: '2011-07-01' })).toBe('30 حزيران/يونيه – 1 تموز/يوليه 2011');
  });

  it('write labels in the digits of the language, and leave a region that is none', () => {
    const own = makeFormat('ar', { region: 'EG', digits: 'own' });
    expect([own.label('4.1/3'), own.label('[12]'), own.number(1234.5), own.date('2011-10-23')]).toEqual(['٤.١/٣', '[١٢]', '١٬٢٣٤٫٥', '٢٣ أكتوبر ٢٠١١']);
    expect([makeFormat('bn', { region: null, digits: 'own' }).label('4.1'), makeFormat('en', { region: 'EG', digits: 'own' }).label('4.1')]).toEqual(['৪.১', '4.1']);
    expect(makeFormat('fr', { region: 'Moldova, Republic of' }).date('2011-10-23')).toBe('23 octobre 2011');
  });

  it('write spans of days without marks that fonts may lack', () => {
    const spans = (['en', 'fr', 'ar'] as const).map((language) => makeFormat(language, { region: 'MD' }).dates({ from: '2026-03-01', to: '2026-03-02' }));
    expect(spans).toEqual(['1–2 March 2026', '1–2 mars 2026', '1–2 آذار/مارس 2026']);
    expect(makeFormat('en', { region: 'MD' }).dates({ from: '2026-02-28', to: '2026-03-01' })).toBe('28 February – 1 March 2026');
  });

  it('leave what is no date as it is, and never turn a span round', () => {
    const { date, dates } = makeFormat('en', { region: 'MD' });
    expect([date('spring 2026'), date('2026-02-30'), dates({ from: '2026-03-02', to: '2026-03-01' })]).toEqual(['spring 2026', '2026-02-30', '2 March 2026']);
  });

  it('name languages, and keep a tag that is none', () => {
    const { languageName } = makeFormat('ar', { region: 'MD' });
    expect([languageName('fr'), languageName('x_y'), languageName('und')]).toEqual(['الفرنسية', 'x_y', 'und']);
  });
});
