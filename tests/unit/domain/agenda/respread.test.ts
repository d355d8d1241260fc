import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../../renderer/domain/agenda/clock.ts';
import { minimumOf, respread, type LeftBlock } from '../../../../renderer/domain/agenda/respread.ts';

const block = (id: string, minutes: number, fixed: number | null = null, minimum = 5): LeftBlock => ({ id, minutes, fixed, minimum });
const at = (hours: number, minutes = 0): number => hours * 60 + minutes;
const shown = (blocks: readonly LeftBlock[], now: number, end: number): readonly string[] =>
  respread(blocks, now, end).map(({ id, start, minutes, overlap }) => `${clockOf(start)} ${id} ${String(minutes)}${overlap === 0 ? '' : ` overlap ${String(overlap)}`}`);

describe('what is left of a day', () => {
  const left = [block('rights', 60), block('data', 30), block('lunch', 60, at(12, 30)), block('tables', 90), block('closing', 30)];

  it('is shortened in proportion where one is late, and lunch stays', () => {
    expect(shown(left, at(11, 30), at(15, 30))).toEqual(['11:30 rights 40', '12:10 data 20', '12:30 lunch 60', '13:30 tables 90', '15:00 closing 30']);
  });

  it('is lengthened in proportion where one is ahead', () => {
    expect(shown(left, at(10, 30), at(15, 30)).slice(0, 2)).toEqual(['10:30 rights 80', '11:50 data 40']);
  });

  it('leaves each its minimum; the others give what that takes', () => {
    const coffee = [block('rights', 60, null, 10), block('coffee', 15, null, 12), block('lunch', 60, at(12, 30))];
    expect(shown(coffee, at(11, 48), at(13, 30))).toEqual(['11:48 rights 30', '12:18 coffee 12', '12:30 lunch 60']);
  });

  it('says by how much it runs into what is fixed where even the minimums are too much', () => {
    expect(shown(left, at(12, 25), at(15, 30)).slice(0, 3)).toEqual(['12:25 rights 5', '12:30 data 5', '12:30 lunch 60 overlap 5']);
  });

  it('is nothing where nothing is left', () => {
    expect(respread([], at(17), at(16))).toEqual([]);
  });
});

it('a break keeps most of its minutes, and nothing has a minimum above its length', () => {
  expect([minimumOf('break', 15), minimumOf('roundtable', 90), minimumOf('opening', 4), minimumOf(null, 12)]).toEqual([10, 30, 4, 5]);
});

describe('any rest of a day', () => {
  const aBlock = fc.record({ minutes: fc.integer({ min: 1, max: 150 }), minimum: fc.integer({ min: 0, max: 30 }), isFixed: fc.boolean() });
  const aRest = fc.tuple(fc.array(aBlock, { minLength: 1, maxLength: 10 }), fc.integer({ min: 300, max: 900 }), fc.integer({ min: 0, max: 400 })).map(([list, now, room]) => {
    let fixed = now;
    const blocks = list.map(({ minutes, minimum, isFixed }, index): LeftBlock => {
      fixed += minutes;
      return { id: String(index), minutes, minimum, fixed: isFixed ? fixed : null };
    });
    return { blocks, now, end: Math.max(now, ...blocks.map((one) => (one.fixed === null ? 0 : one.fixed + one.minutes))) + room };
  });

  it('keeps order, fixed blocks and minimums, and fills exactly what there is', () => {
    fc.assert(fc.property(aRest, ({ blocks, now, end }) => {
      const spread = respread(blocks, now, end);
      expect(spread.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
      let from = now;
      let floor = 0;
      for (const [index, one] of spread.entries()) {
        const { fixed, minutes, minimum } = blocks[index] ?? block('', 0);
        if (fixed !== null) {
          expect([one.start, one.minutes]).toEqual([fixed, minutes]);
          expect(one.overlap).toBe(Math.max(0, from - fixed));
        } else {
          expect(one.start).toBe(from);
          expect(Number.isInteger(one.minutes)).toBe(true);
          expect(one.minutes).toBeGreaterThanOrEqual(Math.min(minimum, minutes));
        }
        from = one.start + one.minutes;
        floor = fixed === null ? floor + Math.min(minimum, minutes) : 0;
        // Where the minimums fit, what stands before a fixed block ends with it, and the last with the day.
        const until = index + 1 < blocks.length ? (blocks[index + 1]?.fixed ?? null) : end;
        if (fixed === null && until !== null) expect(from).toBe(Math.max(until, startOfRun(spread, blocks, index) + floor));
      }
    }));
  });
});

/** Where the run of movable blocks begins that a block ends. */
function startOfRun(spread: readonly { readonly start: number }[], blocks: readonly LeftBlock[], index: number): number {
  let from = index;
  while (from > 0 && blocks[from - 1]?.fixed === null) from -= 1;
  return spread[from]?.start ?? 0;
}
