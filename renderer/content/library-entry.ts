import type { PracticeEntry } from '../domain/own.ts';
import { partsOf } from './item.ts';
import type { Text } from './kinds.ts';
import type { Library } from './library.ts';

/**
 * A practice of the library as one to be written on: its words in a language, or in English where there are none, and where it
 * came from. Throws an `Error` for an id that is none of a practice.
 */
export function entryFromLibrary(library: Library, id: string, language: string): PracticeEntry {
  const item = library.practices.item(id);
  if (item === undefined) throw new Error(`No practice ${id}`);
  const { language: written, words } = library.practices.words(id, language);
  const lines = (text: Text): string => (typeof text === 'string' ? text : text.join('\n'));
  return {
    language: written,
    title: words.title,
    qualifier: words.qualifier ?? '',
    states: item.data.countries,
    partners: partsOf(item, 'partners').flatMap((slug) => words.partners[slug] ?? []),
    themes: words.themes,
    tags: words.tags,
    summary: lines(words.summary),
    links: item.data.urls,
    sectors: item.data.sectors,
    period: { from: item.data.from ?? null, to: item.data.to ?? null },
    source: library.sourceLabels(item.sources, language).join('\n'),
    forTheRoom: words.forTheRoom,
  };
}
