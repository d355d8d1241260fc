import type { FailureCode, FolderCondition, SnapshotCounts, SnapshotPlace, SnapshotReason, SnapshotState, SnapshotSummary, WipeReport } from '../../preload/shapes.ts';
import { asFailure, Refusal } from '../files/failure.ts';
import type { SnapshotSettings } from '../settings.ts';
import type { Traces } from '../wipe/purge-list.ts';
import { copySnapshots, reserve } from './copy.ts';
import type { SnapshotFolder } from './folder.ts';
import { SnapshotFolders } from './folders.ts';
import { summaryOf, type Index } from './index-file.ts';
import { rootIn } from './layout.ts';
import { ownerOf, ownersIn, type Owner } from './owner.ts';
import { writeReadMe } from './read-me.ts';
import { SnapshotRun } from './run.ts';
import { forgetPurged, type Forgotten } from './forget.ts';
import { catchUp } from './second-folder.ts';
import type { SnapshotParts } from './snapshot-parts.ts';
import { newestOf, stateOf } from './state.ts';
import { clear, tidy } from './tidy.ts';

/**
 * The snapshots of this installation: where they lie, what is in them, how they are taken. Calls run one after the other; the second
 * folder is brought up to date behind them and never makes them wait or fail.
 */
export class Snapshots {
  readonly #parts: SnapshotParts;
  readonly #folders: SnapshotFolders;
  #owning: Owner = { owner: '', machine: '' };
  /** What other laptops keep in the second folder of what was wiped, when it was last seen to. */
  #othersInSecond = 0;
  #run: SnapshotRun | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #catchingUp: Promise<FolderCondition | undefined> = Promise.resolve(undefined);
  #second: FolderCondition | undefined;
  #failure: { readonly at: number; readonly code: FailureCode } | null = null;
  #isEnding = false;

  constructor(parts: SnapshotParts) {
    this.#parts = parts;
    this.#folders = new SnapshotFolders(parts, () => this.#tag());
  }

  async state(): Promise<SnapshotState> {
    return await this.#inTurn(async () => await this.#state());
  }

  /** See the channel `snapshot:begin`. A run that was begun before is given up: what it wrote is cleared away later. */
  async begin(reason: SnapshotReason, journals: readonly { readonly journal: string; readonly upTo: number }[]): Promise<{ readonly run: string | null; readonly wanted: string[] }> {
    return await this.#trying(async () => {
      this.#run = undefined;
      const folder = await this.#folders.firstForWriting();
      const latest = newestOf((await folder.look()).listed, this.#owner);
      const run = await SnapshotRun.begin({ ...this.#parts, id: this.#parts.draw(), folder, reason, latest }, journals);
      if (!run.hasNews && (reason === 'timed' || reason === 'close')) {
        this.#failure = null;
        await this.#behindIt(reason);
        return { run: null, wanted: [] };
      }
      this.#run = run;
      return { run: run.id, wanted: [...run.wanted] };
    });
  }

  /** Writes one journal's bytes and answers them as they are on the disk. @throws Refusal `no-space`, `invalid`. */
  async put(run: string, journal: string, upTo: number, bytes: Uint8Array): Promise<Uint8Array> {
    const { wrapping } = this.#parts;
    return await this.#trying(async () => {
      const written = await this.#running(run).put(journal, upTo, (await wrapping?.seal(journal, bytes)) ?? bytes);
      return (await wrapping?.open(journal, written)) ?? written;
    });
  }

  /** Lists the snapshot, lets old ones go and sees to the second folder. @throws Refusal `invalid` when something was not checked. */
  async finish(id: string, checked: readonly { readonly journal: string; readonly counts: SnapshotCounts }[]): Promise<SnapshotSummary> {
    return await this.#trying(async () => {
      const run = this.#running(id);
      this.#run = undefined;
      const { disk, now, version, draw, words } = this.#parts;
      const journals = await run.journals(checked);
      const index: Index = { format: 1, ...this.#owning, counter: run.counter, at: now(), reason: run.reason, version, journals };
      const listed = await run.folder.putIndex(index, this.#tag());
      this.#failure = null;
      await writeReadMe(disk, run.folder.root, await words(), `${this.#owner}${draw()}`);
      await this.#forget(run.folder);
      await tidy(disk, run.folder, this.#owner).catch((error: unknown) => this.#parts.failed('rotation', asFailure(error).code));
      await this.#behindIt(run.reason);
      return summaryOf(listed, this.#owner);
    });
  }

  async list(place: SnapshotPlace): Promise<{ readonly snapshots: SnapshotSummary[]; readonly unreadable: number }> {
    return await this.#inTurn(async () => {
      const { listed, unreadable } = await this.#folders.of(place).look();
      const snapshots = listed.map((one) => summaryOf(one, this.#owner)).sort((one, other) => other.at - one.at || other.counter - one.counter);
      return { snapshots, unreadable };
    });
  }

  /** @throws Refusal `not-found`; `damaged` when it is not what was checked; `locked` where it is under a pass-phrase that was not given. */
  async read(place: SnapshotPlace, id: string, journal: string): Promise<Uint8Array> {
    const bytes = await this.lying(place, id, journal);
    return (await this.#parts.wrapping?.open(journal, bytes)) ?? bytes;
  }

  /** The same as it lies in the folder, under its pass-phrase if it has one. */
  async lying(place: SnapshotPlace, id: string, journal: string): Promise<Uint8Array> {
    return await this.#inTurn(async () => await this.#folders.of(place).readJournal(await this.#folders.of(place).entry(id, journal)));
  }

  /**
   * Hands over the attachments of one journal of a snapshot, one by one, as they lay beside it. Answers how many cannot be read.
   * @throws what `take` throws.
   */
  async eachFile(place: SnapshotPlace, id: string, journal: string, take: (lying: Uint8Array) => Promise<unknown>): Promise<number> {
    const { files } = await this.#inTurn(async () => await this.#folders.of(place).entry(id, journal));
    let missing = 0;
    for (const { sha256 } of files) {
      const lying = await this.#inTurn(async () => await this.#folders.of(place).readFile(sha256).catch(() => undefined));
      if (lying === undefined) missing += 1;
      else await take(lying);
    }
    return missing;
  }

  /** Moves everything of this installation to another folder: copied, read back, switched to, and only then removed where it was. */
  async moveTo(chosen: string): Promise<SnapshotState> {
    return await this.#inTurn(async () => {
      this.#run = undefined;
      const { disk, settings } = this.#parts;
      const from = this.#folders.first;
      const to = this.#folders.at(rootIn(chosen));
      if (to.root === from.root) return await this.#state();
      if (to.root === settings.snapshots?.second) throw new Refusal('in-use', 'it is the second folder');
      await to.make();
      const there = (await from.isThere()) ? (await from.look()).listed : [];
      const damaged = new Set(await copySnapshots({ from, to, spared: reserve.first }, there));
      await settings.write({ snapshots: { ...this.#settings(), folder: to.root } });
      const gone = there.filter(({ owner, id }) => owner === this.#owner && !damaged.has(id)).map(({ id }) => id);
      // All of it is in the new folder already; what is left where it was does no harm.
      await clear(disk, from, this.#owner, gone).catch((error: unknown) => this.#parts.failed('old folder', asFailure(error).code));
      await writeReadMe(disk, to.root, await this.#parts.words(), this.#tag());
      return await this.#state();
    });
  }

  /** From now on what is in the first folder is also brought to this one. */
  async takeSecond(chosen: string): Promise<SnapshotState> {
    await this.#inTurn(async () => {
      const folder = this.#folders.at(rootIn(chosen));
      if (folder.root === this.#folders.first.root) throw new Refusal('in-use', 'it is the first folder');
      await folder.make();
      await writeReadMe(this.#parts.disk, folder.root, await this.#parts.words(), this.#tag());
      await this.#parts.settings.write({ snapshots: { ...this.#settings(), second: folder.root } });
      this.#second = undefined;
    });
    await this.catchUp('all');
    return await this.state();
  }

  async forgetSecond(): Promise<SnapshotState> {
    return await this.#inTurn(async () => {
      await this.#parts.settings.write({ snapshots: { ...this.#settings(), second: null } });
      this.#second = undefined;
      return await this.#state();
    });
  }

  /** Removes from both folders what was removed for good; a folder that is elsewhere is seen to when it is there again. */
  async forget(others: 'stay' | 'go' = 'stay'): Promise<WipeReport> {
    const report = await this.#inTurn(async () => {
      const first = this.#folders.first;
      if (!(await first.isThere())) return { snapshots: 0, others: 0, first: this.#folders.isUsual(first) ? 'done' as const : 'waiting' as const };
      const { changed, isComplete, others: left } = await this.#forget(first, others);
      return { snapshots: changed, others: left, first: isComplete ? 'done' as const : 'waiting' as const };
    });
    if (this.#folders.second === null) return { ...report, second: 'none' };
    await this.catchUp('all', others);
    if (this.#second === 'absent' || this.#second === 'read-only' || this.#second === 'failed') return { ...report, second: 'waiting' };
    return { ...report, others: report.others + this.#othersInSecond, second: 'done' };
  }

  /** The same in a folder that the settings may not know any more; false where it is elsewhere, or has something to wait for. */
  async forgetIn(root: string, others: 'stay' | 'go'): Promise<boolean> {
    const folder = this.#folders.at(root);
    return await this.#inTurn(async () => ((await folder.isThere()) ? (await this.#forget(folder, others)).isComplete : this.#folders.isUsual(folder)));
  }

  /** The folders there are, and the installations under which this laptop wrote snapshots, as far as the folders are there to say. */
  async traces(): Promise<Traces> {
    return await this.#inTurn(async () => {
      const { first, second } = this.#folders;
      const folders = [first, second].filter((folder) => folder !== null);
      return { owners: await ownersIn(folders, this.#owning), folders: folders.map(({ root }) => root) };
    });
  }

  async #forget(folder: SnapshotFolder, others: 'stay' | 'go' = 'stay'): Promise<Forgotten> {
    return await forgetPurged({ disk: this.#parts.disk, folder, own: this.#owning, newTag: () => this.#tag(), others }, this.#parts.purged());
  }

  /** Brings the second folder up to date where there is one; answers when that has ended, however it did. */
  async catchUp(only: 'newest' | 'all', others: 'stay' | 'go' = 'stay'): Promise<void> {
    const next = async (): Promise<FolderCondition | undefined> => {
      const to = this.#folders.second;
      if (to === null || this.#isEnding) return undefined;
      await this.#findOwner();
      return await catchUp({ disk: this.#parts.disk, from: this.#folders.first, to, owner: this.#owner, only, goesOn: () => !this.#isEnding, forget: async (folder) => { this.#othersInSecond = (await this.#forget(folder, others)).others; } });
    };
    this.#catchingUp = this.#catchingUp.then(next, next);
    this.#second = await this.#catchingUp;
  }

  /** The first folder, to show it. @throws Refusal `not-found` for a second one when none was chosen. */
  folderOf(place: 'first' | 'second'): string {
    return this.#folders.of(place).root;
  }

  /** The program ends: what is under way ends, the rest is left to the next start. */
  async close(): Promise<void> {
    this.#isEnding = true;
    await Promise.allSettled([this.#turn, this.#catchingUp]);
  }

  /** The second folder: nobody waits for it, but at close there is no later. */
  async #behindIt(reason: SnapshotReason): Promise<void> {
    await (reason === 'close' ? this.catchUp('newest') : void this.catchUp('all'));
  }

  async #state(): Promise<SnapshotState> {
    const { first, second } = this.#folders;
    return await stateOf({ first, second, isUsual: this.#folders.isUsual(first), owner: this.#owner, failure: this.#failure, known: this.#second });
  }

  #running(id: string): SnapshotRun {
    if (this.#run?.id === id) return this.#run;
    throw new Refusal('busy', 'another snapshot has begun meanwhile');
  }

  #settings(): SnapshotSettings {
    const { snapshots } = this.#parts.settings;
    if (snapshots === undefined) throw new Error('the owner is found first');
    return snapshots;
  }

  async #findOwner(): Promise<void> {
    const { settings, machine, draw, purged } = this.#parts;
    if (this.#owner === '') this.#owning = await ownerOf(settings, machine, draw, purged().owners);
  }

  get #owner(): string {
    return this.#owning.owner;
  }

  #tag(): string {
    return `${this.#owner}${this.#parts.draw()}`;
  }

  /** A step of taking a snapshot: what fails is remembered for the state. */
  async #trying<T>(step: () => Promise<T>): Promise<T> {
    return await this.#inTurn(async () => {
      try {
        return await step();
      } catch (error) {
        this.#failure = { at: this.#parts.now(), code: asFailure(error).code };
        throw error;
      }
    });
  }

  async #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = async (): Promise<T> => {
      await this.#findOwner();
      return await task();
    };
    const turn = this.#turn.then(next, next);
    this.#turn = turn;
    return await turn;
  }
}
