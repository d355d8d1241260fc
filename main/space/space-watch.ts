import type { SpaceState } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';

/** Bytes below which a person is warned, and below which nothing is written any more. */
export type SpaceLimits = { readonly warn: number; readonly stop: number };

/**
 * Chromium breaks its database, and at the worst empties it, when it writes on a full disk
 * (https://github.com/electron/electron/issues/41877). So writing ends while there is still room for whatever it does by itself.
 */
export const usualLimits: SpaceLimits = { warn: 500_000_000, stop: 200_000_000 };

/** A folder whose disk is watched: the one of the data stops writing, the one of the snapshots only warns. */
export type WatchedFolder = { readonly where: SpaceState['where']; readonly folder: string };

type Parts = {
  readonly disk: Pick<Disk, 'freeSpace'>;
  /** The folders, asked anew at every look: the folder of the snapshots can be moved. The first one is the data folder. */
  readonly folders: () => readonly WatchedFolder[];
  readonly limits: SpaceLimits;
  /** Learns of every change of the level. */
  readonly changed: (state: SpaceState) => void;
  /** Calls again and again, and answers how to stop; by a clock that does not jump. */
  readonly every: (milliseconds: number, run: () => void) => () => void;
};

/** How often it is looked while there is room, and while there is little: then it matters to go on soon. */
const calm = 30_000;
const tense = 3000;

/** Watches how much can still be written, and refuses what would be written beyond the limit. */
export class SpaceWatch {
  readonly #parts: Parts;
  #state: SpaceState;
  /** What was measured, whatever the disk answers to a write. */
  #measured: SpaceState;
  /** The disk itself refused although enough seemed free (a quota): only a write that lands shows that it is over. */
  #refused = false;
  #stopClock: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#state = { level: 'enough', free: 0, where: 'data', limit: parts.limits.stop };
    this.#measured = this.#state;
  }

  get state(): SpaceState {
    return this.#state;
  }

  /** Looks now, and from now on. */
  async start(): Promise<void> {
    await this.look();
    this.#wind();
  }

  stop(): void {
    this.#stopClock?.();
    this.#stopClock = undefined;
  }

  /** How it stands now. A disk that cannot be asked counts as one with room: what fails there says so itself. */
  async look(): Promise<SpaceState> {
    const found = await Promise.all(this.#parts.folders().map(async (watched) => await this.#stateOf(watched)));
    const worst = found.reduce((one, other) => (rank(other) > rank(one) ? other : one), found[0] ?? this.#state);
    this.#measured = worst;
    this.#become(this.#refused ? { ...worst, level: 'stopped', where: 'data' } : worst);
    return this.#state;
  }

  /** Call before anything is written for the record. @throws Refusal `no-space`, before a byte was written. */
  async mayWrite(): Promise<void> {
    // Looked at anew each time: another program fills a disk within seconds. It takes some 0.05 ms beside a flush.
    await this.look();
    if (this.#measured.level === 'stopped') throw new Refusal('no-space', 'less space than writing needs');
  }

  /** Call with what came of a write that was tried: whether the disk refused it for want of room. */
  tried(refused: boolean): void {
    if (this.#refused === refused) return;
    this.#refused = refused;
    void this.look();
  }

  async #stateOf({ where, folder }: WatchedFolder): Promise<SpaceState> {
    const free = await this.#parts.disk.freeSpace(folder).catch(() => Infinity);
    const { warn, stop } = this.#parts.limits;
    if (free >= warn) return { level: 'enough', free: Number.isFinite(free) ? free : 0, where, limit: stop };
    return { level: free < stop && where === 'data' ? 'stopped' : 'low', free, where, limit: stop };
  }

  #become(state: SpaceState): void {
    const before = this.#state;
    this.#state = state;
    if (before.level === state.level && before.where === state.where) return;
    if (this.#stopClock !== undefined) this.#wind();
    this.#parts.changed(state);
  }

  #wind(): void {
    this.#stopClock?.();
    this.#stopClock = this.#parts.every(this.#state.level === 'enough' ? calm : tense, () => void this.look());
  }
}

function rank({ level }: SpaceState): number {
  return { enough: 0, low: 1, stopped: 2 }[level];
}

/**
 * Other limits for tests, as `WARN,STOP` in bytes. They count in development only: a release must not stop, or go on, because of
 * something in the environment.
 */
export function limitsFrom(variable: string | undefined, packaged: boolean): SpaceLimits {
  const given = packaged ? undefined : /^(\d{1,15}),(\d{1,15})$/.exec(variable ?? '');
  return given === null || given === undefined ? usualLimits : { warn: Number(given[1]), stop: Number(given[2]) };
}
