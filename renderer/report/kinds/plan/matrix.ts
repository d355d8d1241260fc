import { planCheck } from '../../../domain/plan/plan-check.ts';
import { indicatorsOf, type PlanNode } from '../../../domain/plan/plan-tree.ts';
import { missingOf, smartOf } from '../../../domain/plan/smart.ts';
import type { Context } from '../../context.ts';
import type { Cell, ModelBlock, NumberRef, Paragraph } from '../../model.ts';
import { cell, grid } from '../../parts/grid.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { gapOf, gapRuns, leadRun, textRun, toned } from '../../text-flow.ts';
import { formSource, planForm } from './form.ts';
import { itemAnchor, itemLink, named, numberLink, numberOf, titleOf, written } from './names.ts';
import { originCell } from './origin-cell.ts';
import { isIndicator, itemOf, plannedOf, type Planned } from './planned.ts';
import { timeLines } from './time.ts';
import { under } from './unknown.ts';

/** Every goal, outcome, output and activity in the order of the tree, and after the table what it lacks. */
export function matrix(context: Context, number: NumberRef): readonly ModelBlock[] {
  const planned = plannedOf(context);
  const nodes = planned.tree.filter((node) => !isIndicator(node));
  const head = heading(context, 1, 'part-matrix', context.words('plan.matrix'), number);
  if (nodes.length === 0) return under([head], emptyLine(context, 'empty.plan'));
  return [
    head,
    ...(context.library === null ? [] : [formSource(context, context.library, planForm, 'matrix')]),
    grid(context, 'matrix', ['number', 'planItem', 'partyAndPartners', 'timeSpan', 'funds', 'indicators', 'from'], [7, 24, 16, 15, 14, 14, 10], nodes.map((node) => row(context, planned, node))),
    ...lacking(context, planned, nodes),
  ];
}

function row(context: Context, planned: Planned, node: PlanNode): readonly Cell[] {
  const { words } = context;
  const { responsible, partners, budget, funding } = itemOf(context, node);
  const place = named(context, node);
  return [
    [{ ...line(context, 'plan-item', [textRun(context, numberOf(context, node))]), id: itemAnchor(context, node) }],
    [line(context, 'cell', [toned(words(`plan.level.${node.item.level}`), 'label')]), ...titleOf(context, node), ...outOfPlace(context, node)],
    filled(context, [...written(context, responsible, place), ...written(context, partners, place, { lead: words('plan.partners') })]),
    filled(context, timeLines(context, node.item)),
    filled(context, [...written(context, budget, place), ...written(context, funding, place, { lead: words('plan.funding') })]),
    filled(context, indicatorsOf(node).flatMap((indicator) => measure(context, indicator))),
    originCell(context, planned, node),
  ];
}

export const filled = (context: Context, paragraphs: readonly Paragraph[]): Cell => (paragraphs.length === 0 ? cell(context, []) : paragraphs);

/** That an item stands where it cannot: after a merge it is shown where it is, and nobody has moved it yet. */
export function outOfPlace(context: Context, node: PlanNode): readonly Paragraph[] {
  return node.outOfPlace === null ? [] : [line(context, 'cell', [toned(context.words(`plan.outOfPlace.${node.outOfPlace}`), 'marker')])];
}

/** An indicator beside what it measures, with its target; the rest of it stands in the part on monitoring. */
function measure(context: Context, node: PlanNode): readonly Paragraph[] {
  return [...titleOf(context, node, [numberLink(context, node), ...gapRuns(context)]), ...written(context, itemOf(context, node).target, named(context, node), { lead: context.words('plan.target') })];
}

/** What is missing of each item, one line each, and what contradicts itself: that is said even where empty parts are left out. */
function lacking(context: Context, { tree, priorities }: Planned, nodes: readonly PlanNode[]): readonly ModelBlock[] {
  const { words, options } = context;
  const missing = options.emptyParts === 'left-out' ? [] : nodes.filter(({ item }) => item.progress !== 'dropped').flatMap((node) => {
    const said = missingOf(smartOf(node, priorities)).map((code) => words(`plan.missing.${code}`));
    return said.length === 0 ? [] : [line(context, 'more', [itemLink(context, node), leadRun(context, words('plan.colon')), textRun(context, said.join(gapOf(context)))])];
  });
  const outside = planCheck(tree, priorities).flatMap((finding) => (finding.code === 'begins-before' || finding.code === 'ends-after'
    ? [line(context, 'more', [textRun(context, words(finding.code === 'begins-before' ? 'plan.beginsBefore' : 'plan.endsAfter', { name: named(context, finding.node), above: named(context, finding.above) }))])] : []));
  return under([heading(context, 2, 'plan-lacks', words('plan.lacks'))], [...missing, ...outside]);
}
