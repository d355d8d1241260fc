import { commonNames } from '../../content/common-names.ts';
import { fold, isUnspaced } from '../../search/fold.ts';
import { withoutArticle } from './arabic.ts';
import { institutionHeads, institutionWords, smallWords } from './common-words.ts';
import { knownBodies, stateLanguages } from './known-bodies.ts';
import { officialNames } from './state-names.ts';
import { scriptOf, tokensOf } from './tokens.ts';

/** Words that name a body when they stand in this order, small words between them left out of account. */
export type Term = {
  readonly words: readonly string[];
  /** Written in capitals, or no name at all (WHO, who). */
  readonly isAbbreviation: boolean;
  /** A name by itself, or only perhaps this body's. */
  readonly isSure: boolean;
  /** Begins with a kind of institution. */
  readonly isHeaded: boolean;
};

/** All the ways a body with this name is called. */
export function bodyTerms(name: string): readonly Term[] {
  const own = ownTerms(name);
  const others = [...known(own), ...stateNames(own)].flatMap((other) => (isAbbreviation(other) ? [abbreviation(other, true)] : [term(other, true)]));
  const seen = new Set<string>();
  return [...own, ...others].filter(({ words, isAbbreviation: isShort }) => {
    const key = `${words.join(' ')}/${String(isShort)}`;
    return words.length > 0 && !isLost(words) && !seen.has(key) && seen.add(key).has(key);
  });
}

function ownTerms(name: string): readonly Term[] {
  const bracketed = [...name.matchAll(/[([（]([^)\]）]+)[)\]）]/gu)].map(([, inside = '']) => inside);
  const quoted = [...name.matchAll(/[«“„"]([^»”“"]+)[»”“"]/gu)].map(([, inside = '']) => inside);
  const main = name.replace(/[([（][^)\]）]*[)\]）]/gu, ' ');
  const [first = '', ...later] = main.split(/[,،;؛/:|]|\s[–—-]\s/u);
  const whole = term(main, true);
  return [
    ...(isAbbreviation(main) ? [abbreviation(main, true)] : [whole]),
    ...[...bracketed, ...quoted].map((inside) => (isAbbreviation(inside) ? abbreviation(inside, true) : term(inside, true))),
    ...headTerms(first),
    ...withoutState(first),
    ...later.flatMap((segment) => [term(segment, true)].filter(({ words, isHeaded }) => isHeaded && words.length > 1)),
    ...shortened(first),
    ...initials(first),
  ];
}

/** "Ministry of Labour" of "Ministry of Labour and Family", and "Labour Ministry": from the kind of institution to each next word. */
function headTerms(segment: string): readonly Term[] {
  const { words, isHeaded } = term(segment, true);
  const [head = '', next = ''] = words;
  if (!isHeaded) return words.length > 0 && !isAbbreviation(segment) ? [{ ...term(segment, true) }] : [];
  const prefixes = words.flatMap((_, at) => [words.slice(0, at + 1)]).filter((part) => part.length > 1 && part.some((word) => !institutionWords.has(word)));
  const turned = next === '' || institutionWords.has(next) ? [] : [[next, head]];
  return [...prefixes, ...turned].map((part) => ({ words: part, isAbbreviation: false, isSure: true, isHeaded: true }));
}

/** In Chinese a ministry has the state before it, which the room leaves out: 摩尔多瓦共和国卫生部, 卫生部. */
function withoutState(segment: string): readonly Term[] {
  const name = fold(segment).trim();
  if (!isUnspaced(name)) return [];
  states ??= statesByName();
  const before = [...states.keys()].filter((state) => isUnspaced(state) && name.startsWith(state)).sort((a, b) => b.length - a.length)[0];
  const rest = before === undefined ? '' : name.slice(before.length).replace(/^(?:人民|民主|伊斯兰|阿拉伯)*(?:共和国|王国|联邦|公国)/u, '');
  return rest.length < 3 ? [] : [{ words: [rest], isAbbreviation: false, isSure: true, isHeaded: false }];
}

/** A long name without its first or last word is still recognised; and the abbreviation in "CARIM East". */
function shortened(segment: string): readonly Term[] {
  const { words } = term(segment, false);
  const short = words.length < 3 ? segment.split(/\s+/u).filter((word) => isAbbreviation(word) && word.length > 2).map((word) => abbreviation(word, true)) : [];
  if (words.length < 4) return short;
  const parts = [words.slice(1), words.slice(0, -1)].filter((part) => part.filter((word) => !institutionWords.has(word)).length > 1);
  return parts.map((part) => ({ words: part, isAbbreviation: false, isSure: false, isHeaded: false }));
}

/** MFA and MoH, which the list of participants rarely spells out. */
function initials(segment: string): readonly Term[] {
  const all = tokensOf(segment).filter(({ script }) => script !== 'Arabic').map(({ word }) => word);
  const strong = all.filter((word) => !smallWords.has(word));
  if (strong.length < 2 || all.length < 3) return [];
  const first = (words: readonly string[]): string => words.map((word) => [...word][0] ?? '').join('');
  return [...new Set([first(all), first(strong)])].filter((letters) => letters.length > 2).map((letters) => ({ words: [letters], isAbbreviation: true, isSure: letters.length > 3, isHeaded: false }));
}

function term(text: string, isSure: boolean): Term {
  const all = tokensOf(text).map(({ word }) => word).filter((word) => !smallWords.has(word) && word.length > 1);
  const words = all.map((word) => (scriptOf(word) === 'Arabic' ? withoutArticle(word) : word));
  return { words, isAbbreviation: false, isSure, isHeaded: all.length > 1 && (institutionHeads.has(words[0] ?? '') || institutionHeads.has(all[0] ?? '')) };
}

function isInstitution(word: string): boolean {
  return institutionWords.has(word) || institutionWords.has(withoutArticle(word));
}

function abbreviation(text: string, isSure: boolean): Term {
  return { words: tokensOf(text).map(({ word }) => word), isAbbreviation: true, isSure, isHeaded: false };
}

function isAbbreviation(text: string): boolean {
  return /^\s*\p{Lu}[\p{Lu}\p{N}-]+\s*$/u.test(text);
}

/** A single word that says nothing by itself. */
function isLost(words: readonly string[]): boolean {
  const [word = ''] = words;
  return words.length === 1 && (institutionWords.has(word) || word.length < (isUnspaced(word) ? 2 : 3));
}

/** The names of the well-known body that one of the terms names. */
function known(terms: readonly Term[]): readonly string[] {
  const found = terms.find(({ isSure, isHeaded, words }) => isSure && (!isHeaded || words.length > 2) && knownByName.has(words.join(' ')));
  return found === undefined ? [] : (knownByName.get(found.words.join(' ')) ?? []);
}

const knownByName: ReadonlyMap<string, readonly string[]> = new Map(
  knownBodies.flatMap((names) => names.map((name) => [isAbbreviation(name) ? fold(name).trim() : term(name, true).words.join(' '), names] as const)),
);

let states: ReadonlyMap<string, readonly string[]> | undefined;

/** The names in other languages of a state that takes part under its own name. */
function stateNames(terms: readonly Term[]): readonly string[] {
  const [whole] = terms;
  const proper = (whole?.words ?? []).filter((word) => !isInstitution(word)).join(' ');
  states ??= statesByName();
  return states.get(proper) ?? states.get((whole?.words ?? []).join(' ')) ?? [];
}

/** Every state and territory under each of its names, the official ones before what people call it: "Congo" is one of two. */
function statesByName(): ReadonlyMap<string, readonly string[]> {
  const called = commonNames(stateLanguages);
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const found = new Map<string, readonly string[]>();
  const states = letters.flatMap((one) => letters.map((two) => one + two)).map((code) => ({ official: officialNames(code), others: called(code) }));
  const add = (name: string, all: readonly string[]): void => {
    const words = term(name, true).words.join(' ');
    if (words !== '' && !found.has(words)) found.set(words, all);
  };
  for (const { official, others } of states) for (const name of official) add(name, [...new Set([...official, ...others])]);
  for (const { official, others } of states) for (const name of others) add(name, [...new Set([...official, ...others])]);
  return found;
}
