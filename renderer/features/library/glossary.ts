import { fold } from './fold.ts';

export type GlossaryTerm = { readonly id: string; readonly term: string; readonly text: string };
export type LetterGroup = { readonly letter: string; readonly terms: readonly GlossaryTerm[] };

/** Terms that have every typed word in name or definition, letter by letter. */
export function letterGroups(terms: readonly GlossaryTerm[], query: string, compare: (a: string, b: string) => number): readonly LetterGroup[] {
  const words = fold(query).split(' ').filter((word) => word !== '');
  const shown = terms.filter(({ text }) => words.every((word) => text.includes(word))).toSorted((a, b) => compare(a.term, b.term));
  const groups = new Map<string, GlossaryTerm[]>();
  for (const term of shown) {
    const letter = letterOf(term.term);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, found]) => ({ letter, terms: found }));
}

/** The letter a term stands under: its first, without accents, as a capital; digits and signs share one place. */
export function letterOf(term: string): string {
  const first = [...fold(term)].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? '';
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase('und') : '#';
}
