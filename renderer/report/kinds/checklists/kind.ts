import { titleLines } from '../../parts/title-block.ts';
import { hasPart } from '../counting.ts';
import type { ReportKindDefinition } from '../kind.ts';
import { blankChecklists } from './blank-checklists.ts';
import { printedSheets } from './printed.ts';

/** Blank checklists for the tables, with the numbers and the words of the screen. They hold no answer and name nobody, like the worksheets. */
export const checklistsKind: ReportKindDefinition = {
  kind: 'checklists',
  needsLibrary: true,
  needsAssessments: true,
  parts: [
    { slug: 'title', build: titleLines },
    { slug: 'blankChecklists', build: blankChecklists },
  ],
  count: (input, options, library) => ({
    questions: hasPart(options)('blankChecklists') ? printedSheets(input, library, options.language).reduce((sum, { questions }) => sum + questions.length, 0) : 0,
    answers: 0,
    contributions: 0,
    participants: 0,
  }),
};
