import path from 'node:path';
import type { JournalState } from '../../preload/shapes.ts';
import { replaceFile } from '../files/atomic-save.ts';
import type { DiskFile } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';
import { drawActor, storeActor, type Fingerprint } from './actor.ts';
import { checkBody, numbersOf } from './body.ts';
import { chainHash, chainStart, encodeLine, verifyLines } from './chain.ts';
import { openForReading, openForWriting, removeLeftovers, type Found, type JournalPlace, type Opening } from './opening.ts';
import { damagedNames, scanHistory, scanSegments, segmentName, type Chain, type Scan, type Segment, type SegmentFile } from './segments.ts';

/** Bytes of bodies after which a page of `read` ends, so that one answer never holds a whole long journal. */
const pageBytes = 8 * 1024 * 1024;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Tail = Mutable<Omit<Scan, 'damage' | 'segments'>> & { readonly segments: Segment[] };

/**
 * One append-only journal. It must be used by one process only, and one call at a time (`journals.ts` sees to both).
 * After a power cut everything that `append` answered is there, the chain verifies, and no actor has used a number twice.
 */
export class Journal {
  readonly #place: JournalPlace;
  readonly #here: Fingerprint;
  readonly #tail: Tail;
  readonly #found: Found;
  #actor: string;
  #file: DiskFile | undefined;
  /** A write or flush failed: nobody knows what is on the disk until it has been looked at again. */
  #uncertain = false;
  /** Where the segments before the base stand, once somebody has asked. */
  #history: readonly Chain[] | undefined;

  private constructor(place: JournalPlace, { here, scan, actor, found }: Opening) {
    const { segments, base, last, hash, previous, size } = scan;
    this.#place = place;
    this.#here = here;
    this.#tail = { segments: [...segments], base, last, hash, previous, size };
    this.#found = found;
    this.#actor = actor;
  }

  /** Opens the journal, making it if need be; verifies all of it and keeps aside what is damaged. */
  static async open(place: JournalPlace): Promise<Journal> {
    return new Journal(place, await openForWriting(place));
  }

  /** Opens a journal that must be there for reading alone: not a byte in its folder changes, damage stays where it is. */
  static async look(place: JournalPlace): Promise<Journal> {
    return new Journal(place, await openForReading(place));
  }

  get state(): JournalState {
    const { damage, isOnlyRead } = this.#found;
    const state = { journal: this.#place.name, actor: this.#actor, base: this.#tail.base, last: this.#tail.last, tailKeptAside: damage !== undefined && !isOnlyRead };
    return damage === undefined ? state : { ...state, damage };
  }

  /** Whether the folder was last written elsewhere. */
  get isCopied(): boolean {
    return this.#found.isCopied;
  }

  /**
   * Appends one line and answers after it is on the disk. The same line once more, after a failure that had reached the
   * disk all the same, is no failure. @throws Refusal `out-of-sequence`, `invalid`; or what the disk throws.
   */
  async append(seq: number, body: string): Promise<number> {
    this.#mayWrite();
    await this.#findCertainty();
    const tail = this.#tail;
    if (seq <= tail.last && chainHash(tail.previous, body) === tail.hash) return tail.last;
    if (seq !== tail.last + 1) throw new Refusal('out-of-sequence', `the last line is ${tail.last}`);
    const last = checkBody(body, this.#place.name, seq);
    const hash = chainHash(tail.hash, body);
    const bytes = encodeLine({ hash, body });
    this.#uncertain = true;
    await this.#write(bytes);
    this.#uncertain = false;
    Object.assign(tail, { last, previous: tail.hash, hash, size: tail.size + bytes.byteLength });
    return last;
  }

  /**
   * Begins the journal anew with a line that holds everything, and answers after it is on the disk: from now on nothing is
   * built from the lines before it. The line comes to its place whole or not at all. @throws as `append`.
   */
  async appendBase(seq: number, body: string): Promise<number> {
    this.#mayWrite();
    await this.#findCertainty();
    const tail = this.#tail;
    if (seq <= tail.last && tail.previous === chainStart && chainHash(chainStart, body) === tail.hash) return tail.last;
    if (seq !== tail.last + 1) throw new Refusal('out-of-sequence', `the last line is ${tail.last}`);
    const last = checkBody(body, this.#place.name, seq);
    const hash = chainHash(chainStart, body);
    const bytes = encodeLine({ hash, body });
    await this.close();
    const segment = { number: (tail.segments.at(-1)?.number ?? 0) + 1, base: tail.last, after: tail.last, previous: chainStart };
    this.#uncertain = true;
    const { disk, folder } = this.#place;
    await replaceFile(disk, path.join(folder, segmentName(segment)), bytes, drawActor().slice(0, 8));
    this.#uncertain = false;
    this.#history = undefined;
    Object.assign(tail, { segments: [segment], base: tail.last, last, previous: chainStart, hash, size: bytes.byteLength });
    return last;
  }

  /**
   * What verifies of one segment, oldest first: of the last one, or of the last that begins before number `before`; reaches
   * behind the base. `next` asks for the segment before it.
   */
  async readHistory(before: number | null): Promise<{ readonly bodies: readonly string[]; readonly next: number | null }> {
    await this.#findCertainty();
    const { disk, folder } = this.#place;
    const all = [...(await this.#chains()).flatMap((chain) => chain.segments), ...this.#tail.segments];
    const at = all.findLastIndex(({ after }) => before === null || after < before);
    const segment = all[at];
    if (segment === undefined) return { bodies: [], next: null };
    const { lines } = verifyLines(await disk.read(path.join(folder, segmentName(segment))), segment.previous);
    return { bodies: lines.map(({ body }) => body), next: at === 0 ? null : segment.after };
  }

  /**
   * Removes history, whole chains of it, the oldest first: those whose last line `isPast`, and what is beyond so many bytes.
   * `null` removes all of it, and what was kept aside. The lines that the journal is built from stay in any case.
   */
  async dropHistory(keep: { readonly isPast: (lastBody: string) => boolean; readonly bytes: number } | null): Promise<void> {
    this.#mayWrite();
    await this.#findCertainty();
    const { disk, folder } = this.#place;
    const chains = await this.#chains();
    const sizes = await Promise.all(chains.map(async ({ files }) => await this.#bytesOf(files)));
    let left = sizes.reduce((sum, size) => sum + size, 0) + (await this.#bytesOf(this.#tail.segments));
    for (const [index, chain] of chains.entries()) {
      if (keep !== null && left <= keep.bytes && !keep.isPast(await this.#lastBodyOf(chain))) break;
      for (const file of chain.files) await disk.remove(path.join(folder, segmentName(file)));
      left -= sizes[index] ?? 0;
    }
    if (keep === null) for (const name of damagedNames(await disk.list(folder))) await disk.remove(path.join(folder, name));
    await disk.flushFolder(folder);
    this.#history = undefined;
  }

  /** Bytes of the lines that the journal is built from, and of its history. */
  async sizes(): Promise<{ readonly live: number; readonly history: number }> {
    const history = (await this.#chains()).flatMap(({ files }) => files);
    return { live: await this.#bytesOf(this.#tail.segments), history: await this.#bytesOf(history) };
  }

  /** Bodies after a number, from the base on, oldest first; fewer than `limit` when they are long. @throws Refusal `damaged`. */
  async read(after: number, limit: number): Promise<{ readonly bodies: string[]; readonly last: number }> {
    await this.#findCertainty();
    const { segments, last } = this.#tail;
    const bodies: string[] = [];
    let bytes = 0;
    for (const [index, segment] of segments.entries()) {
      const end = segments[index + 1]?.after ?? last;
      if (end <= Math.max(after, segment.after)) continue;
      for (const body of linesAfter(await this.#linesOf(segment, end), segment, end, after)) {
        bodies.push(body);
        bytes += body.length;
        if (bodies.length === limit || bytes >= pageBytes) return { bodies, last };
      }
    }
    return { bodies, last };
  }

  /** The chain hash at a line's last number. @throws Refusal `not-found` where no line ends there, `damaged`. */
  async chainAt(seq: number): Promise<string> {
    await this.#findCertainty();
    const { segments, last, hash } = this.#tail;
    if (seq === last) return hash;
    for (const [index, segment] of segments.entries()) {
      const end = segments[index + 1]?.after ?? last;
      if (seq <= segment.after || seq > end) continue;
      let chain = segment.previous;
      for (const body of await this.#linesOf(segment, end)) {
        chain = chainHash(chain, body);
        if (numbersOf(body)?.last === seq) return chain;
      }
    }
    throw new Refusal('not-found', 'no line ends with this number');
  }

  /** From now on another actor writes: the line of history may have forked. */
  async renewActor(): Promise<void> {
    this.#mayWrite();
    const actor = drawActor();
    await storeActor(this.#place.disk, this.#place.folder, actor, this.#here);
    this.#actor = actor;
  }

  doubt(): void { this.#uncertain = true; } // what is on the disk is looked at before it is read or added to

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }

  #mayWrite(): void {
    if (this.#found.isOnlyRead) throw new Refusal('read-only', 'the journal is only read');
  }

  async #write(bytes: Uint8Array): Promise<void> {
    const { disk, folder, segmentBytes } = this.#place;
    const { segments, size, last, hash } = this.#tail;
    const current = segments.at(-1);
    if (current !== undefined && size < segmentBytes) {
      this.#file ??= await disk.openAppend(path.join(folder, segmentName(current)));
      await this.#file.append(bytes);
      await this.#file.flush();
      return;
    }
    await this.close();
    const number = (current?.number ?? 0) + 1;
    this.#file = await disk.create(path.join(folder, segmentName({ number, base: undefined })), 'owner');
    await this.#file.append(bytes);
    await this.#file.flush();
    await disk.flushFolder(folder);
    segments.push({ number, base: undefined, after: last, previous: hash });
    this.#tail.size = 0;
  }

  /**
   * After a failed write or flush: looks what is there and writes it anew, into another file that takes the segment's place.
   * A second flush would not do: after a failed one the system may call pages clean that never reached the disk
   * (https://lwn.net/Articles/752063/). A whole line found there counts, so that its number is not used again.
   */
  async #findCertainty(): Promise<void> {
    if (!this.#uncertain) return;
    const { disk, folder } = this.#place;
    await this.close().catch(() => undefined);
    await removeLeftovers(disk, folder);
    const { damage, ...scan } = await scanSegments(disk, folder);
    if (scan.last < this.#tail.last || (damage !== undefined && damage.later.length > 0)) throw new Refusal('damaged', 'lines that were on the disk are not');
    const segment = scan.segments.at(-1);
    if (segment !== undefined) {
      const file = path.join(folder, segmentName(segment));
      const bytes = await disk.readPart(file, 0, scan.size);
      await replaceFile(disk, file, bytes, drawActor().slice(0, 8));
    }
    Object.assign(this.#tail, scan, { segments: [...scan.segments] });
    this.#uncertain = false;
  }

  async #chains(): Promise<readonly Chain[]> {
    const { disk, folder } = this.#place;
    return (this.#history ??= await scanHistory(disk, folder, this.#tail.segments[0]));
  }

  async #bytesOf(files: readonly SegmentFile[]): Promise<number> {
    const { disk, folder } = this.#place;
    const sizes = await Promise.all(files.map(async (file) => (await disk.stat(path.join(folder, segmentName(file))))?.size ?? 0));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async #lastBodyOf({ segments }: Chain): Promise<string> {
    const { disk, folder } = this.#place;
    for (const segment of [...segments].reverse()) {
      const line = verifyLines(await disk.read(path.join(folder, segmentName(segment))), segment.previous).lines.at(-1);
      if (line !== undefined) return line.body;
    }
    return '';
  }

  async #linesOf(segment: Segment, end: number): Promise<readonly string[]> {
    const { disk, folder } = this.#place;
    const bytes = await disk.read(path.join(folder, segmentName(segment)));
    const bodies = verifyLines(bytes, segment.previous).lines.map((line) => line.body);
    const last = numbersOf(bodies.at(-1) ?? '')?.last;
    if (last !== end) throw new Refusal('damaged', `segment ${segment.number} no longer verifies`);
    return bodies;
  }
}

/** The lines of a segment with higher numbers than `after`. Where each line takes one number, its place says which. */
function linesAfter(lines: readonly string[], segment: Segment, end: number, after: number): readonly string[] {
  if (after <= segment.after) return lines;
  if (lines.length === end - segment.after) return lines.slice(after - segment.after);
  return lines.filter((line) => (numbersOf(line)?.first ?? 0) > after);
}
