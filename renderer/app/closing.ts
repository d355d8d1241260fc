import type { Bridge } from '../../preload/contract.ts';
import type { FailureCode } from '../../preload/shapes.ts';
import type { Snapshots } from '../data/snapshots/snapshots.ts';

/** What a person sees while the window is about to close. */
export type ClosingView = {
  /** A snapshot is being taken; `skip` closes without it. */
  readonly showTaking: (skip: () => void) => void;
  /** None could be taken; `close` goes on at once. */
  readonly showFailed: (code: FailureCode | 'stalled', close: () => void) => void;
  readonly hide: () => void;
};
export type Clock = { readonly after: (milliseconds: number, then: () => void) => () => void };

/** A flash of a message is worse than none. */
const quiet = 400;
/** So often main hears that closing goes on; its own patience is longer. */
const beat = 1000;
/** A folder that does not answer for so long (a network drive that has gone) is not waited for. */
const stall = 15_000;
/** So long the message stands when nobody presses: what was typed is safe, and a laptop may be about to sleep. */
const reading = 20_000;

/**
 * Takes the snapshot of the close; everything typed is in the journal by then, so nothing here keeps the window open: not a folder
 * that cannot be reached, nor one that does not answer. The person is told in one line, and may close without waiting.
 */
export async function takeAtClose(bridge: Bridge, snapshots: Pick<Snapshots, 'take'>, view: ClosingView, clock: Clock): Promise<void> {
  const stops = new Set<() => void>();
  const stop = (): void => { for (const one of stops) one(); };
  const every = (milliseconds: number, then: () => void): void => {
    const again = (): void => {
      stops.delete(running.stop);
      every(milliseconds, then);
      then();
    };
    const running = { stop: clock.after(milliseconds, again) };
    stops.add(running.stop);
  };
  every(beat, () => { void bridge.call('app:still-closing', {}); });
  try {
    const failed = await attempt(snapshots, view, clock);
    if (failed === null) return;
    await new Promise<void>((resolve) => {
      stops.add(clock.after(reading, resolve));
      view.showFailed(failed, resolve);
    });
  } finally {
    stop();
    view.hide();
  }
}

/** Null when a snapshot was taken, was not needed, or the person did not want to wait. */
async function attempt(snapshots: Pick<Snapshots, 'take'>, view: ClosingView, clock: Clock): Promise<FailureCode | 'stalled' | null> {
  return new Promise((resolve) => {
    let stopStall = clock.after(stall, () => { end('stalled'); });
    const stopQuiet = clock.after(quiet, () => { view.showTaking(() => { end(null); }); });
    const end = (how: FailureCode | 'stalled' | null): void => {
      stopStall();
      stopQuiet();
      resolve(how);
    };
    const goesOn = (): void => {
      stopStall();
      stopStall = clock.after(stall, () => { end('stalled'); });
    };
    snapshots.take('close', goesOn).then(
      (taken) => { end(taken.ok ? null : taken.code); },
      () => { end('failed'); },
    );
  });
}
