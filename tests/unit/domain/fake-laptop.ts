import { corrected, hasJumped, startedClock, steadyTime, type SteadyClock } from '../../../renderer/domain/steady-clock.ts';

/** What differs between systems: whether the page's clock goes on while the laptop sleeps, and how coarse the time since switching on is. */
export type System = { readonly monoSleeps: boolean; readonly upStep: number };
export const systems: Readonly<Record<'linux' | 'macOS' | 'windows', System>> = {
  linux: { monoSleeps: true, upStep: 10 },
  macOS: { monoSleeps: true, upStep: 1000 },
  windows: { monoSleeps: false, upStep: 16 },
};

/** A laptop whose true time is known, with a program that looks at its clocks every second while it is awake. */
export class FakeLaptop {
  truth: number;
  clock: SteadyClock;
  asked = 0;
  #wallShift = 0;
  #mono: number;
  #up: number;
  readonly #system: System;

  constructor(system: System, begins = '2026-11-23T09:00:00Z') {
    this.truth = Date.parse(begins);
    this.#system = system;
    this.#mono = 5123.4;
    this.#up = 3_600_000;
    this.clock = startedClock(this.#full(), null);
  }

  get wall(): number {
    return Math.round(this.truth + this.#wallShift);
  }

  /** The time by the steady clock. */
  get now(): number {
    return steadyTime(this.clock, this.#mono);
  }

  /** Awake for so long. */
  pass(milliseconds: number): this {
    for (let left = milliseconds; left > 0; left -= 1000) {
      this.#goOn(Math.min(left, 1000), true);
      this.look();
    }
    return this;
  }

  /** Asleep for so long; a little later the program runs again. */
  sleep(milliseconds: number): this {
    this.#goOn(milliseconds, !this.#system.monoSleeps);
    return this.pass(40);
  }

  /** Somebody, or a time server, sets the wall clock. */
  setWall(by: number): this {
    this.#wallShift += by;
    return this.pass(1);
  }

  /** The program ends and begins again after so long; the laptop stays on, or is started anew, with the page's clock at nought either way; the wall clock may be set meanwhile. */
  restart(milliseconds: number, { laptopToo = false, setBy = 0 } = {}): this {
    const kept = { at: this.clock.at, up: this.clock.up, shift: this.clock.shift };
    this.truth += milliseconds;
    this.#wallShift += setBy;
    this.#up = laptopToo ? milliseconds / 2 : this.#up + milliseconds;
    this.#mono = 0;
    this.clock = startedClock(this.#full(), kept);
    return this;
  }

  /** As after `resumed` and every second. */
  look(): void {
    if (!hasJumped(this.clock, { wall: this.wall, mono: this.#mono })) return;
    this.asked += 1;
    this.clock = corrected(this.clock, this.#full());
  }

  #goOn(milliseconds: number, monoGoes: boolean): void {
    this.truth += milliseconds;
    this.#up += milliseconds;
    if (monoGoes) this.#mono += milliseconds;
  }

  #full() {
    return { wall: this.wall, mono: this.#mono, up: Math.floor(this.#up / this.#system.upStep) * this.#system.upStep };
  }
}
