import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import type { Context } from '../../context.ts';
import type { ModelBlock, Paragraph } from '../../model.ts';
import { line } from '../../parts/heading.ts';
import { textRun } from '../../text-flow.ts';
import { named } from './names.ts';

/** A line on what is not yet known; nothing where parts without text are to be left out. */
export function unknown(context: Context, what: string, values: Readonly<Record<string, string>> = {}): readonly Paragraph[] {
  return context.options.emptyParts === 'left-out' ? [] : [line(context, 'empty', [textRun(context, context.words(`plan.unknown.${what}`, values))])];
}

/** As `unknown`, of some items; nothing where it is known of all. */
export function unknownOf(context: Context, what: string, nodes: readonly PlanNode[]): readonly Paragraph[] {
  return nodes.length === 0 ? [] : unknown(context, what, { items: nodes.map((node) => named(context, node)).join(context.words('list.separator')) });
}

/** Lines below a table, with room between: the first one stands apart from it. */
export function below(table: readonly ModelBlock[], lines: readonly Paragraph[]): readonly ModelBlock[] {
  const [first, ...others] = lines;
  if (table.length === 0 || first === undefined) return [...table, ...lines];
  return [...table, { ...first, role: 'below-table', runs: first.runs.map((run) => (run.kind === 'text' ? { ...run, tone: 'muted' as const } : run)) }, ...others];
}

/** What heads blocks, where there are any. */
export const under = (heads: readonly ModelBlock[], blocks: readonly ModelBlock[]): readonly ModelBlock[] => (blocks.length === 0 ? [] : [...heads, ...blocks]);
