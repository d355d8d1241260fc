import type { Snapshots } from '../data/snapshots/snapshots.ts';

/** Design section 3: every ten minutes in which something was written. */
const every = 10 * 60 * 1000;

/**
 * Takes a snapshot every ten minutes; where nothing was written, none is made. It never disturbs: that one could not be taken stands
 * on its place of safekeeping. Answers how to stop.
 */
export function startSnapshotTimer(snapshots: Pick<Snapshots, 'take'>, repeat: (milliseconds: number, then: () => void) => () => void = repeatOnPage): () => void {
  return repeat(every, () => { snapshots.take('timed').catch(() => undefined); });
}

function repeatOnPage(milliseconds: number, then: () => void): () => void {
  const clock = setInterval(then, milliseconds);
  return () => { clearInterval(clock); };
}
