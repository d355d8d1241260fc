import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { flushAutosaves } from '../ui/use-autosave.ts';
import type { Navigation, Route } from '../ui/route.tsx';
import type { SettingsStore } from './device-settings.ts';
import { hashOf, placeOf, routeOf } from './route.ts';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => { window.removeEventListener('hashchange', listener); };
};
const readHash = (): string => window.location.hash;

/**
 * The present place and the way to others. Going saves what is being typed and remembers the place for the next start; it never
 * waits for the disk.
 */
export function useNavigation(settings: SettingsStore): Navigation {
  const hash = useSyncExternalStore(subscribe, readHash);
  const route = useMemo(() => routeOf(hash), [hash]);
  const first = useRef(settings.get().place?.entry ?? null);
  const go = useCallback((next: Route) => {
    void flushAutosaves();
    first.current = null;
    settings.change({ place: placeOf(next, null) });
    window.location.hash = hashOf(next);
  }, [settings]);
  const rememberEntry = useCallback((entry: string | null) => {
    const place = placeOf(routeOf(readHash()), entry);
    if (settings.get().place?.entry !== entry) settings.change({ place });
  }, [settings]);
  return useMemo(() => ({ route, go, entry: first.current, rememberEntry }), [route, go, rememberEntry]);
}
