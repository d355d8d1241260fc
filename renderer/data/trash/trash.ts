import type { RecordLabel } from '../history/labels.ts';
import type { Saved } from '../saved.ts';

/** Days that what was removed can be brought back. */
export const trashDays = 90;

/** Something that was removed, with all that went with it. */
export type TrashItem = {
  readonly id: string;
  readonly kind: string;
  readonly label: RecordLabel;
  /** ISO UTC of its removal, as far as it is known; display only. */
  readonly at: string | null;
  /** ISO UTC from which on it is removed for good; null for what stays, for the reason in `keptFor`. */
  readonly due: string | null;
  /** It can be opened anew at any time; or something below it is there and must not lose its place. */
  readonly keptFor: 'sample' | 'holds-living' | null;
  /** Records that were removed with it. */
  readonly below: number;
};

/** What was removed from one workshop; from the own items where `workshop` is null. A workshop that is itself removed has one item. */
export type TrashShelf = {
  readonly journal: string;
  readonly workshop: RecordLabel | null;
  readonly isRemoved: boolean;
  readonly items: readonly TrashItem[];
};

export type TrashView = {
  readonly shelves: readonly TrashShelf[];
  /** The last time something was removed for good because its time was up. */
  readonly lastEmptied: { readonly at: string; readonly count: number } | null;
};

/** An item by its name. */
export type TrashName = { readonly journal: string; readonly id: string };

/** What was removed, and its way back. */
export type Trash = {
  readonly read: () => Promise<TrashView>;
  /** Brings an item back with what went with it. */
  readonly restore: (item: TrashName) => Promise<Saved>;
  /** Removes items for good, with what is below them. Answers how many. */
  readonly purge: (items: readonly TrashName[]) => Promise<Saved<number>>;
  /** Removes for good what has been here for its whole time; asked for at a start, after the first paint. Answers how many. */
  readonly emptyDue: () => Promise<Saved<number>>;
};
