import type { MultiText } from '../text.ts';
import type { BallotView } from './ballot.ts';
import { isUncounted, tallyOf, type OptionTally, type Tally } from './tally.ts';

/** What came of an option: dots, its rank, or its mean rating (nought where nobody rated it), with the length of its bar from 0 to 1. */
export type ProjectedResult = { readonly value: number; readonly share: number; readonly isTied: boolean };

/** A vote as the room sees it. Nothing else of a ballot goes to the projector. */
export type ProjectedBallot = {
  readonly title: MultiText;
  readonly unit: 'dots' | 'rank' | 'rating';
  readonly options: readonly { readonly text: MultiText; readonly result: ProjectedResult | null }[];
};

const units = { dots: 'dots', ranking: 'rank', rating: 'rating' } as const;

/**
 * The ballots that are put to the room, in their order; those in preparation are not among them. While a vote is open its options
 * stand alone, because a room that reads how others vote votes with them. Once it is closed the best comes first, and options of
 * equal result stay in the order of the ballot.
 */
export function projectorTotals(ballots: readonly BallotView[]): readonly ProjectedBallot[] {
  return ballots.filter(({ state }) => state !== 'draft').map((ballot) => {
    const { title, method, options, state } = ballot;
    const result = tallyOf(ballot);
    const isShown = state === 'closed' && !isUncounted(result);
    const results = new Map(result.options.map((one) => [one.option, one]));
    const rank = ({ id }: { readonly id: string }): number => results.get(id)?.rank ?? Infinity;
    const ordered = isShown ? [...options].sort((a, b) => compare(rank(a), rank(b))) : options;
    return { title, unit: units[method], options: ordered.map(({ id, text }) => ({ text, result: isShown ? resultOf(result, results.get(id)) : null })) };
  });
}

function resultOf({ method }: Tally, one: OptionTally | undefined): ProjectedResult | null {
  if (one === undefined) return null;
  return { value: (method === 'ranking' ? one.rank : one.value) ?? 0, share: one.share, isTied: one.isTied };
}

/** Both may be without a rank: the difference of two infinities is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
