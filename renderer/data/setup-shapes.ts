import type { TeamRole } from '../domain/team.ts';
import type { LanguageTag } from '../domain/text.ts';
import type { Saved, TypedText } from './saved.ts';

/** What a workshop is set up with, and what the screens of setting up call. */

/** Texts of a library question that are copied into the workshop when it is added (design section 3, point 7). */
export type LibraryQuestion = {
  readonly id: string;
  readonly version: string;
  readonly wording: Readonly<Record<LanguageTag, string>>;
  readonly usable: Readonly<Record<LanguageTag, string>>;
};
export type NewWorkshop = {
  readonly title: string;
  readonly place: string;
  readonly language: LanguageTag;
};
/** A set of the library as it becomes a roundtable, its title in every language. */
export type QuestionSet = {
  readonly slug: string;
  readonly title: Readonly<Record<LanguageTag, string>>;
  readonly questions: readonly LibraryQuestion[];
};
/** Which table this laptop is in a workshop; null in the plenary. */
export type TableStore = {
  readonly get: (workshop: string) => string | null;
  readonly set: (workshop: string, table: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Actions on break-out tables. */
export type TableActions = {
  /** One more table, without a name; answers its id. */
  readonly add: (workshop: string) => Promise<Saved<string>>;
  readonly setTitle: (id: string, title: TypedText, stay?: string) => Promise<Saved>;
  /** From now on nobody's name is stored with what is recorded there; what was stored before stays. */
  readonly setWithoutNames: (id: string, isOn: boolean) => Promise<Saved>;
  readonly move: (id: string, step: 1 | -1) => Promise<Saved>;
  readonly setTakes: (roundtable: string, table: string, takes: boolean) => Promise<Saved>;
  readonly remove: (id: string) => Promise<Saved>;
  readonly restore: (id: string) => Promise<Saved>;
};

/** What the room agreed on a question. */
export type AgreementActions = {
  /** Keeps all that stands on the question as agreed in the room: what is edited or added later is told apart. */
  readonly keep: (question: string) => Promise<Saved>;
  /** Takes that back; nothing of the question itself is changed. */
  readonly open: (question: string) => Promise<Saved>;
};

/** Who carries the workshop. */
export type TeamActions = {
  /** Gives somebody a role: the participant of that name, or a new one. Answers the participant's id. */
  readonly add: (workshop: string, name: string, role: TeamRole) => Promise<Saved<string>>;
  readonly setRole: (participant: string, role: TeamRole, isOn: boolean) => Promise<Saved>;
};
