import { useMemo } from 'react';
import type { Steps, StepsView } from '../../../data/steps/steps.ts';
import { useLive, useLoaded } from '../../../data/live.tsx';
import type { Workbook } from '../../../data/workbook.ts';
import { processOf, type ProcessStep } from '../../../domain/steps/process.ts';
import { useLanguage } from '../../../i18n/use-words.ts';
import { useLibrary } from '../../../library/use-library.ts';
import type { Acts } from '../use-assess.ts';
import { handbookOf, type Handbook } from './handbook.ts';

/** The steps of the handbook, what the workshop says of them, and what is done with them. */
export type StepsGiven = Acts & {
  readonly workshop: string;
  /** Language in which new texts are written. */
  readonly language: string;
  readonly steps: Steps;
  readonly view: StepsView;
  readonly handbook: Handbook;
  /** One for each step of the handbook, in its order. */
  readonly process: readonly ProcessStep[];
};

/** All of it; null until the library and the steps have been read. */
export function useSteps(workshop: string, acts: Acts): StepsGiven | null {
  const { language: screen } = useLanguage();
  const steps = useLoaded(load);
  const library = useLibrary();
  const header = useLive(({ read }) => read.workshop(workshop), [workshop]);
  const view = useLive(async () => (steps === null ? undefined : await steps.read(workshop)), [steps, workshop]);
  const handbook = useMemo(() => (library === null ? null : handbookOf(library, screen)), [library, screen]);
  const process = useMemo(() => (handbook === null || view === undefined ? null : processOf(handbook.steps, new Map([...view.steps].map(([id, { state }]) => [id, state])))), [handbook, view]);
  if (steps === null || handbook === null || process === null || view === undefined || header === undefined) return null;
  return { workshop, language: header.language, steps, view, handbook, process, ...acts };
}

const load = ({ steps }: Workbook): Promise<Steps> => steps();
