import { clockOf, dayMinutes } from './clock.ts';
import { unitsOf, type PlannedBlock, type Unit } from './slots.ts';

/** A unit with its time. Times are minutes since midnight; null where nothing says when the day begins. */
export type Slot<B extends PlannedBlock = PlannedBlock> = Unit<B> & {
  readonly start: number | null;
  /** Minutes that are free before it because it begins at a fixed time. */
  readonly gap: number;
  /** Minutes by which what stands before it runs into it. */
  readonly overlap: number;
};

export type DayPlan<B extends PlannedBlock = PlannedBlock> = {
  readonly slots: readonly Slot<B>[];
  readonly start: number | null;
  readonly end: number | null;
  readonly isPastMidnight: boolean;
};

/**
 * Works out the times of one day. A block without a fixed beginning begins when the one before it ends; one with it stays where it is, and
 * what is free before it, or runs into it, is counted. The day begins with `dayStart` (minutes since midnight), or earlier where a fixed
 * beginning is; where nobody has said it, what stands before the first fixed beginning ends there, and where nothing is fixed either, there are no times.
 */
export function layOut<B extends PlannedBlock>(blocks: readonly B[], dayStart: number | null): DayPlan<B> {
  const units = unitsOf(blocks, dayStart);
  let at = dayStart ?? backFromFirstFixed(units);
  const slots = units.map((unit, index): Slot<B> => {
    const start = unit.fixed ?? at;
    const apart = index === 0 || start === null || at === null ? 0 : start - at;
    at = start === null ? null : start + unit.minutes;
    return { ...unit, start, gap: Math.max(0, apart), overlap: Math.max(0, -apart) };
  });
  const ends = slots.flatMap(({ start, minutes }) => (start === null ? [] : [start + minutes]));
  const end = ends.length === 0 ? null : Math.max(...ends);
  return { slots, start: slots[0]?.start ?? dayStart, end, isPastMidnight: end !== null && end > dayMinutes };
}

function backFromFirstFixed(units: readonly Unit[]): number | null {
  const first = units.findIndex(({ fixed }) => fixed !== null);
  const fixed = units[first]?.fixed;
  if (fixed === null || fixed === undefined) return null;
  const before = units.slice(0, first).reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.max(0, fixed - before);
}

/** True where a change makes a day run past midnight, or further past it than it did: that is refused. A day that a merge has left so can be made shorter. */
export function runsPastMidnight(before: DayPlan, after: DayPlan): boolean {
  return after.isPastMidnight && (after.end ?? 0) > Math.max(before.end ?? 0, dayMinutes);
}

/** Blocks with their beginnings worked out, in the order in which the days run; what has no day stands last. `dayStarts` by number of the day, `HH:MM` in minutes. */
export function withTimes<B extends PlannedBlock & { readonly day: number | null }>(blocks: readonly B[], dayStarts: ReadonlyMap<number, number>): readonly B[] {
  const days = [...new Set(blocks.map(({ day }) => day))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return days.flatMap((day) => {
    const { slots } = layOut(blocks.filter((block) => block.day === day), day === null ? null : (dayStarts.get(day) ?? null));
    return slots.flatMap(({ start, blocks: inSlot }) => inSlot.map((block): B => ({ ...block, start: start === null ? null : clockOf(start) })));
  });
}

/** How many minutes of a day are left at `now` (minutes since midnight): up to its end, and of them in what is planned. */
export function timeLeft(plan: DayPlan, now: number): { readonly untilEnd: number; readonly planned: number } {
  const planned = plan.slots.reduce((sum, { start, minutes }) => (start === null ? sum : sum + Math.max(0, Math.min(minutes, start + minutes - now))), 0);
  return { untilEnd: plan.end === null ? 0 : Math.max(0, plan.end - now), planned };
}
