import type { ProjectedBallot } from '../projector-show.ts';
import type { BallotView } from './ballot.ts';
import { isUncounted, tallyOf } from './tally.ts';

const units = { dots: 'dots', ranking: 'rank', rating: 'rating' } as const;

/**
 * Ballots as the room sees them while a question is shown: those on it and those on no question. A draft is not shown; one that is open
 * shows its options in the order of the ballot, one that is closed what came of it, the highest value first. Who was counted, how many
 * were present and what was decided stay behind.
 */
export function projectedBallots(ballots: readonly BallotView[], question: string | null): readonly ProjectedBallot[] {
  return ballots.filter((ballot) => ballot.state !== 'draft' && (ballot.question === null || ballot.question === question)).map(projectedBallot);
}

function projectedBallot(ballot: BallotView): ProjectedBallot {
  const base = { title: ballot.title, unit: units[ballot.method] };
  const result = tallyOf(ballot);
  // A room is not to read noughts, nor half of a count.
  if (ballot.state === 'open' || isUncounted(result)) return { ...base, options: ballot.options.map(({ text }) => ({ text, result: null })) };
  const texts = new Map(ballot.options.map(({ id, text }) => [id, text]));
  const ordered = [...result.options].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return {
    ...base,
    options: ordered.flatMap(({ option, value, rank, share, isTied }) => {
      const text = texts.get(option);
      return text === undefined ? [] : [{ text, result: { value: (ballot.method === 'ranking' ? rank : value) ?? 0, share, isTied } }];
    }),
  };
}
