import { app } from 'electron';
import { nodeDisk } from './files/node-disk.ts';
import type { SaveTokens } from './files/save-tokens.ts';
import { machineFingerprint } from './journal/machine.ts';
import { usualSnapshotFolder } from './runtime.ts';
import type { Settings } from './settings.ts';
import type { SpaceWatch } from './space/space-watch.ts';
import { watchSpace } from './space/watch-space.ts';
import type { Place } from './start/place.ts';
import type { Prepared } from './start/prepare.ts';
import { openStores, type Stores } from './stores.ts';
import { usualCost } from './vault/keys.ts';
import type { Words } from './words.ts';

/** Everything that keeps data on the disk, and the watch over its room. */
export type Keeping = Stores & { readonly space: SpaceWatch };

type Parts = {
  readonly place: Place;
  readonly prepared: Prepared;
  readonly tokens: SaveTokens;
  readonly words: () => Promise<Words>;
  readonly newTag: () => string;
  /** There is more or less room than before. */
  readonly spaceChanged: () => void;
};

/** Puts together what keeps the data of a data folder on this computer. Nothing is read or written yet. */
export function openKeeping({ place, prepared: { log, settings, purged }, tokens, words, newTag, spaceChanged }: Parts): Keeping {
  const space = watchSpace({
    folders: () => [{ where: 'data', folder: place.userData }, { where: 'snapshots', folder: stores.snapshots.folderOf('first') }],
    changed: ({ level, where }) => {
      log.warn('space', { level, where });
      spaceChanged();
    },
  });
  const stores = openStores({
    disk: nodeDisk,
    userData: place.userData,
    settings,
    purged,
    newTag,
    cost: usualCost,
    space,
    warn: (what, facts) => log.warn(what, facts),
    usualFolder: usualSnapshotFolder({ ...place, documents: app.getPath('documents') }),
    machine: machineFingerprint(),
    now: Date.now,
    version: app.getVersion(),
    words,
    pathOf: (token) => tokens.pathOf(token),
  });
  return { space, ...stores };
}

/** Lets what is being written end, and lets go of all files. */
export async function closeKeeping({ space, journals, attachments, snapshots }: Keeping, settings: Settings): Promise<void> {
  space.stop();
  await Promise.allSettled([journals.close(), attachments.settled(), snapshots.close(), settings.settled()]);
}
