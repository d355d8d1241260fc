import type { StepState } from '../../../domain/steps/step.ts';
import type { Fill } from '../../../ui/icon.tsx';

/** The sign of how far a step has come. */
export const stateFills: Readonly<Record<StepState, Fill>> = { 'not-started': 0, 'under-way': 'half', done: 'full', 'not-applicable': 'out' };
