import { originOf } from '../../../domain/plan/origin.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import type { Context } from '../../context.ts';
import type { Cell, ModelRun } from '../../model.ts';
import { line } from '../../parts/heading.ts';
import { orDash } from '../../parts/grid.ts';
import { citationLink, gapLink, priorityLink } from './names.ts';
import { itemOf, type Planned } from './planned.ts';

/** The ways back of an item: to the priority it answers, to the gap, and to what of the library it rests on. */
export function originCell(context: Context, planned: Planned, node: PlanNode): Cell {
  const { priority, gap } = originOf(node, planned.priorities);
  const ways: readonly (readonly ModelRun[])[] = [
    priority === null ? [] : priorityLink(context, planned, priority.id),
    gap === null ? [] : gapLink(context, planned, gap),
    ...itemOf(context, node).cites.map((citation) => [citationLink(context, citation)]),
  ].filter((runs) => runs.length > 0);
  return ways.length === 0 ? [line(context, 'cell', orDash(context, []))] : ways.map((runs) => line(context, 'cell', runs));
}
