import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWorkbook } from '../live.tsx';
import type { ShownTimer, Timers } from './timers.ts';

/** The timers of this laptop; undefined until they are there. */
export function useTimerStore(): Timers | undefined {
  const { timers } = useWorkbook();
  const [loaded, setLoaded] = useState<Timers>();
  useEffect(() => { void timers().then(setLoaded); }, [timers]);
  return loaded;
}

const nothing = (): (() => void) => () => undefined;
const none: readonly ShownTimer[] = [];

/** All timers that have begun, of every workshop. Drawn anew by what is done to them, not by the second. */
export function useTimers(): readonly ShownTimer[] {
  const store = useTimerStore();
  return useSyncExternalStore(store?.subscribe ?? nothing, store?.get ?? (() => none));
}

/** Draws again at every whole second while a timer runs: for the smallest component that shows time. Gives the time by the steady clock. */
export function useSecond(store: Timers): number {
  useSyncExternalStore(store.second.subscribe, store.second.get);
  return store.now();
}
