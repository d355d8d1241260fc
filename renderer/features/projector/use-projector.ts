import { useSyncExternalStore } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { ProjectorDoor } from '../../data/projector.ts';

/** Where the projector stands, as main says. */
export function useProjector(): { readonly door: ProjectorDoor; readonly isOpen: boolean; readonly isFullScreen: boolean } {
  const { projector } = useWorkbook();
  return { door: projector, ...useSyncExternalStore(projector.subscribe, projector.get) };
}
