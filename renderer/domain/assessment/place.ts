import { planViews, type PlanView } from '../plan/plan-view.ts';

/**
 * Where one is in the Assess place: among the checklists (the overview, a checklist, one of its questions), among the steps (the process, a
 * step or the readiness check), among the priorities (all, or one of them), or in the plan (all of it in one of its views, or one item, whose
 * view is the tree). Kept in the address as one text, which begins with the name of the part; one that begins otherwise is about
 * checklists, and no checklist is called like a part, no item like a view: ids of items hold a colon.
 */
export type AssessAt =
  | { readonly part: 'checklists'; readonly checklist: string | null; readonly question: string | null }
  | { readonly part: 'steps'; readonly step: string | null }
  | { readonly part: 'priorities'; readonly priority: string | null }
  | { readonly part: 'plan'; readonly item: string | null; readonly view: PlanView };

const between = '/';

/** The text of a place in the address; null for the place one comes to first. */
export function askedOf(at: AssessAt): string | null {
  switch (at.part) {
    case 'checklists': return at.checklist === null ? null : joined(at.checklist, at.question);
    case 'steps': return joined(at.part, at.step);
    case 'priorities': return joined(at.part, at.priority);
    case 'plan': return joined(at.part, at.item ?? (at.view === 'tree' ? null : at.view));
  }
}

/** The place that a text of the address names. */
export function placeOf(asked: string | null): AssessAt {
  const [first = '', second] = (asked ?? '').split(between);
  if (first === 'steps') return { part: first, step: second ?? null };
  if (first === 'priorities') return { part: first, priority: second ?? null };
  if (first === 'plan') {
    const view = planViews.find((one) => one === second);
    return { part: first, item: view === undefined ? (second ?? null) : null, view: view ?? 'tree' };
  }
  return { part: 'checklists', checklist: first === '' ? null : first, question: second ?? null };
}

const joined = (first: string, second: string | null): string => (second === null ? first : `${first}${between}${second}`);
