import type { StepState } from './step.ts';

/** A step as the library has it: by the slug of each input that is a result of other steps, those steps. */
export type HandbookStep = { readonly id: string; readonly inputsFrom: Readonly<Record<string, readonly string[]>> };

/** A step that another waits for, and the inputs that are to come from it. */
export type Wait = { readonly step: string; readonly inputs: readonly string[] };

export type ProcessStep = {
  readonly id: string;
  readonly state: StepState;
  /** In the order of the handbook. */
  readonly waitsFor: readonly Wait[];
  /** Steps that wait for it. */
  readonly holdsUp: readonly string[];
};

/** Nothing more is to come from it. */
export const isSettled = (state: StepState): boolean => state === 'done' || state === 'not-applicable';

/**
 * What blocks what. A step waits for each step whose result is among its inputs in the handbook, as long as that step is neither done nor
 * not applicable; what nobody has said anything of is not started. A step that is settled itself waits for nothing. That a step waits
 * forbids nothing: the room may begin it all the same.
 */
export function processOf(steps: readonly HandbookStep[], states: ReadonlyMap<string, StepState | null>): readonly ProcessStep[] {
  const stateOf = (id: string): StepState => states.get(id) ?? 'not-started';
  const waits = new Map(steps.map((step) => [step.id, isSettled(stateOf(step.id)) ? [] : needsOf(step, steps).filter((need) => !isSettled(stateOf(need.step)))]));
  return steps.map(({ id }) => ({
    id,
    state: stateOf(id),
    waitsFor: waits.get(id) ?? [],
    holdsUp: steps.flatMap((other) => (waits.get(other.id)?.some(({ step }) => step === id) === true ? [other.id] : [])),
  }));
}

/** All steps whose results a step needs, whatever their state, in the order of the handbook. */
export function needsOf({ inputsFrom }: HandbookStep, steps: readonly HandbookStep[]): readonly Wait[] {
  return steps.flatMap(({ id }) => {
    const inputs = Object.entries(inputsFrom).flatMap(([input, from]) => (from.includes(id) ? [input] : []));
    return inputs.length === 0 ? [] : [{ step: id, inputs }];
  });
}

/** Steps that can go on now: not settled, and waiting for nothing. */
export const canGoOn = (process: readonly ProcessStep[]): readonly ProcessStep[] => process.filter(({ state, waitsFor }) => !isSettled(state) && waitsFor.length === 0);
