import { minimumOf, respread } from './respread.ts';
import type { PlannedBlock } from './slots.ts';
import type { Slot } from './layout.ts';
import type { Standing } from './standing.ts';
import type { BlockForm } from '../kinds.ts';

type SpreadableBlock = PlannedBlock & { readonly form: BlockForm | null };
/** A slot whose beginning is known. */
export type TimedSlot<B extends PlannedBlock = PlannedBlock> = Omit<Slot<B>, 'start'> & { readonly start: number };

/** New lengths by block, the minutes of its beginning late that the block on now has taken in, and when the day then ends. */
export type RestSpread = { readonly minutes: ReadonlyMap<string, number>; readonly absorbed: number; readonly end: number };

/**
 * Spreads what is left of a day after the block that is on, which itself is planned up to when it will end: the plan then says what is going
 * to happen, and the day is on time again. Null where nothing is on, or nothing follows.
 */
export function spreadRest<B extends SpreadableBlock>(slots: readonly TimedSlot<B>[], { current, since, until }: Standing<TimedSlot<B>>, end: number): RestSpread | null {
  if (current === null || since === null) return null;
  const rest = slots.slice(slots.findIndex(({ id }) => id === current.id) + 1);
  if (rest.length === 0 || until <= current.start) return null;
  const left = rest.map(({ id, minutes, fixed, blocks }) => ({ id, minutes, fixed, minimum: minimumOf(blocks[0]?.form ?? null, minutes) }));
  const spread = respread(left, until, end);
  const lengths = new Map([[current.id, until - current.start], ...spread.map(({ id, minutes }) => [id, minutes] as const)]);
  const changed = [current, ...rest].flatMap((slot) => slot.blocks.map((block) => [block.id, block.minutes, lengthOf(block, slot, lengths.get(slot.id) ?? slot.minutes)] as const));
  return {
    minutes: new Map(changed.flatMap(([id, before, after]) => (before === after ? [] : [[id, after] as const]))),
    absorbed: since - current.start,
    end: Math.max(until, ...spread.map(({ start, minutes }) => start + minutes)),
  };
}

/** Of blocks side by side the longest take the new length of them all, and shorter ones their share of it. */
function lengthOf({ minutes }: PlannedBlock, slot: TimedSlot, length: number): number {
  if (minutes === null || minutes >= slot.minutes || slot.minutes === 0) return length;
  return Math.max(1, Math.round((minutes * length) / slot.minutes));
}
