import type { Bridge } from '../../preload/contract.ts';
import type { Failure, Outcome } from '../../preload/shapes.ts';
import type { ProjectorState } from '../../preload/projector-shapes.ts';
import type { ProjectorShow } from '../domain/projector-show.ts';
import type { Projected } from './repositories/projector-reads.ts';

/** The second window, as the first one drives it. What it shows is in `domain/projector-show.ts`, and nothing else gets there. */
export type ProjectorDoor = {
  readonly get: () => ProjectorState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks where it stands now: one that was open before the page was loaded again is open still. */
  readonly look: () => Promise<void>;
  /** Opens it, or shows something else on the one that is open. */
  readonly open: (show: ProjectorShow) => Promise<Failure | undefined>;
  readonly show: (show: ProjectorShow) => Promise<Failure | undefined>;
  readonly close: () => Promise<void>;
  /** The questions of a workshop in order, and one of them as the room sees it. */
  readonly read: ReadProjected;
};

type ReadProjected = (workshop: string, question: string | null) => Promise<Projected>;

/** Makes the door; nothing is asked of main before `look` or an act. */
export function createProjectorDoor(bridge: Bridge, read: ReadProjected): ProjectorDoor {
  let state: ProjectorState = { isOpen: false, isFullScreen: false };
  const listeners = new Set<() => void>();
  const take = (answer: Outcome<ProjectorState>): Failure | undefined => {
    if (!answer.ok) return answer;
    if (answer.value.isOpen === state.isOpen && answer.value.isFullScreen === state.isFullScreen) return undefined;
    state = answer.value;
    for (const listener of listeners) listener();
    return undefined;
  };
  const look = async (): Promise<void> => { take(await bridge.call('projector:read', {})); };
  bridge.subscribe('projector-changed', () => void look());
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    look,
    read,
    open: async (show) => take(await bridge.call('projector:open', show)),
    show: async (show) => take(await bridge.call('projector:show', show)),
    close: async () => { take(await bridge.call('projector:close', {})); },
  };
}
