import { useMemo } from 'react';
import { useLive, useLoaded } from '../../../data/live.tsx';
import type { ActionPlan } from '../../../data/plan/plan.ts';
import type { Workbook } from '../../../data/workbook.ts';
import { planTree, type PlanTree } from '../../../domain/plan/plan-tree.ts';

/** The action plan of a workshop, and what is done with it. */
export type PlanGiven = { readonly plan: ActionPlan; readonly tree: PlanTree };

/** Both; null until they have been read. */
export function usePlan(workshop: string): PlanGiven | null {
  const plan = useLoaded(load);
  const items = useLive(async () => (plan === null ? undefined : await plan.read(workshop)), [plan, workshop]);
  return useMemo(() => (plan === null || items === undefined ? null : { plan, tree: planTree(items, workshop) }), [plan, items, workshop]);
}

const load = ({ actionPlan }: Workbook): Promise<ActionPlan> => actionPlan();
