import { isObject, type Json } from './json.ts';
import type { LanguageTag, MultiText, TranslatedText } from './text.ts';

/**
 * What is kept of a library item that is cited: id, version, and title and source in the languages then shown, so that a
 * citation reads well when the item has gone (design section 3, point 7). Register `cites.<item id>`.
 */
export type Citation = {
  readonly item: string;
  readonly version: string;
  readonly title: Readonly<Record<LanguageTag, string>>;
  readonly source: Readonly<Record<LanguageTag, string>>;
};

/** A citation as readers see it. */
export type CitationView = { readonly item: string; readonly version: string; readonly title: MultiText; readonly source: MultiText };

const prefix = 'cites.';

/** Name of the register that cites an item. */
export const citationField = (item: string): string => `${prefix}${item}`;

/** The value of that register. */
export const citationValue = ({ item, version, title, source }: Citation): Json => ({ id: item, version, title: { ...title }, source: { ...source } });

/** Taking a citation back is a value of its own: a register never goes. */
export const noCitation: Json = null;

/** The library items that a record's fields cite, in the order of their ids; what has no title reads as none. */
export function citationsOf(fields: { readonly [field: string]: Json }): readonly CitationView[] {
  const names = Object.keys(fields).filter((name) => name.startsWith(prefix));
  return names.sort().flatMap((name) => {
    const value = fields[name];
    if (!isObject(value)) return [];
    const { id, version } = value;
    const title = namedText(value['title']);
    if (title.original === undefined) return [];
    const item = typeof id === 'string' && id !== '' ? id : name.slice(prefix.length);
    return [{ item, version: typeof version === 'string' ? version : '', title, source: namedText(value['source']) }];
  });
}

/** One string for each language it was shown in, or a name that is the same in all. */
function namedText(value: Json | undefined): MultiText {
  if (typeof value === 'string' && value.trim() !== '') return inOneLanguage('und', value);
  if (!isObject(value)) return { original: undefined, translations: {} };
  const texts = Object.entries(value).flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [[language, text] as const] : [],
  );
  const first = texts.find(([language]) => language === 'en') ?? texts[0];
  if (first === undefined) return { original: undefined, translations: {} };
  const others = texts.filter((text) => text !== first);
  return {
    ...inOneLanguage(first[0], first[1]),
    translations: Object.fromEntries(others.map(([language, text]) => [language, shippedTranslation(text)])),
  };
}

function inOneLanguage(language: string, text: string): MultiText {
  return { original: { language, blocks: [{ type: 'paragraph', runs: [{ text }] }] }, translations: {} };
}

function shippedTranslation(text: string): TranslatedText {
  return { blocks: [{ type: 'paragraph', runs: [{ text }] }], state: 'official', by: '', at: '', of: ['', 0], stale: false };
}
