import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed } from '../../../renderer/record/order.ts';
import { comparePlaces, keyAt, keyBetween, keysBetween } from '../../../renderer/record/order.ts';

/** Chance that can be repeated. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

const place = (id: string, key: string): Placed => ({ id, key });

describe('comparePlaces', () => {
  it('goes by code unit, not by locale, and by id where keys are equal', () => {
    const list = [place('b', 'a1'), place('a', 'a1'), place('c', 'Zz'), place('d', 'a0V')];
    expect([...list].sort(comparePlaces).map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  });
});

describe('keyBetween', () => {
  it('comes between its neighbours, however often and wherever one inserts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 150 }), fc.nat(), (positions, seed) => {
        const random = chance(seed);
        const keys: string[] = [];
        for (const position of positions) {
          const index = position % (keys.length + 1);
          const key = keyBetween(keys[index - 1] ?? null, keys[index] ?? null, random);
          keys.splice(index, 0, key);
          if (index > 0) expect(keys[index - 1]! < key).toBe(true);
          if (index + 1 < keys.length) expect(key < keys[index + 1]!).toBe(true);
        }
      }),
    );
  });

  it('gives twenty laptops twenty keys at the same place', () => {
    for (const [lower, upper] of [[null, null], ['a0', null], [null, 'a0'], ['a0', 'a1'], ['a0', 'a0V']] as const) {
      const keys = Array.from({ length: 20 }, (_, laptop) => keyBetween(lower, upper, chance(laptop * 7_919 + 3)));
      expect(new Set(keys).size).toBe(20);
    }
  });

  it('stays short: 5,000 appends, 1,000 inserts at one place', () => {
    const random = chance(11);
    let last = keyBetween(null, null, random);
    for (let n = 0; n < 5_000; n += 1) last = keyBetween(last, null, random);
    expect(last.length).toBeLessThanOrEqual(12);
    const top = 'a1';
    let key = keyBetween('a0', top, random);
    for (let n = 0; n < 1_000; n += 1) key = keyBetween('a0', key, random);
    expect(key.length).toBeLessThan(250);
    expect(key > 'a0').toBe(true);
  });

  it('comes after the lower one where no key fits', () => {
    expect(keyBetween('a5', 'a5', chance(1)) > 'a5').toBe(true);
    expect(keyBetween('a5', 'a2', chance(1)) > 'a5').toBe(true);
  });

  // A file written by hand, or made to hang the program: the library alone throws on the first and never ends on the last.
  it('takes keys that the library did not make', () => {
    const pairs = [['1', '2'], ['01', '02'], ['a', 'b'], ['key 1', 'key 2'], [null, '1'], ['zzz', null], ['a0', `a0${'z'.repeat(900)}`]] as const;
    for (const [lower, upper] of pairs) {
      const key = keyBetween(lower, upper, chance(5));
      expect([lower === null || key > lower, upper === null || key < upper]).toEqual([true, true]);
    }
  });
});

describe('keysBetween', () => {
  it('gives several in order, with and without bounds', () => {
    for (const [lower, upper] of [[null, null], ['a0', 'a1'], ['a0', null], [null, 'a0']] as const) {
      const keys = keysBetween(lower, upper, 9, chance(3));
      expect([lower ?? '', ...keys, upper ?? '~']).toEqual([...new Set([lower ?? '', ...keys, upper ?? '~'])].sort());
      expect(keys).toHaveLength(9);
    }
  });
});

describe('keyAt', () => {
  const siblings = [place('a', 'a0'), place('b', 'a1'), place('c', 'a1'), place('d', 'a2')];

  it('puts a record where it was dropped', () => {
    for (const index of [0, 1, 3, 4]) {
      const all = [...siblings, place('new', keyAt(siblings, index, chance(2)))].sort(comparePlaces);
      expect(all.findIndex(({ id }) => id === 'new')).toBe(index);
    }
  });

  it('steps over equal keys to the next different one', () => {
    const all = [...siblings, place('new', keyAt(siblings, 2, chance(2)))].sort(comparePlaces);
    expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'new', 'd']);
  });
});
