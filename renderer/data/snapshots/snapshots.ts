import type { Failure, SnapshotPlace, SnapshotReason, SnapshotState, SnapshotSummary } from '../../../preload/shapes.ts';
import type { Rec } from '../../record/types.ts';
import type { Saved } from '../saved.ts';

export type { FolderCondition, SnapshotPlace, SnapshotReason, SnapshotState, SnapshotSummary } from '../../../preload/shapes.ts';

/** One journal of a snapshot: all its records, and the line of the journal they stand at. */
export type SnapshotContent = { readonly records: readonly Rec[]; readonly upTo: number; readonly chain: string | null };

/**
 * Snapshots: what there is on this laptop at a moment, in a folder the person sees. Each is read back from the disk and compared with
 * the rows before it counts. Loaded when it is first used.
 */
export type Snapshots = {
  /**
   * Takes one and answers when it is on the disk and checked; null when there was nothing (new) to take, which is a success. One after
   * the other. `tell` hears of every step. Whoever replaces or merges data calls this first and does not go on when it fails: see
   * `snapshotFirst`.
   */
  readonly take: (reason: SnapshotReason, tell?: () => void) => Promise<Saved<SnapshotSummary | null>>;
  /** What is in a folder, the newest first; `unreadable` counts damaged entries. The first folder unless told. */
  readonly list: (place?: SnapshotPlace) => Promise<Saved<{ readonly snapshots: readonly SnapshotSummary[]; readonly unreadable: number }>>;
  /** The records of one journal as the snapshot has them. Answers `damaged` when they are not what was checked. */
  readonly read: (id: string, journal: string, place?: SnapshotPlace) => Promise<Saved<SnapshotContent>>;
  readonly state: () => Promise<Saved<SnapshotState>>;
  /** Asks for another folder and moves everything there; null when the person thinks better of it. */
  readonly moveFolder: () => Promise<Saved<SnapshotState | null>>;
  /** Asks for a second folder and fills it. */
  readonly chooseSecond: () => Promise<Saved<SnapshotState | null>>;
  readonly forgetSecond: () => Promise<Saved<SnapshotState>>;
  /** Brings the second folder up to date, if it is there. */
  readonly catchUp: () => Promise<Saved<SnapshotState>>;
  readonly show: (place: 'first' | 'second') => Promise<Saved>;
  /** Tells when a snapshot was taken, could not be taken, or a folder was changed. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Takes the snapshot that has to come before a change; answers why the change must not be made, or undefined. */
export async function snapshotFirst(snapshots: Pick<Snapshots, 'take'>, reason: SnapshotReason): Promise<Failure | undefined> {
  const taken = await snapshots.take(reason);
  return taken.ok ? undefined : { ok: false, code: 'no-snapshot', detail: `${taken.code}: ${taken.detail}` };
}
