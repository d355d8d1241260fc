import type { PriorityView } from '../priorities/priority.ts';
import { isBlank } from '../text.ts';
import { originOf } from './origin.ts';
import { aboveOf, type PlanNode, type PlanTree } from './plan-tree.ts';

/** What does not hold of a plan as a whole. */
export type PlanFinding =
  /** A priority was chosen, and nothing is done about it. */
  | { readonly code: 'no-activity'; readonly priority: PriorityView }
  | { readonly code: 'no-owner'; readonly node: PlanNode }
  | { readonly code: 'no-date'; readonly node: PlanNode }
  /** It begins before, or ends after, what it stands below. */
  | { readonly code: 'begins-before' | 'ends-after'; readonly node: PlanNode; readonly above: PlanNode };

/** An activity that is still meant to be done, or was. */
export const isMeant = ({ item }: PlanNode): boolean => item.level === 'activity' && item.progress !== 'dropped';

/**
 * Checks a plan: every chosen priority has an activity that is not dropped, every such activity somebody responsible and a date, and what
 * has days lies within those of what it stands below. Where an item has no such day, the next one above it that has stands for it. The day of an
 * indicator is left out: what was reached may be measured later.
 */
export function planCheck(tree: PlanTree, priorities: readonly PriorityView[]): readonly PlanFinding[] {
  const meant = tree.filter(isMeant);
  const served = new Set(meant.map((node) => originOf(node, priorities)).flatMap(({ priority, gap }) => [
    ...(priority === null ? [] : [priority.id]),
    ...priorities.filter(({ from }) => from !== null && gap !== null && from.checklist === gap.checklist && from.question === gap.question).map(({ id }) => id),
  ]));
  return [
    ...priorities.filter(({ id, decision }) => decision === 'chosen' && !served.has(id)).map((priority): PlanFinding => ({ code: 'no-activity', priority })),
    ...meant.flatMap((node): readonly PlanFinding[] => [
      ...(isBlank(node.item.responsible.original?.blocks ?? []) ? [{ code: 'no-owner', node } as const] : []),
      ...(node.item.due === null ? [{ code: 'no-date', node } as const] : []),
    ]),
    ...tree.flatMap(outsideAbove),
  ];
}

function outsideAbove(node: PlanNode): readonly PlanFinding[] {
  const { level, start, due, progress } = node.item;
  if (level === 'indicator' || progress === 'dropped') return [];
  const first = aboveOf(node).find(({ item }) => item.start !== null);
  const last = aboveOf(node).find(({ item }) => item.due !== null);
  const [from, to] = [first?.item.start ?? null, last?.item.due ?? null];
  // What ends before the other begins begins before it too, and needs to be said once.
  const earliest = start ?? due;
  const latest = due ?? start;
  return [
    ...(first !== undefined && from !== null && earliest !== null && earliest < from ? [{ code: 'begins-before', node, above: first } as const] : []),
    ...(last !== undefined && to !== null && latest !== null && latest > to ? [{ code: 'ends-after', node, above: last } as const] : []),
  ];
}
