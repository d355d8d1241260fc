import type { Input } from '../../preload/contract.ts';
import type { Handlers } from './register.ts';

type Group = 'start:without-database' | 'start:show';

type Parts = {
  /** Lets another window take over, with rows in memory. */
  readonly withoutDatabase: (why: Input<'start:without-database'>['why']) => Promise<void>;
  /** Where a journal's damage was kept, or the data folder. */
  readonly placeOf: (journal: string | null) => Promise<string>;
  readonly showInFolder: (place: string) => void;
};

/** The channels for a start that is not as usual. */
export function startHandlers({ withoutDatabase, placeOf, showInFolder }: Parts): Pick<Handlers, Group> {
  return {
    'start:without-database': async ({ why }) => {
      await withoutDatabase(why);
      return null;
    },
    'start:show': async ({ journal }) => {
      showInFolder(await placeOf(journal));
      return null;
    },
  };
}
