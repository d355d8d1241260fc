import { titleLines } from '../../parts/title-block.ts';
import type { ReportKindDefinition } from '../kind.ts';
import { hasPart } from '../counting.ts';
import { askedRoundtables, worksheets } from './worksheets.ts';

/**
 * Blank worksheets for the tables, with the numbers of the screen. They hold no answer and name nobody: they are handed out, left on
 * tables and taken home.
 */
export const worksheetsKind: ReportKindDefinition = {
  kind: 'worksheets',
  parts: [
    { slug: 'title', build: titleLines },
    { slug: 'worksheets', build: worksheets },
  ],
  count: (input, options) => ({
    questions: hasPart(options)('worksheets') ? askedRoundtables(input).reduce((sum, { questions }) => sum + questions.length, 0) : 0,
    positions: 0,
    contributions: 0,
    participants: 0,
  }),
};
