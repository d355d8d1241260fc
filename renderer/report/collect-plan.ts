import { planItemOf, type PlanText } from '../domain/plan/plan-item.ts';
import { priorityOf } from '../domain/priorities/priority.ts';
import { comparePlaces } from '../record/order.ts';
import type { RecordView } from '../record/view.ts';
import { citationsOf, textOf } from './decode.ts';
import type { Mark, ReportPlan, ReportPlanItem, ReportPriority, ReportText } from './input.ts';

type Base = (view: RecordView) => { readonly id: string; readonly marks: readonly Mark[] };

/** The records of the action plan and of what it answers. An item below one that was deleted is among them: the plan says so. */
export const planViews = (records: readonly RecordView[]): readonly RecordView[] => records.filter(({ kind, state }) => (kind === 'plan-item' || kind === 'priority') && state !== 'gone').toSorted(comparePlaces);

/** The action plan of a workshop out of those records. */
export function planOf(views: readonly RecordView[], base: Base): ReportPlan {
  return {
    items: views.filter(({ kind }) => kind === 'plan-item').map((view) => itemOf(view, base)),
    priorities: views.filter(({ kind }) => kind === 'priority').map((view) => priorityIn(view, base)),
  };
}

function itemOf(view: RecordView, base: Base): ReportPlanItem {
  const text = (field: PlanText): ReportText => textOf(view, field);
  return {
    ...planItemOf(view),
    title: text('title'),
    responsible: text('responsible'),
    partners: text('partners'),
    budget: text('budget'),
    funding: text('funding'),
    risks: text('risks'),
    assumptions: text('assumptions'),
    baseline: text('baseline'),
    target: text('target'),
    source: text('source'),
    verification: text('verification'),
    followUp: text('followUp'),
    cites: citationsOf(view),
    ...base(view),
  };
}

function priorityIn(view: RecordView, base: Base): ReportPriority {
  return { ...priorityOf(view), title: textOf(view, 'title'), reasons: textOf(view, 'reasons'), ...base(view) };
}
