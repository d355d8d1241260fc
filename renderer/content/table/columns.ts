import type { EntryField } from '../../domain/own.ts';

/** Columns of a table of practices: the source's form (annex of 000), in this order when written. */
export const columns = [
  'id', 'title', 'qualifier', 'states', 'partners', 'thematic areas', 'tags', 'summary', 'web links', 'sectors', 'from', 'to', 'source', 'language', 'question for the room',
] as const;
export type Column = (typeof columns)[number];

/** Other names that people give the columns, folded. */
const otherNames: Readonly<Record<string, Column>> = {
  state: 'states', country: 'states', countries: 'states', partner: 'partners', themes: 'thematic areas', 'thematic area': 'thematic areas', tag: 'tags',
  links: 'web links', 'web link': 'web links', url: 'web links', urls: 'web links', sector: 'sectors', 'from year': 'from', 'to year': 'to', question: 'question for the room',
};

/** What a column fills. `id` and `language` fill nothing of their own. */
export const fieldOfColumn: Readonly<Partial<Record<Column, EntryField>>> = {
  title: 'title', qualifier: 'qualifier', states: 'states', partners: 'partners', 'thematic areas': 'themes', tags: 'tags', summary: 'summary',
  'web links': 'links', sectors: 'sectors', from: 'period', to: 'period', source: 'source', 'question for the room': 'forTheRoom',
};

/** The column of a heading, however it is spelled; undefined for one that is none of ours. */
export function columnOf(heading: string): Column | undefined {
  const folded = heading.normalize('NFKC').toLowerCase().replace(/[\s_-]+/gu, ' ').trim();
  return columns.find((column) => column === folded) ?? (Object.hasOwn(otherNames, folded) ? otherNames[folded] : undefined);
}

/** What a cell, a list or an entry of a list may hold. */
export const limits = { id: 200, title: 300, qualifier: 200, name: 300, names: 60, summary: 10_000, link: 2_000, links: 30, source: 1_000, question: 1_000 } as const;
