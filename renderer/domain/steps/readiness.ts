import type { ReadinessAnswer } from './step.ts';

/** How the questions of the readiness check were answered, one count for each answer. */
export type Readiness = Readonly<Record<ReadinessAnswer | 'open', number>> & {
  readonly asked: number;
  /**
   * Whether most preconditions hold: more than half of all are answered yes. Partly is not yet. Null while the questions that are open could
   * still decide it either way.
   */
  readonly doMostHold: boolean | null;
};

/** Counts the answers to the questions that are asked; an answer to one that the library no longer asks counts for nothing. */
export function readinessOf(asked: readonly string[], answers: ReadonlyMap<string, ReadinessAnswer | null>): Readiness {
  const count = (answer: ReadinessAnswer | null): number => asked.filter((part) => (answers.get(part) ?? null) === answer).length;
  const [yes, open] = [count('yes'), count(null)];
  const isMost = (some: number): boolean => some * 2 > asked.length;
  return { yes, partly: count('partly'), no: count('no'), open, asked: asked.length, doMostHold: isMost(yes) ? true : isMost(yes + open) ? null : false };
}
