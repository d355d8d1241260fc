import { isBlank } from '../../../domain/text.ts';
import type { Context } from '../../context.ts';
import type { ModelBlock, NumberRef } from '../../model.ts';
import { grid } from '../../parts/grid.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { filled } from './matrix.ts';
import { named, numberLink, titleOf, written } from './names.ts';
import { isIndicator, itemOf, plannedOf } from './planned.ts';
import { under } from './unknown.ts';

/** What may hinder the plan and what it takes for granted, item by item. */
export function risks(context: Context, number: NumberRef): readonly ModelBlock[] {
  const head = heading(context, 1, 'part-risks', context.words('plan.risks'), number);
  const nodes = plannedOf(context).tree.filter((node) => {
    const item = itemOf(context, node);
    return !isIndicator(node) && !(isBlank(item.risks.original?.blocks ?? []) && isBlank(item.assumptions.original?.blocks ?? []));
  });
  if (nodes.length === 0) return under([head], emptyLine(context, 'empty.risks'));
  return [head, grid(context, 'risks', ['number', 'planItem', 'risks', 'assumptions'], [12, 30, 29, 29], nodes.map((node) => [
    [line(context, 'cell', [numberLink(context, node)])],
    titleOf(context, node),
    filled(context, written(context, itemOf(context, node).risks, named(context, node))),
    filled(context, written(context, itemOf(context, node).assumptions, named(context, node))),
  ]))];
}
