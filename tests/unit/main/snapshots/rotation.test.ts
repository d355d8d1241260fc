import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kept, outRotated, type Rotated } from '../../../../main/snapshots/rotation.ts';
import { isProtected } from '../../../../main/snapshots/index-file.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.UTC(2026, 8, 14, 6, 0);

const snapshot = (counter: number, at: number, reason: Rotated['reason'] = 'timed'): Rotated => ({ id: `s${counter}`, counter, at, reason });

/** As in life: one after the other is taken, and after each the old ones go. */
function afterTaking(moments: readonly Pick<Rotated, 'at' | 'reason'>[]): readonly Rotated[] {
  let there: readonly Rotated[] = [];
  for (const [place, { at, reason }] of moments.entries()) {
    there = [...there, snapshot(place + 1, at, reason)];
    const gone = new Set(outRotated(there));
    there = there.filter(({ id }) => !gone.has(id));
  }
  return there;
}

const every = (step: number, count: number, from = start): readonly Pick<Rotated, 'at' | 'reason'>[] =>
  Array.from({ length: count }, (_, at) => ({ at: from + at * step, reason: 'timed' as const }));

describe('rotation', () => {
  it('keeps 10 recent ones, one of each of 24 hours, one of each of 14 days', () => {
    const there = afterTaking(every(10 * minute, 20 * 6 * 24));
    const last = start + (20 * 6 * 24 - 1) * 10 * minute;
    const ages = there.map(({ at }) => last - at).sort((one, other) => one - other);
    expect(ages.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, at) => at * 10 * minute));
    expect(new Set(there.filter(({ at }) => last - at < 24 * hour).map(({ at }) => Math.floor(at / hour))).size).toBe(24);
    expect(new Set(there.map(({ at }) => Math.floor(at / day))).size).toBe(14);
    expect(there.length).toBeLessThanOrEqual(kept.recent + kept.hours + kept.days);
  });

  it('keeps the last of an hour and of a day', () => {
    const there = afterTaking(every(20 * minute, 3 * 24 * 3));
    expect(there.some(({ at }) => at === start + 23 * hour + 40 * minute)).toBe(false);
    expect(there.some(({ at }) => at === start - 6 * hour + day - 20 * minute)).toBe(true);
  });

  it('counts the days on which something was taken, however long ago they are', () => {
    const workshops = every(30 * day, 12);
    expect(afterTaking(workshops)).toHaveLength(12);
  });

  it('never lets a protected one go, and they take nobody’s place', () => {
    const ordinary = every(10 * minute, 400);
    const withProtected = ordinary.flatMap((one, at) => (at % 2 === 0 ? [one, { at: one.at, reason: 'before-merge' as const }] : [one]));
    const there = afterTaking(withProtected);
    expect(there.filter(({ reason }) => reason === 'before-merge')).toHaveLength(200);
    expect(there.filter(({ reason }) => reason === 'timed').map(({ at }) => at)).toEqual(afterTaking(ordinary).map(({ at }) => at));
  });

  it('loses nothing when the clock jumps back: the hour that comes again is another one', () => {
    const before = every(10 * minute, 60);
    const after = every(10 * minute, 60, start - 400 * day);
    const there = afterTaking([...before, ...after]);
    const stays = afterTaking(before).filter(({ at }) => at >= start);
    const lasts = stays.filter(({ at }) => Math.floor(at / hour) !== Math.floor((at + 10 * minute) / hour));
    for (const one of lasts) expect(there).toContainEqual(one);
    expect(there.at(-1)).toMatchObject({ counter: 120 });
  });

  it('keeps the newest by its counter, not by the clock', () => {
    const dead = [...every(hour, 50), { at: 0, reason: 'timed' as const }];
    expect(afterTaking(dead).map(({ counter }) => counter)).toContain(51);
  });

  const moments = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 60 * day }), reason: fc.constantFrom<Rotated['reason']>('timed', 'close', 'person', 'before-merge', 'before-restore') }),
    { maxLength: 200 },
  );

  it('whatever the clock does: the 10 newest and the protected stay, and there are never more than the numbers above', () => {
    fc.assert(fc.property(moments, (taken) => {
      const there = afterTaking(taken);
      const ordinary = taken.map((one, at) => snapshot(at + 1, one.at, one.reason)).filter(({ reason }) => !isProtected(reason));
      const ids = new Set(there.map(({ id }) => id));
      expect(ordinary.slice(-10).every(({ id }) => ids.has(id))).toBe(true);
      expect(there.filter(({ reason }) => isProtected(reason))).toHaveLength(taken.length - ordinary.length);
      expect(there.filter(({ reason }) => !isProtected(reason)).length).toBeLessThanOrEqual(kept.recent + kept.hours + kept.days);
    }), { seed: 20261126 });
  });

  it('has nothing more to say when it has been followed', () => {
    fc.assert(fc.property(moments, (taken) => { expect(outRotated(afterTaking(taken))).toEqual([]); }), { seed: 14 });
  });
});
