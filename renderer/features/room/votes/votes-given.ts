import type { Votes, VotesView } from '../../../data/votes/votes.ts';
import type { BallotView } from '../../../domain/votes/ballot.ts';
import type { OutlineRoundtable } from '../../../domain/views.ts';
import type { Undoable } from '../../../ui/undo.ts';

/** What every part of the votes is given. */
export type VotesGiven = {
  readonly workshop: string;
  /** Language that new text is written in. */
  readonly language: string;
  readonly votes: Votes;
  readonly view: VotesView;
  readonly outline: readonly OutlineRoundtable[];
  /** Remembers what was done, so that it can be taken back. */
  readonly done: (done: Undoable) => void;
};

export type BallotGiven = VotesGiven & { readonly ballot: BallotView };
