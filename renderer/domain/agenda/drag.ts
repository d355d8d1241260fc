import { layOut, type DayPlan } from './layout.ts';
import type { PlannedBlock, Unit } from './slots.ts';

/** A day as it would be if what is held were let go. */

/** The shortest that a block is made by hand, and the step in which it grows. */
export const dragMinutes = 5;

/**
 * What a unit goes behind that is held where so many of the others are before it. A fixed beginning stays: a unit that has one goes no
 * further than the fixed ones beside it, for the agenda would show it at its old place.
 */
export function behindAmong(units: readonly Unit[], id: string, before: number): string | null {
  const at = units.findIndex((unit) => unit.id === id);
  const others = units.filter((unit) => unit.id !== id);
  const isFixed = units[at]?.fixed !== null;
  const low = isFixed ? others.slice(0, at).findLastIndex(({ fixed }) => fixed !== null) + 1 : 0;
  const next = isFixed ? others.slice(at).findIndex(({ fixed }) => fixed !== null) : -1;
  const high = next < 0 ? others.length : at + next;
  return others[Math.max(low, Math.min(high, before)) - 1]?.id ?? null;
}

/** The plan of the day with a unit behind another, or at its beginning. */
export function planMoved<B extends PlannedBlock>({ slots }: DayPlan<B>, dayStart: number | null, id: string, behind: string | null): DayPlan<B> {
  const moving = slots.filter((slot) => slot.id === id);
  const others = slots.filter((slot) => slot.id !== id);
  const at = behind === null ? 0 : others.findIndex((slot) => slot.id === behind) + 1;
  return layOut(others.toSpliced(at, 0, ...moving).flatMap(({ blocks }) => blocks), dayStart);
}

/** The plan of the day with a block of another length. */
export function planLengthened<B extends PlannedBlock>({ slots }: DayPlan<B>, dayStart: number | null, id: string, minutes: number): DayPlan<B> {
  return layOut(slots.flatMap(({ blocks }) => blocks.map((block) => (block.id === id ? { ...block, minutes } : block))), dayStart);
}
