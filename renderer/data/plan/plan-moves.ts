import { planItemOf } from '../../domain/plan/plan-item.ts';
import { planTree, type PlanNode, type PlanTree } from '../../domain/plan/plan-tree.ts';
import { canStand, indented, outdented, type Reshaped } from '../../domain/plan/reshape.ts';
import type { Intent } from '../../record/operation.ts';
import { placeAmong } from '../arrange/place-among.ts';
import { reversible } from '../arrange/reversible.ts';
import type { Database } from '../database.ts';
import { childrenOf, intentsOf, livingOf } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { ActionPlan } from './plan.ts';

/** The plan an item is in. */
type Whole = { readonly workshop: string; readonly tree: PlanTree; readonly node: PlanNode };

/** The acts that put an item elsewhere in the tree. Each answers null where it changes nothing. */
export function createPlanMoves(path: WritePath): Pick<ActionPlan, 'move' | 'indent' | 'outdent' | 'moveBelow'> {
  const act = async (id: string, op: string, plan: (rows: Database, whole: Whole) => Promise<readonly Intent[]> | readonly Intent[]): ReturnType<ActionPlan['move']> => {
    const done = await reversible(path, { of: id }, op, async (rows) => {
      const whole = await wholeOf(rows, id);
      if (whole === undefined) return undefined;
      const intents = await plan(rows, whole);
      return { intents, answer: intents.length > 0 };
    });
    return done.ok ? { ok: true, value: done.value.answer ? done.value.step : null } : done;
  };
  return {
    move: (id, step) => act(id, 'plan-item.move', (rows, whole) => moved(rows, whole, step)),
    indent: (id) => act(id, 'plan-item.indent', (rows, whole) => reshaped(rows, whole, indented(whole.tree, id))),
    outdent: (id) => act(id, 'plan-item.outdent', (rows, whole) => reshaped(rows, whole, outdented(whole.tree, id))),
    moveBelow: (id, parent) => act(id, 'plan-item.place', (rows, whole) => {
      const above = whole.tree.find((one) => one.item.id === parent) ?? null;
      if ((parent !== null && above === null) || !canStand(whole.node, above) || whole.node.item.parent === (parent ?? whole.workshop)) return [];
      return reshaped(rows, whole, { above, after: null, levels: new Map() });
    }),
  };
}

async function wholeOf(db: Database, id: string): Promise<Whole | undefined> {
  const workshop = (await db.rows.get(id))?.ws;
  if (workshop === undefined) return undefined;
  const tree = planTree((await livingOf(db, workshop, 'plan-item')).map(planItemOf), workshop);
  const node = tree.find((one) => one.item.id === id);
  return node === undefined ? undefined : { workshop, tree, node };
}

/** One place up or down among those that have the same parent. */
async function moved(db: Database, { node: { item: { id, parent } } }: Whole, step: 1 | -1): Promise<readonly Intent[]> {
  if (parent === null) return [];
  const siblings = await childrenOf(db, parent, 'plan-item');
  const others = siblings.filter((one) => one.id !== id);
  const to = siblings.findIndex((one) => one.id === id) + step;
  return to < 0 || to > others.length ? [] : placeAmong(others, to, { id, kind: 'plan-item', parent });
}

async function reshaped(db: Database, { workshop, node: { item: { id } } }: Whole, shape: Reshaped | null): Promise<readonly Intent[]> {
  if (shape === null) return [];
  const parent = shape.above?.item.id ?? workshop;
  const others = (await childrenOf(db, parent, 'plan-item')).filter((one) => one.id !== id);
  const after = others.findIndex((one) => one.id === shape.after?.item.id);
  const levels = [...shape.levels].flatMap(([item, level]) => intentsOf(item, 'plan-item', { level }));
  return [...placeAmong(others, after < 0 ? others.length : after + 1, { id, kind: 'plan-item', parent }), ...levels];
}
