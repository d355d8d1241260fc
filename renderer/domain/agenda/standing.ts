/** How a day stands: what was planned against what happened. Times are whole minutes since midnight, in the time of the place. */

/** A block, or several of one time, as planned. */
export type PlannedSlot = { readonly id: string; readonly start: number; readonly minutes: number };

/**
 * When a block began. `absorbed`: minutes of its beginning late (or early, below nought) that were spread over the rest of the day
 * since; its planned length has taken them in.
 */
export type Began = { readonly id: string; readonly at: number; readonly absorbed: number };

export type Standing<S extends PlannedSlot = PlannedSlot> = {
  /** What is on; null before the first block has begun. */
  readonly current: S | null;
  readonly next: S | null;
  /** Since when the current block is on. */
  readonly since: number | null;
  /** When what is on will end as far as one can tell: never before now. Before the first block: when the first begins, or now. */
  readonly until: number;
  /** Minutes behind the plan; below nought: ahead of it. */
  readonly behind: number;
};

/**
 * Where a day stands at `now`. The block that began last is on. It is expected to take as long as planned, counted from when it began;
 * once it takes longer, the day falls behind minute by minute. Null where nothing is planned.
 */
export function standingOf<S extends PlannedSlot>(slots: readonly S[], began: readonly Began[], now: number): Standing<S> | null {
  const first = slots[0];
  if (first === undefined) return null;
  const last = began.filter(({ id }) => slots.some((slot) => slot.id === id)).reduce<Began | null>((latest, one) => (latest === null || one.at >= latest.at ? one : latest), null);
  const at = slots.findIndex(({ id }) => id === last?.id);
  const current = slots[at];
  if (last === null || current === undefined) {
    const until = Math.max(now, first.start);
    return { current: null, next: first, since: null, until, behind: until - first.start };
  }
  const until = Math.max(now, last.at + current.minutes - last.absorbed);
  return { current, next: slots[at + 1] ?? null, since: last.at, until, behind: until - (current.start + current.minutes) };
}
