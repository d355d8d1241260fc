import { heatOfPercent } from '../../domain/assessment/heat.ts';
import type { Score } from '../../domain/assessment/score.ts';
import type { Context } from '../context.ts';
import type { Cell } from '../model.ts';
import { textRun } from '../text-flow.ts';
import { line } from './heading.ts';

/** The score, and below it how many answers are known. Shaded by the score, which stands in it as a number all the same. */
export function scoreCell(context: Context, { percent, known, asked }: Score): Cell {
  const { words, format } = context;
  const step = heatOfPercent(percent);
  const score = percent === null ? textRun(context, words('assessment.noScore')) : { ...textRun(context, format.percent(percent / 100)), strong: true as const };
  return [
    { ...line(context, 'cell', [score]), ...(step === null ? {} : { heat: step }) },
    line(context, 'cell', [textRun(context, words('assessment.known', { known, asked }))]),
  ];
}
