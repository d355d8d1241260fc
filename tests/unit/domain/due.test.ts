import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { dueOf, laterByMonths, type DueWords } from '../../../renderer/domain/due.ts';

const today = '2026-11-23';

/** The words as the screen has them. */
function wordsOf(language: string): DueWords {
  const file = new URL(`../../../locales/${language}/ui.json`, import.meta.url);
  const { capture } = JSON.parse(readFileSync(file, 'utf8')) as { capture: { dueWords: Record<keyof DueWords, string> } };
  const list = (key: keyof DueWords): readonly string[] => capture.dueWords[key].split(' ');
  return { today: list('today'), tomorrow: list('tomorrow'), day: list('day'), week: list('week'), month: list('month'), two: list('two') };
}

describe('a date as it is typed', () => {
  it.each([
    ['en', 'in 2 weeks', '2026-12-07'], ['en', '3d', '2026-11-26'], ['en', '1 month', '2026-12-23'], ['en', 'Tomorrow', '2026-11-24'], ['en', 'today', '2026-11-23'],
    ['fr', 'dans 2 semaines', '2026-12-07'], ['fr', 'dans 10 jours', '2026-12-03'], ['fr', 'demain', '2026-11-24'], ['fr', 'dans deux mois', '2027-01-23'],
    ['es', 'en 3 semanas', '2026-12-14'], ['es', 'mañana', '2026-11-24'],
    ['ar', 'بعد أسبوعين', '2026-12-07'], ['ar', 'بعد ٣ أسابيع', '2026-12-14'], ['ar', 'غدا', '2026-11-24'],
    ['ru', 'через 2 недели', '2026-12-07'], ['ru', 'через 5 дней', '2026-11-28'], ['ru', 'через месяц', '2026-12-23'],
    ['zh', '2周后', '2026-12-07'], ['zh', '明天', '2026-11-24'], ['zh', '两个月后', '2027-01-23'],
  ])('%s: %s', (language, typed, expected) => {
    expect(dueOf(typed, today, wordsOf(language))).toBe(expected);
  });

  it('is day first, and the next one where no year is given', () => {
    const words = wordsOf('en');
    expect(['15.3.2027', '15/03/2027', '2027-3-15', '15.3.27', '15.3.', '15/3'].map((typed) => dueOf(typed, today, words))).toEqual(Array.from({ length: 6 }, () => '2027-03-15'));
    expect(dueOf('24.12.', today, words)).toBe('2026-12-24');
    expect(dueOf('3月15日', today, wordsOf('zh'))).toBe('2027-03-15');
  });

  it('is none where nobody could tell', () => {
    const words = wordsOf('en');
    expect(['', '31.2.2027', 'soon', '2027-13-01', '15'].map((typed) => dueOf(typed, today, words))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('keeps to the end of a month', () => {
    expect(laterByMonths('2026-12-31', 2)).toBe('2027-02-28');
    expect(laterByMonths('2026-03-31', -1)).toBe('2026-02-28');
  });
});
