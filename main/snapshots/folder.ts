import { createHash } from 'node:crypto';
import path from 'node:path';
import { replaceFile } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import { errorCode, Refusal } from '../files/failure.ts';
import { decodeIndex, encodeIndex, type Index, type IndexedJournal, type Listed } from './index-file.ts';
import { filePath, filesFolder, idOfIndex, indexFolder, indexPath, journalFile, journalFolder, journalPath, journalsFolder, snapshotId } from './layout.ts';

/** What a look into a folder of snapshots found. */
export type Look = {
  readonly listed: readonly Listed[];
  /** Index files that cannot be understood: damaged, or of a newer program. */
  readonly unreadable: number;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * One folder of snapshots on a disk. Whatever an index names was written, flushed and read back before the index was; so after a
 * power cut at any moment every index that is there has all its files. Errors are the disk's.
 */
export class SnapshotFolder {
  readonly root: string;
  readonly #disk: Disk;
  readonly #newTag: () => string;
  readonly #flushed = new Set<string>();

  /** `newTag` draws tags of this installation: also names that a crash leaves half-written carry them. */
  constructor(disk: Disk, root: string, newTag: () => string) {
    this.#disk = disk;
    this.root = root;
    this.#newTag = newTag;
  }

  async isThere(): Promise<boolean> {
    return (await this.#disk.stat(this.root))?.isFolder === true;
  }

  /** Makes the folder and the three in it; only its parent must be there. */
  async make(): Promise<void> {
    const { root } = this;
    for (const folder of [root, indexFolder(root), journalsFolder(root), filesFolder(root)]) await this.#makeFolder(folder);
  }

  /** All snapshots, in no order. */
  async look(): Promise<Look> {
    const names = await this.#namesIn(indexFolder(this.root));
    const read = await Promise.all(names.flatMap((name) => idOfIndex(name) ?? []).map(async (id) => ({ id, index: decodeIndex(await this.#disk.read(indexPath(this.root, id))) })));
    const listed = read.flatMap(({ id, index }) => (index === undefined ? [] : [{ ...index, id }]));
    return { listed, unreadable: read.length - listed.length };
  }

  /** What a snapshot has of a journal. @throws Refusal `not-found`. */
  async entry(id: string, journal: string): Promise<IndexedJournal> {
    const listed = (await this.look()).listed.find((one) => one.id === id);
    const entry = listed?.journals.find((one) => one.journal === journal);
    if (entry === undefined) throw new Refusal('not-found', 'no such snapshot');
    return entry;
  }

  /** Writes one journal's bytes under a name of their own; answers the name and what is now on the disk. */
  async putJournal(journal: string, upTo: number, bytes: Uint8Array): Promise<{ readonly file: string; readonly written: Uint8Array }> {
    const file = journalFile(upTo, this.#newTag());
    return { file, written: await this.#write(journalPath(this.root, journal, file), bytes, journalFolder(this.root, journal)) };
  }

  /** Writes a copy of a journal's file under the name it has elsewhere. @throws Refusal `damaged` when it does not read as written. */
  async putJournalAs(entry: IndexedJournal, bytes: Uint8Array): Promise<void> {
    const written = await this.#write(journalPath(this.root, entry.journal, entry.file), bytes, journalFolder(this.root, entry.journal));
    if (sha256Of(written) !== entry.sha256) throw new Refusal('damaged', 'the copy does not read as written');
  }

  /** Writes an attachment. @throws Refusal `damaged` when it does not read as written. */
  async putFile(sha256: string, bytes: Uint8Array): Promise<void> {
    const written = await this.#write(filePath(this.root, sha256), bytes, filesFolder(this.root));
    if (sha256Of(written) !== sha256) throw new Refusal('damaged', 'an attachment does not read as written');
  }

  /** Lists a snapshot: from here on it counts. */
  async putIndex(index: Index, tag: string): Promise<Listed> {
    const id = snapshotId(index.at, tag);
    const bytes = encodeIndex(index);
    const written = await this.#write(indexPath(this.root, id), bytes, indexFolder(this.root));
    if (Buffer.compare(written, bytes) !== 0) throw new Refusal('damaged', 'the index does not read as written');
    return { ...index, id };
  }

  /** One journal's bytes, as they were when they were checked. @throws Refusal `damaged`; `not-found`. */
  async readJournal({ journal, file, sha256 }: IndexedJournal): Promise<Uint8Array> {
    const bytes = await this.#there(journalPath(this.root, journal, file));
    if (sha256Of(bytes) !== sha256) throw new Refusal('damaged', 'the snapshot is not what it was when it was taken');
    return bytes;
  }

  async readFile(sha256: string): Promise<Uint8Array> {
    const bytes = await this.#there(filePath(this.root, sha256));
    if (sha256Of(bytes) !== sha256) throw new Refusal('damaged', 'an attachment is not what it was');
    return bytes;
  }

  /** A file that an index names. @throws Refusal `damaged` when it is not there: somebody removed it, or the index names another. */
  async #there(file: string): Promise<Uint8Array> {
    return await this.#disk.read(file).catch((error: unknown) => {
      throw errorCode(error) === 'ENOENT' ? new Refusal('damaged', 'a file of the snapshot is not there') : error;
    });
  }

  /** True when the journal's file is there and reads as it did when it was checked. */
  async hasJournal(entry: IndexedJournal): Promise<boolean> {
    const state = await this.#disk.stat(journalPath(this.root, entry.journal, entry.file));
    return state?.size === entry.bytes && (await this.readJournal(entry).then(() => true, notDamaged));
  }

  async hasFileOfSize({ sha256, bytes }: { readonly sha256: string; readonly bytes: number }): Promise<boolean> {
    return (await this.#disk.stat(filePath(this.root, sha256)))?.size === bytes;
  }

  async hasFile({ sha256, bytes }: { readonly sha256: string; readonly bytes: number }): Promise<boolean> {
    const state = await this.#disk.stat(filePath(this.root, sha256));
    return state?.size === bytes && (await this.readFile(sha256).then(() => true, notDamaged));
  }

  /** Bytes that can still be written; null where the system does not say. */
  async free(): Promise<number | null> {
    return await this.#disk.freeSpace(this.root).catch(() => null);
  }

  async #write(target: string, bytes: Uint8Array, folder: string): Promise<Uint8Array> {
    await this.#makeFolder(folder);
    await replaceFile(this.#disk, target, bytes, this.#newTag());
    return await this.#disk.read(target);
  }

  /** A folder that is there may be one that a crash kept from reaching the disk: its parent is flushed once in each run. */
  async #makeFolder(folder: string): Promise<void> {
    const isThere = (await this.#disk.stat(folder))?.isFolder === true;
    if (isThere && this.#flushed.has(folder)) return;
    if (!isThere) await this.#disk.makeFolder(folder);
    await this.#disk.flushFolder(path.dirname(folder));
    this.#flushed.add(folder);
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    return await this.#disk.list(folder).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    });
  }
}

/** Damage answers false; that the disk cannot be read at all is another matter. */
function notDamaged(error: unknown): boolean {
  if (error instanceof Refusal && error.code === 'damaged') return false;
  throw error;
}
