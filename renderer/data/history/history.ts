import type { ChangedField, Version } from '../../record/history.ts';
import type { Rec } from '../../record/types.ts';
import type { Saved } from '../saved.ts';
import type { RecordLabel } from './labels.ts';

export { recordDifferences, type ChangedField, type FieldDifference, type Version, type VersionAct } from '../../record/history.ts';
export type { RecordLabel } from './labels.ts';

/** The history of one record with what stands inside it. */
export type RecordHistory = {
  readonly id: string;
  readonly kind: string;
  readonly workshop: string;
  readonly label: RecordLabel | null;
  readonly isThere: boolean;
  /** The newest first. */
  readonly versions: readonly Version[];
  /** As it is now, by id, in the form of a version's records. */
  readonly now: ReadonlyMap<string, Rec>;
  /** False where older lines were given up: then the first version may not say all that was there. */
  readonly isWhole: boolean;
  /** What the values of the versions name: participants, bodies, questions, cited records. */
  readonly labels: ReadonlyMap<string, RecordLabel>;
};

/** Something that was done lately to one record, or by one act to many. */
export type LateChange = {
  readonly key: string;
  /** Milliseconds since 1970; for display only. */
  readonly at: number;
  readonly user: string;
  readonly act: 'made' | 'changed' | 'removed' | 'restored' | 'merged' | 'put-back' | 'purged' | 'many';
  /** The record whose history shows it; null for an act on many, or where it is no longer there. */
  readonly record: RecordLabel | null;
  /** Records that it touched beside the one. */
  readonly others: number;
  readonly file: string | null;
  readonly changes: readonly ChangedField[];
  readonly kind: string;
};
export type LateChanges = { readonly changes: readonly LateChange[]; readonly next: number | null };

export type BroughtBack = {
  /** Takes it back, where nobody has written since. */
  readonly undo: () => Promise<Saved>;
};

/** How reading goes on, and that it is no longer wanted. */
export type Reading = { readonly signal: AbortSignal; readonly progress: (lines: number) => void };

/** What was written to a workshop, read from its journal. */
export type History = {
  /** All versions of a record, the newest first. `not-found` for one that never was; `failed` when it was no longer wanted. */
  readonly versions: (record: string, reading: Reading) => Promise<Saved<RecordHistory>>;
  /** The last things that were done in a workshop, the newest first, page by page. */
  readonly lately: (workshop: string, before: number | null) => Promise<Saved<LateChanges>>;
  /** Makes the record say again what it said in a version, as a new version. */
  readonly bringBack: (history: Pick<RecordHistory, 'id' | 'workshop' | 'isWhole'>, version: Pick<Version, 'seq' | 'records'>) => Promise<Saved<BroughtBack>>;
  /** Rises with each write to the record's workshop: for live reads. */
  readonly revision: (workshop: string) => Promise<number>;
};

