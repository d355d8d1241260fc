import { originalFromPlain } from '../../../../renderer/domain/text.ts';
import { planItemOf, type PlanItemView } from '../../../../renderer/domain/plan/plan-item.ts';
import { planTree, type PlanNode, type PlanTree } from '../../../../renderer/domain/plan/plan-tree.ts';
import type { PriorityView } from '../../../../renderer/domain/priorities/priority.ts';
import type { Json } from '../../../../renderer/domain/json.ts';

/** A workshop's plan for tests of its rules. */

export const workshop = 'w1';

/** An item of a plan: texts by their plain words, everything else as it stands in the record. */
export function item(id: string, parent: string | null, fields: Readonly<Record<string, Json>> = {}, texts: Readonly<Record<string, string>> = {}): PlanItemView {
  const written = Object.fromEntries(Object.entries(texts).map(([field, plain]): [string, Json] => [`${field}.o`, originalFromPlain(plain, 'en')]));
  return planItemOf({ id, parent, open: [], fields: { ...fields, ...written }, dot: () => undefined });
}

export const treeOf = (...items: readonly PlanItemView[]): PlanTree => planTree(items, workshop);

export function nodeOf(tree: PlanTree, id: string): PlanNode {
  const found = tree.find((one) => one.item.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}

const nothing = { original: undefined, translations: {} };

export const priority = (id: string, rest: Partial<PriorityView> = {}): PriorityView => ({ id, from: null, title: nothing, reasons: nothing, ratings: {}, decision: null, open: [], ...rest });
