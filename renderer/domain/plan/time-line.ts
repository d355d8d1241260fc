import { daysBetween } from './days.ts';
import type { PlanNode, PlanTree } from './plan-tree.ts';

/** What the scale of a time line counts in. */
export type TimeUnit = 'months' | 'quarters' | 'years';

/** Where one unit of the scale begins: the ISO day, and how many days that is from the beginning of the line. */
export type TimeTick = { readonly day: string; readonly at: number };

/**
 * An item on the line. Both are days from its beginning, the last day included: a bar from `from` to `to`, or a mark on one day where the other is
 * not known.
 */
export type TimeRow = {
  readonly node: PlanNode;
  readonly from: number;
  readonly to: number;
  /** Only one of its days is known; of an indicator, the day of its target is all there is to mark. */
  readonly isMark: boolean;
  /** Its end comes before its beginning: the bar goes from the earlier to the later, and the words say so. */
  readonly isReversed: boolean;
};

export type TimeLine = {
  /** First day of the line, which begins and ends with whole units. */
  readonly begins: string;
  /** How many days it has. */
  readonly length: number;
  readonly unit: TimeUnit;
  readonly ticks: readonly TimeTick[];
  /** In the order of the tree. */
  readonly rows: readonly TimeRow[];
  /** Without any day. */
  readonly undated: readonly PlanNode[];
  /** Days from the beginning to today; null where today lies outside. */
  readonly today: number | null;
};

/** As many units as a line has at most before it counts in longer ones. */
const mostUnits = { months: 18, quarters: 24, years: 24 } as const;

/** The items of a plan on a line of days; a plan without any day has none. Today is given, never read from a clock. */
export function timeLineOf(tree: PlanTree, today: string): TimeLine | null {
  const spans = tree.map((node) => ({ node, ...spanOf(node) }));
  const days = spans.flatMap(({ start, due }) => [start, due]).filter((day) => day !== null).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { unit, months } = scaleOf(first, last);
  const starts = unitsBetween(first, last, months);
  const begins = dayOfMonth(starts.at(0) ?? 0);
  const length = daysBetween(begins, dayOfMonth((starts.at(-1) ?? 0) + months));
  const toToday = daysBetween(begins, today);
  return {
    begins,
    length,
    unit,
    ticks: starts.map((month) => ({ day: dayOfMonth(month), at: daysBetween(begins, dayOfMonth(month)) })),
    rows: spans.flatMap(({ node, start, due }) => {
      const [one, other] = [start ?? due, due ?? start];
      if (one === null || other === null) return [];
      const [from, to] = [one, other].toSorted();
      return [{ node, from: daysBetween(begins, from ?? one), to: daysBetween(begins, to ?? other) + 1, isMark: start === null || due === null, isReversed: one > other }];
    }),
    undated: spans.filter(({ start, due }) => start === null && due === null).map(({ node }) => node),
    today: toToday >= 0 && toToday < length ? toToday : null,
  };
}

/** The baseline of an indicator was measured, and is no work that is planned: its target alone stands on the line. */
function spanOf({ item: { level, start, due } }: PlanNode): { readonly start: string | null; readonly due: string | null } {
  return { start: level === 'indicator' ? null : start, due };
}

function scaleOf(first: string, last: string): { readonly unit: TimeUnit; /** How many months one has. */ readonly months: number } {
  const within = (months: number, most: number): boolean => unitsBetween(first, last, months).length <= most;
  if (within(1, mostUnits.months)) return { unit: 'months', months: 1 };
  if (within(3, mostUnits.quarters)) return { unit: 'quarters', months: 3 };
  // A day that was mistyped may lie centuries away: then several years are one step.
  let years = 1;
  while (!within(12 * years, mostUnits.years)) years *= 2;
  return { unit: 'years', months: 12 * years };
}

/** Each month, counted from the year nought, with which a unit begins that the two days lie in or between. */
function unitsBetween(first: string, last: string, months: number): readonly number[] {
  const [from, to] = [first, last].map((day) => Math.floor(monthOf(day) / months) * months);
  return Array.from({ length: ((to ?? 0) - (from ?? 0)) / months + 1 }, (_, at) => (from ?? 0) + at * months);
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** First day of a month. The line may end with a year of five digits, which ISO writes with a sign. */
function dayOfMonth(month: number): string {
  const year = Math.floor(month / 12);
  return `${year > 9999 ? `+0${String(year)}` : String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
