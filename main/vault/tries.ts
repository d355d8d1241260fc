/** Seconds to wait after so many wrong pass-phrases in a row: the first three are typing errors. */
const pauses = [0, 0, 0, 2, 4, 8, 15, 30];

/**
 * Wrong pass-phrases, by what they were tried on. There is no limit: whoever has the file can try elsewhere, and what stands
 * against that is the cost of each try.
 */
export class Tries {
  readonly #now: () => number;
  readonly #wrong = new Map<string, { readonly times: number; readonly until: number }>();

  /** `now` in milliseconds; it never runs backwards. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whole seconds until the next try; 0 when it may be made now. */
  wait(what: string): number {
    return Math.max(0, Math.ceil(((this.#wrong.get(what)?.until ?? 0) - this.#now()) / 1000));
  }

  /** Counts a wrong one. Answers the seconds until the next. */
  failed(what: string): number {
    const times = (this.#wrong.get(what)?.times ?? 0) + 1;
    const seconds = pauses[Math.min(times, pauses.length - 1)] ?? 0;
    this.#wrong.set(what, { times, until: this.#now() + seconds * 1000 });
    return seconds;
  }

  succeeded(what: string): void {
    this.#wrong.delete(what);
  }
}
