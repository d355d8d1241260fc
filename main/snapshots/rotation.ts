import type { SnapshotReason } from '../../preload/shapes.ts';
import { isProtected } from './index-file.ts';

/** What rotation looks at: `counter` is the order, `at` only says which hour and day a snapshot stands for. */
export type Rotated = { readonly id: string; readonly counter: number; readonly at: number; readonly reason: SnapshotReason };

/** Design section 3: how many are kept beside the protected ones. */
export const kept = { recent: 10, hours: 24, days: 14 } as const;

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/**
 * The ids of the snapshots of one installation that may go: all but the 10 newest, the newest of each of the last 24 hours and 14
 * days in which there was one, and the protected ones. Hours and days are stretches of snapshots in the order they were taken: when the clock
 * jumps back, the hour that comes again is a new one, and what was taken in it before stays. No age is ever reckoned.
 */
export function outRotated(snapshots: readonly Rotated[]): readonly string[] {
  const newestFirst = snapshots.filter(({ reason }) => !isProtected(reason)).sort((one, other) => other.counter - one.counter);
  const stays = new Set([
    ...newestFirst.slice(0, kept.recent),
    ...newestOfEach(newestFirst, hour).slice(0, kept.hours),
    ...newestOfEach(newestFirst, day).slice(0, kept.days),
  ]);
  return newestFirst.filter((one) => !stays.has(one)).map(({ id }) => id);
}

/** The first of each stretch that lies in one hour or day of UTC: zones and their changes play no part. */
function newestOfEach(newestFirst: readonly Rotated[], length: number): readonly Rotated[] {
  const stretch = ({ at }: Rotated): number => Math.floor(at / length);
  return newestFirst.filter((one, place) => {
    const newer = newestFirst[place - 1];
    return newer === undefined || stretch(newer) !== stretch(one);
  });
}
