import type { Json } from '../../domain/json.ts';
import type { MultiText } from '../../domain/text.ts';
import type { BallotCounting, BallotMethod, BallotState, BallotView, CountUnit } from '../../domain/votes/ballot.ts';
import type { Step } from '../arrange/arrange.ts';
import type { Saved, TypedText } from '../saved.ts';

/** A stakeholder group as it is counted: `name` is null for the four that ship with words. `listed` participants belong to it. */
export type VotingGroup = { readonly slug: string; readonly name: MultiText | null; readonly listed: number };
export type VotingTable = { readonly id: string; readonly number: number; readonly title: MultiText };

/** The ballots of a workshop with whom they can count. */
export type VotesView = {
  readonly ballots: readonly BallotView[];
  readonly groups: readonly VotingGroup[];
  readonly tables: readonly VotingTable[];
  /** All participants on the list. */
  readonly listed: number;
};

/** Something of the record that can be voted on. */
export type Votable = { readonly id: string; readonly kind: 'side' | 'contribution' | 'plan-item'; readonly number: string; readonly text: MultiText };

export type NewBallot = {
  readonly title: TypedText | null;
  readonly question: string | null;
  /** Records to vote on: their texts are copied, in all languages. */
  readonly from: readonly string[];
  /** By record, what stands for a text that it does not have: a priority without a wording is called by its question. */
  readonly standIns?: ReadonlyMap<string, TypedText>;
};

/** Settings of a ballot; what is left out is untouched. */
export type BallotChange = {
  readonly method?: BallotMethod;
  readonly counting?: BallotCounting;
  readonly state?: BallotState;
  readonly dots?: number;
  readonly places?: number;
  readonly question?: string | null;
};

/** Everything about votes. Each action is one operation. */
export type Votes = {
  readonly read: (workshop: string) => Promise<VotesView>;
  /** What can be voted on: sides of positions and contributions of a question, then lines of the plan. */
  readonly votables: (workshop: string, question: string | null) => Promise<readonly Votable[]>;
  /** Makes a draft ballot; one on a question without a title of its own is called by the question. Answers its id. */
  readonly create: (workshop: string, ballot: NewBallot) => Promise<Saved<string>>;
  readonly change: (ballot: string, change: BallotChange) => Promise<Saved<Step>>;
  readonly setText: (ballot: string, field: 'title' | 'decision', text: TypedText, stay?: string) => Promise<Saved>;
  readonly setEntitled: (ballot: string, group: string, isEntitled: boolean) => Promise<Saved<Step>>;
  readonly addOption: (ballot: string, text: TypedText) => Promise<Saved<string>>;
  /** Adds records as options; those that are options already stay as they are, removed ones come back. */
  readonly addFrom: (ballot: string, records: readonly string[]) => Promise<Saved<Step>>;
  readonly setOptionText: (option: string, text: TypedText, stay?: string) => Promise<Saved>;
  /** One place up or down among the options. */
  readonly moveOption: (option: string, step: 1 | -1) => Promise<Saved<Step>>;
  /** Writes numbers of one count by the names of their registers; null takes a number away. */
  readonly count: (ballot: string, unit: CountUnit, numbers: Readonly<Record<string, number | null>>, stay?: string) => Promise<Saved>;
  /** Settles what stands side by side in a field of a ballot, an option or a count. */
  readonly settle: (record: string, field: string, value: Json) => Promise<Saved<Step>>;
  /** Removes a ballot or an option, with what stands below it. */
  readonly remove: (id: string) => Promise<Saved<Step>>;
};
