import type { Bridge } from '../../../preload/contract.ts';
import type { KeptTimers } from '../../../preload/shapes.ts';
import {
  extended, isRunning, leftOf, newTimer, paused, plannedOf, stageOf, started, stateOf, timerId, timerStages, type Timer, type TimerPlace, type TimerStage, type TimerState,
} from '../../domain/timer.ts';
import { Began, type BeganShelf } from './began.ts';
import { Listeners } from './listeners.ts';
import { PageClock, pageClocks, type PageClocks } from './page-clock.ts';

/** Where timers are kept on this laptop: in its settings, written when a timer is started, paused, changed or put back, never by the second. */
export type TimerShelf = {
  readonly read: () => KeptTimers | undefined;
  readonly write: (timers: KeptTimers | undefined) => void;
  readonly began: BeganShelf;
};

export type ShownTimer = Timer & {
  readonly id: string;
  readonly isRunning: boolean;
  /** With what was added. */
  readonly planned: number;
  /** Below nought: over by so much. */
  readonly left: (now: number) => number;
  readonly state: (now: number) => TimerState;
};

/** A timer that has come to a sign. */
export type TimerSign = { readonly timer: ShownTimer; readonly stage: Exclude<TimerStage, 'plenty'> };

type Which = Pick<TimerPlace, 'question' | 'table'>;

/** A timer over for longer does not keep the machine awake: everybody has gone home. */
const forgottenAfter = 60 * 60_000;
/** One that is over for longer still is not brought back by a start. */
const droppedAfter = 12 * 60 * 60_000;

/** Where nothing is given, timers end with the page. */
const forgetful: TimerShelf = { read: () => undefined, write: () => undefined, began: { read: () => [], write: () => undefined } };

/** Opens the timers of this laptop as they were kept, of every workshop. */
export async function openTimers(bridge: Bridge, shelf: TimerShelf = forgetful, clocks: PageClocks = pageClocks): Promise<Timers> {
  const kept = shelf.read();
  const clock = await PageClock.start(bridge, clocks, kept?.clock ?? null);
  return new Timers({ bridge, shelf, clocks, clock }, kept?.list ?? []);
}

type Parts = { readonly bridge: Bridge; readonly shelf: TimerShelf; readonly clocks: PageClocks; readonly clock: PageClock };

/** Timers that have begun and were not put back. */
export class Timers {
  /** When blocks of the agenda began. */
  readonly began: Began;
  readonly #parts: Parts;
  readonly #changes = new Listeners();
  readonly #seconds = new Listeners();
  readonly #signs = new Listeners<[readonly TimerSign[]]>();
  #list: readonly ShownTimer[];
  #stages: ReadonlyMap<string, TimerStage>;
  #second = 0;
  #isAwake: boolean | undefined;
  #isPlanned = false;

  constructor(parts: Parts, kept: readonly Timer[]) {
    this.#parts = parts;
    this.began = new Began(parts.shelf.began);
    this.#list = kept.map(shownOf).filter((timer) => timer.left(this.now()) > -droppedAfter);
    this.#stages = this.#stagesNow();
    // Told of a sleep, the clock is looked at at once; it would be at the next second anyway.
    parts.bridge.subscribe('resumed', () => { this.#look(); });
    this.#keepAwake();
    this.#plan();
  }

  /** Changes with what is done, not with time. */
  readonly get = (): readonly ShownTimer[] => this.#list;
  readonly subscribe = this.#changes.subscribe;
  /** The time by the steady clock. */
  readonly now = (): number => this.#parts.clock.now;
  /** The wall clock, for what is shown beside it. */
  readonly wall = (): number => this.#parts.clocks.wall();
  /** Rises at every whole second while a timer runs: all that shows time looks at this one. */
  readonly second = { get: (): number => this.#second, subscribe: this.#seconds.subscribe };
  /** Tells of signs as they come up, each once. */
  readonly onSigns = this.#signs.subscribe;

  find(which: Which): ShownTimer | undefined {
    const id = timerId(which);
    return this.#list.find((timer) => timer.id === id);
  }

  /** Starts timers, or goes on with those that were paused; `total` is for those that have not begun. */
  start(places: readonly TimerPlace[], total: number): void {
    this.#changeThose(places, (timer) => started(timer, this.now()), total);
  }

  pause(which: readonly Which[]): void {
    const ids = new Set(which.map(timerId));
    this.#change(this.#list.map((timer) => (ids.has(timer.id) ? paused(timer, this.now()) : timer)));
  }

  toggle(place: TimerPlace, total: number): void {
    if (this.find(place)?.isRunning === true) this.pause([place]);
    else this.start([place], total);
  }

  /** More time, or less; a timer that has not begun is made and waits. */
  extend(places: readonly TimerPlace[], total: number, by: number): void {
    this.#changeThose(places, (timer) => extended(timer, by, this.now()), total);
  }

  /** Puts timers back as if they had not begun; answers how that is undone. */
  reset(which: readonly Which[]): () => void {
    const ids = new Set(which.map(timerId));
    const gone = this.#list.filter(({ id }) => ids.has(id));
    this.#change(this.#list.filter(({ id }) => !ids.has(id)));
    return () => { this.#change([...this.#list.filter(({ id }) => !gone.some((one) => one.id === id)), ...gone]); };
  }

  #changeThose(places: readonly TimerPlace[], change: (timer: Timer) => Timer, total: number): void {
    const ids = new Set(places.map(timerId));
    const begun = places.filter((place) => this.find(place) === undefined).map((place) => newTimer(place, total));
    this.#change([...this.#list, ...begun].map((timer) => (ids.has(timerId(timer)) ? change(timer) : timer)));
  }

  #change(next: readonly Timer[]): void {
    this.#list = next.map(shownOf);
    this.#stages = this.#stagesNow();
    this.#keep();
    this.#keepAwake();
    this.#plan();
    this.#told();
  }

  #keep(): void {
    this.#parts.shelf.write(this.#list.length === 0 ? undefined : { clock: this.#parts.clock.kept, list: this.#list.map(keptOf) });
  }

  #told(): void {
    this.#second += 1;
    this.#changes.tell();
    this.#seconds.tell();
  }

  /** At whole seconds of the wall clock, as the projector's page does, so that both show the same. */
  #plan(): void {
    if (this.#isPlanned || !this.#list.some((timer) => timer.isRunning)) return;
    this.#isPlanned = true;
    this.#parts.clocks.after(1000 - (this.wall() % 1000), () => {
      this.#isPlanned = false;
      this.#beat();
    });
  }

  #beat(): void {
    this.#look();
    this.#second += 1;
    this.#seconds.tell();
    this.#tellSigns();
    this.#keepAwake();
    this.#plan();
  }

  #look(): void {
    this.#parts.clock.look(() => {
      if (this.#list.length > 0) this.#keep();
      this.#told();
    });
  }

  #tellSigns(): void {
    const before = this.#stages;
    this.#stages = this.#stagesNow();
    const signs = this.#list.flatMap((timer) => {
      const [was, stage] = [before.get(timer.id), this.#stages.get(timer.id)];
      if (!timer.isRunning || was === undefined || stage === undefined || stage === 'plenty') return [];
      return timerStages.indexOf(stage) > timerStages.indexOf(was) ? [{ timer, stage }] : [];
    });
    if (signs.length > 0) this.#signs.tell(signs);
  }

  #stagesNow(): ReadonlyMap<string, TimerStage> {
    const now = this.now();
    return new Map(this.#list.map((timer) => [timer.id, stageOf(timer, now)]));
  }

  #keepAwake(): void {
    const awake = this.#list.some((timer) => timer.isRunning && timer.left(this.now()) > -forgottenAfter);
    if (awake !== this.#isAwake) void this.#parts.bridge.call('awake:set', { awake });
    this.#isAwake = awake;
  }
}

const keptOf = ({ workshop, question, table, total, extension, ran, startedAt }: Timer): Timer => ({ workshop, question, table, total, extension, ran, startedAt });

function shownOf(timer: Timer): ShownTimer {
  const kept = keptOf(timer);
  return {
    ...kept,
    id: timerId(kept),
    isRunning: isRunning(kept),
    planned: plannedOf(kept),
    left: (now) => leftOf(kept, now),
    state: (now) => stateOf(kept, now),
  };
}
