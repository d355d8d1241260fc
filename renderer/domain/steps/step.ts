import { dayOf, stringOf, textOf, type FieldReader } from '../decode.ts';
import type { MultiText } from '../text.ts';

/**
 * How far the steps of the handbook have come in a workshop. A `step` record is one step of the library: `step` (its id), `state`,
 * `date` (the day of which the state is told), one `output.<slug>` for each result that is there, and the texts `reason` (why it does not
 * apply), `evidence`, `responsible`, `outputs` (where the results are). The readiness check has a record of the same kind, whose `easiest` is the
 * precondition that is easiest to change, with the office in `responsible` and the day in `date`; and one for each of its questions: `part`
 * (slug of the question), `answer`, `reason`. All ids come from what they are about, so that two laptops meet in one record.
 */
export const stepStates = ['not-started', 'under-way', 'done', 'not-applicable'] as const;
export type StepState = (typeof stepStates)[number];

export const stepTexts = ['reason', 'evidence', 'responsible', 'outputs'] as const;
export type StepText = (typeof stepTexts)[number];

export const readinessAnswers = ['yes', 'partly', 'no'] as const;
export type ReadinessAnswer = (typeof readinessAnswers)[number];

/** The item of the library whose questions are asked before the work begins. */
export const readinessCheck = 'guide.readiness-check';

export const stepId = (workshop: string, step: string): string => `${workshop}:step:${step}`;

export const preconditionId = (workshop: string, part: string): string => `${stepId(workshop, readinessCheck)}:${part}`;

/** What is chosen of a step rather than typed. */
export type StepChoices = {
  readonly state: StepState | null;
  readonly date: string | null;
  /** Of the readiness check alone. */
  readonly easiest: string | null;
};

export type StepView = StepChoices & Readonly<Record<StepText, MultiText>> & {
  readonly id: string;
  readonly step: string;
  /** Slugs of the results that are there. */
  readonly there: ReadonlySet<string>;
  /** Fields in which two laptops wrote different things without knowing of each other. */
  readonly open: readonly string[];
};

export type PreconditionView = {
  readonly id: string;
  readonly part: string;
  readonly answer: ReadinessAnswer | null;
  readonly reason: MultiText;
  readonly open: readonly string[];
};

/** A record as it is read here. */
export type StepReader = FieldReader & { readonly id: string; readonly open: readonly string[] };

/** The step in a record; undefined where it does not say which, or is a question of the readiness check. */
export function stepOf(view: StepReader): StepView | undefined {
  const step = stringOf(view, 'step');
  if (step === undefined || stringOf(view, 'part') !== undefined) return undefined;
  const { fields } = view;
  const there = Object.entries(fields).flatMap(([field, value]) => (field.startsWith('output.') && value === true ? [field.slice('output.'.length)] : []));
  return {
    id: view.id,
    step,
    state: stepStates.find((one) => one === fields['state']) ?? null,
    date: dayOf(view, 'date'),
    easiest: stringOf(view, 'easiest') ?? null,
    there: new Set(there),
    reason: textOf(view, 'reason'),
    evidence: textOf(view, 'evidence'),
    responsible: textOf(view, 'responsible'),
    outputs: textOf(view, 'outputs'),
    open: view.open,
  };
}

/** The question of the readiness check in a record; undefined where it is none. */
export function preconditionOf(view: StepReader): PreconditionView | undefined {
  const part = stringOf(view, 'part');
  if (part === undefined || stringOf(view, 'step') !== readinessCheck) return undefined;
  const answer = readinessAnswers.find((one) => one === view.fields['answer']) ?? null;
  return { id: view.id, part, answer, reason: textOf(view, 'reason'), open: view.open };
}
