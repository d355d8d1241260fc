import { createHash } from 'node:crypto';
import path from 'node:path';
import { isProgram, largestAttachedFile } from '../../preload/attachment-rules.ts';
import { replaceFile } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import { errorCode, Refusal } from '../files/failure.ts';
import { folderName } from '../journal/folder-name.ts';

/** A file as it lies on the disk; `size` is what it takes there. */
export type StoredFile = { readonly sha256: string; readonly size: number };

/** A file for a snapshot, exactly as it lies on the disk: named by the hash of what lies there, which for a sealed one is another. */
export type LyingFile = { readonly sha256: string; readonly file: string; readonly bytes: number };

/** Turns bytes into what lies on the disk and back, for journals that are sealed. */
export type Wrapping = {
  /** True for bytes that `seal` made. */
  readonly isSealed: (bytes: Uint8Array) => boolean;
  readonly seal: (journal: string, bytes: Uint8Array) => Promise<Uint8Array>;
  /** @throws Refusal where the journal is locked, or the bytes are not what was sealed. */
  readonly open: (journal: string, bytes: Uint8Array) => Promise<Uint8Array>;
};

type Options = {
  readonly disk: Disk;
  /** Holds a folder for each journal; its parent is there. */
  readonly folder: string;
  readonly newTag: () => string;
  /** Left out: bytes lie there as they came. */
  readonly wrapping?: Wrapping;
};

const plain: Wrapping = { isSealed: () => false, seal: (_journal, bytes) => Promise.resolve(bytes), open: (_journal, bytes) => Promise.resolve(bytes) };

/**
 * Files that belong to records, beside the journals: `<journal's folder>/<sha256>`. A name says what is in the file, so nothing is ever
 * changed in place, the same file twice is one, and damage shows when it is read.
 */
export class Attachments {
  readonly #options: Options;
  readonly #wrapping: Wrapping;
  readonly #turns = new Map<string, Promise<unknown>>();
  /** Hashes of what lies on the disk, by file: nothing is changed in place, so one reading a run is enough. */
  readonly #lying = new Map<string, { readonly identity: string; readonly size: number; readonly sha256: string }>();

  constructor(options: Options) {
    this.#options = options;
    this.#wrapping = options.wrapping ?? plain;
  }

  /**
   * Keeps a file; answers after it is on the disk and was read back. One that was there and is damaged is put right.
   * @throws Refusal `too-large`, `forbidden` for a program, `no-space`, `damaged`, or what the disk throws.
   */
  async add(journal: string, bytes: Uint8Array): Promise<StoredFile> {
    if (bytes.byteLength > largestAttachedFile) throw new Refusal('too-large', `${bytes.byteLength} bytes`);
    if (isProgram(bytes)) throw new Refusal('forbidden', 'a program or script');
    return await this.#inTurn(journal, async () => await this.#add(journal, bytes));
  }

  /** The file's bytes. @throws Refusal `not-found`, `damaged` where they are not what the name says, or what the disk throws. */
  async read(journal: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.#options.disk.read(path.join(this.#folderOf(journal), sha256));
    const opened = new Uint8Array(await this.#wrapping.open(journal, bytes));
    if (hashOf(opened) !== sha256) throw new Refusal('damaged', 'an attachment is not what it was');
    return opened;
  }

  /** All files of a journal, by name; what snapshots carry. */
  async list(journal: string): Promise<readonly StoredFile[]> {
    const { disk } = this.#options;
    const home = this.#folderOf(journal);
    if ((await disk.stat(home)) === undefined) return [];
    const names = (await disk.list(home)).filter(isHash);
    return await Promise.all(names.map(async (sha256) => ({ sha256, size: (await disk.stat(path.join(home, sha256)))?.size ?? 0 })));
  }

  /** Writes the files of a journal as its wrapping has them now, after a pass-phrase was set or taken off. Twice is once. */
  async rewrite(journal: string): Promise<void> {
    await this.#inTurn(journal, async () => {
      const { disk, newTag } = this.#options;
      for (const { sha256 } of await this.list(journal)) {
        const file = path.join(this.#folderOf(journal), sha256);
        const lying = await disk.read(file);
        // One that is damaged is sealed as it lies there: it must not keep the others from being sealed, nor stay readable itself.
        const content = this.#wrapping.isSealed(lying) ? await this.#openOrAsItLies(journal, lying) : lying;
        await replaceFile(disk, file, await this.#wrapping.seal(journal, content), newTag());
      }
    });
  }

  /**
   * What a snapshot takes of a journal: every file as it lies on the disk, also while the journal is locked. One that is damaged is left
   * out: it would be no copy of anything, and must not keep the rest from being saved.
   */
  async lying(journal: string): Promise<readonly LyingFile[]> {
    const home = this.#folderOf(journal);
    const found: LyingFile[] = [];
    for (const { sha256: name, size: bytes } of await this.list(journal)) {
      const file = path.join(home, name);
      const sha256 = await this.#hashOnDisk(file, name);
      if (sha256 !== undefined) found.push({ sha256, file, bytes });
    }
    return found;
  }

  /**
   * Puts a file of a snapshot back, which lay there as it did in `from`: another journal than `journal` where a copy is made.
   * @throws Refusal `damaged`, or what the seal says; and as `add`.
   */
  async putBack(journal: string, lying: Uint8Array, from = journal): Promise<StoredFile> {
    return await this.add(journal, this.#wrapping.isSealed(lying) ? await this.#wrapping.open(from, lying) : lying);
  }

  /**
   * Removes all files but these. Called by purge and wipe alone: as long as a record can come back (undo, trash, history), its file is
   * needed. Answers how many went.
   */
  async keepOnly(journal: string, kept: ReadonlySet<string>): Promise<number> {
    return await this.#inTurn(journal, async () => {
      const { disk } = this.#options;
      const home = this.#folderOf(journal);
      if ((await disk.stat(home)) === undefined) return 0;
      const gone = (await disk.list(home)).filter((name) => isHash(name) && !kept.has(name));
      for (const name of gone) await disk.remove(path.join(home, name));
      await removeLeftovers(disk, home);
      await disk.flushFolder(home);
      return gone.length;
    });
  }

  /** Lets what is under way finish. */
  async settled(): Promise<void> {
    await Promise.allSettled([...this.#turns.values()]);
  }

  async #add(journal: string, bytes: Uint8Array): Promise<StoredFile> {
    const { disk, folder, newTag } = this.#options;
    const home = this.#folderOf(journal);
    await disk.makeFolder(folder);
    await disk.flushFolder(path.dirname(folder));
    await disk.makeFolder(home);
    await disk.flushFolder(folder);
    const sha256 = hashOf(bytes);
    const file = path.join(home, sha256);
    if (await this.#holds(journal, sha256)) {
      // Its content was flushed before it got this name; the name itself perhaps not yet, if the process was killed.
      await disk.flushFolder(home);
    } else {
      const sealed = await this.#wrapping.seal(journal, bytes);
      if ((await disk.freeSpace(home).catch(() => Infinity)) < sealed.byteLength) throw new Refusal('no-space', 'less space than the file needs');
      await removeLeftovers(disk, home);
      await replaceFile(disk, file, sealed, newTag());
      await this.read(journal, sha256);
    }
    return { sha256, size: (await disk.stat(file))?.size ?? bytes.byteLength };
  }

  async #openOrAsItLies(journal: string, lying: Uint8Array): Promise<Uint8Array> {
    return await this.#wrapping.open(journal, lying).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'damaged') return lying;
      throw error;
    });
  }

  /** Undefined for a file that is not what its name says and was not sealed. */
  async #hashOnDisk(file: string, name: string): Promise<string | undefined> {
    const { disk } = this.#options;
    const state = await disk.stat(file);
    const known = this.#lying.get(file);
    if (known !== undefined && known.identity === state?.identity && known.size === state.size) return known.sha256;
    const bytes = await disk.read(file);
    const sha256 = hashOf(bytes);
    if (sha256 !== name && !this.#wrapping.isSealed(bytes)) return undefined;
    if (state !== undefined) this.#lying.set(file, { identity: state.identity, size: state.size, sha256 });
    return sha256;
  }

  async #holds(journal: string, sha256: string): Promise<boolean> {
    return await this.read(journal, sha256).then(
      () => true,
      (error: unknown) => {
        if (errorCode(error) === 'ENOENT' || (error instanceof Refusal && error.code === 'damaged')) return false;
        throw error;
      },
    );
  }

  /** One after the other in a journal: a file is not swept away while it is being kept. */
  async #inTurn<T>(journal: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(journal) ?? Promise.resolve()).then(task, task);
    this.#turns.set(journal, turn);
    return await turn;
  }

  #folderOf(journal: string): string {
    return path.join(this.#options.folder, folderName(journal));
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function isHash(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** What an ending in the middle of a write left behind. */
async function removeLeftovers(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) if (name.endsWith('.part')) await disk.remove(path.join(folder, name));
}
