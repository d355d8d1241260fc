import { readinessCheck } from '../../../domain/steps/step.ts';
import { useHelpPage } from '../../../ui/help-door.ts';
import type { Go } from '../given.ts';
import { ProcessPart } from './process-part.tsx';
import { ReadinessPart } from './readiness-part.tsx';
import { StepPart } from './step-part.tsx';
import type { StepsGiven } from './use-steps.ts';

/** What is open among the steps: the readiness check, a step, or the process as a whole. */
export function StepsPart({ step, ...given }: StepsGiven & { readonly step: string | null; readonly onGo: Go }) {
  useHelpPage('steps');
  const at = given.handbook.steps.findIndex(({ id }) => id === step);
  const sheet = given.handbook.steps[at];
  const process = given.process[at];
  if (step === readinessCheck && given.handbook.check !== null) return <ReadinessPart {...given} check={given.handbook.check} />;
  if (sheet !== undefined && process !== undefined) return <StepPart {...given} sheet={sheet} own={process} />;
  return <ProcessPart {...given} />;
}
