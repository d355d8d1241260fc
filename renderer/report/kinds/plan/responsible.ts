import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import type { Context } from '../../context.ts';
import type { ModelBlock, Paragraph } from '../../model.ts';
import { grid } from '../../parts/grid.ts';
import { line } from '../../parts/heading.ts';
import { itemLink, named, written } from './names.ts';
import { itemOf } from './planned.ts';

/** Each responsible party, once, with what it answers for: those whose name reads the same are one. */
export function responsibleTable(context: Context, nodes: readonly PlanNode[]): readonly ModelBlock[] {
  const parties = new Map<string, { readonly name: readonly Paragraph[]; readonly nodes: PlanNode[] }>();
  for (const node of nodes) {
    const name = written(context, itemOf(context, node).responsible, named(context, node));
    if (name.length === 0) continue;
    const key = name.map(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')).join('\n');
    const found = parties.get(key);
    if (found === undefined) parties.set(key, { name, nodes: [node] });
    else found.nodes.push(node);
  }
  if (parties.size === 0) return [];
  return [grid(context, 'responsible', ['responsibleBody', 'answersFor'], [50, 50], [...parties.values()].map((party) => [party.name, party.nodes.map((node) => line(context, 'cell', [itemLink(context, node)]))]))];
}
