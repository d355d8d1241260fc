import type { PlanItemView } from '../../../domain/plan/plan-item.ts';
import type { Context } from '../../context.ts';
import type { Paragraph } from '../../model.ts';
import { line } from '../../parts/heading.ts';
import { textRun } from '../../text-flow.ts';

/** From when to when; days that are not in order each by itself. */
export function timeLines(context: Context, { start, due }: Pick<PlanItemView, 'start' | 'due'>): readonly Paragraph[] {
  const { words, format } = context;
  if (start !== null && due !== null && start <= due) return [line(context, 'cell', [textRun(context, format.dates({ from: start, to: due }))])];
  const said = [...(start === null ? [] : [words('plan.begins', { date: format.date(start) })]), ...(due === null ? [] : [words('plan.ends', { date: format.date(due) })])];
  return said.map((one) => line(context, 'cell', [textRun(context, one)]));
}
