import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../renderer/domain/agenda/layout.ts';
import { spreadRest, type TimedSlot } from '../../../../renderer/domain/agenda/spread-rest.ts';
import { standingOf, type Began } from '../../../../renderer/domain/agenda/standing.ts';
import type { BlockForm } from '../../../../renderer/domain/kinds.ts';

type Block = { readonly id: string; readonly start: string | null; readonly minutes: number | null; readonly table: string | null; readonly beside: string | null; readonly form: BlockForm };
const block = (id: string, minutes: number, form: BlockForm = 'roundtable', more: Partial<Block> = {}): Block => ({ id, minutes, form, start: null, table: null, beside: null, ...more });
const day = [
  block('opening', 30, 'opening'),
  block('health', 60),
  block('coffee', 15, 'break'),
  block('table-1', 60, 'tables', { table: 't1' }),
  block('table-2', 40, 'tables', { table: 't2', beside: 'table-1' }),
  block('closing', 30, 'closing'),
];
const nine = 9 * 60;

function timed(blocks: readonly Block[]): { readonly slots: readonly TimedSlot<Block>[]; readonly end: number } {
  const plan = layOut(blocks, nine);
  return { slots: plan.slots.map((slot) => ({ ...slot, start: slot.start ?? 0 })), end: plan.end ?? 0 };
}
function spread(blocks: readonly Block[], began: readonly Began[], now: number) {
  const { slots, end } = timed(blocks);
  const standing = standingOf(slots, began, now);
  return standing === null ? null : spreadRest(slots, standing, end);
}
const changed = (blocks: readonly Block[], minutes: ReadonlyMap<string, number>): readonly Block[] => blocks.map((one) => ({ ...one, minutes: minutes.get(one.id) ?? one.minutes }));

describe('spreading the rest of a day', () => {
  it('puts a late day on time again, with its end where it was', () => {
    const began = [{ id: 'opening', at: nine, absorbed: 0 }, { id: 'health', at: nine + 51, absorbed: 0 }];
    const done = spread(day, began, nine + 60);
    expect(done?.absorbed).toBe(21);
    const after = timed(changed(day, done?.minutes ?? new Map()));
    expect([after.end, done?.end]).toEqual([nine + 195, nine + 195]);
    const standing = standingOf(after.slots, [{ id: 'health', at: nine + 51, absorbed: done?.absorbed ?? 0 }], nine + 60);
    expect(standing).toMatchObject({ behind: 0, until: nine + 111 });
  });
  it('gives the time that was won to what is left, and leaves a fixed beginning where it is', () => {
    const fixed = day.map((one) => (one.id === 'closing' ? { ...one, start: '12:00' } : one));
    const done = spread(fixed, [{ id: 'health', at: nine + 20, absorbed: 0 }], nine + 30);
    const after = timed(changed(fixed, done?.minutes ?? new Map()));
    expect(after.slots.find(({ id }) => id === 'closing')?.start).toBe(12 * 60);
    expect(done?.minutes.get('coffee') ?? 0).toBeGreaterThan(15);
    expect(done?.minutes.has('closing')).toBe(false);
  });
  it('keeps the proportion of blocks side by side', () => {
    const done = spread(day, [{ id: 'health', at: nine + 61, absorbed: 0 }], nine + 70);
    const [long, short] = [done?.minutes.get('table-1') ?? 0, done?.minutes.get('table-2') ?? 0];
    expect(long).toBeLessThan(60);
    expect(short).toBe(Math.round((40 * long) / 60));
  });
  it('has nothing to do before the day has begun, and after its last block has', () => {
    expect(spread(day, [], nine + 20)).toBeNull();
    expect(spread(day, [{ id: 'closing', at: nine + 170, absorbed: 0 }], nine + 180)).toBeNull();
  });
});
