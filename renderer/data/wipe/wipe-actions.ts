import type { Output } from '../../../preload/contract.ts';
import type { JournalSize, WipeReport } from '../../../preload/shapes.ts';
import type { Saved } from '../saved.ts';

export type { WipeReport } from '../../../preload/shapes.ts';

/** A workshop that was wiped on this laptop: what the written record keeps of it. */
export type WipedWorkshop = Output<'wipe:read'>[number];

/** Removing for good: what is gone here is gone from the journal, its history, the snapshots and the database. */
export type WipeActions = {
  /** Bytes of every journal on this laptop. */
  readonly sizes: () => Promise<Saved<readonly JournalSize[]>>;
  readonly list: () => Promise<Saved<readonly WipedWorkshop[]>>;
  /** Removes whole workshops; nothing can be written to them any more, and no file brings them back. */
  readonly workshops: (ids: readonly string[]) => Promise<Saved<WipeReport>>;
  /** Removes all data of this installation. What is left to do then is `restart`. */
  readonly everything: () => Promise<Saved<WipeReport>>;
  /** Removes what was wiped from snapshots of other laptops that lie in the same folders. */
  readonly others: () => Promise<Saved<WipeReport>>;
  /** A wiped workshop may come back from a file. */
  readonly allow: (id: string) => Promise<Saved>;
  /**
   * Removes records of a journal for good, with what was removed below them. The journal begins anew without them, its history goes,
   * and older snapshots go as soon as a newer one has been checked.
   */
  readonly purge: (journal: string, ids: readonly string[]) => Promise<Saved<WipeReport>>;
  /** Writes the record of a removal as a text where the person says; null when the person thinks better of it. */
  readonly saveRecord: (name: string, text: string) => Promise<Saved<{ readonly name: string; readonly folder: string } | null>>;
  readonly restart: () => Promise<Saved>;
};
