type Parts = {
  /** Tells the page that the window is about to close. */
  readonly tellPage: () => void;
  /** Asks the person when the page has not saved; true closes all the same. */
  readonly askPerson: () => Promise<boolean>;
  readonly close: () => void;
  /** Starts a clock and gives the function that stops it. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
};

const patience = 5000;

/**
 * Closing a window whose page may hold unsaved text: the page saves and answers, and only when it fails or stays silent a
 * person is asked. Nothing important happens in unload events (pitfall 7).
 */
export class CloseHandshake {
  readonly #parts: Parts;
  #pageIsReady = false;
  #mayClose = false;
  #stopClock: (() => void) | undefined;
  #asking = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The page holds text from here on; before, and after a crash, there is nothing to wait for. */
  pageReady(isReady: boolean): void {
    this.#pageIsReady = isReady;
    if (!isReady && this.#stopClock !== undefined) this.#finish();
  }

  /** True when the window may close now; otherwise it is closed later, or stays. */
  mayCloseNow(): boolean {
    if (this.#mayClose || !this.#pageIsReady) return true;
    if (this.#stopClock === undefined && !this.#asking) {
      this.#stopClock = this.#parts.after(patience, () => void this.#ask());
      this.#parts.tellPage();
    }
    return false;
  }

  /** The page's answer; one that nobody waits for is ignored. */
  answer(saved: boolean): void {
    if (this.#stopClock === undefined) return;
    if (saved) this.#finish();
    else void this.#ask();
  }

  /** A sign of life: what the page does before it answers still goes on. One that nobody waits for is ignored. */
  goesOn(): void {
    if (this.#stopClock === undefined) return;
    this.#stopClock();
    this.#stopClock = this.#parts.after(patience, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    this.#stopClock?.();
    this.#stopClock = undefined;
    this.#asking = true;
    const closes = await this.#parts.askPerson().catch(() => false);
    this.#asking = false;
    if (closes) this.#finish();
  }

  #finish(): void {
    this.#stopClock?.();
    this.#stopClock = undefined;
    this.#mayClose = true;
    this.#parts.close();
  }
}
