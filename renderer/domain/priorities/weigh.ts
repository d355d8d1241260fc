import { countedCriteria, type Criterion } from './criteria.ts';

/** How a priority comes out by the criteria. */
export type Weighed = {
  /** Mean of the ratings that were given, by weight, from 1 to 5; null where none was given or no criterion counts. */
  readonly value: number | null;
  /** Criteria that count and were not rated. */
  readonly missing: readonly string[];
};

/**
 * Weighs the ratings of a priority. A criterion that was not rated is left out of the mean and named: as a nought it would make what
 * nobody has looked at yet the worst of all. Weight 0 leaves a criterion out whatever its rating.
 */
export function weigh(ratings: Readonly<Record<string, number>>, criteria: readonly Criterion[]): Weighed {
  const counted = countedCriteria(criteria);
  const rated = counted.flatMap(({ slug, weight }) => {
    const rating = ratings[slug];
    return rating === undefined ? [] : [{ weight, rating }];
  });
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    value: rated.length === 0 ? null : sum(rated.map(({ weight, rating }) => weight * rating)) / sum(rated.map(({ weight }) => weight)),
    missing: counted.flatMap(({ slug }) => (ratings[slug] === undefined ? [slug] : [])),
  };
}
