import type { LanguageManifest } from '../content/manifest.ts';
import { directionOf as directionOfScript, type Direction } from '../domain/writing.ts';
import { baseLanguage, bundledManifests, hasInterface } from './locale-files.ts';

export { commaSign, listSign } from '../domain/writing.ts';

/** Languages the workbook ships: one a folder under `locales/`, English first, then by their own names. */
export const shippedLanguages: readonly LanguageManifest[] = bundledManifests()
  .filter((manifest) => hasInterface(manifest.language))
  .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));

function rank(manifest: LanguageManifest): number {
  return manifest.language === baseLanguage ? 0 : 1;
}

/** What is known of a shipped language: name, direction, fonts, level, state. */
export const manifestOf = (language: string): LanguageManifest | undefined => shippedLanguages.find((known) => known.language === language);

/** Whether the workbook's own words exist in a language. */
export const isShipped = (language: string): boolean => manifestOf(language) !== undefined;

/** Direction of any language a person may write in: from its manifest, otherwise from its script. */
export const directionOf = (language: string): Direction => manifestOf(language)?.direction ?? directionOfScript(language);

/**
 * The shipped language that fits a person's system best: the first of theirs that is shipped as it stands, or in the same
 * language and script (`fr-CA` finds `fr`, `zh-TW` does not find `zh` in simplified script); English otherwise.
 */
export function matchLanguage(preferred: readonly string[], shipped: readonly string[] = shippedLanguages.map((known) => known.language)): string {
  for (const tag of preferred) {
    if (shipped.includes(tag)) return tag;
    const found = shipped.find((language) => sameWriting(language, tag));
    if (found !== undefined) return found;
  }
  return baseLanguage;
}

function sameWriting(a: string, b: string): boolean {
  try {
    const [one, other] = [new Intl.Locale(a).maximize(), new Intl.Locale(b).maximize()];
    return one.language === other.language && one.script === other.script;
  } catch {
    return false;
  }
}

/** Names that Intl lacks or writes unlike the language's own institutions: by language named, then by language it is named in. */
const ownNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ro: { ro: 'română', en: 'Romanian', fr: 'roumain', ar: 'الرومانية' },
};

/**
 * Name of a language in another one, e.g. `fr` in `ar`; with a capital where the script has them, as it stands alone in a list.
 * Gives the tag itself for a language nobody has named.
 */
export function languageName(language: string, inLanguage: string): string {
  const shipped = language === inLanguage ? manifestOf(language) : undefined;
  if (shipped !== undefined) return shipped.name;
  const name = languageInText(language, inLanguage);
  return name === language ? name : capitalised(name, inLanguage);
}

/** The same name as it stands within a sentence: French, Spanish and Russian write it there without a capital. */
export function languageInText(language: string, inLanguage: string): string {
  const own = ownNames[language]?.[inLanguage];
  if (own !== undefined) return own;
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

/** Name of a state or region in a language; the code itself where nobody has named it. */
export function regionName(region: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'region' }).of(region) ?? region;
  } catch {
    return region;
  }
}

function capitalised(name: string, locale: string): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
