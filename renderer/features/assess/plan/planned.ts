import type { PriorityView } from '../../../domain/priorities/priority.ts';
import type { Go } from '../given.ts';
import type { Given } from '../use-assess.ts';
import type { PlanGiven } from './use-plan.ts';

/** What every part of the action plan is given. */
export type Planned = Given & PlanGiven & {
  readonly onGo: Go;
  /** Language of the screen. */
  readonly screen: string;
  readonly priorities: readonly PriorityView[];
};
