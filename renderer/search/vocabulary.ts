import { nearest } from './nearest.ts';
import { formsOf } from './terms.ts';

/** The words of all segments, each with a number: what tells which words begin so, that one occurs nowhere, and what was meant. */
export type Vocabulary = {
  /** How many numbers have been given. */
  readonly size: () => number;
  readonly numberOf: (word: string) => number;
  readonly wordOf: (number: number) => string;
  /** Counts occurrences in (`by` 1) or out (-1). */
  readonly count: (numbers: Uint32Array, by: 1 | -1) => void;
  /** Every word that occurs and has a form that begins so. */
  readonly visit: (prefix: string, see: (number: number, isWhole: boolean) => void) => void;
  /** Whether any does. */
  readonly has: (prefix: string) => boolean;
  /** The nearest beginnings of words by typing errors, those of frequent words first. */
  readonly neighbours: (word: string) => readonly string[];
};

const shortestCorrected = 3;
const longWord = 8;
const mostNeighbours = 12;

type Entry = { readonly form: string; readonly number: number };

/** Makes an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const totals: number[] = [];
  let sorted: readonly Entry[] = [];
  let fresh: Entry[] = [];

  const inOrder = (): readonly Entry[] => {
    if (fresh.length > 0) sorted = merged(sorted, fresh.sort((a, b) => byCodeUnit(a.form, b.form)));
    fresh = [];
    return sorted;
  };
  const occurs = ({ number }: Entry): boolean => (totals[number] ?? 0) > 0;
  const visit: Vocabulary['visit'] = (prefix, see) => {
    const all = inOrder();
    for (let at = lowerBound(all, prefix); at < all.length; at += 1) {
      const entry = all[at];
      if (entry?.form.startsWith(prefix) !== true) break;
      if (occurs(entry)) see(entry.number, entry.form.length === prefix.length);
    }
  };
  const frequency = (prefix: string): number => {
    let sum = 0;
    visit(prefix, (number) => { sum += totals[number] ?? 0; });
    return sum;
  };

  return {
    size: () => words.length,
    numberOf(word) {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = words.length;
      numbers.set(word, number);
      words.push(word);
      totals.push(0);
      fresh.push(...formsOf(word).map((form) => ({ form, number })));
      return number;
    },
    wordOf: (number) => words[number] ?? '',
    count(occurrences, by) {
      for (const number of occurrences) totals[number] = (totals[number] ?? 0) + by;
    },
    visit,
    has(prefix) {
      const all = inOrder();
      for (let at = lowerBound(all, prefix); all[at]?.form.startsWith(prefix) === true; at += 1) if (occurs(all[at] ?? nowhere)) return true;
      return false;
    },
    neighbours(word) {
      if (word.length < shortestCorrected || digits.test(word)) return [];
      const typed = { word, errors: word.length >= longWord ? 2 : 1, isBeginning: word.length > shortestCorrected };
      const found = nearest(inOrder(), typed, (entry) => occurs(entry) && !digits.test(entry.form));
      // A beginning covers all longer ones.
      const apart = found.filter((near) => !found.some((other) => other !== near && near.startsWith(other)));
      const counted = apart.map((near) => ({ near, count: frequency(near) }));
      return counted.sort((a, b) => b.count - a.count || byCodeUnit(a.near, b.near)).slice(0, mostNeighbours).map(({ near }) => near);
    },
  };
}

const nowhere: Entry = { form: '', number: -1 };
const digits = /\p{N}/u;

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lowerBound(sorted: readonly Entry[], form: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.form ?? '') < form) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const all: Entry[] = [];
  let at = 0;
  for (const entry of b) {
    for (let next = a[at]; next !== undefined && next.form < entry.form; next = a[at]) {
      all.push(next);
      at += 1;
    }
    all.push(entry);
  }
  return all.concat(a.slice(at));
}
