import type { Stray } from '../domain/letters.ts';
import type { LanguageTag } from '../domain/text.ts';
import { languageInText } from './languages.ts';
import type { Words } from './word-types.ts';

/** Says that letters and language of a text do not fit, in the language of the screen; null where they do. */
export function lettersWords(t: Words, stray: Stray | null, language: LanguageTag, shown: LanguageTag): { readonly text: string; readonly change: string } | null {
  if (stray === null) return null;
  const script = new Intl.DisplayNames(shown, { type: 'script' }).of(stray.script) ?? stray.script;
  return {
    text: t('letters.about', { script, language: languageInText(language, shown) }),
    change: t('letters.change', { language: languageInText(stray.instead, shown) }),
  };
}
