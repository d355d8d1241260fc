import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, dayMinutes, minutesOf } from '../../../../renderer/domain/agenda/clock.ts';
import { layOut, runsPastMidnight, timeLeft, withTimes, type DayPlan } from '../../../../renderer/domain/agenda/layout.ts';
import { movedBy } from '../../../../renderer/domain/agenda/order.ts';
import { unitsOf, type PlannedBlock } from '../../../../renderer/domain/agenda/slots.ts';

const block = (id: string, minutes: number | null, more: Partial<PlannedBlock> = {}): PlannedBlock => ({ id, minutes, start: null, table: null, beside: null, ...more });
const nine = 9 * 60;
const morning = [block('opening', 30), block('method', 90), block('coffee', 20), block('rights', 70), block('lunch', 60, { start: '12:30' }), block('tables', 90), block('closing', 15)];
const shown = (plan: DayPlan): readonly string[] =>
  plan.slots.map(({ id, start, minutes, gap, overlap }) => `${start === null ? '-' : clockOf(start)} ${id} ${String(minutes)}${gap === 0 ? '' : ` gap ${String(gap)}`}${overlap === 0 ? '' : ` overlap ${String(overlap)}`}`);

describe('a day', () => {
  it('runs from its beginning, each block when the one before it ends', () => {
    expect(shown(layOut(morning, nine))).toEqual([
      '09:00 opening 30', '09:30 method 90', '11:00 coffee 20', '11:20 rights 70', '12:30 lunch 60', '13:30 tables 90', '15:00 closing 15',
    ]);
  });

  it('lets what follows follow, keeps lunch at its time and names what runs into it', () => {
    const longer = morning.map((one) => (one.id === 'method' ? { ...one, minutes: 120 } : one));
    expect(shown(layOut(longer, nine)).slice(2)).toEqual(['11:30 coffee 20', '11:50 rights 70', '12:30 lunch 60 overlap 30', '13:30 tables 90', '15:00 closing 15']);
  });

  it('names what is free before a fixed beginning', () => {
    expect(shown(layOut(morning.filter(({ id }) => id !== 'coffee'), nine))).toContain('12:30 lunch 60 gap 20');
  });

  it('never reads backwards: fixed beginnings stand in their order and take along what follows them', () => {
    const mixed = [block('evening', 60, { start: '18:00' }), block('reception', 30), block('early', 15, { start: '08:30' }), block('coffee', 10)];
    expect(shown(layOut(mixed, nine))).toEqual(['08:30 early 15', '08:45 coffee 10', '18:00 evening 60 gap 545', '19:00 reception 30']);
  });

  it('begins so that what stands before the first fixed beginning ends there, where nobody has said when', () => {
    expect(shown(layOut([block('registration', 30), block('opening', 20, { start: '09:00' })], null))).toEqual(['08:30 registration 30', '09:00 opening 20']);
    expect(shown(layOut([block('opening', 20)], null))).toEqual(['- opening 20']);
  });

  it('puts tables of one time side by side, as long as the longest', () => {
    const tables = [block('health', 60, { table: 't1' }), block('work', 90, { table: 't2', beside: 'health' }), block('plenary', 30), block('data', 45, { table: 't3', beside: 'health' })];
    const plan = layOut(tables, nine);
    expect(shown(plan)).toEqual(['09:00 health 90', '10:30 plenary 30']);
    expect(plan.slots[0]?.blocks.map(({ id }) => id)).toEqual(['health', 'work', 'data']);
  });

  it('keeps them together where the one they stand beside is gone, and where two stand beside each other', () => {
    const left = [block('work', 90, { beside: 'health' }), block('data', 45, { beside: 'health' })];
    expect(layOut(left, nine).slots.map(({ blocks }) => blocks.length)).toEqual([2]);
    const circle = [block('a', 10, { beside: 'b' }), block('b', 20, { beside: 'a' }), block('c', 5, { beside: 'c' })];
    expect(layOut(circle, nine).slots.map(({ blocks }) => blocks.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });

  it('takes blocks of one fixed beginning and a table each for one time, as files written by hand have them', () => {
    const written = [block('a', 60, { start: '14:00', table: 't1' }), block('b', 45, { start: '14:00', table: 't2' }), block('c', 30, { start: '14:00' })];
    expect(layOut(written, null).slots.map(({ blocks }) => blocks.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });

  it('says when it runs past midnight, and refuses only what makes that so or worse', () => {
    const late = layOut([block('gala', 120, { start: '23:00' })], null);
    const short = layOut([block('gala', 60, { start: '23:00' })], null);
    expect([late.isPastMidnight, short.isPastMidnight]).toEqual([true, false]);
    expect([runsPastMidnight(short, late), runsPastMidnight(late, short), runsPastMidnight(late, late)]).toEqual([true, false, false]);
  });

  it('counts what is left of it', () => {
    const plan = layOut(morning, nine);
    expect(timeLeft(plan, minutesOf('14:00') ?? 0)).toEqual({ untilEnd: 75, planned: 75 });
    expect(timeLeft(plan, minutesOf('16:00') ?? 0)).toEqual({ untilEnd: 0, planned: 0 });
  });
});

describe('moving by one place', () => {
  const units = unitsOf(morning, nine);
  it('goes behind the next or the one before the previous, and stops at the ends', () => {
    expect(movedBy(units, 'method', 1)).toEqual({ behind: 'coffee' });
    expect(movedBy(units, 'method', -1)).toEqual({ behind: null });
    expect(movedBy(units, 'rights', 1)).toEqual({ behind: 'lunch' });
    expect([movedBy(units, 'opening', -1), movedBy(units, 'closing', 1), movedBy(units, 'nowhere', 1)]).toEqual([null, null, null]);
  });
  it('does not take a fixed beginning past another', () => {
    const fixed = unitsOf([block('a', 30, { start: '09:00' }), block('b', 30, { start: '10:00' })], null);
    expect(movedBy(fixed, 'b', -1)).toBeNull();
  });
});

const aBlock = fc.record({ minutes: fc.option(fc.integer({ min: 1, max: 120 })), start: fc.option(fc.integer({ min: 0, max: 1439 }).map(clockOf), { freq: 3 }), table: fc.option(fc.constantFrom('t1', 't2')), beside: fc.option(fc.constantFrom('0', '1', '2', 'gone'), { freq: 4 }) });
const aDay = fc.array(aBlock, { maxLength: 12 }).map((blocks) => blocks.map((one, at): PlannedBlock => ({ ...one, id: String(at) })));

describe('any day', () => {
  it('holds each block once, its fixed beginnings unmoved and all others where the one before them ends', () => {
    fc.assert(fc.property(aDay, fc.option(fc.integer({ min: 0, max: 1439 })), (blocks, dayStart) => {
      const { slots } = layOut(blocks, dayStart);
      expect(slots.flatMap((slot) => slot.blocks.map(({ id }) => id)).sort()).toEqual(blocks.map(({ id }) => id).sort());
      for (const [at, { fixed, start, minutes, gap, overlap, blocks: inSlot }] of slots.entries()) {
        const before = slots[at - 1];
        expect(minutes).toBe(Math.max(0, ...inSlot.map((one) => one.minutes ?? 0)));
        if (fixed !== null) expect(start).toBe(fixed);
        if (before?.start !== null && before !== undefined && start !== null) expect(start).toBe(before.start + before.minutes + gap - overlap);
      }
    }));
  });

  it('keeps the order of places between two fixed beginnings, and fixed beginnings in the order of the clock', () => {
    fc.assert(fc.property(aDay, (blocks) => {
      const { slots } = layOut(blocks, null);
      const fixed = slots.flatMap((slot) => slot.fixed ?? []);
      expect(fixed).toEqual([...fixed].sort((a, b) => a - b));
      const place = (id: string): number => blocks.findIndex((one) => one.id === id);
      for (const [at, slot] of slots.entries()) {
        const before = slots[at - 1];
        if (slot.fixed === null && before !== undefined) expect(place(slot.id)).toBeGreaterThan(place(before.id));
      }
    }));
  });

  it('gives back the same blocks with times of the clock, whatever their days', () => {
    fc.assert(fc.property(aDay, fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { minLength: 12, maxLength: 12 }), (blocks, days) => {
      const dated = blocks.map((one, at) => ({ ...one, day: days[at] ?? null }));
      const timed = withTimes(dated, new Map([[1, nine]]));
      expect(timed.map(({ id }) => id).sort()).toEqual(dated.map(({ id }) => id).sort());
      for (const one of timed) if (one.day === 1 && one.start !== null) expect(minutesOf(one.start)).toBeLessThan(dayMinutes);
    }));
  });
});
