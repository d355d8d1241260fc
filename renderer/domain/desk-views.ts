import type { ContributionType, FactOutput, PositionState, SectionPart } from './kinds.ts';
import type { MultiText } from './text.ts';

/** What the drafting desk reads: the passages of the report, and the answers they condense. */

/** A footnote of a passage by the number that stands in its text as `[^1]`. */
export type NoteOfPassage = { readonly number: number; readonly text: MultiText };

/** A `section` record: usually one paragraph of the report. */
export type PassageView = {
  readonly id: string;
  readonly part: SectionPart;
  /** The roundtable of a `topic`. */
  readonly topic: string | null;
  /** The output of a `result`. */
  readonly output: FactOutput | null;
  readonly text: MultiText;
  /** Other versions of the text that nobody has settled. */
  readonly versions: readonly MultiText[];
  readonly notes: readonly NoteOfPassage[];
  /** Ids of the contributions and positions it condenses. */
  readonly condenses: readonly string[];
};

/** A contribution or a position, numbered as in the report: `4.1/2`, `P3`. */
export type AnswerView = {
  readonly id: string;
  readonly number: string;
  readonly question: { readonly id: string; readonly number: string };
  /** A contribution's text, or the sides of a position. */
  readonly texts: readonly MultiText[];
} & ({ readonly kind: 'contribution'; readonly type: ContributionType } | { readonly kind: 'position'; readonly state: PositionState });

/** The answers of one roundtable; its number is that of the map, of paper and of Word. */
export type RoundtableAnswers = { readonly id: string; readonly number: string; readonly title: MultiText; readonly answers: readonly AnswerView[] };

/** Where a new passage goes. */
export type PassagePlace = {
  readonly part: SectionPart;
  readonly topic: string | null;
  readonly output: FactOutput | null;
  /** The passage it follows in its part; null: it comes last. */
  readonly after: string | null;
};
