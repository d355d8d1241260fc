import { isObject, type Json } from './json.ts';
import { plainFromBlocks, type LanguageTag, type MultiText, type TranslatedText } from './text.ts';

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
const linkPrefix = 'links.';

/** Name of the register that cites an item. */
export const citationField = (item: string): string => `${prefix}${item}`;

/**
 * Name of the register that links an item of the library with a question: it stands beside it, nobody has said it. It has the value of a
 * citation, in every language there is, so that two laptops that link the same write the same.
 */
export const linkField = (item: string): string => `${linkPrefix}${item}`;

/** The value of that register. */
export const citationValue = ({ item, version, title, source }: Citation): Json => ({ id: item, version, title: { ...title }, source: { ...source } });

/** Taking a citation back is a value of its own: a register never goes. */
export const noCitation: Json = null;

/** The library items that a record's fields cite, in the order of their ids; what has no title reads as none. */
export function citationsOf(fields: { readonly [field: string]: Json }): readonly CitationView[] {
  return citedIn(fields, prefix);
}

/** The library items linked with a question, in the order of their ids. */
export function linksOf(fields: { readonly [field: string]: Json }): readonly CitationView[] {
  return citedIn(fields, linkPrefix);
}

function citedIn(fields: { readonly [field: string]: Json }, prefix: string): readonly CitationView[] {
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

/** A citation as it was read, to be written again: what was taken away comes back as it was. */
export function citationOf({ item, version, title, source }: CitationView): Citation {
  return { item, version, title: stringsOf(title), source: stringsOf(source) };
}

function stringsOf({ original, translations }: MultiText): Readonly<Record<LanguageTag, string>> {
  const all = [...(original === undefined ? [] : [[original.language, original.blocks] as const]), ...Object.entries(translations).map(([language, { blocks }]) => [language, blocks] as const)];
  return Object.fromEntries(all.map(([language, blocks]) => [language, plainFromBlocks(blocks)]));
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
