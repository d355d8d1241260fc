import type { SnapshotCounts, SnapshotReason } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';
import type { Journals } from '../journal/journals.ts';
import { askForSpace, reserve } from './copy.ts';
import { sha256Of, type SnapshotFolder } from './folder.ts';
import type { IndexedJournal, Listed } from './index-file.ts';

/** The attachments of a journal, as they lie on the disk: each is copied once and named by its hash. */
export type AttachmentFiles = (journal: string) => Promise<readonly { readonly sha256: string; readonly file: string; readonly bytes: number }[]>;

type RunParts = {
  readonly id: string;
  readonly disk: Disk;
  readonly folder: SnapshotFolder;
  readonly reason: SnapshotReason;
  /** The last snapshot of this installation in the folder. */
  readonly latest: Listed | undefined;
  readonly journals: Pick<Journals, 'names' | 'chainAt'>;
  readonly attachments: AttachmentFiles;
};
type Put = Pick<IndexedJournal, 'journal' | 'file' | 'upTo' | 'chain' | 'bytes' | 'sha256'>;

/** One snapshot from its beginning until it is listed. What was not listed is no snapshot, and its files are cleared away later. */
export class SnapshotRun {
  readonly #parts: RunParts;
  readonly #kept: readonly IndexedJournal[];
  readonly #put = new Map<string, Put>();
  /** Attachments that are surely on the disk, because an index names them. One that only lies there may be what a killed process wrote. */
  readonly #safeFiles: Set<string>;
  readonly wanted: ReadonlySet<string>;
  /** False when every journal stands where it stood in the last snapshot, and none has come or gone. */
  readonly hasNews: boolean;

  private constructor(parts: RunParts, kept: readonly IndexedJournal[], wanted: ReadonlySet<string>) {
    this.#parts = parts;
    this.#kept = kept;
    this.#safeFiles = new Set((parts.latest?.journals ?? []).flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
    this.wanted = wanted;
    this.hasNews = wanted.size > 0 || kept.length !== (parts.latest?.journals.length ?? 0);
  }

  /** Works out which journals moved on. A journal the page does not speak of (it is locked) stays as the last snapshot has it. */
  static async begin(parts: RunParts, journals: readonly { readonly journal: string; readonly upTo: number }[]): Promise<SnapshotRun> {
    const known = new Map((parts.latest?.journals ?? []).map((entry) => [entry.journal, entry]));
    const kept: IndexedJournal[] = [];
    const wanted = new Set<string>();
    for (const { journal, upTo } of journals) {
      const entry = known.get(journal);
      known.delete(journal);
      if (entry !== undefined && (await stands(parts, entry, upTo))) kept.push(entry);
      else wanted.add(journal);
    }
    const names = new Set(await parts.journals.names());
    for (const entry of known.values()) if (names.has(entry.journal) && (await parts.folder.hasJournal(entry).catch(() => false))) kept.push(entry);
    return new SnapshotRun(parts, kept, wanted);
  }

  get id(): string {
    return this.#parts.id;
  }

  get folder(): SnapshotFolder {
    return this.#parts.folder;
  }

  get reason(): SnapshotReason {
    return this.#parts.reason;
  }

  get counter(): number {
    return (this.#parts.latest?.counter ?? 0) + 1;
  }

  /** Writes one journal; the space it needs is asked for first. Answers what is on the disk. */
  async put(journal: string, upTo: number, bytes: Uint8Array): Promise<Uint8Array> {
    const { folder, journals } = this.#parts;
    if (!this.wanted.has(journal)) throw new Refusal('invalid', 'nobody asked for this journal');
    const chain = await journals.chainAt(journal, upTo);
    await askForSpace(folder, bytes.byteLength, reserve.first);
    const { file, written } = await folder.putJournal(journal, upTo, bytes);
    this.#put.set(journal, { journal, file, upTo, chain, bytes: bytes.byteLength, sha256: sha256Of(bytes) });
    return written;
  }

  /** What the snapshot consists of, with the attachments copied. @throws Refusal `invalid` when not all of it was checked. */
  async journals(checked: readonly { readonly journal: string; readonly counts: SnapshotCounts }[]): Promise<IndexedJournal[]> {
    const counts = new Map(checked.map((one) => [one.journal, one.counts]));
    const made: IndexedJournal[] = [];
    for (const journal of this.wanted) {
      const put = this.#put.get(journal);
      const counted = counts.get(journal);
      if (put === undefined || counted === undefined) throw new Refusal('invalid', 'a journal was not written and checked');
      made.push({ ...put, counts: counted, files: await this.#filesOf(journal) });
    }
    const kept: IndexedJournal[] = [];
    for (const entry of this.#kept) kept.push({ ...entry, files: await this.#filesOf(entry.journal) });
    return [...kept, ...made].sort((one, other) => (one.journal < other.journal ? -1 : 1));
  }

  /**
   * Copies what the last snapshot does not have. Every ten minutes a look at sizes has to do: photos are large, and their names say
   * what is in them. Before a change, and by hand, all is read and compared.
   */
  async #filesOf(journal: string): Promise<IndexedJournal['files']> {
    const { folder, disk, attachments, latest, reason } = this.#parts;
    const known = new Map((latest?.journals ?? []).filter((entry) => entry.journal === journal).flatMap(({ files }) => files.map((one) => [one.name ?? one.sha256, one])));
    const files: IndexedJournal['files'] = [];
    for (const { sha256: name, file, bytes } of await attachments(journal)) {
      const before = known.get(name);
      if ((reason === 'timed' || reason === 'close') && before?.bytes === bytes && (await folder.hasFileOfSize(before))) {
        files.push(before);
        continue;
      }
      const content = await disk.read(file);
      const sha256 = sha256Of(content);
      // Of the same size but not what its name says: it was damaged since, and the snapshot has it whole.
      if (sha256 !== name && before?.sha256 === name && before.bytes === content.byteLength && (await folder.hasFile(before))) {
        files.push(before);
        continue;
      }
      const entry = { sha256, bytes: content.byteLength, ...(sha256 === name ? {} : { name }) };
      if (!this.#safeFiles.has(sha256) || !(await folder.hasFile(entry))) {
        await askForSpace(folder, entry.bytes, reserve.first);
        await folder.putFile(sha256, content);
        this.#safeFiles.add(sha256);
      }
      files.push(entry);
    }
    return files;
  }
}

/** True when an entry of the last snapshot still says what the journal says, and its file is whole. */
async function stands({ folder, journals }: RunParts, entry: IndexedJournal, upTo: number): Promise<boolean> {
  if (entry.upTo !== upTo) return false;
  const chain = await journals.chainAt(entry.journal, upTo).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  if (chain !== entry.chain) return false;
  // One that cannot be read is written anew.
  return await folder.hasJournal(entry).catch(() => false);
}
