import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotMethods, levelsOf, type BallotMethod } from '../../../../renderer/domain/votes/ballot.ts';
import { checkCount } from '../../../../renderer/domain/votes/checks.ts';
import { addCounts, tally, type Count, type OptionTally, type TallyRules } from '../../../../renderer/domain/votes/tally.ts';

const count = (cells: Readonly<Record<string, readonly number[]>>, present: number | null = null, abstained = 0): Count => ({ cells: new Map(Object.entries(cells)), present, abstained });
const rules = (method: BallotMethod, options: readonly string[], places = 3): TallyRules => ({
  method, options, levels: levelsOf({ method, counting: 'hands', dots: 3, places }, options.length),
});
const ranks = (options: readonly OptionTally[]): readonly string[] => options.map(({ option, rank, isTied }) => `${option} ${String(rank)}${isTied ? ' =' : ''}`);

describe('dots', () => {
  const result = tally(rules('dots', ['housing', 'visas', 'data', 'schools']), [
    count({ housing: [6], visas: [9], data: [0] }, 12, 1),
    count({ housing: [8], visas: [5], data: [3], schools: [3] }, 10),
  ]);

  test('are added over the groups, with their share of all dots', () => {
    expect(result.options.map(({ option, value, share }) => [option, value, share])).toEqual([
      ['housing', 14, 14 / 34], ['visas', 14, 14 / 34], ['data', 3, 3 / 34], ['schools', 3, 3 / 34],
    ]);
    expect(result).toMatchObject({ cast: 34, abstained: 1, present: 22, pairwise: null });
  });

  test('that are as many have one rank, and the next one counts them all', () => {
    expect(ranks(result.options)).toEqual(['housing 1 =', 'visas 1 =', 'data 3 =', 'schools 3 =']);
  });

  test('give no rank before anything is counted', () => {
    expect(ranks(tally(rules('dots', ['housing', 'visas']), []).options)).toEqual(['housing null', 'visas null']);
  });
});

describe('ratings', () => {
  const result = tally(rules('rating', ['a', 'b', 'c', 'd']), [count({ a: [0, 0, 2, 4, 1], b: [1, 0, 0, 0, 1], c: [0, 0, 2, 0, 0] })]);

  test('have mean, median and distribution; what nobody rated has none and no rank', () => {
    expect(result.options.map(({ value, median, share }) => [value, median, share])).toEqual([[27 / 7, 4, 27 / 35], [3, 3, 0.6], [3, 3, 0.6], [null, null, 0]]);
    expect(result.options[0]?.levels).toEqual([0, 0, 2, 4, 1]);
    expect(ranks(result.options)).toEqual(['a 1', 'b 2 =', 'c 2 =', 'd null']);
  });

  test('of equal means are tied although a computer divides them apart', () => {
    const thirds = tally(rules('rating', ['a', 'b']), [count({ a: [1, 2, 0, 0, 0], b: [2, 4, 0, 0, 0] })]);
    expect(ranks(thirds.options)).toEqual(['a 1 =', 'b 1 =']);
  });
});

describe('ranking', () => {
  test('gives n - p points for a place and none for not being named', () => {
    // 5 people, 4 options, three places asked: 3, 2 and 1 points.
    const { options, cast } = tally(rules('ranking', ['a', 'b', 'c', 'd']), [count({ a: [3, 1, 0], b: [2, 2, 1], c: [0, 2, 3], d: [0, 0, 1] })]);
    expect(options.map(({ value }) => value)).toEqual([11, 11, 7, 1]);
    expect(ranks(options)).toEqual(['a 1 =', 'b 1 =', 'c 3', 'd 4']);
    expect(cast).toBe(5);
  });

  test('names the option that the counts prove to beat every other, although another has more points', () => {
    // Six of ten put a first, the others put it last; b is second for the six and first for the four: 12 points against 14.
    const { options, pairwise } = tally(rules('ranking', ['a', 'b', 'c']), [count({ a: [6, 0, 4], b: [4, 6, 0], c: [0, 4, 6] })]);
    expect(ranks(options)).toEqual(['a 2', 'b 1', 'c 3']);
    expect(pairwise).toBe('a');
  });

  test('names none where half is not more than half', () => {
    expect(tally(rules('ranking', ['a', 'b']), [count({ a: [5, 5], b: [5, 5] })]).pairwise).toBeNull();
  });
});

const names = ['a', 'b', 'c', 'd', 'e'];
const methods = fc.constantFrom(...ballotMethods);
const someCounts = (most = 60) => fc.array(fc.record({
  cells: fc.array(fc.array(fc.nat(most), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }).map((rows) => new Map(rows.map((row, at) => [names[at] ?? '', row]))),
  present: fc.option(fc.nat(200)),
  abstained: fc.nat(9),
}), { maxLength: 6 });

describe('whatever is counted', () => {
  test('the order of the counts does not matter', () => {
    fc.assert(fc.property(methods, someCounts().chain((counts) => fc.tuple(fc.constant(counts), fc.shuffledSubarray([...counts], { minLength: counts.length }))), (method, [counts, shuffled]) => {
      expect(tally(rules(method, names), shuffled)).toEqual(tally(rules(method, names), counts));
    }));
  });

  test('two halves counted apart and added are the whole', () => {
    fc.assert(fc.property(methods, someCounts(), fc.nat(6), (method, counts, at) => {
      fc.pre(counts.length > 0);
      const cut = Math.min(Math.max(at, 1), counts.length);
      const halves = [counts.slice(0, cut), counts.slice(cut)].filter((half) => half.length > 0).map(addCounts);
      expect(tally(rules(method, names), halves)).toEqual(tally(rules(method, names), counts));
    }));
  });

  test('a vote more for an option never lowers it', () => {
    fc.assert(fc.property(methods, someCounts(), fc.nat(4), fc.nat(4), (method, counts, option, level) => {
      const name = names[option] ?? '';
      const of = rules(method, names);
      // A rating is a vote for an option where it is the highest one.
      const at = method === 'rating' ? 4 : Math.min(level, of.levels - 1);
      const more = count({ [name]: Array.from({ length: 5 }, (_, index) => (index === at ? 1 : 0)) });
      const [before, after] = [tally(of, counts), tally(of, [...counts, more])].map(({ options }) => options[option]);
      expect(after?.value ?? 0).toBeGreaterThanOrEqual(before?.value ?? 0);
      expect(after?.rank ?? 9).toBeLessThanOrEqual(before?.rank ?? 9);
      expect(after?.share ?? 0).toBeGreaterThanOrEqual((before?.share ?? 0) - 1e-12);
    }));
  });

  test('the option that is named as beating every other does so on every set of papers with these counts', () => {
    const papers = fc.array(fc.shuffledSubarray(names.slice(0, 4), { minLength: 4 }), { minLength: 1, maxLength: 15 });
    fc.assert(fc.property(papers, fc.integer({ min: 1, max: 4 }), (orders, places) => {
      const of = rules('ranking', names.slice(0, 4), places);
      const cells = Object.fromEntries(of.options.map((option) => [option, Array.from({ length: places }, (_, at) => orders.filter((order) => order[at] === option).length)]));
      const { pairwise } = tally(of, [count(cells)]);
      fc.pre(pairwise !== null);
      for (const other of of.options.filter((option) => option !== pairwise)) {
        const before = orders.filter((order) => order.indexOf(pairwise) < order.indexOf(other)).length;
        expect(before * 2).toBeGreaterThan(orders.length);
      }
    }), { numRuns: 400 });
  });
});

describe('a count against the number of people there', () => {
  test('says nothing where nobody was counted, or where it fits', () => {
    expect(checkCount(rules('dots', ['a']), count({ a: [400] }), 3)).toEqual([]);
    expect(checkCount(rules('dots', ['a', 'b']), count({ a: [20], b: [13] }, 12, 1), 3)).toEqual([]);
  });

  test('warns of dots, places, options and abstentions that are more than there can be', () => {
    expect(checkCount(rules('dots', ['a', 'b']), count({ a: [20], b: [14] }, 12, 1), 3)).toEqual([{ kind: 'dots', found: 34, most: 33 }]);
    expect(checkCount(rules('ranking', ['a', 'b', 'c']), count({ a: [8, 5, 0], b: [4, 4, 2] }, 12), 3)).toEqual([{ kind: 'option', option: 'a', found: 13, most: 12 }]);
    expect(checkCount(rules('ranking', ['a', 'b', 'c']), count({ a: [8], b: [5] }, 12), 3)).toEqual([{ kind: 'place', place: 1, found: 13, most: 12 }]);
    expect(checkCount(rules('rating', ['a', 'b']), count({ a: [0, 0, 9, 2, 2], b: [0, 0, 0, 0, 11] }, 12, 1), 3)).toEqual([{ kind: 'option', option: 'a', found: 13, most: 11 }]);
    expect(checkCount(rules('rating', ['a']), count({ a: [] }, 2, 3), 3)).toEqual([{ kind: 'abstained', found: 3, most: 2 }]);
  });
});
