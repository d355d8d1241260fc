import type { LanguageTag } from '../domain/text.ts';

/** Languages offered for a text beside those of the workshop: the official ones of the UN, then others heard in the room. */
export const offeredLanguages: readonly LanguageTag[] = ['ar', 'en', 'es', 'fr', 'ru', 'zh', 'bn', 'ky', 'pt', 'ro', 'sq', 'sr', 'tr', 'uk', 'tg', 'uz', 'fa', 'ps', 'am', 'sw'];

/** The short list first, then the others. */
export function allLanguages(short: readonly LanguageTag[]): readonly LanguageTag[] {
  return [...new Set([...short, ...offeredLanguages])];
}
