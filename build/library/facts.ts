import { createHash } from 'node:crypto';

/** Names of a state in the sources and in our texts, by ISO 3166 code; the first is the official short name. */
export type StateNames = Readonly<Record<string, readonly string[]>>;

const numberWords: ReadonlyMap<string, string> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, at) => [word, String(at + 1)]),
);

/**
 * What of a text can be wrong as a fact: figures and years (`12`, `10.5`, `2012`), abbreviations (`IOM`), and states as
 * `state:GH`. Thousands separators and number words of a source do not make another figure.
 */
export function factsOf(text: string, states: StateNames): ReadonlySet<string> {
  const facts = new Set<string>();
  const plain = text.normalize('NFKC');
  for (const [figure] of plain.matchAll(/\d+(?:[.,]\d+)*/gu)) facts.add(figure.replaceAll(/,(?=\d{3}(?:\D|$))/gu, ''));
  for (const [word] of plain.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:-\p{Lu}{2,})*(?![\p{L}\p{N}])/gu)) facts.add(word);
  for (const code of statesIn(plain, states)) facts.add(`state:${code}`);
  return facts;
}

/** The same for a line of a source, where a number may be written as a word. */
export function factsOfSource(line: string, states: StateNames): ReadonlySet<string> {
  const words = (line.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => numberWords.get(word) ?? []);
  const glued = [...line.matchAll(/\d+/gu)].map(([digits]) => digits);
  // Plural and possessive marks of an abbreviation are no part of it: "NGOs", "UNDP's".
  const plural = [...line.matchAll(/(?<!\p{L})(\p{Lu}{2,})(?:’s|'s|s)(?!\p{L})/gu)].flatMap(([, word]) => word ?? []);
  return new Set([...factsOf(line, states), ...words, ...glued, ...plural]);
}

/** Codes of the states a text names; a longer name hides the shorter one inside it (Papua New Guinea, Guinea). */
export function statesIn(text: string, states: StateNames): ReadonlySet<string> {
  const found = new Set<string>();
  text.replaceAll(patternOf(states), (name) => {
    const code = codesOf(states).get(name);
    if (code !== undefined) found.add(code);
    return ' ';
  });
  return found;
}

const patterns = new WeakMap<StateNames, RegExp>();
const codes = new WeakMap<StateNames, ReadonlyMap<string, string>>();

function patternOf(states: StateNames): RegExp {
  const known = patterns.get(states);
  if (known !== undefined) return known;
  const names = Object.values(states).flat().toSorted((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}])(?:${escaped.join('|')})(?![\\p{L}])`, 'gu');
  patterns.set(states, pattern);
  return pattern;
}

function codesOf(states: StateNames): ReadonlyMap<string, string> {
  const known = codes.get(states);
  if (known !== undefined) return known;
  const made = new Map(Object.entries(states).flatMap(([code, names]) => names.map((name) => [name, code] as const)));
  codes.set(states, made);
  return made;
}

/** Short hash of a fact: the table holds no text of a source. */
export const hashOfFact = (fact: string): string => createHash('sha256').update(fact, 'utf8').digest('hex').slice(0, 8);
