import type { OptionTally } from '../votes/tally.ts';
import type { Criterion, WayToOrder } from './criteria.ts';
import type { PriorityView } from './priority.ts';
import type { VotesOn } from './votes-on.ts';
import { weigh, type Weighed } from './weigh.ts';

/** A priority with its rank in the order that is looked at. */
export type RankedPriority = {
  readonly priority: PriorityView;
  readonly weighed: Weighed;
  /** Null where it is no option of the ballot, or nothing was counted. */
  readonly votes: OptionTally | null;
  /** From 1; equal values have the same, and the next one counts them all (1, 1, 3). Null where there is nothing to rank it by. */
  readonly rank: number | null;
  readonly isTied: boolean;
};

type Comparison = { readonly by: WayToOrder; readonly criteria: readonly Criterion[]; readonly votes: VotesOn | null };

/**
 * Priorities in the order that was chosen: by criteria, by votes or by hand (the order in which they are given). Nothing breaks a tie:
 * equal ones share a rank and stand as they were given. What cannot be ranked comes last.
 */
export function rankedPriorities(priorities: readonly PriorityView[], { by, criteria, votes }: Comparison): readonly RankedPriority[] {
  const compared = priorities.map((priority, at) => {
    const weighed = weigh(priority.ratings, criteria);
    const voted = votes?.results.get(priority.id) ?? null;
    const value = by === 'hand' ? priorities.length - at : by === 'votes' ? (voted?.value ?? null) : weighed.value;
    return { priority, weighed, votes: voted, value };
  });
  const values = compared.flatMap(({ value }) => value ?? []);
  // Values are quotients of small whole numbers: equal ones are equal to the last bit.
  return [...compared].sort((a, b) => (b.value ?? -1) - (a.value ?? -1)).map(({ value, ...one }) => ({
    ...one,
    rank: value === null ? null : 1 + values.filter((other) => other > value).length,
    isTied: value !== null && values.filter((other) => other === value).length > 1,
  }));
}
