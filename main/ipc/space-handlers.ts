import type { SpaceWatch } from '../space/space-watch.ts';
import type { Handlers } from './register.ts';

/** The channel that says how much room is left. */
export function spaceHandlers(space: SpaceWatch): Pick<Handlers, 'space:look'> {
  return { 'space:look': async () => await space.look() };
}
