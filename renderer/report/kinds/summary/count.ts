import type { Counts } from '../../counts.ts';
import type { ReportInput, ReportOptions } from '../../input.ts';

/** The counts a summary report of this input must have. Worked out from the input, not from the model, so that a slip there shows. */
export function countSummary(input: ReportInput, options: ReportOptions): Partial<Counts> {
  const has = (part: string): boolean => options.parts?.includes(part) ?? true;
  const questions = has('discussion') ? input.roundtables.flatMap((roundtable) => roundtable.questions) : [];
  const contributions = questions.flatMap((question) => question.contributions);
  const positions = questions.flatMap((question) => question.positions);
  const cited = new Set(contributions.flatMap(({ cites }) => cites.map(({ item, version }) => `${item}@${version}`)));
  const namesPersons = options.participantList && (options.attribution === 'person' || options.attribution === 'body');
  const written = input.sections.filter((section) => section.text.original !== undefined);
  return {
    questions: questions.length,
    contributions: contributions.length,
    positions: positions.length,
    sides: positions.reduce((sum, { sides }) => sum + (sides.length > 1 ? sides.length : 0), 0),
    outcomes: has('discussion') ? written.filter(({ part }) => part === 'key-outcome').length : 0,
    furtherQuestions: has('conclusion') ? written.filter(({ part }) => part === 'further-question').length : 0,
    references: has('references') ? cited.size : 0,
    followUps: has('followUps') ? contributions.filter(({ type }) => type === 'follow-up').length : 0,
    participants: namesPersons && has('participants') ? input.participants.length : 0,
  };
}
