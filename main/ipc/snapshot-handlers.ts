import type { FileDialogs } from '../files/dialogs.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import type { Handlers } from './register.ts';

type Group = Extract<keyof Handlers, `snapshot:${string}`>;

type Parts = {
  readonly snapshots: Snapshots;
  readonly dialogs: Pick<FileDialogs, 'chooseFolder' | 'showInFolder'>;
  readonly documents: string;
  readonly chainAt: (journal: string, upTo: number) => Promise<string>;
};

/** The channels of snapshots. Paths stay in here: what a person chooses goes straight to where it is used. */
export function snapshotHandlers({ snapshots, dialogs, documents, chainAt }: Parts): Pick<Handlers, Group> {
  return {
    'snapshot:state': async () => await snapshots.state(),
    'snapshot:begin': async ({ reason, journals }) => await snapshots.begin(reason, journals),
    'snapshot:chain': async ({ journal, upTo }) => ({ chain: await chainAt(journal, upTo) }),
    'snapshot:put': async ({ run, journal, upTo, bytes }) => ({ bytes: new Uint8Array(await snapshots.put(run, journal, upTo, bytes)) }),
    'snapshot:finish': async ({ run, checked }) => await snapshots.finish(run, checked),
    'snapshot:list': async ({ place }) => await snapshots.list(place),
    'snapshot:read': async ({ place, id, journal }) => ({ bytes: new Uint8Array(await snapshots.read(place, id, journal)) }),
    'snapshot:choose-folder': async () => {
      const chosen = await dialogs.chooseFolder(snapshots.folderOf('first'));
      return chosen === undefined ? null : await snapshots.moveTo(chosen);
    },
    'snapshot:choose-second': async () => {
      const chosen = await dialogs.chooseFolder(documents);
      return chosen === undefined ? null : await snapshots.takeSecond(chosen);
    },
    'snapshot:forget-second': async () => await snapshots.forgetSecond(),
    'snapshot:catch-up': async () => {
      await snapshots.catchUp('all');
      return await snapshots.state();
    },
    'snapshot:show': ({ place }) => {
      dialogs.showInFolder(snapshots.folderOf(place));
      return null;
    },
  };
}
