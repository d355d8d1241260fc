import { scriptOf } from '../../domain/writing.ts';
import { fold } from './fold.ts';

export type GlossaryTerm = { readonly id: string; readonly term: string; readonly text: string };
export type LetterGroup = { readonly letter: string; readonly terms: readonly GlossaryTerm[] };

/** What a glossary goes by: the language its terms are in, and its order of words. */
export type GlossaryOrder = { readonly language: string; readonly compare: (a: string, b: string) => number };

/** Terms that have every typed word in name or definition, letter by letter; quotation marks and the like do not count. */
export function letterGroups(terms: readonly GlossaryTerm[], query: string, { language, compare }: GlossaryOrder): readonly LetterGroup[] {
  const words = fold(query).split(' ').filter((word) => word !== '');
  const shown = terms.filter(({ text }) => words.every((word) => text.includes(word))).toSorted((a, b) => compare(bare(a.term), bare(b.term)));
  const groups = new Map<string, GlossaryTerm[]>();
  for (const term of shown) {
    const letter = letterOf(term.term, language);
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return [...groups].map(([letter, found]) => ({ letter, terms: found }));
}

/** The letter a term stands under: its first, without accents, as a capital; digits and signs share one place. Chinese goes by the Latin letters of its sounds. */
export function letterOf(term: string, language: string): string {
  const first = [...fold(bare(term))][0] ?? '';
  if (scriptOf(language) === 'Hans' && /\p{Script=Han}/u.test(first)) return pinyinLetter(first);
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase('und') : '#';
}

const bare = (term: string): string => term.replace(/^[^\p{L}\p{N}]+/u, '');

/** The first character of each letter in the order of Chinese dictionaries, as Intl sorts them (CLDR); no syllable begins with i, u or v. */
const firstOfLetter: readonly (readonly [letter: string, character: string])[] = [
  ['A', '吖'], ['B', '八'], ['C', '嚓'], ['D', '咑'], ['E', '妸'], ['F', '发'], ['G', '旮'], ['H', '哈'], ['J', '丌'], ['K', '咔'], ['L', '垃'], ['M', '妈'],
  ['N', '拏'], ['O', '喔'], ['P', '妑'], ['Q', '七'], ['R', '呥'], ['S', '仨'], ['T', '他'], ['W', '屲'], ['X', '夕'], ['Y', '丫'], ['Z', '帀'],
];
const bySound = new Intl.Collator('zh-Hans-u-co-pinyin');

function pinyinLetter(character: string): string {
  return firstOfLetter.findLast(([, first]) => bySound.compare(character, first) >= 0)?.[0] ?? 'A';
}
