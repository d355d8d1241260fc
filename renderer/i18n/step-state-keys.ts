import type { StepState } from '../domain/steps/step.ts';
import type { PlainKey } from './word-types.ts';

/** Words of how far a step has come. */
export const stepStateKeys: Readonly<Record<StepState, PlainKey>> = {
  'not-started': 'steps.state.notStarted', 'under-way': 'steps.state.underWay', done: 'steps.state.done', 'not-applicable': 'steps.state.notApplicable',
};
