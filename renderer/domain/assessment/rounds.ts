import type { DateSpan } from '../date-span.ts';
import type { MultiText } from '../text.ts';
import type { AnswerView } from './answer.ts';
import { heatColumns, heatOf, type AskedChecklist, type HeatColumn } from './heat.ts';
import type { Score } from './score.ts';

/** A workshop that answered checklists, as a round of a series. */
export type RoundView = {
  readonly id: string;
  readonly title: MultiText;
  readonly dates: DateSpan | null;
  /** Whether the workshop that is open compares itself with it. */
  readonly isCompared: boolean;
  readonly answers: readonly AnswerView[];
};

/** Register of a workshop that says it compares itself with another one: one each, so that two laptops can choose different ones. */
export const roundField = (workshop: string): string => `round.${workshop}`;

/** Rounds by their first day, those without one last; what is alike stays as it was. */
export const inTime = <Round extends Pick<RoundView, 'dates'>>(rounds: readonly Round[]): readonly Round[] =>
  rounds.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0));

/** After every ISO day there is. */
const noDay = '~';

const dayOf = ({ dates }: Pick<RoundView, 'dates'>): string => dates?.from ?? noDay;

/** A checklist in one direction, with its score in each round, in their order. */
export type RoundRow = { readonly checklist: string; readonly column: HeatColumn; readonly scores: readonly Score[] };

/** Scores over the rounds, in the order of the checklists; a direction that no round has a score of is left out. */
export function roundRows(checklists: readonly AskedChecklist[], rounds: readonly Pick<RoundView, 'answers'>[]): readonly RoundRow[] {
  const maps = rounds.map(({ answers }) => heatOf(checklists, answers));
  return checklists.flatMap(({ id }, at) => heatColumns.flatMap((column): readonly RoundRow[] => {
    const scores = maps.flatMap((map) => map[at]?.cells[column] ?? []);
    return scores.every(({ percent }) => percent === null) ? [] : [{ checklist: id, column, scores }];
  }));
}

/** By how much a score changed since the last round before it that has one; null where there is none, or where it has none itself. */
export function changeOf(scores: readonly Score[], at: number): number | null {
  const now = scores[at]?.percent ?? null;
  const before = scores.slice(0, at).findLast(({ percent }) => percent !== null)?.percent ?? null;
  return now === null || before === null ? null : now - before;
}
