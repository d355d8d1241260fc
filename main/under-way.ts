/** Calls that have been begun and not ended, so that the program does not end in the middle of one. */
export class UnderWay {
  readonly #running = new Set<Promise<unknown>>();

  /** Hands a call on, and counts it until it has ended. */
  async wait<T>(call: Promise<T>): Promise<T> {
    this.#running.add(call);
    try {
      return await call;
    } finally {
      this.#running.delete(call);
    }
  }

  /** Answers when none is left, or after so many milliseconds. */
  async ended(longest: number): Promise<void> {
    let clock: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (clock = setTimeout(resolve, longest)));
    await Promise.race([Promise.allSettled([...this.#running]), late]);
    clearTimeout(clock);
  }
}
