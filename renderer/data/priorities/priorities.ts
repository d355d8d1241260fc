import type { Criterion, WayToOrder } from '../../domain/priorities/criteria.ts';
import type { Decision, GapPlace, PriorityText, PriorityView } from '../../domain/priorities/priority.ts';
import type { VotesOn } from '../../domain/priorities/votes-on.ts';
import type { Step } from '../arrange/arrange.ts';
import type { Saved, TypedText } from '../saved.ts';

/** The candidate priorities of a workshop, and by what they are compared. */
export type PrioritiesView = {
  /** In their order by hand. */
  readonly priorities: readonly PriorityView[];
  /** Those that are left out among them. */
  readonly criteria: readonly Criterion[];
  readonly by: WayToOrder;
  /** The ballot that they were put to; null where there is none. */
  readonly votes: VotesOn | null;
};

/** Everything about priorities. Each action is one operation. */
export type Priorities = {
  readonly read: (workshop: string) => Promise<PrioritiesView>;
  /** Makes a gap a candidate; one that was removed comes back with what was said of it. */
  readonly propose: (workshop: string, gap: GapPlace) => Promise<Saved<Step>>;
  /** Makes one that comes from no gap. Answers its id. */
  readonly add: (workshop: string, title: TypedText) => Promise<Saved<string>>;
  readonly remove: (priority: string) => Promise<Saved<Step>>;
  readonly setText: (priority: string, field: PriorityText, text: TypedText, stay?: string) => Promise<Saved>;
  /** Rates from 1 to 5; null takes the rating away. */
  readonly rate: (priority: string, criterion: string, rating: number | null) => Promise<Saved<Step>>;
  readonly decide: (priority: string, decision: Decision | null) => Promise<Saved<Step>>;
  /** One place up or down in the order by hand. */
  readonly move: (priority: string, step: 1 | -1) => Promise<Saved<Step>>;
  readonly orderBy: (workshop: string, by: WayToOrder) => Promise<Saved<Step>>;
  readonly setWeight: (workshop: string, criterion: string, weight: number) => Promise<Saved<Step>>;
  /** Adds a criterion of the workshop's own; one of that name that was removed comes back. */
  readonly addCriterion: (workshop: string, name: TypedText) => Promise<Saved<Step>>;
  readonly setCriterionName: (workshop: string, criterion: string, name: TypedText, stay?: string) => Promise<Saved>;
  readonly removeCriterion: (workshop: string, criterion: string) => Promise<Saved<Step>>;
};
