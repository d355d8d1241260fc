import type { AnswerChoices, AnswerPlace, AnswerText, AnswerView, AssessmentView, Involvement } from '../../domain/assessment/answer.ts';
import type { RoundView } from '../../domain/assessment/rounds.ts';
import type { TableView } from '../../domain/tables.ts';
import type { Step } from '../arrange/arrange.ts';
import type { Saved, TypedText } from '../saved.ts';

/** The checklists of a workshop, what was answered, and who can answer. */
export type AssessView = {
  /** By id of the checklist; those that nobody touched are not in it. */
  readonly assessments: ReadonlyMap<string, AssessmentView>;
  readonly answers: readonly AnswerView[];
  readonly tables: readonly TableView[];
};

/** Everything about answering checklists. Each action is one operation. */
export type Assess = {
  readonly read: (workshop: string) => Promise<AssessView>;
  /** The other workshops on this computer that answered checklists. */
  readonly rounds: (workshop: string) => Promise<readonly RoundView[]>;
  /** Compares a workshop with another one as a round of one series, or no longer. */
  readonly compareWith: (workshop: string, other: string, isCompared: boolean) => Promise<Saved<Step>>;
  /** Takes a checklist up, or lays it aside; its answers stay. */
  readonly choose: (workshop: string, checklist: string, isChosen: boolean) => Promise<Saved<Step>>;
  /** Ticks a stakeholder as involved or to be involved; null is neither. */
  readonly involve: (workshop: string, checklist: string, stakeholder: string, involvement: Involvement | null) => Promise<Saved<Step>>;
  /** Names those whom the list does not. */
  readonly setWhoElse: (workshop: string, checklist: string, text: TypedText, stay?: string) => Promise<Saved>;
  /** Chooses parts of an answer; what is left out is untouched, null takes away. */
  readonly answer: (workshop: string, place: AnswerPlace, change: Partial<AnswerChoices>) => Promise<Saved<Step>>;
  readonly setText: (workshop: string, place: AnswerPlace, field: AnswerText, text: TypedText, stay?: string) => Promise<Saved>;
};
