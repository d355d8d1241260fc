import { plainOf, type Article } from '../../content/article.ts';
import type { Item, ItemKind } from '../../content/item.ts';
import { baseLanguage, type Library } from '../../content/library.ts';
import type { Text } from '../../content/kinds.ts';
import { bracketed } from '../../domain/writing.ts';
import { excerptOf, highlightRanges } from '../../search/highlight.ts';
import type { SearchDocument } from '../../search/segment.ts';
import type { About, FoundHit, MarkedText, Preview, SearchGroup } from './protocol.ts';

const groupOfKind: Readonly<Record<ItemKind, SearchGroup>> = {
  practice: 'practice',
  step: 'handbook',
  role: 'handbook',
  guide: 'handbook',
  checklist: 'handbook',
  brief: 'handbook',
  activity: 'activity',
  theme: 'activity',
  question: 'question',
  term: 'glossary',
  instrument: 'glossary',
};

/** Characters of a passage in the preview. */
const passageLength = 320;

/** All items of the library as documents: words in the language, names in English as well, and those of States in every language. */
export function libraryDocuments(library: Library, language: string): readonly SearchDocument[] {
  return library.items().map((item) => {
    const article = articleOf(library, item.id, language);
    return { id: item.id, title: titleOf(article), text: [item.number, ...findableNames(library, item, language), plainOf(article)].join('\n'), group: groupOfKind[item.kind] };
  });
}

/** A hit of the library as it is listed. */
export function itemHit(library: Library, language: string, id: string, words: readonly string[]): FoundHit | undefined {
  const item = library.item(id);
  if (item === undefined) return undefined;
  const article = articleOf(library, id, language);
  return { id, group: groupOfKind[item.kind], title: marked(titleOf(article), words, article.language), about: aboutItem(library, item, language), target: { kind: 'item', id }, words };
}

/** An item at some length, without what is cited where. */
export function itemPreview(library: Library, language: string, id: string, words: readonly string[]): Omit<Preview, 'citedIn'> | null {
  const item = library.item(id);
  if (item === undefined) return null;
  const article = articleOf(library, id, language);
  return { id, about: aboutItem(library, item, language), sources: library.sourceLabels(item.sources, language), question: null, ...articlePreview(article, words) };
}

/** Title, opening and partners of an article, with the passage of the match where that is elsewhere. */
export function articlePreview(article: Article, words: readonly string[]): Pick<Preview, 'title' | 'text' | 'partners'> {
  const title = marked(titleOf(article), words, article.language);
  const opening = openingOf(article).map((text) => marked(text, words, article.language));
  const isShown = [title, ...opening].some(({ marks }) => marks.length > 0);
  const passage = isShown ? [] : [{ ...excerptOf(plainOf(article), words, passageLength), language: article.language }].filter(({ marks }) => marks.length > 0);
  const partners = article.sections.flatMap(({ key, entries }) => (key === 'partners' ? entries.flatMap(({ text }) => flat(text)) : []));
  return { title, text: [...opening, ...passage], partners };
}

/** What every item of the library has: an id that has no words is a fault of ours. */
function articleOf(library: Library, id: string, language: string): Article {
  const article = library.article(id, language);
  if (article === undefined) throw new Error(`No item ${id}`);
  return article;
}

export const flat = (text: Text | undefined): readonly string[] => (text === undefined ? [] : typeof text === 'string' ? [text] : text);
export const titleOf = ({ title, qualifier, language }: Article): string => (qualifier === undefined ? title : `${title}${bracketed(language, qualifier)}`);

/** The lead, or the first prose there is. */
function openingOf({ lead, sections }: Article): readonly string[] {
  if (lead !== undefined) return flat(lead);
  const prose = sections.find(({ form }) => form === 'text');
  return prose === undefined ? [] : prose.entries.flatMap(({ text }) => flat(text));
}

export function marked(text: string, words: readonly string[], language: string): MarkedText {
  return { text, marks: highlightRanges(text, words), language };
}

/** States, regions, sectors and agencies that an item's data name by a key. */
function namesOf(library: Library, { data }: Pick<Item, 'data'>, language: string): readonly string[] {
  return [...labelled(library, data, 'countries', 'states', language), ...labelled(library, data, 'regions', 'regions', language), ...labelled(library, data, 'sectors', 'sectors', language), ...labelled(library, data, 'agencies', 'bodies', language)];
}

/** The names an item is found by: in the language, in English, and those of its States in every language. */
export function findableNames(library: Library, { data }: Pick<Item, 'data'>, language: string): readonly string[] {
  const states = keysIn(data, 'countries').flatMap((code) => library.stateNames(code));
  return [...new Set([...[language, baseLanguage].flatMap((tag) => namesOf(library, { data }, tag)), ...states])];
}

function aboutItem(library: Library, { kind, number, data }: Item, language: string): About {
  return { kind: 'item', itemKind: kind, number, ...placedIn(library, data, language) };
}

/** Where and when something was done, as far as its data say. */
export function placedIn(library: Library, data: unknown, language: string): Pick<Extract<About, { kind: 'item' }>, 'places' | 'from' | 'to'> {
  const places = [...labelled(library, data, 'countries', 'states', language), ...labelled(library, data, 'regions', 'regions', language)];
  const agencies = labelled(library, data, 'agencies', 'bodies', language);
  return { places: places.length > 0 ? places : agencies, from: yearIn(data, 'from') ?? yearIn(data, 'year'), to: yearIn(data, 'to') };
}

type LabelGroup = Parameters<Library['label']>[0];

function labelled(library: Library, data: unknown, field: string, group: LabelGroup, language: string): readonly string[] {
  return keysIn(data, field).map((key) => library.label(group, key, language));
}

function keysIn(data: unknown, field: string): readonly string[] {
  const keys: unknown = fieldOf(data, field);
  return Array.isArray(keys) ? keys.filter((key: unknown) => typeof key === 'string') : [];
}

function yearIn(data: unknown, field: string): number | null {
  const year = fieldOf(data, field);
  return typeof year === 'number' ? year : null;
}

/** What kinds have of their own is read by name: the library has checked it already. */
function fieldOf(data: unknown, field: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, field) ? Object.entries(data).find(([name]) => name === field)?.[1] : undefined;
}
