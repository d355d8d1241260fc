import type { LanguageTag } from '../domain/text.ts';

export { directionOf, type Direction } from '../domain/writing.ts';

/** True when two tags name the same language, whatever their regions. */
export function isSameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase();
}
