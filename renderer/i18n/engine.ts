import i18next, { type i18n } from 'i18next';
import type { Digits } from '../domain/locale.ts';
import { createFormats } from './formats.ts';
import type { Direction } from '../domain/writing.ts';
import { interpolate } from './interpolate.ts';
import { baseLanguage, baseWords, loadLanguage } from './locale-files.ts';
import { directionOf, isShipped } from './languages.ts';
import type { UiWords, Words, WordValues } from './word-types.ts';

/** The one place where the stand-in for a missing word is named; the locale check keeps it from ever being needed. */
const standIn = baseLanguage;
const namespace = 'ui';

/** What carries `lang` and `dir`: the `<html>` element. */
export type Page = { lang: string; dir: string };

const engine: i18n = i18next.createInstance();

/**
 * Loads the words of a language and starts the engine before anything is drawn, so that no key ever shows. A language that
 * is not shipped becomes English. Call once, then `changeLanguage`.
 */
export async function startWords(language: string, page: Page = document.documentElement): Promise<void> {
  const chosen = isShipped(language) ? language : standIn;
  const words = await loadLanguage(chosen);
  startEngine(chosen, words, page);
}

/** The same without waiting, for words that are already there. */
function startEngine(language: string, words: UiWords, page: Page): void {
  engine.on('languageChanged', (next) => {
    setPage(page, next);
  });
  void engine.init({
    lng: language,
    fallbackLng: standIn,
    load: 'currentOnly',
    ns: [namespace],
    defaultNS: namespace,
    resources: { [standIn]: { [namespace]: baseWords }, [language]: { [namespace]: words } },
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
}

/**
 * Changes the language of the interface: its words are there before the change is told, and the page's `lang` and `dir` turn
 * in the same tick. Rejects, changing nothing, when the language is not shipped.
 */
export async function changeLanguage(language: string): Promise<void> {
  await loadWords(language);
  await engine.changeLanguage(language);
}

/** Words of a shipped language that is not the screen's: for what is named in the language of a text. */
export async function loadWords(language: string): Promise<Words> {
  if (!engine.hasResourceBundle(language, namespace)) {
    engine.addResourceBundle(language, namespace, await loadLanguage(language));
  }
  return wordsIn(language);
}

/** The language of the interface now. */
export const currentLanguage = (): string => engine.language;

/** Calls `changed` when the language of the interface is another one; answers the way out. */
export function onLanguage(changed: () => void): () => void {
  engine.on('languageChanged', changed);
  return () => { engine.off('languageChanged', changed); };
}

/** Words for code outside components (a window title, a file name); components use `useWords`. */
export const currentWords = (): Words => wordsIn(currentLanguage());

const made = new Map<string, Words>();

/** Words in a language whose resources are there. The same function each time, so that it can stand in dependency lists. */
export function wordsIn(language: string, digits: Digits = 'western'): Words {
  const name = `${language} ${digits}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const direction = directionOf(language);
  const { number, label } = createFormats({ language, digits });
  const fixed = engine.getFixedT(language, namespace);
  const words: Words = (key, ...[values = {}]) => fill(fixed(key, { ...count(values), skipInterpolation: true }), digits === 'own' ? labelled(values, label) : values, direction, number);
  made.set(name, words);
  return words;
}

function count(values: WordValues): { readonly count?: number } {
  return typeof values['count'] === 'number' ? { count: values['count'] } : {};
}

/** Values that are a number of an outline or a year (`4.1/3`, `2011`) in the reader's digits. */
function labelled(values: WordValues, label: (western: string) => string): WordValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && /^[0-9]+(?:[./][0-9]+)*$/u.test(value) ? label(value) : value]));
}

function fill(text: string, values: WordValues, direction: Direction, number: (value: number) => string): string {
  return interpolate(text, values, direction, number);
}

function setPage(page: Page, language: string): void {
  page.lang = language;
  page.dir = directionOf(language);
}
