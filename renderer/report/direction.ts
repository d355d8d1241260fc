import type { LanguageTag } from '../domain/text.ts';

export type Direction = 'ltr' | 'rtl';

// Languages written from right to left, by their first subtag. Script subtags win (`ku-Arab`, `az-Latn`).
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction a language is written in. */
export function directionOf(language: LanguageTag): Direction {
  const [first = '', ...rest] = language.toLowerCase().split('-');
  if (rest.some((part) => part === 'arab' || part === 'hebr')) return 'rtl';
  if (rest.some((part) => part === 'latn' || part === 'cyrl')) return 'ltr';
  return rightToLeft.has(first) ? 'rtl' : 'ltr';
}

/** True when two tags name the same language, whatever their regions. */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase();
}
