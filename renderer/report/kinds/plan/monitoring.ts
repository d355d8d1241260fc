import { indicatorsOf, type PlanNode } from '../../../domain/plan/plan-tree.ts';
import { missingOf, smartOf } from '../../../domain/plan/smart.ts';
import { isBlank } from '../../../domain/text.ts';
import type { Context } from '../../context.ts';
import type { Cell, ModelBlock, NumberRef, Paragraph } from '../../model.ts';
import { grid } from '../../parts/grid.ts';
import { heading, line } from '../../parts/heading.ts';
import { gapOf, textRun } from '../../text-flow.ts';
import { formHeading, formSource, monitoringForm } from './form.ts';
import { filled, outOfPlace } from './matrix.ts';
import { itemAnchor, itemLink, named, numberLink, numberOf, titleOf, written } from './names.ts';
import { isIndicator, itemOf, plannedOf, type Planned } from './planned.ts';
import { below, under, unknown, unknownOf } from './unknown.ts';

/** The section on monitoring and evaluation: systems, bodies, indicators, dates and use, with what is not yet known of each. */
export function monitoring(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { library } = context;
  if (library === null) return [];
  const planned = plannedOf(context);
  const indicators = planned.tree.filter(isIndicator);
  const head = heading(context, 1, 'part-monitoring', context.words('plan.monitoring'), number);
  const element = (part: string, blocks: readonly ModelBlock[]): readonly ModelBlock[] => under([formHeading(context, library, monitoringForm, part)], blocks);
  return under([head, formSource(context, library, monitoringForm)], [
    ...element('systems', below(sources(context, indicators), unknown(context, 'systems'))),
    ...element('bodies', unknown(context, 'bodies')),
    ...element('indicators', below(indicatorTable(context, indicators), unmeasured(context, planned))),
    ...element('calendar', below(calendar(context, indicators), unknownOf(context, 'targetDay', indicators.filter(({ item }) => item.due === null)))),
    ...element('use', unknown(context, 'use')),
  ]);
}

/** Where the figures of the indicators come from, each source with what it serves. */
function sources(context: Context, indicators: readonly PlanNode[]): readonly ModelBlock[] {
  const sourced = indicators.filter((node) => !isBlank(itemOf(context, node).source.original?.blocks ?? []));
  if (sourced.length === 0) return [];
  return [grid(context, 'sources', ['source', 'indicator'], [50, 50], sourced.map((node) => [
    written(context, itemOf(context, node).source, named(context, node)),
    [line(context, 'cell', [itemLink(context, node)])],
  ]))];
}

function indicatorTable(context: Context, indicators: readonly PlanNode[]): readonly ModelBlock[] {
  if (indicators.length === 0) return [];
  return [grid(context, 'planIndicators', ['number', 'indicator', 'measures', 'baseline', 'target', 'source', 'verification'], [7, 25, 12, 14, 14, 14, 14], indicators.map((node) => indicatorRow(context, node)))];
}

function indicatorRow(context: Context, node: PlanNode): readonly Cell[] {
  const { baseline, target, source, verification, baselineDay, due } = itemOf(context, node);
  const text = (said: typeof baseline): readonly Paragraph[] => written(context, said, named(context, node));
  const day = (iso: string | null): readonly Paragraph[] => (iso === null ? [] : [line(context, 'cell', [textRun(context, context.format.date(iso))])]);
  return [
    [{ ...line(context, 'plan-item', [textRun(context, numberOf(context, node))]), id: itemAnchor(context, node) }],
    [...titleOf(context, node), ...outOfPlace(context, node)],
    filled(context, node.above === null ? [] : [line(context, 'cell', [itemLink(context, node.above)])]),
    filled(context, [...text(baseline), ...day(baselineDay)]),
    filled(context, [...text(target), ...day(due)]),
    filled(context, text(source)),
    filled(context, text(verification)),
  ];
}

/** What has no indicator, and what is missing of those there are. */
function unmeasured(context: Context, { tree, priorities }: Planned): readonly Paragraph[] {
  const { words } = context;
  const bare = tree.filter((node) => !isIndicator(node) && node.item.level !== 'activity' && indicatorsOf(node).length === 0);
  const missing = tree.filter(isIndicator).flatMap((node) => {
    const codes = missingOf(smartOf(node, priorities)).filter((code) => code !== 'due');
    return codes.length === 0 ? [] : unknown(context, 'ofIndicator', { name: named(context, node), what: codes.map((code) => words(`plan.missing.${code}`)).join(gapOf(context)) });
  });
  return [...unknownOf(context, 'indicator', bare), ...missing];
}

/** When what is measured, the earliest first. */
function calendar(context: Context, indicators: readonly PlanNode[]): readonly ModelBlock[] {
  const days = indicators.flatMap((node) => (node.item.due === null ? [] : [{ day: node.item.due, node }])).toSorted((one, other) => one.day.localeCompare(other.day, 'en'));
  if (days.length === 0) return [];
  return [grid(context, 'calendar', ['targetDay', 'number', 'indicator'], [22, 10, 68], days.map(({ day, node }) => [
    [line(context, 'cell', [textRun(context, context.format.date(day))])],
    [line(context, 'cell', [numberLink(context, node)])],
    titleOf(context, node),
  ]))];
}
