import type { LanguageTag } from './text.ts';
import { directionOf, scriptOf, type Direction } from './writing.ts';

/** ISO 15924 codes of the scripts that are told apart. */
export const scripts = ['Latn', 'Arab', 'Cyrl', 'Hani', 'Beng', 'Deva', 'Ethi', 'Grek', 'Hebr'] as const;
export type Script = (typeof scripts)[number];

const letters: Readonly<Record<Script, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Hani: /[\p{Script=Han}\p{Script=Bopomofo}]/gu,
  Beng: /\p{Script=Bengali}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Ethi: /\p{Script=Ethiopic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
};

/** Languages that are written in two scripts, whatever their tag says. */
const twofold: Readonly<Record<string, readonly Script[]>> = { sr: ['Cyrl', 'Latn'], uz: ['Latn', 'Cyrl'], az: ['Latn', 'Cyrl'], kk: ['Cyrl', 'Latn'], tk: ['Latn', 'Cyrl'] };

/** Scripts a language is written in; none where it is not known, so that nothing is ever said of it. */
export function scriptsOf(language: LanguageTag): readonly Script[] {
  const own = twofold[language];
  if (own !== undefined) return own;
  const script = scriptOf(language);
  const known = { Hans: 'Hani', Hant: 'Hani' }[script] ?? script;
  return scripts.filter((one) => one === known);
}

/** Names, titles and abbreviations in Latin letters stand in texts of every language; so few letters say nothing. */
const fewest = (script: Script): number => (script === 'Latn' ? 12 : script === 'Hani' ? 2 : 3);

/**
 * The script most of a text is in, where its language is not written in it: most likely the language is another one. Undefined
 * where the letters fit or are too few to tell; a name in its own letters stays a name.
 */
export function strayScript(text: string, language: LanguageTag): Script | undefined {
  const own = scriptsOf(language);
  // Asked with every key: nearly always there are none, and one look through the text says so.
  if (own.length === 0 || !othersThan(own).test(text)) return undefined;
  const fitting = own.reduce((sum, script) => sum + count(script, text), 0);
  return scripts.find((script) => {
    if (own.includes(script)) return false;
    const others = count(script, text);
    return others >= fewest(script) && (script === 'Latn' ? fitting === 0 : others > 3 * fitting);
  });
}

const othersKnown = new Map<string, RegExp>();

/** Finds a letter of a script that is told apart and is none of these. */
function othersThan(own: readonly Script[]): RegExp {
  const key = own.join();
  const known = othersKnown.get(key) ?? new RegExp(`[${scripts.filter((script) => !own.includes(script)).map((script) => letters[script].source).join('')}]`, 'v');
  othersKnown.set(key, known);
  return known;
}

const count = (script: Script, text: string): number => text.match(letters[script])?.length ?? 0;

/** The language of a list whose letters these are: the first that is written in the script. */
export function languageIn(script: Script, languages: readonly LanguageTag[]): LanguageTag | undefined {
  return languages.find((language) => scriptsOf(language).includes(script));
}

/** Letters that do not fit the language, and the language they are most likely of. */
export type Stray = { readonly script: Script; readonly instead: LanguageTag };

/** Says so where a text is in another script than its language and one of `languages` is written in it. */
export function strayIn(text: string, language: LanguageTag, languages: readonly LanguageTag[]): Stray | null {
  const script = strayScript(text, language);
  const instead = script === undefined ? undefined : languageIn(script, languages);
  return script === undefined || instead === undefined ? null : { script, instead };
}

/** How a field runs in which a text of a language is typed: as the language does, or as the letters do while they are of another script. */
export function fieldDirection(text: string, language: LanguageTag): Direction | 'auto' {
  return scriptOf(language) === '' || strayScript(text, language) !== undefined ? 'auto' : directionOf(language);
}
