import { useLive, useLoaded } from '../../../data/live.tsx';
import type { Priorities, PrioritiesView } from '../../../data/priorities/priorities.ts';
import type { Workbook } from '../../../data/workbook.ts';

/** The priorities of a workshop, and what is done with them. */
export type PrioritiesGiven = { readonly priorities: Priorities; readonly compared: PrioritiesView };

/** Both; null until they have been read. */
export function usePriorities(workshop: string): PrioritiesGiven | null {
  const priorities = useLoaded(load);
  const compared = useLive(async () => (priorities === null ? undefined : await priorities.read(workshop)), [priorities, workshop]);
  return priorities === null || compared === undefined ? null : { priorities, compared };
}

const load = ({ priorities }: Workbook): Promise<Priorities> => priorities();
