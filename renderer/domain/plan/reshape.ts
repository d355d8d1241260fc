import { mayStandBelowLevel, planLevels, type PlanLevel } from './plan-item.ts';
import { branchOf, type PlanNode, type PlanTree } from './plan-tree.ts';

/** Where an item comes to stand, and the levels that change with it. */
export type Reshaped = {
  /** Null for the top. */
  readonly above: PlanNode | null;
  /** The one it comes to stand after; null for the first place. */
  readonly after: PlanNode | null;
  readonly levels: ReadonlyMap<string, PlanLevel>;
};

/**
 * An item one step deeper: below the one before it. Where it is not of a lower level than that one, it takes the next level down, and so does
 * what stands below it, where it has to. Null where there is nothing before it, or no level left.
 */
export function indented(tree: PlanTree, id: string): Reshaped | null {
  const node = tree.find(({ item }) => item.id === id);
  const before = node === undefined ? undefined : likesOf(tree, node).slice(0, likesOf(tree, node).indexOf(node)).at(-1);
  if (node === undefined || before === undefined || before.item.level === 'indicator') return null;
  const levels = loweredLevels(node, before.item.level);
  return levels === null ? null : { above: before, after: before.below.at(-1) ?? null, levels };
}

/** An item one step higher: after the one it stands below. Null at the top, and where an indicator would measure nothing. */
export function outdented(tree: PlanTree, id: string): Reshaped | null {
  const node = tree.find(({ item }) => item.id === id);
  if (node === undefined || node.above === null) return null;
  const { above } = node.above;
  return canStand(node, above) ? { above, after: node.above, levels: new Map() } : null;
}

/** Items below which one may stand: of a higher level, and neither itself nor below it. */
export const placesFor = (tree: PlanTree, node: PlanNode): readonly PlanNode[] => tree.filter((one) => canStand(node, one));

/** True where a node may come to stand below another, or at the top. */
export function canStand(node: PlanNode, above: PlanNode | null): boolean {
  if (above === null) return node.item.level !== 'indicator';
  return mayStandBelowLevel(node.item.level, above.item.level) && !branchOf(node).includes(above);
}

/** Those that stand beside an item, itself among them. */
export const likesOf = (tree: PlanTree, { above }: PlanNode): readonly PlanNode[] => (above === null ? tree.filter((one) => one.above === null) : above.below);

function loweredLevels(node: PlanNode, above: PlanLevel): ReadonlyMap<string, PlanLevel> | null {
  const levels = new Map<string, PlanLevel>();
  const lower = (one: PlanNode, over: PlanLevel): boolean => {
    const { id, level } = one.item;
    const now = mayStandBelowLevel(level, over) ? level : nextBelow(over);
    if (now === null) return false;
    if (now !== level) levels.set(id, now);
    return one.below.every((child) => lower(child, now));
  };
  return lower(node, above) ? levels : null;
}

/** The next level down that is not an indicator: what is done does not turn into what measures it. */
function nextBelow(level: PlanLevel): PlanLevel | null {
  const next = planLevels[planLevels.indexOf(level) + 1];
  return next === undefined || next === 'indicator' ? null : next;
}
