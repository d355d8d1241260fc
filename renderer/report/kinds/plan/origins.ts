import { originOf } from '../../../domain/plan/origin.ts';
import type { Context } from '../../context.ts';
import type { Cell, ModelBlock } from '../../model.ts';
import { grid } from '../../parts/grid.ts';
import { line } from '../../parts/heading.ts';
import { libraryText } from '../../parts/library-text.ts';
import { effectRuns, responseRuns } from '../../parts/reply-words.ts';
import { inlineListed, shownDirection, textRun } from '../../text-flow.ts';
import { filled } from './matrix.ts';
import { gapAnchor, itemLink, priorityLink } from './names.ts';
import { isIndicator, isSameGap, plannedOf, type AnsweredGap, type Planned } from './planned.ts';
import { questionLine } from './priorities.ts';

/** The gaps that priorities and items of the plan lead back to: the question, what the workshop answers to it, and what of the plan answers it. */
export function origins(context: Context): readonly ModelBlock[] {
  const planned = plannedOf(context);
  if (planned.gaps.length === 0) return [];
  return [grid(context, 'origins', ['number', 'question', 'effect', 'response', 'answeredBy'], [11, 37, 16, 14, 22], planned.gaps.map((gap, at) => row(context, planned, gap, at)))];
}

function row(context: Context, planned: Planned, gap: AnsweredGap, at: number): readonly Cell[] {
  const { format, words } = context;
  const asked = gap.asked === null ? null : libraryText(gap.asked.asked.language, gap.asked.asked.plain);
  const { tree, priorities, listed } = planned;
  const answering = tree.filter((node) => {
    const { gap: place, through, priority } = originOf(node, priorities);
    return !isIndicator(node) && through === null && priority === null && place !== null && isSameGap(place, gap);
  });
  const serving = listed.filter(({ from }) => from !== null && isSameGap(from, gap));
  return [
    [{ ...line(context, 'cell', [textRun(context, format.number(at + 1))]), id: gapAnchor(at) }],
    [
      ...questionLine(context, planned, gap),
      ...(asked === null ? [] : [{ type: 'paragraph' as const, role: 'cell' as const, direction: shownDirection(context, asked), runs: inlineListed(context, asked, words('plan.gap', { number: format.number(at + 1) })) }]),
    ],
    [line(context, 'cell', effectRuns(context, gap.reply))],
    [line(context, 'cell', responseRuns(context, gap.reply))],
    filled(context, [...serving.map(({ id }) => priorityLink(context, planned, id)), ...answering.map((node) => [itemLink(context, node)])].map((runs) => line(context, 'cell', runs))),
  ];
}
