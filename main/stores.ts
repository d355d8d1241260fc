import path from 'node:path';
import { Attachments } from './attachments/attachments.ts';
import type { Disk } from './files/disk.ts';
import { Journals } from './journal/journals.ts';
import { errorKind } from './log.ts';
import type { Settings } from './settings.ts';
import type { SnapshotParts } from './snapshots/snapshot-parts.ts';
import { Snapshots } from './snapshots/snapshots.ts';
import type { SpaceWatch } from './space/space-watch.ts';
import type { Cost } from './vault/keys.ts';
import { SealedJournals } from './vault/sealed-journals.ts';
import { Vaults } from './vault/vaults.ts';
import type { PurgeList } from './wipe/purge-list.ts';
import { Wipe } from './wipe/wipe.ts';

/** What keeps records, files and snapshots, each thing leaning on those before it. */
export type Stores = {
  readonly vaults: Vaults;
  readonly attachments: Attachments;
  readonly journals: SealedJournals;
  readonly snapshots: Snapshots;
  readonly wipe: Wipe;
};

type Parts = Pick<SnapshotParts, 'usualFolder' | 'machine' | 'now' | 'version' | 'words' | 'pathOf'> & {
  readonly disk: Disk;
  readonly userData: string;
  readonly settings: Settings;
  readonly purged: PurgeList;
  readonly newTag: () => string;
  /** What a pass-phrase costs to try. */
  readonly cost: Cost;
  /** Left out: the usual size. */
  readonly segmentBytes?: number;
  readonly space: Pick<SpaceWatch, 'mayWrite' | 'tried'>;
  readonly warn: (what: string, facts: Readonly<Record<string, string>>) => void;
};

/** Puts the stores of a data folder together over a disk. Nothing is read or written yet. */
export function openStores({ disk, userData, settings, purged, newTag, cost, segmentBytes, space, warn, ...parts }: Parts): Stores {
  const folder = path.join(userData, 'journals');
  const vaults = new Vaults({ disk, folder, cost });
  const attachments = new Attachments({ disk, folder: path.join(userData, 'attachments'), newTag, wrapping: vaults });
  const below = new Journals({
    disk,
    folder,
    machine: parts.machine,
    ...(segmentBytes === undefined ? {} : { segmentBytes }),
    mayWrite: async () => await space.mayWrite(),
    tried: (refused) => space.tried(refused),
    failed: (journal, error) => warn('journal not readable', { journal, kind: errorKind(error) }),
  });
  const journals = new SealedJournals({ journals: below, vaults, follow: async (journal) => await attachments.rewrite(journal) });
  const snapshots = new Snapshots({
    ...parts,
    disk,
    journals: below,
    settings,
    draw: newTag,
    attachments: async (journal) => await attachments.lying(journal),
    wrapping: vaults,
    purged: () => purged,
    failed: (what, code) => warn('snapshots', { what, code }),
  });
  const wipe = new Wipe({
    disk,
    userData,
    list: purged,
    letGo: async (journal) => await journals.letGo(journal),
    snapshots,
    now: parts.now,
    failed: (what, kind) => warn('not removed', { what, kind }),
  });
  return { vaults, attachments, journals, snapshots, wipe };
}
