/**
 * The small file interface behind everything that has to outlive a power cut (journal, settings, saved reports). Tests
 * put a disk in its place that forgets what was not flushed. Paths are absolute. Errors keep Node's `code`.
 */
export interface DiskFile {
  /** Writes all bytes at the end of the file. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Answers only when the content is on the disk. */
  readonly flush: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type EntryState = {
  readonly size: number;
  readonly isFolder: boolean;
  /** False when the file itself is marked as not to be written. */
  readonly isWritable: boolean;
  /** Says which file or folder this is: a copy of it has another identity. */
  readonly identity: string;
};

/** Own data is for the person alone; a document goes to a folder whose rights are the person's affair. */
export type Readers = 'owner' | 'shared';

export interface Disk {
  /** Makes a file that must not be there yet; others on this computer may read it only when it is `shared`. */
  readonly create: (file: string, readers: Readers) => Promise<DiskFile>;
  /** Opens a file that must be there; writes go to its end. */
  readonly openAppend: (file: string) => Promise<DiskFile>;
  readonly read: (file: string) => Promise<Uint8Array>;
  /** At most `length` bytes from `offset` on. */
  readonly readPart: (file: string, offset: number, length: number) => Promise<Uint8Array>;
  /** Puts `from` in the place of `to`, whether or not there is one. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** Makes one folder; its parent must be there. Nothing happens when the folder is there already. */
  readonly makeFolder: (folder: string) => Promise<void>;
  /** Removes a folder that is empty; others are refused. */
  readonly removeFolder: (folder: string) => Promise<void>;
  /** Names in a folder, sorted by code unit. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** `undefined` when nothing is there. */
  readonly stat: (place: string) => Promise<EntryState | undefined>;
  /** Creates, renames and removals in a folder are on the disk only after this. */
  readonly flushFolder: (folder: string) => Promise<void>;
  /** Bytes that can still be written to the folder's disk. */
  readonly freeSpace: (folder: string) => Promise<number>;
}
