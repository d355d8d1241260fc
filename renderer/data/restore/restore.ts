import type { Tried } from '../vault/vault.ts';
import type { Failure, SnapshotPlace, SnapshotSummary } from '../../../preload/shapes.ts';
import type { MultiText } from '../../domain/text.ts';
import type { RecordChange } from '../../record/difference.ts';
import type { Saved } from '../saved.ts';

export type { ChangedText } from '../../record/difference.ts';

/** Which snapshot; the first folder unless told. */
export type SnapshotRef = { readonly id: string; readonly place?: SnapshotPlace };

/** How many living records of some kinds a snapshot has of a journal. */
export type ContentCounts = {
  readonly contributions: number;
  readonly participants: number;
  readonly questions: number;
  readonly positions: number;
  readonly passages: number;
  /** Own items and packs; in the installation's journal alone. */
  readonly items: number;
};

/** A change with the question or topic it stands below, as a text. */
export type PlacedChange = RecordChange & { readonly where: MultiText | null };

/** What a snapshot has of one journal (a workshop, or the installation's own items), beside what there is now. */
export type JournalLook = { readonly journal: string; readonly bytes: number; readonly title: MultiText | null } & (
  | { readonly isReadable: false; readonly failure: Failure }
  | {
    readonly isReadable: true;
    /** `trash`: removed, but not for good. */
    readonly then: 'there' | 'trash';
    readonly now: 'there' | 'trash' | 'missing' | 'purged';
    readonly counts: ContentCounts;
    /** Since the snapshot, by what a reader sees. */
    readonly changes: readonly PlacedChange[];
  }
);

/** What was done to each journal; one that could not be restored is as it was. */
export type Restored = {
  /** The snapshot that was taken before: the way back. Null where there was nothing to take. */
  readonly before: string | null;
  readonly done: readonly string[];
  readonly failed: readonly { readonly journal: string; readonly failure: Failure }[];
};

/** What can be taken back: an opening of files, or a restore. */
export type Takeable = {
  readonly kind: 'merge' | 'restore';
  /** Files that were opened, by name. */
  readonly files: readonly string[];
  readonly journals: readonly string[];
  /** What was written to these journals since, in single acts; kept. */
  readonly since: number;
  /** Files that were opened later: what they share with these comes back when they are opened again. */
  readonly laterFiles: readonly string[];
};

/** Why something cannot be taken back any more: nothing was, other things were replaced since, or the lines since are gone. */
export type NotTakeable = { readonly kind: 'none' } | { readonly kind: 'replaced' } | { readonly kind: 'no-history' };

export type Back = Restored & {
  readonly keptLines: number;
  /** Records that came in and stay, because something written since is about them. */
  readonly keptRecords: number;
};

/**
 * What to do with a snapshot. Everything that replaces something takes a protected snapshot first and does not begin when that fails.
 */
export type Restore = {
  /** Compares one journal after the other; `tell` hears of each. One that cannot be read does not hide the others. */
  readonly look: (snapshot: SnapshotSummary, place: SnapshotPlace | undefined, tell: (look: JournalLook) => void, isWanted: () => boolean) => Promise<readonly JournalLook[]>;
  /**
   * Makes new workshops out of those of the snapshot; answers their ids. `titleIn` gives the title of a copy, in the language of the text.
   */
  readonly asCopy: (snapshot: SnapshotSummary, workshops: readonly string[], titleIn: (language: string) => (title: string) => string, place?: SnapshotPlace) => Promise<Saved<{ readonly copies: readonly string[]; readonly failed: Restored['failed'] }>>;
  /** Opens a journal of the snapshot that is under a pass-phrase of its own, so that it can be looked at and restored. */
  readonly unlock: (snapshot: SnapshotRef, journal: string, passphrase: string) => Promise<Saved<Tried>>;
  /** Sets journals back to the snapshot; other journals stay as they are. What was removed for good stays so. */
  readonly inPlace: (snapshot: SnapshotRef, journals: readonly string[]) => Promise<Saved<Restored>>;
  /** What was done right after this snapshot was taken, if it can still be taken back. */
  readonly takeable: (snapshot: string) => Promise<Saved<Takeable | NotTakeable>>;
  /** Takes that back and keeps what was written since. */
  readonly takeBack: (snapshot: string) => Promise<Saved<Back>>;
};
