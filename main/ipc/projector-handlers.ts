import type { Projector } from '../projector/projector.ts';
import type { Channel } from '../../preload/contract.ts';
import type { Handlers } from './register.ts';

type Group = Extract<Channel, `projector:${string}`>;

/** The channels by which the first window drives the projector. */
export function projectorHandlers(projector: Projector): Pick<Handlers, Group> {
  return {
    'projector:open': (show) => projector.open(show),
    'projector:show': (show) => projector.show(show),
    'projector:close': () => projector.close(),
    'projector:read': () => projector.state,
  };
}
