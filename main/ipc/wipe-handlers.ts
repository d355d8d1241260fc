import type { Channel } from '../../preload/contract.ts';
import type { PurgeList } from '../wipe/purge-list.ts';
import type { Wipe } from '../wipe/wipe.ts';
import type { Handlers } from './register.ts';

type Group = Extract<Channel, `wipe:${string}`>;

/** The channels for removing for good. */
export function wipeHandlers(wipe: Wipe, list: PurgeList): Pick<Handlers, Group> {
  return {
    'wipe:read': () => list.purged.filter(({ before }) => before === null).map(({ journal, at, contributions, isDone }) => ({ journal, at, contributions, isDone })),
    'wipe:workshops': async ({ workshops }) => await wipe.workshops(workshops),
    'wipe:everything': async ({ workshops }) => await wipe.everything(workshops),
    'wipe:others': async () => await wipe.others(),
    'wipe:before': async ({ journal, before, contributions }) => await wipe.before(journal, before, contributions),
    'wipe:allow': async ({ journal }) => {
      await list.allowAgain(journal);
      return null;
    },
  };
}
