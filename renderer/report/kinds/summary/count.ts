import type { Counts } from '../../counts.ts';
import type { ReportInput, ReportOptions } from '../../input.ts';
import { countDiscussion, hasPart } from '../counting.ts';

/** The counts a summary report of this input must have. */
export function countSummary(input: ReportInput, options: ReportOptions): Partial<Counts> {
  const has = hasPart(options);
  const written = input.sections.filter((section) => section.text.original !== undefined);
  return {
    ...countDiscussion(input, options),
    outcomes: has('discussion') ? written.filter(({ part }) => part === 'key-outcome').length : 0,
    furtherQuestions: has('conclusion') ? written.filter(({ part }) => part === 'further-question').length : 0,
  };
}
