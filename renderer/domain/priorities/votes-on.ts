import type { BallotView } from '../votes/ballot.ts';
import { isUncounted, tallyOf, type OptionTally } from '../votes/tally.ts';

/** What a ballot says about priorities. */
export type VotesOn = {
  readonly ballot: BallotView;
  /** By priority; one that is no option of the ballot is not in it. Empty while nothing is counted. */
  readonly results: ReadonlyMap<string, OptionTally>;
};

/**
 * The ballot that priorities were put to, by what its options were made from: the last one that has been counted, else the last one
 * there is. An older one would say what the room has thought better of; a draft would hide what it has said.
 */
export function votesOn(ballots: readonly BallotView[], priorities: readonly { readonly id: string }[]): VotesOn | null {
  const ids = new Set(priorities.map(({ id }) => id));
  const about = ballots.filter(({ options }) => options.some(({ madeFrom }) => madeFrom !== null && ids.has(madeFrom)));
  const ballot = about.filter((one) => !isUncounted(tallyOf(one))).at(-1) ?? about.at(-1);
  return ballot === undefined ? null : { ballot, results: resultsOf(ballot) };
}

function resultsOf(ballot: BallotView): VotesOn['results'] {
  const result = tallyOf(ballot);
  if (isUncounted(result)) return new Map();
  const madeFrom = new Map(ballot.options.map((option) => [option.id, option.madeFrom]));
  return new Map(result.options.flatMap((one): readonly (readonly [string, OptionTally])[] => {
    const priority = madeFrom.get(one.option) ?? null;
    return priority === null ? [] : [[priority, one]];
  }));
}
