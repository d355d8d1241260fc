import type { Named } from './named.ts';

/** Somebody's name in a text: from `start` up to, not including, `end`. */
export type Match = {
  readonly named: Named;
  readonly start: number;
  readonly end: number;
  /** `possible`: an everyday word, another script or a short form, which a person should look at. */
  readonly certainty: 'certain' | 'possible';
};

/** Of matches that overlap the longest stays, of equally long ones the sure one; in the order of the text. */
export function apart(matches: readonly Match[]): readonly Match[] {
  const byWeight = [...matches].sort((a, b) => length(b) - length(a) || sure(b) - sure(a) || a.start - b.start);
  const kept: Match[] = [];
  for (const match of byWeight) {
    if (kept.every((other) => match.end <= other.start || match.start >= other.end)) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const length = ({ start, end }: Match): number => end - start;
const sure = ({ certainty }: Match): number => (certainty === 'certain' ? 1 : 0);
