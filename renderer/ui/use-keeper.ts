import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { joinAutosaves } from './use-autosave.ts';
import { createKeeper, type Keeper } from './keeper.ts';

const again = 2000;

/** The keeper of the screen, flushed with all fields before another place is shown and before the window closes. */
export function useKeeper(): Keeper {
  const keeper = useMemo(() => createKeeper((run) => {
    const timer = setTimeout(run, again);
    return () => { clearTimeout(timer); };
  }), []);
  useEffect(() => {
    const leave = joinAutosaves({ flush: keeper.settle });
    return () => { void keeper.settle().finally(leave); };
  }, [keeper]);
  return keeper;
}

/** How many texts are not saved. */
export const useUnsaved = (keeper: Keeper): number => useSyncExternalStore(keeper.subscribe, keeper.unsaved);
