import type { Bridge } from '../../preload/contract.ts';
import type { SpaceState } from '../../preload/shapes.ts';
import { lookAtSpace } from './recover.ts';

export type { SpaceState } from '../../preload/shapes.ts';

/** How much room there is, kept up to date; null until main has answered. */
export type Space = {
  readonly get: () => SpaceState | null;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * Follows the room on the disk. `again` runs whenever writing may go on after it had stopped: whoever holds unsaved text then
 * tries again without being asked.
 */
export function followSpace(bridge: Bridge, again: () => Promise<unknown>): Space {
  const listeners = new Set<() => void>();
  let state: SpaceState | null = null;

  async function look(): Promise<void> {
    const found = await lookAtSpace(bridge);
    if (found === undefined) return;
    const before = state;
    state = found;
    for (const listener of listeners) listener();
    if (before?.level === 'stopped' && found.level !== 'stopped') await again();
  }

  bridge.subscribe('space-changed', () => { void look(); });
  void look();
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
