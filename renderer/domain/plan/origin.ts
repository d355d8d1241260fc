import type { CitationView } from '../citation.ts';
import type { GapPlace, PriorityView } from '../priorities/priority.ts';
import { aboveOf, type PlanNode } from './plan-tree.ts';

/** Where an item of the plan leads back to. */
export type Origin = {
  /** The priority that it answers; null where it answers none that is there. */
  readonly priority: PriorityView | null;
  /** The question of a checklist whose answer is the gap. */
  readonly gap: GapPlace | null;
  /** Practices and activities of the library that it rests on. */
  readonly cites: readonly CitationView[];
  /** The item above that says so where it does not itself; null where it does. */
  readonly through: PlanNode | null;
};

/**
 * The origin of an item. One that names neither a priority nor a gap answers what the nearest item above it answers: a priority made a goal
 * is answered by all that stands below the goal. What it cites is always its own.
 */
export function originOf(node: PlanNode, priorities: readonly PriorityView[]): Origin {
  const { cites } = node.item;
  for (const one of [node, ...aboveOf(node)]) {
    const priority = priorities.find(({ id }) => id === one.item.priority) ?? null;
    const gap = priority?.from ?? one.item.gap;
    if (priority !== null || gap !== null) return { priority, gap, cites, through: one === node ? null : one };
  }
  return { priority: null, gap: null, cites, through: null };
}
