import type { PreconditionView, ReadinessAnswer, StepChoices, StepText, StepView } from '../../domain/steps/step.ts';
import type { Step } from '../arrange/arrange.ts';
import type { Saved, TypedText } from '../saved.ts';

/** What is said of the steps of the handbook in a workshop. */
export type StepsView = {
  /** By id of the library, the readiness check too; those that nobody touched are not in it. */
  readonly steps: ReadonlyMap<string, StepView>;
  /** Answers of the readiness check by the slug of the question. */
  readonly preconditions: ReadonlyMap<string, PreconditionView>;
};

/** Everything about the steps. Each action is one operation. */
export type Steps = {
  readonly read: (workshop: string) => Promise<StepsView>;
  /** Chooses parts of what is said of a step; what is left out is untouched, null takes away. */
  readonly set: (workshop: string, step: string, change: Partial<StepChoices>) => Promise<Saved<Step>>;
  /** Says that a result of a step is there, or is not. */
  readonly tick: (workshop: string, step: string, output: string, isThere: boolean) => Promise<Saved<Step>>;
  readonly setText: (workshop: string, step: string, field: StepText, text: TypedText, stay?: string) => Promise<Saved>;
  /** Answers a question of the readiness check; null takes the answer away. */
  readonly answer: (workshop: string, part: string, answer: ReadinessAnswer | null) => Promise<Saved<Step>>;
  readonly setReason: (workshop: string, part: string, text: TypedText, stay?: string) => Promise<Saved>;
};
