import { followUpOf } from '../../../domain/plan/follow-up.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import type { Context } from '../../context.ts';
import type { Cell, ModelBlock, NumberRef } from '../../model.ts';
import { grid } from '../../parts/grid.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { textRun } from '../../text-flow.ts';
import { filled } from './matrix.ts';
import { named, numberLink, titleOf, written } from './names.ts';
import { itemOf, plannedOf } from './planned.ts';
import { under } from './unknown.ts';

/** What became of the activities by the day of the report: what is overdue first, then what comes next, then what is done. */
export function progress(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, format, options } = context;
  const head = heading(context, 1, 'part-progress', words('plan.progressTitle'), number);
  const { tree } = plannedOf(context);
  if (options.day === undefined || tree.every(({ item }) => item.level !== 'activity')) return under([head], emptyLine(context, 'empty.activities'));
  const { due, ahead, undated, done, dropped } = followUpOf(tree, options.day);
  const rows = [
    ...due.map(({ node, late }) => row(context, node, [late === 0 ? words('plan.dueToday') : words('plan.late', { count: late })])),
    ...[...ahead, ...undated].map((node) => row(context, node)),
    ...done.map(({ node, late }) => row(context, node, late === null ? [] : [late === 0 ? words('plan.onTime') : words('plan.late', { count: late })])),
    ...dropped.map((node) => row(context, node)),
  ];
  return [
    head,
    { ...line(context, 'more', [textRun(context, words('plan.asOf', { date: format.date(options.day) }))]), keepNext: true },
    grid(context, 'progress', ['number', 'activity', 'responsibleBody', 'due', 'progress'], [12, 33, 20, 17, 18], rows),
  ];
}

function row(context: Context, node: PlanNode, said: readonly string[] = []): readonly Cell[] {
  const { words, format } = context;
  const { responsible, followUp, due, doneOn, progress: state } = itemOf(context, node);
  const place = named(context, node);
  const plain = (text: string) => line(context, 'cell', [textRun(context, text)]);
  return [
    [line(context, 'follow-up', [numberLink(context, node)])],
    [...titleOf(context, node), ...written(context, followUp, place, { lead: words('plan.followUp') })],
    filled(context, written(context, responsible, place)),
    [plain(due === null ? words('empty.due') : format.date(due))],
    [plain(words(`plan.progress.${state}`)), ...(doneOn === null || state !== 'done' ? [] : [plain(format.date(doneOn))]), ...said.map(plain)],
  ];
}
