/**
 * A clock that a timer can rely on. None of the three clocks of a laptop is enough by itself:
 * - the wall clock counts sleep, but people and time servers set it, and a system that keeps local time turns it an hour twice a year;
 * - the page's own clock (`performance.now`) is never set, but on Linux and macOS it stands still while the laptop sleeps;
 * - the time since the laptop was switched on is never set and counts sleep, but only main can ask for it, and macOS gives whole seconds.
 * So a reading follows the page's clock; where the wall clock has moved otherwise, main is asked for the third, which says whether
 * the laptop slept or somebody set the clock. Nothing depends on being told of a sleep: `resume` only has it asked sooner.
 * Time zones do not come in: all of it is milliseconds since 1970.
 */

/** What the page can read at any moment. */
export type Reading = { readonly wall: number; readonly mono: number };
/** The same, with what main answers: milliseconds since the laptop was switched on, sleep counted. */
export type FullReading = Reading & { readonly up: number };

/** What is kept for the next start of the program: `at` of this clock, when the laptop had been on for `up`; and how far the wall clock was ahead. */
export type KeptClock = { readonly at: number; readonly up: number; readonly shift: number };
export type SteadyClock = KeptClock & { readonly mono: number };

/** How far the wall clock may differ before anybody is asked. */
const noticed = 500;
/** How far it may differ from the time the laptop has been on and still be believed, because that comes in whole seconds and a little late. */
const believed = 1200;

/** The time by this clock, milliseconds since 1970. */
export const steadyTime = (clock: SteadyClock, mono: number): number => clock.at + mono - clock.mono;

/** True when the wall clock has not moved as the page's clock has: the laptop slept, or somebody set the clock. Then a full reading is due. */
export function hasJumped(clock: SteadyClock, { wall, mono }: Reading): boolean {
  return Math.abs(wall - clock.shift - steadyTime(clock, mono)) > noticed;
}

/**
 * The clock after a full reading. Small differences follow the wall clock, which is the exact one; where it is further off, somebody
 * has set it, and the time the laptop has been on holds.
 */
export function corrected(clock: SteadyClock, reading: FullReading): SteadyClock {
  const byWall = reading.wall - clock.shift;
  const byUp = clock.at + reading.up - clock.up;
  return begunAt(Math.abs(byWall - byUp) > believed ? byUp : byWall, reading);
}

/**
 * The clock of a new start. Between two runs the wall clock is believed, except where it says less than the laptop has been on since,
 * which is never more than the truth, or stands before what was kept: then it was set back, or its battery is empty.
 */
export function startedClock(reading: FullReading, kept: KeptClock | null): SteadyClock {
  if (kept === null) return begunAt(reading.wall, reading);
  const byWall = Math.max(reading.wall - kept.shift, kept.at);
  // After the laptop was switched off it has been on for less than it had been then, or counts from later: it never says too much.
  const byUp = kept.at + Math.max(0, reading.up - kept.up);
  return begunAt(byUp - byWall > believed ? byUp : byWall, reading);
}

function begunAt(at: number, { wall, mono, up }: FullReading): SteadyClock {
  return { at, mono, up, shift: wall - at };
}
