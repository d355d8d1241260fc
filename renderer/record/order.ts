import { generateKeyBetween } from 'fractional-indexing-jittered';
import { compareCodeUnits } from './canonical.ts';

/** A number from 0 up to, not including, 1. */
export type Random = () => number;

/** What an order is made of: the key first, the id where keys are equal. */
export type Placed = { readonly id: string; readonly key: string };

/** Orders siblings: keys by code unit, ties by id. The same on every machine. */
export function comparePlaces(a: Placed, b: Placed): number {
  return compareCodeUnits(a.key, b.key) || compareCodeUnits(a.id, b.id);
}

/**
 * A key for a place among siblings that are in order (`comparePlaces`), so that the new record comes to stand at
 * `index`. Between equal keys there is none: it then comes after the last of them.
 */
export function keyAt(siblings: readonly Placed[], index: number, random: Random): string {
  const lower = siblings[index - 1]?.key ?? null;
  const upper = siblings.slice(Math.max(index, 0)).find((place) => lower === null || place.key > lower)?.key ?? null;
  return keyBetween(lower, upper, random);
}

// 18 random halvings leave one chance in a quarter of a million that two laptops that insert at the same place without
// knowing of each other draw the same key; ids decide then.
const halvings = 18;

/**
 * A key between two keys (null = no bound), drawn at random from the middle half of the gap. The library's own jitter
 * takes its chance from the global generator; here it is passed in, so that tests can repeat it.
 * Where no key fits (equal or crossed bounds), the key comes after `lower`.
 */
export function keyBetween(lower: string | null, upper: string | null, random: Random): string {
  const middle = midway(lower, upper);
  let low = upper === null ? middle : midway(lower, middle);
  let high = midway(middle, upper);
  for (let step = 0; step < halvings; step += 1) {
    const half = midway(low, high);
    if (random() < 0.5) high = half;
    else low = half;
  }
  return midway(low, high);
}

/** Several keys between two keys, in order. */
export function keysBetween(lower: string | null, upper: string | null, count: number, random: Random): readonly string[] {
  if (count <= 0) return [];
  if (upper !== null) {
    const left = Math.floor((count - 1) / 2);
    const middle = keyBetween(lower, upper, random);
    const before = keysBetween(lower, middle, left, random);
    return [...before, middle, ...keysBetween(middle, upper, count - 1 - left, random)];
  }
  const keys: string[] = [];
  for (let last = lower; keys.length < count; ) {
    last = keyBetween(last, null, random);
    keys.push(last);
  }
  return keys;
}

// The library counts a gap in doubles: from 172 digits on it overflows and never comes back. Such a gap, and keys that
// the library did not make (a file written by hand may say "1", "2"), take the plain way below.
const widestGap = 160;

function midway(lower: string | null, upper: string | null): string {
  if (lower === null || upper === null || gapDigits(lower, upper) <= widestGap) {
    try {
      const key = generateKeyBetween(lower, upper);
      if (isBetween(lower, key, upper)) return key;
    } catch {
      // Not a key of the library's making.
    }
  }
  return plainBetween(lower ?? '', upper);
}

/** How many digits the difference of two keys can have: those after what they have in common. */
function gapDigits(lower: string, upper: string): number {
  const length = Math.max(lower.length, upper.length);
  let common = 0;
  while (common < length && digitAt(lower, common) === digitAt(upper, common)) common += 1;
  return length - common;
}

function digitAt(key: string, index: number): string {
  return key[index] ?? '0';
}

/** A text after `lower` and before `upper` if there is one: a digit more, below what `upper` has at that place. */
function plainBetween(lower: string, upper: string | null): string {
  if (upper === null || !upper.startsWith(lower)) return `${lower}V`;
  const rest = upper.slice(lower.length);
  const zeros = /^0*/.exec(rest)?.[0] ?? '';
  return `${lower}${zeros}0V`;
}

function isBetween(lower: string | null, key: string, upper: string | null): boolean {
  return (lower === null || key > lower) && (upper === null || key < upper);
}
