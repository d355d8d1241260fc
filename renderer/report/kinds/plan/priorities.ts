import { originOf } from '../../../domain/plan/origin.ts';
import { isMeant, planCheck } from '../../../domain/plan/plan-check.ts';
import type { Context } from '../../context.ts';
import type { ReportPriority } from '../../input.ts';
import type { Cell, ModelBlock, NumberRef, Paragraph } from '../../model.ts';
import { grid } from '../../parts/grid.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { gapRuns, textRun, toned } from '../../text-flow.ts';
import { gapLink, itemLink, priorityAnchor, priorityNamed, priorityTitle, written } from './names.ts';
import { plannedOf, type Planned } from './planned.ts';
import { under } from './unknown.ts';

/** What was chosen and why, where it came from, and what of the plan answers it. */
export function priorities(context: Context, number: NumberRef): readonly ModelBlock[] {
  const planned = plannedOf(context);
  const head = heading(context, 1, 'part-priorities', context.words('plan.priorities'), number);
  if (planned.listed.length === 0) return under([head], emptyLine(context, 'empty.priorities'));
  return [head, grid(context, 'priorities', ['number', 'priority', 'from', 'answeredBy'], [11, 43, 23, 23], planned.listed.map((priority, at) => row(context, planned, priority, at)))];
}

function row(context: Context, planned: Planned, priority: ReportPriority, at: number): readonly Cell[] {
  const { words, format } = context;
  return [
    [{ ...line(context, 'cell', [textRun(context, format.number(at + 1))]), id: priorityAnchor(at) }],
    [
      ...priorityTitle(context, planned, priority, at),
      ...written(context, priority.reasons, priorityNamed(context, at), { lead: words('plan.reasons') }),
      ...(priority.decision === 'chosen' ? [] : [line(context, 'cell', [toned(words(`plan.decision.${priority.decision ?? 'none'}`), 'marker')])]),
    ],
    from(context, planned, priority),
    answeredBy(context, planned, priority),
  ];
}

/** The gap, with its checklist and the number of the question there, which leads to the question itself. */
function from(context: Context, planned: Planned, { from: place }: ReportPriority): Cell {
  if (place === null) return [line(context, 'cell', [textRun(context, context.words('plan.byHand'))])];
  return [line(context, 'cell', gapLink(context, planned, place)), ...questionLine(context, planned, place)];
}

/** `Health services: question 3`; what is not in this copy of the workbook is named by its id. */
export function questionLine(context: Context, { gaps }: Planned, { checklist, question }: NonNullable<ReportPriority['from']>): readonly Paragraph[] {
  const { words, format } = context;
  const found = gaps.find((gap) => gap.checklist === checklist && gap.question === question);
  if (found === undefined || found.sheet === null || found.asked === null) return [line(context, 'cell', [toned(words('plan.goneQuestion', { id: `${checklist} ${question}` }), 'muted')])];
  const { number, title } = found.sheet;
  return [line(context, 'cell', [
    textRun(context, format.label(number)), ...gapRuns(context), textRun(context, title.plain, title.language),
    textRun(context, words('plan.question', { number: format.number(found.asked.number) })),
  ])];
}

/** The items made for it, and every activity that serves it; where a chosen one has no activity, that. */
function answeredBy(context: Context, { tree, priorities: all }: Planned, { id }: ReportPriority): Cell {
  const serving = tree.filter((node) => {
    const { priority, through } = originOf(node, all);
    return priority?.id === id && (through === null || isMeant(node)) && node.item.level !== 'indicator';
  });
  const isUnserved = planCheck(tree, all).some((finding) => finding.code === 'no-activity' && finding.priority.id === id);
  return [
    ...serving.map((node) => line(context, 'cell', [itemLink(context, node)])),
    ...(isUnserved ? [line(context, 'cell', [toned(context.words('plan.noActivity'), 'marker')])] : []),
    ...(serving.length === 0 && !isUnserved ? [line(context, 'cell', [toned(context.words('empty.cell'), 'muted')])] : []),
  ];
}
