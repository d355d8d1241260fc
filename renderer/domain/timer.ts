/**
 * The timer of a question, for the room or for one table. All times are milliseconds; `now` is a reading of the steady clock
 * (`steady-clock.ts`). It is not part of the record: a timer belongs to the laptop on which it runs.
 */
export type Timer = {
  readonly workshop: string;
  readonly question: string;
  /** Null: the room as a whole. */
  readonly table: string | null;
  /** As planned at first. */
  readonly total: number;
  /** Added to it since; below nought where time was taken away. */
  readonly extension: number;
  /** Had run before it was started last. */
  readonly ran: number;
  /** When it was started last; null while it is paused. */
  readonly startedAt: number | null;
};

export type TimerPlace = Pick<Timer, 'workshop' | 'question' | 'table'>;
export type TimerState = 'running' | 'paused' | 'over';
/** How far a timer has come: the last fifth and the last twentieth get a quiet sign (issue F; looks section 6, projector). */
export const timerStages = ['plenty', 'low', 'last', 'over'] as const;
export type TimerStage = (typeof timerStages)[number];

export const minute = 60_000;
/** For a question whose minutes nobody has set. */
export const usualTotal = 10 * minute;
/** A timer may be planned for a day at most: more is a slip of the finger. */
const longest = 24 * 60 * minute;
/** Shares of the planned time that are left when the signs appear. */
const shares = { low: 0.2, last: 0.05 } as const;

/** One question has one timer for the room and one for each table. */
export const timerId = ({ question, table }: Pick<Timer, 'question' | 'table'>): string => (table === null ? question : `${question} ${table}`);

/** A timer that has not begun. */
export function newTimer({ workshop, question, table }: TimerPlace, total: number): Timer {
  return { workshop, question, table, total: Math.min(Math.max(total, 0), longest), extension: 0, ran: 0, startedAt: null };
}

/** What it is planned for by now. */
export const plannedOf = ({ total, extension }: Timer): number => total + extension;

/** How long it has run. Never less than nothing, whatever a clock says. */
export function ranOf({ ran, startedAt }: Timer, now: number): number {
  return ran + (startedAt === null ? 0 : Math.max(0, now - startedAt));
}

/** What is left; below nought: over by so much. */
export const leftOf = (timer: Timer, now: number): number => plannedOf(timer) - ranOf(timer, now);

export const isRunning = ({ startedAt }: Timer): boolean => startedAt !== null;

/** A timer that is over goes on counting unless it is paused: `isRunning` says which. */
export function stateOf(timer: Timer, now: number): TimerState {
  if (leftOf(timer, now) <= 0) return 'over';
  return isRunning(timer) ? 'running' : 'paused';
}

export function stageOf(timer: Timer, now: number): TimerStage {
  const left = leftOf(timer, now);
  const planned = plannedOf(timer);
  if (left <= 0) return 'over';
  if (left <= planned * shares.last) return 'last';
  return left <= planned * shares.low ? 'low' : 'plenty';
}

/** What was left when the sign of a stage appeared; null for a stage without one. */
export function signLeft(timer: Timer, stage: TimerStage): number | null {
  return stage === 'low' || stage === 'last' ? plannedOf(timer) * shares[stage] : null;
}

/** The same timer running; one that runs is left as it is. */
export const started = (timer: Timer, now: number): Timer => (isRunning(timer) ? timer : { ...timer, startedAt: now });

/** The same timer paused; one that is paused is left as it is. */
export const paused = (timer: Timer, now: number): Timer => (isRunning(timer) ? { ...timer, ran: ranOf(timer, now), startedAt: null } : timer);

/**
 * More time, or less. From a timer that is over more time counts from nought: who gives a minute means a minute from now. Taking away
 * ends a timer, and never makes it over by more.
 */
export function extended(timer: Timer, by: number, now: number): Timer {
  const left = leftOf(timer, now);
  const wanted = by > 0 ? Math.max(left, 0) + by : Math.max(left + by, Math.min(left, 0));
  const planned = Math.min(ranOf(timer, now) + wanted, longest);
  return { ...timer, extension: planned - timer.total };
}

/** What a timer shows: whole seconds. What is left is rounded up, so that it begins with all of it and nought is the end; what is over is rounded down. */
export function shownSeconds(left: number): { readonly seconds: number; readonly isOver: boolean } {
  return left > 0 ? { seconds: Math.ceil(left / 1000), isOver: false } : { seconds: Math.floor(-left / 1000), isOver: true };
}

/** Hours (only where there are some), minutes and seconds, in western digits: `12:40`, `1:05:00`. */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours === 0 ? `${String(minutes)}:${two(seconds % 60)}` : `${String(hours)}:${two(minutes)}:${two(seconds % 60)}`;
}

/** What the projector is told of a timer: `endsAt` by the wall clock of this laptop, null while nothing runs. */
export type ProjectedTimer = { readonly total: number; readonly endsAt: number | null; readonly left: number };

/**
 * The timer that belongs on the projector beside a question: that of the table whose screen it is, else that of the room. Null where there is none.
 * `wall` is the wall clock at the moment of `now`: the projector's page reads no other. After the clock is set it has to be told anew.
 */
export function projectedTimer(timers: readonly Timer[], shown: Pick<Timer, 'question' | 'table'>, { now, wall }: { readonly now: number; readonly wall: number }): ProjectedTimer | null {
  const of = (table: string | null): Timer | undefined => timers.find((timer) => timer.question === shown.question && timer.table === table);
  const timer = of(shown.table) ?? of(null);
  if (timer === undefined) return null;
  const left = leftOf(timer, now);
  return { total: plannedOf(timer), endsAt: isRunning(timer) ? wall + left : null, left };
}
