import { app } from 'electron';
import { attachmentDialogs } from '../attachments/dialogs.ts';
import { systemDialogs } from '../files/dialogs.ts';
import { nodeDisk } from '../files/node-disk.ts';
import type { SaveTokens } from '../files/save-tokens.ts';
import type { Keeping } from '../keeping.ts';
import type { Settings } from '../settings.ts';
import type { Place } from '../start/place.ts';
import { Tries } from '../vault/tries.ts';
import type { PurgeList } from '../wipe/purge-list.ts';
import type { Words } from '../words.ts';
import { attachmentHandlers } from './attachment-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { journalHandlers } from './journal-handlers.ts';
import { snapshotHandlers } from './snapshot-handlers.ts';
import { spaceHandlers } from './space-handlers.ts';
import { vaultFileHandlers } from './vault-file-handlers.ts';
import { vaultHandlers } from './vault-handlers.ts';
import { wipeHandlers } from './wipe-handlers.ts';

type Parts = {
  readonly keeping: Keeping;
  readonly purged: PurgeList;
  readonly tokens: SaveTokens;
  readonly settings: Settings;
  readonly place: Place;
  readonly newTag: () => string;
  readonly window: Parameters<typeof systemDialogs>[0];
  readonly words: () => Promise<Words>;
  /** Removes the database's files. */
  readonly clearDatabase: () => Promise<void>;
  /** All is locked: nothing of it is shown any more. */
  readonly locked: () => void;
};

/** The channels of everything that keeps data or writes files. */
export function keepingHandlers({ keeping, purged, tokens, settings, place, newTag, window, words, clearDatabase, locked }: Parts) {
  const { journals, vaults, attachments, snapshots, wipe, space } = keeping;
  const dialogs = systemDialogs(window, words);
  const files = { disk: nodeDisk, tokens, settings, documents: app.getPath('documents'), newTag, habits: { systemLocksOpenFiles: process.platform === 'win32' } };
  const locks = { vaults, journals, tries: new Tries(() => performance.now()) };
  return {
    ...journalHandlers(journals),
    ...spaceHandlers(space),
    ...snapshotHandlers({ snapshots, dialogs, documents: files.documents, chainAt: async (journal, upTo) => await journals.chainAt(journal, upTo) }),
    ...wipeHandlers(wipe, purged),
    ...vaultHandlers({ ...locks, clearDatabase, locked }),
    ...fileHandlers({ ...files, dialogs, handed: place.handed }),
    ...vaultFileHandlers({ ...files, ...locks, snapshots }),
    ...attachmentHandlers({ ...files, attachments, snapshots, dialogs: attachmentDialogs(window, words) }),
  };
}
