import path from 'node:path';
import { app } from 'electron';
import { Attachments } from './attachments/attachments.ts';
import { nodeDisk } from './files/node-disk.ts';
import type { SaveTokens } from './files/save-tokens.ts';
import { Journals } from './journal/journals.ts';
import { machineFingerprint } from './journal/machine.ts';
import { errorKind } from './log.ts';
import { usualSnapshotFolder } from './runtime.ts';
import { Snapshots } from './snapshots/snapshots.ts';
import type { SpaceWatch } from './space/space-watch.ts';
import { watchSpace } from './space/watch-space.ts';
import type { Place } from './start/place.ts';
import type { Prepared } from './start/prepare.ts';
import { usualCost } from './vault/keys.ts';
import { SealedJournals } from './vault/sealed-journals.ts';
import { Vaults } from './vault/vaults.ts';
import { Wipe } from './wipe/wipe.ts';
import type { Words } from './words.ts';

/** Everything that keeps data on the disk, each thing leaning on those before it. */
export type Keeping = {
  readonly space: SpaceWatch;
  readonly vaults: Vaults;
  readonly attachments: Attachments;
  readonly journals: SealedJournals;
  readonly snapshots: Snapshots;
  readonly wipe: Wipe;
};

type Parts = {
  readonly place: Place;
  readonly prepared: Prepared;
  readonly tokens: SaveTokens;
  readonly words: () => Promise<Words>;
  readonly newTag: () => string;
  /** There is more or less room than before. */
  readonly spaceChanged: () => void;
};

/** Puts together what keeps the data of a data folder. Nothing is read or written yet. */
export function openKeeping({ place, prepared: { log, settings, purged }, tokens, words, newTag, spaceChanged }: Parts): Keeping {
  const disk = nodeDisk;
  const folder = path.join(place.userData, 'journals');
  const machine = machineFingerprint();
  const space = watchSpace({
    folders: () => [{ where: 'data', folder: place.userData }, { where: 'snapshots', folder: snapshots.folderOf('first') }],
    changed: ({ level, where }) => {
      log.warn('space', { level, where });
      spaceChanged();
    },
  });
  const vaults = new Vaults({ disk, folder, cost: usualCost });
  const attachments = new Attachments({ disk, folder: path.join(place.userData, 'attachments'), newTag, wrapping: vaults });
  const below = new Journals({
    disk,
    folder,
    machine,
    mayWrite: async () => await space.mayWrite(),
    tried: (refused) => space.tried(refused),
    failed: (journal, error) => log.warn('journal not readable', { journal, kind: errorKind(error) }),
  });
  const journals = new SealedJournals({ journals: below, vaults, follow: async (journal) => await attachments.rewrite(journal) });
  const snapshots = new Snapshots({
    disk,
    journals: below,
    settings,
    usualFolder: usualSnapshotFolder({ ...place, documents: app.getPath('documents') }),
    machine,
    draw: newTag,
    now: Date.now,
    version: app.getVersion(),
    words,
    attachments: async (journal) => await attachments.lying(journal),
    wrapping: vaults,
    purged: () => purged.purged,
    pathOf: (token) => tokens.pathOf(token),
    failed: (what, code) => log.warn('snapshots', { what, code }),
  });
  const wipe = new Wipe({
    disk,
    userData: place.userData,
    list: purged,
    letGo: async (journal) => await journals.letGo(journal),
    snapshots,
    now: Date.now,
    failed: (what, kind) => log.warn('not removed', { what, kind }),
  });
  return { space, vaults, attachments, journals, snapshots, wipe };
}
