import type { Bridge } from '../../../preload/contract.ts';
import { corrected, hasJumped, startedClock, steadyTime, type FullReading, type KeptClock, type SteadyClock } from '../../domain/steady-clock.ts';

/** The clocks of the page, and waking up later; from outside, so that tests have their own. */
export type PageClocks = {
  readonly wall: () => number;
  readonly mono: () => number;
  readonly after: (milliseconds: number, then: () => void) => () => void;
};

export const pageClocks: PageClocks = {
  wall: () => Date.now(),
  mono: () => performance.now(),
  after: (milliseconds, then) => {
    const clock = setTimeout(then, milliseconds);
    return () => { clearTimeout(clock); };
  },
};

/** The steady clock on this page, which asks main where it needs to. */
export class PageClock {
  readonly #bridge: Bridge;
  readonly #clocks: PageClocks;
  #clock: SteadyClock;
  #isAsking = false;

  private constructor(bridge: Bridge, clocks: PageClocks, clock: SteadyClock) {
    this.#bridge = bridge;
    this.#clocks = clocks;
    this.#clock = clock;
  }

  /** Answers after main has said how long the machine has been on. */
  static async start(bridge: Bridge, clocks: PageClocks, kept: KeptClock | null): Promise<PageClock> {
    return new PageClock(bridge, clocks, startedClock(await fullReading(bridge, clocks), kept));
  }

  /** Whole milliseconds. */
  get now(): number {
    return Math.round(steadyTime(this.#clock, this.#clocks.mono()));
  }

  get kept(): KeptClock {
    const { at, up, shift } = this.#clock;
    return { at, up, shift };
  }

  /** Where the wall clock has moved otherwise than the page's, main says whether the machine slept; then `after` is called. */
  look(after: () => void): void {
    if (this.#isAsking || !hasJumped(this.#clock, { wall: this.#clocks.wall(), mono: this.#clocks.mono() })) return;
    this.#isAsking = true;
    void fullReading(this.#bridge, this.#clocks).then((reading) => {
      this.#isAsking = false;
      this.#clock = corrected(this.#clock, reading);
      after();
    });
  }
}

/** Where main does not answer, which is a fault of ours, the wall clock holds. */
async function fullReading(bridge: Bridge, clocks: PageClocks): Promise<FullReading> {
  const answer = await bridge.call('clock:read', {});
  const [wall, mono] = [clocks.wall(), clocks.mono()];
  return { wall, mono, up: answer.ok ? answer.value.up : wall };
}
