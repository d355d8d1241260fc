import type { LanguageTag } from './text.ts';

/** What the script of a language decides, for every language there is: Intl knows the scripts, so no list of languages is kept. */

export type Direction = 'ltr' | 'rtl';

const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);
const scripts = new Map<LanguageTag, string>();

/** Script a language is written in, as ISO 15924 names it (`Arab`); a script in the tag wins. Empty when nobody can tell. */
export function scriptOf(language: LanguageTag): string {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const script = likelyScript(language);
  scripts.set(language, script);
  return script;
}

function likelyScript(language: LanguageTag): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
}

/** Direction a language is written in; left to right when its script is not known. */
export const directionOf = (language: LanguageTag): Direction => (rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr');

const listSigns: Readonly<Record<string, string>> = { Arab: '؛ ', Hans: '；', Hant: '；', Jpan: '；' };

/** Sign between the parts of a list whose parts have commas of their own. */
export const listSign = (language: LanguageTag): string => listSigns[scriptOf(language)] ?? '; ';

const commaSigns: Readonly<Record<string, string>> = { Arab: '، ', Hans: '、', Hant: '、', Jpan: '、' };

/** Sign between the parts of a list of names. */
export const commaSign = (language: LanguageTag): string => commaSigns[scriptOf(language)] ?? ', ';

const pauseSigns: Readonly<Record<string, string>> = { Arab: '، ', Hans: '，', Hant: '，', Jpan: '、' };

/** Sign between a name and what is added to it, as a number; in Chinese another than between names. */
export const pauseSign = (language: LanguageTag): string => pauseSigns[scriptOf(language)] ?? ', ';

const quotes: Readonly<Record<string, readonly [opening: string, closing: string]>> = {
  fr: ['«\u00a0', '\u00a0»'], es: ['«', '»'], it: ['«', '»'], pt: ['«', '»'], ru: ['«', '»'], uk: ['«', '»'], ky: ['«', '»'], ar: ['«', '»'], fa: ['«', '»'],
  de: ['„', '“'], ro: ['„', '”'], pl: ['„', '”'],
};

/** The marks around what was said word for word. */
export const quotationMarks = (language: LanguageTag): readonly [opening: string, closing: string] => quotes[language.split('-')[0]?.toLowerCase() ?? ''] ?? ['“', '”'];

/** True where a text stands in quotation marks of any language already. */
export const isQuoted = (text: string): boolean => /^\s*[«„“"‹「『‘]/u.test(text) && /[»“”"›」』’][.!?…]?\s*$/u.test(text);

const unspaced: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan']);

/** What parts the words of a line: a space, but nothing in a script whose wide signs hold their own room. */
export const wordGap = (language: LanguageTag): string => (unspaced.has(scriptOf(language)) ? '' : ' ');

/** The brackets around what is said beside something, to stand right after it: ` (2010)`, `（2010）`. */
export const brackets = (language: LanguageTag): readonly [opening: string, closing: string] => (unspaced.has(scriptOf(language)) ? ['（', '）'] : [' (', ')']);

/** A text between the brackets of its language, to stand right after another. */
export function bracketed(language: LanguageTag, text: string): string {
  const [opening, closing] = brackets(language);
  return `${opening}${text}${closing}`;
}
