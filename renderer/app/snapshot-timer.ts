import type { Snapshots } from '../data/snapshots/snapshots.ts';

/** Design section 3: every ten minutes in which something was written. */
const every = 10 * 60 * 1000;

/**
 * Takes a snapshot every ten minutes; where nothing was written, none is made. It never disturbs: that one could not be taken stands
 * on its place of safekeeping. After the first of a run journals are kept short (`tidy`). Answers how to stop.
 */
export function startSnapshotTimer(snapshots: Pick<Snapshots, 'take'>, tidy: () => Promise<unknown>, repeat: (milliseconds: number, then: () => void) => () => void = repeatOnPage): () => void {
  let isFirst = true;
  return repeat(every, () => {
    const taken = snapshots.take('timed').catch(() => undefined);
    // Once a run is often enough: journals grow by some megabytes in a day.
    if (isFirst) void taken.then(tidy).catch(() => undefined);
    isFirst = false;
  });
}

function repeatOnPage(milliseconds: number, then: () => void): () => void {
  const clock = setInterval(then, milliseconds);
  return () => { clearInterval(clock); };
}
