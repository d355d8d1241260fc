import type { Disk } from '../files/disk.ts';
import type { Journals } from '../journal/journals.ts';
import type { Settings } from '../settings.ts';
import type { Removed } from '../wipe/purge-list.ts';
import type { Wrapping } from '../attachments/attachments.ts';
import type { Words } from '../words.ts';
import type { AttachmentFiles } from './run.ts';

/** What snapshots need of the rest of the program. */
export type SnapshotParts = {
  readonly disk: Disk;
  readonly journals: Pick<Journals, 'names' | 'chainAt'>;
  readonly settings: Pick<Settings, 'snapshots' | 'write'>;
  /** The folder where a person has chosen none; its parent is there. */
  readonly usualFolder: string;
  /** Who this computer is, as a hash. */
  readonly machine: Promise<string>;
  /** Eight hexadecimal digits by chance. */
  readonly draw: () => string;
  readonly now: () => number;
  readonly version: string;
  readonly words: () => Promise<Words>;
  readonly attachments: AttachmentFiles;
  /** Puts what is written of a journal under its pass-phrase, if it has one, and opens it again. Left out: it lies there as it came. */
  readonly wrapping?: Wrapping;
  /** What was removed for good and is to be in no snapshot. */
  readonly purged: () => Removed;
  /** The path a token stands for. */
  readonly pathOf: (token: string) => string;
  /** Learns of what failed in the background, by code. */
  readonly failed: (what: string, code: string) => void;
};
