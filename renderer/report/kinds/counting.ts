import type { Counts } from '../counts.ts';
import type { ReportInput, ReportOptions } from '../input.ts';
import { listsParticipants } from '../parts/participants.ts';

/** True for a part that the report has. */
export type HasPart = (slug: string) => boolean;

export function hasPart({ parts }: ReportOptions): HasPart {
  return (slug) => parts?.includes(slug) ?? true;
}

/**
 * What a report with the discussion and its annexes must hold. Worked out from the input, not from the model, so that a slip
 * there shows.
 */
export function countDiscussion(input: ReportInput, options: ReportOptions): Omit<Counts, 'outcomes' | 'furtherQuestions' | 'practices' | 'blocks' | 'answers' | 'planItems'> {
  const has = hasPart(options);
  const all = input.roundtables.flatMap((roundtable) => roundtable.questions);
  const questions = has('discussion') ? all : [];
  const contributions = questions.flatMap((question) => question.contributions);
  const positions = questions.flatMap((question) => question.positions);
  const cited = new Set(contributions.flatMap(({ cites }) => cites.map(({ item, version }) => `${item}@${version}`)));
  return {
    questions: questions.length,
    contributions: contributions.length,
    positions: positions.length,
    sides: positions.reduce((sum, { sides }) => sum + (sides.length > 1 ? sides.length : 0), 0),
    references: has('references') ? cited.size : 0,
    followUps: has('followUps') ? all.flatMap((question) => question.contributions).filter(({ type }) => type === 'follow-up').length : 0,
    participants: countParticipants(input, options),
  };
}

/** How many participants a report lists. */
export function countParticipants(input: ReportInput, options: ReportOptions): number {
  return listsParticipants(options) && hasPart(options)('participants') ? input.participants.length : 0;
}
