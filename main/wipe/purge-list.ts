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
});
type Stored = z.infer<typeof Stored>;

const nothing: Stored = { format: 1, atStart: { database: false, settings: false }, purged: [] };
const fileName = 'purged.json';

type Parts = { readonly disk: Disk; readonly userData: string; readonly newTag: () => string };

/** The list of what was removed for good on this laptop: ids, dates and counts, no text. It outlives everything but itself. */
export class PurgeList {
  readonly #parts: Parts;
  #stored: Stored;
  #writing: Promise<void> = Promise.resolve();

  private constructor(parts: Parts, stored: Stored) {
    this.#parts = parts;
    this.#stored = stored;
  }

  /** Reads the list. One that cannot be understood is kept aside beside its place, and `damaged` is told. */
  static async open(parts: Parts, damaged: () => void): Promise<PurgeList> {
    const { disk, userData, newTag } = parts;
    const file = path.join(userData, fileName);
    if ((await disk.stat(file)) === undefined) return new PurgeList(parts, nothing);
    const stored = understand(await disk.read(file));
    if (stored !== undefined) return new PurgeList(parts, stored);
    // Not flushed: until the next write, which is, a cut leaves it where this finds it again.
    await disk.rename(file, `${file}.damaged-${newTag()}`);
    damaged();
    return new PurgeList(parts, nothing);
  }

  /** The list for looking at only, where nothing may be written. */
  static async readOnly(parts: Parts): Promise<PurgeList> {
    const { disk, userData } = parts;
    const file = path.join(userData, fileName);
    const stored = (await disk.stat(file)) === undefined ? undefined : understand(await disk.read(file));
    return new PurgeList(parts, stored ?? nothing);
  }

  get purged(): readonly Purged[] {
    return this.#stored.purged;
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
      await replaceFile(disk, path.join(userData, fileName), Buffer.from(`${JSON.stringify(next, null, 2)}\n`), newTag());
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

function understand(bytes: Uint8Array): Stored | undefined {
  try {
    return Stored.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
