import { mayStandBelowLevel, type PlanItemView } from './plan-item.ts';

/**
 * Why an item cannot stand where its place puts it: below an item of its own level or a lower one, below an indicator, below nothing though
 * it is an indicator, below an item that is gone, or below itself. After a merge, or a change of level, each of them can be; the item
 * is shown all the same, and somebody moves it.
 */
export type OutOfPlace = 'level' | 'indicator' | 'measures-nothing' | 'gone' | 'circle';

/** An item in the tree of a plan. */
export type PlanNode = {
  readonly item: PlanItemView;
  /** The node it stands below; null at the top. */
  readonly above: PlanNode | null;
  readonly below: readonly PlanNode[];
  /** Where it stands among its likes on each level, from 1: goals, outcomes, outputs and activities are counted together, indicators apart. */
  readonly path: readonly number[];
  readonly outOfPlace: OutOfPlace | null;
};

/** All nodes of a plan, each before those below it. */
export type PlanTree = readonly PlanNode[];

/**
 * The tree of a plan out of its items in the order of their places. Items whose parent is not there, and items that stand below
 * themselves, come after the others at the top: every item is in the tree, once.
 */
export function planTree(items: readonly PlanItemView[], workshop: string): PlanTree {
  const ids = new Set(items.map(({ id }) => id));
  const byParent = new Map<string | null, PlanItemView[]>();
  for (const item of items) byParent.set(item.parent, [...(byParent.get(item.parent) ?? []), item]);
  const seen = new Set<string>();
  const all: PlanNode[] = [];
  const grow = (item: PlanItemView, above: PlanNode | null, place: number, lost: OutOfPlace | null): PlanNode => {
    seen.add(item.id);
    const below: PlanNode[] = [];
    const node: PlanNode = { item, above, below, path: [...(above?.path ?? []), place], outOfPlace: lost ?? misplaced(item, above) };
    all.push(node);
    const children = (byParent.get(item.id) ?? []).filter(({ id }) => !seen.has(id));
    for (const [at, child] of children.entries()) below.push(grow(child, node, placeAmong(children, at), null));
    return node;
  };
  const top = byParent.get(workshop) ?? [];
  const lost = items.filter(({ parent }) => parent !== workshop && (parent === null || !ids.has(parent)));
  const atTop = [...top, ...lost];
  for (const [at, item] of atTop.entries()) grow(item, null, placeAmong(atTop, at), at < top.length ? null : 'gone');
  // What is left stands below itself: the first of each circle is where it is opened.
  const opened = [...atTop];
  for (const item of items) {
    if (seen.has(item.id)) continue;
    opened.push(item);
    grow(item, null, placeAmong(opened, opened.length - 1), 'circle');
  }
  return all;
}

function misplaced({ level }: PlanItemView, above: PlanNode | null): OutOfPlace | null {
  if (above === null) return level === 'indicator' ? 'measures-nothing' : null;
  if (above.item.level === 'indicator') return 'indicator';
  return mayStandBelowLevel(level, above.item.level) ? null : 'level';
}

/** How many of its likes stand before it, and itself. */
function placeAmong(siblings: readonly PlanItemView[], at: number): number {
  const isIndicator = siblings[at]?.level === 'indicator';
  return siblings.slice(0, at + 1).filter(({ level }) => (level === 'indicator') === isIndicator).length;
}

/** The nodes above one, the nearest first. */
export function aboveOf({ above }: PlanNode): readonly PlanNode[] {
  return above === null ? [] : [above, ...aboveOf(above)];
}

/** A node and everything below it. */
export const branchOf = (node: PlanNode): readonly PlanNode[] => [node, ...node.below.flatMap(branchOf)];

/** The indicators that measure an item. */
export const indicatorsOf = ({ below }: PlanNode): readonly PlanNode[] => below.filter(({ item }) => item.level === 'indicator');
