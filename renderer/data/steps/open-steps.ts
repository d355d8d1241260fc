import { preconditionId, preconditionOf, readinessCheck, stepId, stepOf } from '../../domain/steps/step.ts';
import type { Database } from '../database.ts';
import { fieldWrites, type MadeByField } from '../made-by-field.ts';
import { livingOf, typed } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { Steps, StepsView } from './steps.ts';

type Parts = { readonly db: Database; readonly path: WritePath };

/** Everything about the steps of the handbook; loaded when it is first asked for, because the first screen needs none of it. */
export function openSteps({ db, path }: Parts): Steps {
  const { act, write } = fieldWrites(path);
  return {
    read: (workshop) => db.transaction('r', db.rows, () => readSteps(db, workshop)),
    set: (workshop, step, change) => act(stepAt(workshop, step), 'step.set', change),
    tick: (workshop, step, output, isThere) => act(stepAt(workshop, step), 'step.output', { [`output.${output}`]: isThere }),
    setText: (workshop, step, field, text, stay) => write(stepAt(workshop, step), `step.${field}`, { [`${field}.o`]: typed(text) }, stay),
    answer: (workshop, part, answer) => act(preconditionAt(workshop, part), 'step.answer', { answer }),
    setReason: (workshop, part, text, stay) => write(preconditionAt(workshop, part), 'step.reason', { 'reason.o': typed(text) }, stay),
  };
}

const stepAt = (workshop: string, step: string): MadeByField => ({ id: stepId(workshop, step), kind: 'step', workshop, made: { step } });

const preconditionAt = (workshop: string, part: string): MadeByField => ({ id: preconditionId(workshop, part), kind: 'step', workshop, made: { step: readinessCheck, part } });

async function readSteps(db: Database, workshop: string): Promise<StepsView> {
  const views = await livingOf(db, workshop, 'step');
  return {
    steps: new Map(views.flatMap((view) => stepOf(view) ?? []).map((one) => [one.step, one])),
    preconditions: new Map(views.flatMap((view) => preconditionOf(view) ?? []).map((one) => [one.part, one])),
  };
}
