import type { ReportInput, ReportOptions } from './input.ts';

/** How many of each thing a report holds: what was read back is compared with what the record had. */
export type Counts = {
  readonly questions: number;
  readonly contributions: number;
  readonly positions: number;
  readonly sides: number;
  readonly outcomes: number;
  readonly furtherQuestions: number;
  readonly references: number;
  readonly followUps: number;
  readonly participants: number;
};

/** A thing of which the file holds another number than the record. */
export type Difference = { readonly what: keyof Counts; readonly expected: number; readonly found: number };

/** The counts a report of this input must have. Worked out from the input, not from the model, so that a slip there shows. */
export function countInput(input: ReportInput, options: ReportOptions): Counts {
  const questions = input.roundtables.flatMap((roundtable) => roundtable.questions);
  const contributions = questions.flatMap((question) => question.contributions);
  const positions = questions.flatMap((question) => question.positions);
  const cited = new Set(contributions.flatMap(({ cites }) => cites.map(({ item, version }) => `${item}@${version}`)));
  const namesPersons = options.attribution === 'person' || options.attribution === 'body';
  const written = input.sections.filter((section) => section.text.original !== undefined);
  return {
    questions: questions.length,
    contributions: contributions.length,
    positions: positions.length,
    sides: positions.reduce((sum, { sides }) => sum + (sides.length > 1 ? sides.length : 0), 0),
    outcomes: written.filter(({ part }) => part === 'key-outcome').length,
    furtherQuestions: written.filter(({ part }) => part === 'further-question').length,
    references: cited.size,
    followUps: contributions.filter(({ type }) => type === 'follow-up').length,
    participants: namesPersons ? input.participants.length : 0,
  };
}

/** Where the two differ; empty when the file holds everything. */
export function compareCounts(expected: Counts, found: Counts): readonly Difference[] {
  const keys = Object.keys(expected).filter((key): key is keyof Counts => Object.hasOwn(found, key));
  return keys.flatMap((what) =>
    expected[what] === found[what] ? [] : [{ what, expected: expected[what], found: found[what] }],
  );
}
