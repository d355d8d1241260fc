import { digitWriter, localeTag, type Digits } from '../domain/locale.ts';
import { directionOf } from '../domain/writing.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { UiWords } from '../i18n/word-types.ts';

/** The few words that stand beside the texts, in all languages the workbook has: the page is given texts, never words. */
type RoomWords = UiWords['projector'];
const tables = import.meta.glob<RoomWords>('../../locales/*/ui.json', { eager: true, import: 'projector' });

type Key = keyof RoomWords['room'];
type PluralStem = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;
type PlainKey = Exclude<Key, `${PluralStem}_${string}`>;

export type Wording = {
  /** The language the words are in: English where there are none in the one asked for. */
  readonly language: string;
  readonly plain: (key: PlainKey) => string;
  readonly counted: (key: PluralStem, count: number) => string;
  readonly number: (value: number, decimals?: number) => string;
  /** A label such as `4.3` or `12:40` in the reader's digits. */
  readonly label: (western: string) => string;
};

const standIn = 'en';
const tableOf = (language: string): RoomWords | undefined => tables[`../../locales/${language}/ui.json`];

/** Words in a language, with its digits or the Western ones. */
export function wordingIn(asked: string, digits: Digits): Wording {
  const base = asked.split('-')[0] ?? asked;
  const language = [asked, base].find((tag) => tableOf(tag) !== undefined) ?? standIn;
  const words: Readonly<Record<string, string>> = tableOf(language)?.room ?? {};
  const tag = localeTag({ language, digits });
  const rules = new Intl.PluralRules(language);
  const number = (value: number, decimals = 0): string => new Intl.NumberFormat(tag, { maximumFractionDigits: decimals }).format(value);
  return {
    language,
    number,
    label: digitWriter(tag),
    plain: (key) => words[key] ?? key,
    counted: (key, count) => interpolate(words[`${key}_${rules.select(count)}`] ?? words[`${key}_other`] ?? key, { count }, directionOf(language), number),
  };
}
