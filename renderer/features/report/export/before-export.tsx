import type { ReactNode } from 'react';
import { ClearingStep } from '../clearing/clearing-step.tsx';
import type { BeforeProps } from './before.ts';
import { NamesStep } from '../names/names-step.tsx';
import { Contents } from './contents.tsx';
import { PeopleStep } from './people-step.tsx';

/**
 * What is looked at before files are made, in this order. A step that has nothing to say for these choices is null. Names to
 * redact and the clearing stand here, each from its own folder.
 */
const steps: readonly { readonly id: string; readonly Step: (props: BeforeProps) => ReactNode }[] = [
  { id: 'contents', Step: Contents },
  { id: 'clearing', Step: ClearingStep },
  { id: 'names', Step: NamesStep },
  { id: 'people', Step: PeopleStep },
];

/** The steps between the choices and the Export key. */
export function BeforeExport(props: BeforeProps) {
  return <div className="export-before">{steps.map(({ id, Step }) => <Step key={id} {...props} />)}</div>;
}
