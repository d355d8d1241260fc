import type { Citation } from '../domain/citation.ts';
import type { ContributionType, PositionState } from '../domain/kinds.ts';
import type { Speaker } from '../domain/speaker.ts';
import type { Saved, TypedText } from './saved.ts';
import type { QuestionSet } from './setup-shapes.ts';

/** What a contribution's editor writes; what is left out is untouched. `stay` groups the autosaves of one stay in the field. */
export type ContributionEdit = {
  readonly text?: TypedText;
  readonly type?: ContributionType;
  readonly speakers?: readonly Speaker[];
  /** Key of a sector of the library; null takes it away, as with the two below. */
  readonly sector?: string | null;
  readonly owner?: Speaker | null;
  /** ISO date. */
  readonly due?: string | null;
  /** Items of the library cited in addition to those it cites already. */
  readonly cites?: readonly Citation[];
  readonly stay?: string;
};

/** Actions on what stands inside a workshop: roundtables with their questions, and what was said and settled on each. */
export type QuestionActions = {
  readonly roundtables: {
    readonly add: (workshop: string, title: TypedText) => Promise<Saved<string>>;
    readonly addLibraryQuestions: (workshop: string, set: QuestionSet) => Promise<Saved<string>>;
    readonly setTitle: (id: string, title: TypedText, stay?: string) => Promise<Saved>;
    readonly addQuestion: (roundtable: string, wording: TypedText, usable: TypedText | null) => Promise<Saved<string>>;
    readonly setWording: (question: string, wording: TypedText, stay?: string) => Promise<Saved>;
    readonly setUsable: (question: string, usable: TypedText, stay?: string) => Promise<Saved>;
    readonly setContext: (question: string, context: TypedText, stay?: string) => Promise<Saved>;
    readonly setMinutes: (question: string, minutes: number | null) => Promise<Saved>;
    /** Links items of the library with a question, as they are cited; what is linked already stays as it is. */
    readonly link: (question: string, items: readonly Citation[]) => Promise<Saved>;
    readonly unlink: (question: string, items: readonly string[]) => Promise<Saved>;
    /** Why a stakeholder group was not heard on the question, and what will be done. */
    readonly setUnheard: (question: string, group: string, texts: { readonly why?: TypedText; readonly plan?: TypedText }, stay?: string) => Promise<Saved>;
    readonly remove: (id: string) => Promise<Saved>;
    readonly restore: (id: string) => Promise<Saved>;
  };
  readonly contributions: {
    /** Makes the record on the first letter with an id of the caller's (from `newId`), later calls edit it. */
    readonly write: (question: string, id: string, edit: ContributionEdit) => Promise<Saved>;
    readonly uncite: (id: string, item: string) => Promise<Saved>;
    readonly remove: (id: string) => Promise<Saved>;
    readonly restore: (id: string) => Promise<Saved>;
  };
  readonly positions: {
    readonly add: (question: string, state: PositionState, sides: readonly { readonly text: TypedText; readonly holders: readonly Speaker[] }[]) => Promise<Saved<string>>;
    readonly setState: (id: string, state: PositionState) => Promise<Saved>;
    readonly setSideText: (side: string, text: TypedText, stay?: string) => Promise<Saved>;
    readonly setHolders: (side: string, holders: readonly Speaker[]) => Promise<Saved>;
    readonly addSide: (position: string, text: TypedText) => Promise<Saved<string>>;
    readonly remove: (id: string) => Promise<Saved>;
    readonly restore: (id: string) => Promise<Saved>;
  };
  readonly notes: {
    readonly add: (parent: string, text: TypedText) => Promise<Saved<string>>;
    readonly setText: (id: string, text: TypedText, stay?: string) => Promise<Saved>;
    readonly remove: (id: string) => Promise<Saved>;
    readonly restore: (id: string) => Promise<Saved>;
  };
};
