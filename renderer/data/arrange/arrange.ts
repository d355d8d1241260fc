import type { Saved, TypedText } from '../saved.ts';

/** Something that was done, as it can be taken back and done again: each is an operation of its own, never a rewind. */
export type Step = {
  /** Answered as `not-found` where what was done does not stand any more as it was done: nothing is changed then. */
  readonly undo: () => Promise<Saved>;
  readonly redo: () => Promise<Saved>;
};

/** Why two contributions cannot be one. */
export type MergeRefusal = 'nothing-above' | 'other-language';

/** Puts in order what was recorded. Each act is one operation. */
export type Arrange = {
  /** Makes two contributions of one: speakers, kind, sector, owner and citations stay on both, the second stands right below the first. */
  readonly split: (contribution: string, first: TypedText, second: TypedText) => Promise<Saved<Step & { readonly second: string }>>;
  /**
   * Joins a contribution to the one above it: texts as blocks, speakers and citations united, versions that stand side by side
   * kept, files and notes taken along. A `refusal` says why nothing was done.
   */
  readonly merge: (contribution: string) => Promise<Saved<(Step & { readonly into: string }) | { readonly refusal: MergeRefusal }>>;
  /** One place up or down among its kind; null where there is no such place. */
  readonly shift: (record: string, step: 1 | -1) => Promise<Saved<Step | null>>;
  /** Takes records, in the order in which they are given, to the end of another parent. */
  readonly move: (records: readonly string[], parent: string) => Promise<Saved<Step>>;
};
