import { addedVotes, countField, levelsOf, type BallotMethod, type BallotView, type VoteView } from './ballot.ts';

/** What is added up: per option, how many at each level. */
export type Count = {
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly present: number | null;
  readonly abstained: number;
};

/** How it is added up. */
export type TallyRules = { readonly method: BallotMethod; readonly options: readonly string[]; readonly levels: number };

export type OptionTally = {
  readonly option: string;
  /** Dots; points of the ranking; mean of the ratings, null where nobody rated it. */
  readonly value: number | null;
  /** Part of all dots or points; of the highest possible mean. From 0 to 1. */
  readonly share: number;
  /** From 1; options of equal value have the same, and the next one counts them all (1, 1, 3). Null while nothing is counted of it. */
  readonly rank: number | null;
  readonly isTied: boolean;
  readonly levels: readonly number[];
  /** Of ratings: the middle one, or the mean of the two in the middle. */
  readonly median: number | null;
};

export type Tally = {
  readonly method: BallotMethod;
  /** In the order of the ballot. */
  readonly options: readonly OptionTally[];
  /** All dots; people who ranked; people who rated the option that most rated. */
  readonly cast: number;
  readonly abstained: number;
  /** Null where it was not counted everywhere. */
  readonly present: number | null;
  /** Of a ranking: the option that the counts prove to beat every other one. */
  readonly pairwise: string | null;
};

/** A counted number with what it is compared by: kept as a fraction, so that equal means are equal. */
type Value = { readonly above: number; readonly below: number };

/**
 * Adds up the counts of one ballot. Nobody is counted twice as long as the counts are of different groups or tables (`ballot.ts`);
 * the order of the counts does not matter.
 *
 * - `dots`: the sum; the share is of all dots.
 * - `ranking`: Borda points. With n options a place p gives n - p points, so the last of n gives none, and neither does not being
 *   named. Where fewer places are asked than there are options, what a person did not name gets no point from that person.
 * - `rating`: the mean of the ratings from 1 to 5; options nobody rated have no value and no rank.
 *
 * Equal values are tied: nothing breaks a tie.
 */
export function tally(rules: TallyRules, counts: readonly Count[]): Tally {
  const total = addCounts(counts);
  const levels = rules.options.map((option) => levelsIn(total, option, rules.levels));
  const values = levels.map((one) => valueOf(rules, one));
  const sum = rules.method === 'rating' ? 0 : values.reduce((all, value) => all + (value?.above ?? 0), 0);
  const cast = castOf(rules, levels);
  return {
    method: rules.method,
    options: rules.options.map((option, at) => {
      const value = values[at] ?? null;
      return {
        option,
        value: value === null ? null : value.above / value.below,
        share: shareOf(rules, value, sum),
        ...rankOf(values, at, cast),
        levels: levels[at] ?? [],
        median: rules.method === 'rating' ? medianOf(levels[at] ?? []) : null,
      };
    }),
    cast,
    abstained: total.abstained,
    present: total.present,
    pairwise: rules.method === 'ranking' ? pairwiseWinner(rules.options, levels, cast) : null,
  };
}

/** Counts of different people as one. The number present is known only where it is known of each. */
export function addCounts(counts: readonly Count[]): Count {
  const cells = new Map<string, readonly number[]>();
  for (const count of counts) {
    for (const [option, levels] of count.cells) {
      const before = cells.get(option) ?? [];
      const length = Math.max(before.length, levels.length);
      cells.set(option, Array.from({ length }, (_, at) => (before[at] ?? 0) + (levels[at] ?? 0)));
    }
  }
  const known = counts.flatMap(({ present }) => present ?? []);
  return {
    cells,
    present: counts.length > 0 && known.length === counts.length ? known.reduce((sum, one) => sum + one, 0) : null,
    abstained: counts.reduce((sum, { abstained }) => sum + abstained, 0),
  };
}

/** A ballot as far as its count goes, whatever else is known of its options. */
export type CountedBallot = Pick<BallotView, 'method' | 'counting' | 'dots' | 'places' | 'entitled' | 'votes'> & { readonly options: readonly { readonly id: string }[] };

/** The rules a ballot is counted by. */
export function rulesOf(ballot: Omit<CountedBallot, 'entitled' | 'votes'>): TallyRules {
  return { method: ballot.method, options: ballot.options.map(({ id }) => id), levels: levelsOf(ballot, ballot.options.length) };
}

/** What a vote counts, by option and level. */
export function countOf({ method, options, levels }: TallyRules, { counts, present, abstained }: VoteView): Count {
  const cells = options.map((option) => [option, Array.from({ length: levels }, (_, at) => counts[countField(method, at + 1, option)] ?? 0)] as const);
  return { cells: new Map(cells), present, abstained };
}

/** The result of a ballot as it stands. */
export function tallyOf(ballot: CountedBallot): Tally {
  const rules = rulesOf(ballot);
  return tally(rules, addedVotes(ballot).map((vote) => countOf(rules, vote)));
}

/** True when nothing has been counted yet. */
export const isUncounted = ({ cast, abstained }: Tally): boolean => cast === 0 && abstained === 0;

function levelsIn(total: Count, option: string, length: number): readonly number[] {
  const found = total.cells.get(option) ?? [];
  return Array.from({ length }, (_, at) => found[at] ?? 0);
}

function valueOf({ method, options }: TallyRules, levels: readonly number[]): Value | null {
  switch (method) {
    case 'dots': return { above: levels[0] ?? 0, below: 1 };
    case 'ranking': return { above: weighted(levels, (place) => options.length - place), below: 1 };
    case 'rating': {
      const raters = sumOf(levels);
      return raters === 0 ? null : { above: weighted(levels, (rating) => rating), below: raters };
    }
  }
}

function shareOf({ method, levels }: TallyRules, value: Value | null, sum: number): number {
  if (value === null) return 0;
  if (method === 'rating') return value.above / value.below / levels;
  return sum === 0 ? 0 : value.above / sum;
}

function castOf({ method, options, levels: length }: TallyRules, levels: readonly (readonly number[])[]): number {
  if (method === 'dots') return sumOf(levels.map((one) => one[0] ?? 0));
  if (method === 'rating') return Math.max(0, ...levels.map(sumOf));
  const atPlace = Array.from({ length }, (_, place) => sumOf(options.map((_option, at) => levels[at]?.[place] ?? 0)));
  return Math.max(0, ...atPlace);
}

function rankOf(values: readonly (Value | null)[], at: number, cast: number): Pick<OptionTally, 'rank' | 'isTied'> {
  const own = values[at] ?? null;
  if (own === null || cast === 0) return { rank: null, isTied: false };
  const others = values.filter((_, index) => index !== at).flatMap((value) => value ?? []);
  return { rank: 1 + others.filter((value) => compare(value, own) > 0).length, isTied: others.some((value) => compare(value, own) === 0) };
}

/** Whole numbers below 2^26, as heads of people are: their products are exact. */
function compare(a: Value, b: Value): number {
  return a.above * b.below - b.above * a.below;
}

function medianOf(levels: readonly number[]): number | null {
  const raters = sumOf(levels);
  if (raters === 0) return null;
  return (ratingAt(levels, Math.ceil(raters / 2)) + ratingAt(levels, Math.floor(raters / 2) + 1)) / 2;
}

/** The rating of the n-th person when all stand in the order of their ratings. */
function ratingAt(levels: readonly number[], nth: number): number {
  let seen = 0;
  for (const [at, people] of levels.entries()) {
    seen += people;
    if (seen >= nth) return at + 1;
  }
  return levels.length;
}

/**
 * Counts by place do not say who put what before what. Of those who placed X among the first k, only who placed Y among the first
 * k - 1 can have put Y before X; the others have certainly put X before Y. Where they are, for some k, more than half of all who
 * ranked, X beats Y whoever is who. The option that so beats every other is named; that there may be one which the counts do not
 * prove is left open.
 */
function pairwiseWinner(options: readonly string[], levels: readonly (readonly number[])[], people: number): string | null {
  if (options.length < 2) return null;
  const winner = options.findIndex((_, x) => options.every((_other, y) => x === y || certainlyBefore(levels[x] ?? [], levels[y] ?? []) * 2 > people));
  return options[winner] ?? null;
}

function certainlyBefore(x: readonly number[], y: readonly number[]): number {
  let [most, named, rival] = [0, 0, 0];
  for (const [at, people] of x.entries()) {
    named += people;
    most = Math.max(most, named - rival);
    rival += y[at] ?? 0;
  }
  return most;
}

function weighted(levels: readonly number[], weight: (level: number) => number): number {
  return levels.reduce((sum, people, at) => sum + people * weight(at + 1), 0);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
