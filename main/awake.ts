/** What Electron's `powerSaveBlocker` gives us. */
type Blocker = { readonly start: (type: 'prevent-display-sleep') => number; readonly stop: (id: number) => unknown };

/** Keeps the machine and its screens awake while the page wants it, and never with more than one request of the system. */
export class Awake {
  readonly #blocker: Blocker;
  #held: number | undefined;

  constructor(blocker: Blocker) {
    this.#blocker = blocker;
  }

  /** Asking twice is asking once; whoever no longer wants it may say so at any time. */
  set(awake: boolean): void {
    if (awake) this.#held ??= this.#blocker.start('prevent-display-sleep');
    else if (this.#held !== undefined) {
      this.#blocker.stop(this.#held);
      this.#held = undefined;
    }
  }
}
