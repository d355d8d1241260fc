import { heatColumns, heatOf } from '../../../domain/assessment/heat.ts';
import { expectedAnswers, plannedGaps } from '../../../domain/plan/expected.ts';
import type { Context } from '../../context.ts';
import type { ModelBlock, NumberRef } from '../../model.ts';
import { grid } from '../../parts/grid.ts';
import { emptyLine, heading, line } from '../../parts/heading.ts';
import { heatFigure } from '../../parts/heat-figure.ts';
import { libraryText } from '../../parts/library-text.ts';
import { scoreCell } from '../../parts/score-cell.ts';
import { inline, shownDirection, textRun } from '../../text-flow.ts';
import { plannedOf } from './planned.ts';
import { under } from './unknown.ts';

/** How much the checklists say is addressed today, beside what is expected once the plan is done. */
export function expected(context: Context, number: NumberRef): readonly ModelBlock[] {
  const { words, input } = context;
  const { tree, priorities, sheets, answers } = plannedOf(context);
  const head = heading(context, 1, 'part-expected', words('plan.expected'), number);
  const planned = plannedGaps(tree, priorities);
  const taken = new Set((input.assessments?.checklists ?? []).filter(({ isChosen }) => isChosen).map(({ checklist }) => checklist));
  const asked = sheets.filter(({ id }) => taken.has(id) || planned.some(({ checklist }) => checklist === id));
  if (planned.length === 0 || asked.length === 0) return under([head], emptyLine(context, 'empty.expected'));
  const [today, after] = [heatOf(asked, answers), heatOf(asked, expectedAnswers(answers, planned))];
  const drawn = (map: typeof today, when: string): ModelBlock => heatFigure(context, map.flatMap(({ cells }, at) => (asked[at] === undefined ? [] : [{ title: asked[at].title, cells }])), words(`column.${when}`));
  const rows = today.flatMap(({ cells }, at) => heatColumns.flatMap((column) => {
    const [sheet, then] = [asked[at], after[at]];
    if (sheet === undefined || then === undefined || cells[column].asked === 0) return [];
    const title = libraryText(sheet.title.language, sheet.title.plain);
    return [[
      [
        { type: 'paragraph' as const, role: 'cell-head' as const, direction: shownDirection(context, title), runs: inline(context, title) },
        line(context, 'cell', [textRun(context, words(`assessment.column.${column}`))]),
      ],
      scoreCell(context, cells[column]),
      scoreCell(context, then.cells[column]),
    ]];
  }));
  return [head, { ...line(context, 'more', [textRun(context, words('plan.expectedAbout'))]), keepNext: true }, drawn(today, 'today'), drawn(after, 'after'), grid(context, 'expected', ['checklist', 'today', 'after'], [44, 28, 28], rows)];
}
