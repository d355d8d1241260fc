import type { PlanLevel, PlanText, Progress } from '../domain/plan/plan-item.ts';
import type { PlainKey } from './word-types.ts';

/** Words of the levels of an action plan. */
export const planLevelKeys: Readonly<Record<PlanLevel, PlainKey>> = {
  goal: 'plan.level.goal', outcome: 'plan.level.outcome', output: 'plan.level.output', activity: 'plan.level.activity', indicator: 'plan.level.indicator',
};

/** Words of how far an activity has come. */
export const progressKeys: Readonly<Record<Progress, PlainKey>> = {
  'not-started': 'plan.progress.notStarted', 'under-way': 'plan.progress.underWay', done: 'plan.progress.done', dropped: 'plan.progress.dropped',
};

/** Words of what is written of an item besides its title. */
export const planTextKeys: Readonly<Record<Exclude<PlanText, 'title'>, PlainKey>> = {
  responsible: 'assess.responsible',
  partners: 'own.field.partners',
  budget: 'plan.field.budget',
  funding: 'plan.field.funding',
  risks: 'plan.field.risks',
  assumptions: 'plan.field.assumptions',
  baseline: 'plan.field.baseline',
  target: 'plan.field.target',
  source: 'own.field.source',
  verification: 'plan.field.verification',
  followUp: 'plan.field.followUp',
};
