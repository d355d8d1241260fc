import type { RankedPriority } from '../../../domain/priorities/rank.ts';
import type { Go } from '../given.ts';
import type { Given } from '../use-assess.ts';
import type { PrioritiesGiven } from './use-priorities.ts';

/** What every part of the priorities is given. */
export type Compared = Given & PrioritiesGiven & {
  readonly onGo: Go;
  /** Language of the screen. */
  readonly screen: string;
  /** In the order that is looked at. */
  readonly ranked: readonly RankedPriority[];
};
