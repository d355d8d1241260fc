import path from 'node:path';
import type { JournalSize, JournalState } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { asFailure } from '../files/failure.ts';
import { timeOf } from './body.ts';
import { Refusal } from '../files/failure.ts';
import { folderName, journalName } from './folder-name.ts';
import { Journal } from './journal.ts';
import type { JournalPlace } from './opening.ts';
import { peekEnd, peekJournal } from './peek.ts';

type Options = {
  readonly disk: Disk;
  /** Holds a folder for each journal; its parent is there. */
  readonly folder: string;
  readonly machine: Promise<string>;
  readonly segmentBytes?: number;
  /** Asked before anything is written; throws where nothing may be. */
  readonly mayWrite?: () => Promise<void>;
  /** Learns whether the disk took what was written, or refused it for want of room. */
  readonly tried?: (refused: boolean) => void;
  /** Learns which journal could not be looked at, when the start goes on without it. */
  readonly failed: (journal: string, error: unknown) => void;
};

const usualSegmentBytes = 1024 * 1024;

/** All journals of this installation. Calls to one journal run one after the other; journals do not wait for each other. */
export class Journals {
  readonly #options: Options;
  readonly #opened = new Map<string, Promise<Journal>>();
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #unreadable = new Set<string>();
  #isFrozen = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Where every journal stands, quickly; one that cannot be read is left out and reported. */
  async states(): Promise<JournalState[]> {
    const states = await Promise.all((await this.names()).map(async (name) => await this.#stateOf(name)));
    return states.flatMap((state) => state ?? []);
  }

  /** From now on journals are only read. Those that are open for writing are let go. */
  async freeze(): Promise<void> {
    this.#isFrozen = true;
    await this.close();
  }

  /** What looking at the journals has found so far: those that were copied here, and those that cannot be read. */
  async found(): Promise<{ readonly copied: string[]; readonly unreadable: string[] }> {
    const opened = await Promise.allSettled([...this.#opened].map(async ([name, journal]) => ({ name, journal: await journal })));
    const copied = opened.flatMap((one) => (one.status === 'fulfilled' && one.value.journal.isCopied ? [one.value.name] : []));
    return { copied, unreadable: [...this.#unreadable] };
  }

  /** The newest of what was kept aside of a journal, or its folder. */
  async keptAside(name: string): Promise<string> {
    const { disk, folder } = this.#options;
    const place = path.join(folder, folderName(name));
    const kept = (await disk.list(place)).filter((one) => one.includes('.damaged-')).at(-1);
    return kept === undefined ? place : path.join(place, kept);
  }

  /** Opens a journal, or makes it. */
  async open(name: string): Promise<JournalState> {
    return await this.#inTurn(name, async () => {
      const journal = await this.#journal(name);
      // A failed append is looked into now, so that `last` is what is on the disk.
      await journal.read(journal.state.last, 1);
      return journal.state;
    });
  }

  async append(name: string, seq: number, body: string): Promise<number> {
    return await this.#inTurn(name, async () => await this.#writing(async () => await (await this.#journal(name)).append(seq, body)));
  }

  /** As `Journal.appendBase`. */
  async appendBase(name: string, seq: number, body: string): Promise<number> {
    return await this.#inTurn(name, async () => await this.#writing(async () => await (await this.#journal(name)).appendBase(seq, body)));
  }

  /** As `Journal.readHistory`. */
  async readHistory(name: string, before: number | null): Promise<{ readonly bodies: readonly string[]; readonly next: number | null }> {
    return await this.#inTurn(name, async () => await (await this.#journal(name)).readHistory(before));
  }

  /** Removes history that ended before a moment (milliseconds since 1970) or is beyond so many bytes; `null`: all of it. */
  async dropHistory(name: string, keep: { readonly since: number; readonly bytes: number } | null): Promise<void> {
    const kept = keep === null ? null : { bytes: keep.bytes, isPast: (body: string) => isBefore(body, keep.since) };
    await this.#inTurn(name, async () => { await (await this.#journal(name)).dropHistory(kept); });
  }

  /** Bytes of every journal, of what it is built from and of its history; one that cannot be read is left out and reported. */
  async sizes(): Promise<readonly JournalSize[]> {
    const sizes = await Promise.all((await this.names()).map(async (journal) => await this.#inTurn(journal, async () => ({ journal, ...(await (await this.#journal(journal)).sizes()) })).catch((error: unknown) => {
      this.#options.failed(journal, error);
      return [];
    })));
    return sizes.flat();
  }

  async read(name: string, after: number, limit: number): Promise<{ readonly bodies: string[]; readonly last: number }> {
    return await this.#inTurn(name, async () => await (await this.#journal(name)).read(after, limit));
  }

  /** Names of all journals there are, whatever their state. */
  async names(): Promise<readonly string[]> {
    const { disk, folder } = this.#options;
    return (await disk.stat(folder)) === undefined ? [] : (await disk.list(folder)).flatMap((name) => journalName(name) ?? []);
  }

  /** The chain hash of a journal at one of its lines; quick where that is the last. @throws Refusal `not-found`, `damaged`. */
  async chainAt(name: string, seq: number): Promise<string> {
    return await this.#inTurn(name, async () => {
      if (!this.#opened.has(name)) {
        const { disk, folder } = await this.#place(name);
        if ((await disk.stat(folder)) === undefined) throw new Refusal('not-found', 'no such journal');
        const end = await peekEnd(disk, folder);
        if (end?.last === seq) return end.hash;
      }
      return await (await this.#journal(name)).chainAt(seq);
    });
  }

  async renewActor(name: string): Promise<JournalState> {
    return await this.#inTurn(name, async () => {
      const journal = await this.#journal(name);
      await this.#writing(async () => await journal.renewActor());
      return journal.state;
    });
  }

  /** Lets go of a journal's files, so that its folder can be removed; asked for again, it begins afresh. */
  async letGo(name: string): Promise<void> {
    await this.#inTurn(name, async () => {
      const opened = this.#opened.get(name);
      this.#opened.delete(name);
      await (await opened?.catch(() => undefined))?.close();
    });
  }

  /** After a sleep: a stick may have been pulled, a network folder may have gone and come back. */
  async lookAgain(): Promise<void> {
    const names = [...this.#opened.keys()];
    await Promise.allSettled(names.map(async (name) => await this.#inTurn(name, async () => (await this.#opened.get(name))?.doubt())));
  }

  /** Lets what is under way finish, then lets go of all files. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#turns.values()]);
    const opened = await Promise.allSettled([...this.#opened.values()]);
    this.#opened.clear();
    for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
  }

  async #stateOf(name: string): Promise<JournalState | undefined> {
    try {
      return await this.#inTurn(name, async () => {
        this.#unreadable.delete(name);
        if (this.#isFrozen || this.#opened.has(name)) return (await this.#journal(name)).state;
        return (await peekJournal(await this.#place(name))) ?? (await this.#journal(name)).state;
      });
    } catch (error) {
      this.#unreadable.add(name);
      this.#options.failed(name, error);
      return undefined;
    }
  }

  async #journal(name: string): Promise<Journal> {
    const known = this.#opened.get(name);
    if (known !== undefined) return await known;
    const opening = this.#open(name);
    this.#opened.set(name, opening);
    // What failed once may work the next time, when there is space again.
    opening.catch(() => this.#opened.delete(name));
    return await opening;
  }

  async #open(name: string): Promise<Journal> {
    if (this.#isFrozen) return await Journal.look(await this.#place(name));
    const { disk, folder } = this.#options;
    const place = await this.#place(name);
    // A journal that is there can be read on a full disk; a new one begins with writing.
    if ((await disk.stat(place.folder)) === undefined) await this.#options.mayWrite?.();
    await disk.makeFolder(folder);
    await disk.flushFolder(path.dirname(folder));
    return await Journal.open(place);
  }

  /** Everything that makes a journal longer goes through here: on a full disk nothing of it is begun. */
  async #writing<T>(write: () => Promise<T>): Promise<T> {
    const { mayWrite, tried } = this.#options;
    await mayWrite?.();
    try {
      const written = await write();
      tried?.(false);
      return written;
    } catch (error) {
      if (asFailure(error).code === 'no-space') tried?.(true);
      throw error;
    }
  }

  async #place(name: string): Promise<JournalPlace> {
    const { disk, folder, machine, segmentBytes = usualSegmentBytes } = this.#options;
    return { disk, folder: path.join(folder, folderName(name)), name, machine: await machine, segmentBytes };
  }

  async #inTurn<T>(name: string, task: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(name) ?? Promise.resolve();
    const turn = before.then(task, task);
    this.#turns.set(name, turn);
    return await turn;
  }
}

/** Whether a line says that it was written before a moment; one that says nothing was not. */
function isBefore(body: string, moment: number): boolean {
  const at = timeOf(body);
  return at !== undefined && at < moment;
}
