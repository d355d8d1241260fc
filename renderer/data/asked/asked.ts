import type { QuestionSet } from '../setup-shapes.ts';
import type { Saved } from '../saved.ts';

/** Questions of one set that a person picked, by the ids they have there. */
export type Picked =
  | { readonly kind: 'library'; readonly set: QuestionSet; readonly questions: readonly string[] }
  | { readonly kind: 'own'; readonly set: string; readonly questions: readonly string[] };

/** Where picked questions go: into the roundtable that each set has, or all into one that is there. */
export type PickTarget = string | null;

/** A question that stands in the workshop already, by the id it has in its set, and its number here. */
export type TakenQuestions = ReadonlyMap<string, string>;

/** What came of it: `added` counts the questions that are there now; those that stood there before, by their numbers. */
export type TakenIn = { readonly added: number; readonly there: readonly string[]; readonly undo: () => Promise<Saved> };

/** Minutes of a roundtable: of its questions, how many of them have none, and what the agenda has for it; null: it is in no block. */
export type AskedMinutes = { readonly asked: number; readonly open: number; readonly planned: number | null };

/** What is asked: questions out of sets, of the library and of one's own, and the time for them. */
export type Asked = {
  readonly minutes: (workshop: string) => Promise<ReadonlyMap<string, AskedMinutes>>;
  readonly taken: (workshop: string) => Promise<TakenQuestions>;
  /** Takes the picked questions in as one operation; one that is there already stays where it is and is not doubled. */
  readonly take: (workshop: string, picked: readonly Picked[], into: PickTarget) => Promise<Saved<TakenIn>>;
};
