import path from 'node:path';
import { z } from 'zod';
import { JournalName } from '../../preload/shapes.ts';
import { replaceFile } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';

/**
 * What was removed for good. A workshop (`before` null) must not come back from a stick, a copy or a snapshot; of one in which only records
 * were purged, what was written of it before number `before` holds them and goes as soon as it is met.
 */
const Purged = z.strictObject({
  journal: JournalName,
  before: z.number().int().min(0).nullable(),
  /** Milliseconds since 1970, for display. */
  at: z.number().int(),
  /** How much it was, for the written record; nothing of what was said. */
  contributions: z.number().int().min(0),
  /** False while something of it is still to be removed on this laptop. */
  isDone: z.boolean(),
});
export type Purged = z.infer<typeof Purged>;

const Stored = z.object({
  format: z.literal(1),
  /**
   * What the next start removes before anything opens it: the database, whose files hold removed text until they are made anew, and
   * settings and log, which the running program still writes.
   */
  atStart: z.strictObject({ database: z.boolean(), settings: z.boolean() }),
  purged: z.array(Purged),
  /** Installations that were wiped with everything: none of their snapshots stays, wherever one is met. */
  owners: z.array(z.string()).default([]),
  /** Folders in which snapshots of these may still lie: the settings that named them are gone. */
  folders: z.array(z.string()).default([]),
});
type Stored = z.infer<typeof Stored>;

const nothing: Stored = { format: 1, atStart: { database: false, settings: false }, purged: [], owners: [], folders: [] };
const fileName = 'purged.json';
/** The same once more: a list that is lost would let everything on it come back. */
const copyName = 'purged.copy.json';

type Parts = { readonly disk: Disk; readonly userData: string; readonly newTag: () => string };

/** What a laptop has left in the way of snapshots: under which installations, and where. */
export type Traces = { readonly owners: readonly string[]; readonly folders: readonly string[] };

/** What must be in no snapshot. */
export type Removed = Pick<PurgeList, 'purged' | 'owners' | 'isOpen'>;

/**
 * The list of what was removed for good on this laptop: ids, dates and counts, no text, in two files, and the folders that are
 * still to be seen to. It outlives everything but itself.
 */
export class PurgeList {
  readonly #parts: Parts;
  #stored: Stored;
  #writing: Promise<void> = Promise.resolve();

  private constructor(parts: Parts, stored: Stored) {
    this.#parts = parts;
    this.#stored = stored;
  }

  /** Reads the list. One that cannot be understood is kept aside beside its place, and `damaged` is told; its copy then holds. */
  static async open(parts: Parts, damaged: () => void): Promise<PurgeList> {
    const { disk, userData, newTag } = parts;
    const file = path.join(userData, fileName);
    const isThere = (await disk.stat(file)) !== undefined;
    const stored = isThere ? understand(await disk.read(file)) : undefined;
    if (stored !== undefined) return new PurgeList(parts, stored);
    if (isThere) {
      // Not flushed: until the next write, which is, a cut leaves it where this finds it again.
      await disk.rename(file, `${file}.damaged-${newTag()}`);
      damaged();
    }
    return new PurgeList(parts, (await read(parts, copyName)) ?? nothing);
  }

  /** The list for looking at only, where nothing may be written. */
  static async readOnly(parts: Parts): Promise<PurgeList> {
    return new PurgeList(parts, (await read(parts, fileName)) ?? (await read(parts, copyName)) ?? nothing);
  }

  get purged(): readonly Purged[] {
    return this.#stored.purged;
  }

  /** Installations of which no snapshot may stay. */
  get owners(): readonly string[] {
    return this.#stored.owners;
  }

  /** Folders of snapshots that are still to be seen to, whatever the settings say. */
  get folders(): readonly string[] {
    return this.#stored.folders;
  }

  /** True while something of what was removed may still lie on this laptop or a stick of it. */
  get isOpen(): boolean {
    return this.folders.length > 0 || this.purged.some(({ isDone }) => !isDone);
  }

  get atStart(): Stored['atStart'] {
    return this.#stored.atStart;
  }

  /** Journals that must not come back. */
  get wiped(): readonly string[] {
    return this.#stored.purged.filter(({ before }) => before === null).map(({ journal }) => journal);
  }

  /** Adds an entry, in place of an older one about less, and answers when it is on the disk. */
  async add(entry: Purged): Promise<void> {
    await this.#write((stored) => ({ ...stored, purged: [...stored.purged.filter((one) => !isWithin(one, entry)), entry] }));
  }

  /** Everything of these is gone from this laptop. */
  async done(entries: readonly Purged[]): Promise<void> {
    await this.#write((stored) => ({ ...stored, purged: stored.purged.map((one) => (entries.includes(one) ? { ...one, isDone: true } : one)) }));
  }

  /** From now on no snapshot of these installations stays, in these folders or wherever one is met. */
  async addTraces({ owners, folders }: Traces): Promise<void> {
    await this.#write((stored) => ({ ...stored, owners: [...new Set([...stored.owners, ...owners])], folders: [...new Set([...stored.folders, ...folders])] }));
  }

  /** Nothing of what was removed is left in this folder. */
  async folderDone(folder: string): Promise<void> {
    await this.#write((stored) => ({ ...stored, folders: stored.folders.filter((one) => one !== folder) }));
  }

  /** A workshop may come back from a file. */
  async allowAgain(journal: string): Promise<void> {
    await this.#write((stored) => ({ ...stored, purged: stored.purged.filter((one) => one.journal !== journal || one.before !== null) }));
  }

  /** Says what the next start removes, or, at that start, that it has been removed. */
  async setAtStart(atStart: Stored['atStart']): Promise<void> {
    await this.#write((stored) => ({ ...stored, atStart }));
  }

  async #write(change: (stored: Stored) => Stored): Promise<void> {
    const write = async (): Promise<void> => {
      const next = change(this.#stored);
      const { disk, userData, newTag } = this.#parts;
      const text = Buffer.from(`${JSON.stringify(next, null, 2)}\n`);
      for (const name of [fileName, copyName]) await replaceFile(disk, path.join(userData, name), text, newTag());
      this.#stored = next;
    };
    const written = this.#writing.then(write, write);
    this.#writing = written;
    await written;
  }
}

/** True when the newer entry says all that the older one did. */
function isWithin(older: Purged, newer: Purged): boolean {
  return older.journal === newer.journal && (newer.before === null || (older.before !== null && older.before <= newer.before));
}

async function read({ disk, userData }: Parts, name: string): Promise<Stored | undefined> {
  const file = path.join(userData, name);
  return (await disk.stat(file)) === undefined ? undefined : understand(await disk.read(file));
}

function understand(bytes: Uint8Array): Stored | undefined {
  try {
    return Stored.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
