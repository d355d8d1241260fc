import english from '../../locales/en/ui.json';
import type { LanguageManifest } from '../content/manifest.ts';
import type { HelpPageText } from '../domain/help-text.ts';
import type { UiWords } from './word-types.ts';

/**
 * The only place that knows how locale files reach the page. A folder under `locales/` is a language: its manifest is in
 * the first bundle, its words are a bundle of their own that is fetched when the language is used. English is always there.
 */

/** The language that every other one is checked against, and that stands in where a word is missing. */
export const baseLanguage = 'en';

const manifests = import.meta.glob<LanguageManifest>('../../locales/*/manifest.json', { eager: true, import: 'default' });
const interfaces = import.meta.glob<UiWords>(['../../locales/*/ui.json', '!../../locales/en/ui.json'], { import: 'default' });
const reports = import.meta.glob<unknown>('../../locales/*/report.json', { import: 'default' });
const helps = import.meta.glob<HelpWords>('../../locales/*/help.json', { import: 'default' });
const library = import.meta.glob<unknown>('../../locales/*/library/*.json', { import: 'default' });

const path = (language: string, file: string): string => `../../locales/${language}/${file}`;

/** Manifests of all languages in the bundle, as `npm run locales:check` found them before they were bundled. */
export const bundledManifests = (): readonly LanguageManifest[] => Object.values(manifests);

/** Whether there are words of the interface in a language; a folder without them is not offered. */
export const hasInterface = (language: string): boolean =>
  language === baseLanguage || Object.hasOwn(interfaces, path(language, 'ui.json'));

/** Words of the interface that need no waiting. */
export const baseWords: UiWords = english;

/** Words of the interface in a language. Rejects when the language is not shipped. */
export async function loadLanguage(language: string): Promise<UiWords> {
  if (language === baseLanguage) return english;
  return load(interfaces, path(language, 'ui.json'));
}

/**
 * `report.json` of a language, unchecked: reports are made from words that are handed to them. With them goes the `state` of the
 * language, which a report tells where it is a draft.
 */
export async function loadReportWords(language: string): Promise<unknown> {
  const words = await load(reports, path(language, 'report.json'));
  return typeof words === 'object' ? { ...words, state: manifests[path(language, 'manifest.json')]?.state } : words;
}

/** Pages of help by their names. Checked before they were bundled (`npm run locales:check`). */
export type HelpWords = { readonly pages: Readonly<Record<string, HelpPageText>> };

/** The pages of help in a language, and which one they are in: English where a language has none yet. */
export async function loadHelpWords(language: string): Promise<HelpWords & { readonly language: string }> {
  const own = Object.hasOwn(helps, path(language, 'help.json')) ? language : baseLanguage;
  return { language: own, ...(await load(helps, path(own, 'help.json'))) };
}

/** Names of the files of the library that a language has, without the ending; not the sample's. */
export const libraryFilesOf = (language: string): readonly string[] =>
  Object.keys(library).flatMap((name) => {
    const file = new RegExp(`^\\.\\./\\.\\./locales/${language}/library/([a-z]+)\\.json$`, 'u').exec(name)?.[1];
    return file === undefined || file === 'sample' ? [] : [file];
  });

/** A file of the library in a language, unchecked, by its name without the ending, e.g. `questions`. */
export const loadLibraryWords = (language: string, file: string): Promise<unknown> =>
  load(library, path(language, `library/${file}.json`));

async function load<T>(files: Readonly<Record<string, () => Promise<T>>>, name: string): Promise<T> {
  const file = files[name];
  if (file === undefined) throw new Error(`Not shipped: ${name}`);
  return file();
}
