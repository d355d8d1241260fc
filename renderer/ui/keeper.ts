/** A write that answers whether it is on the disk. */
export type Attempt = () => Promise<boolean>;

/**
 * Holds what could not be written and tries again, so that a text outlives the field it was typed in. Attempts of one name
 * run one after the other; a newer one replaces an older one that has not begun.
 */
export type Keeper = {
  /** Runs an attempt now; true when it is saved. A failed one stays and is tried again. */
  readonly save: (name: string, attempt: Attempt) => Promise<boolean>;
  /** Tries everything that is left; true when nothing is left. */
  readonly settle: () => Promise<boolean>;
  /** How many texts are not saved; 0 while a first attempt is under way. */
  readonly unsaved: () => number;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Makes a keeper. `later` runs a function after a while and answers how to stop it. */
export function createKeeper(later: (run: () => void) => () => void): Keeper {
  const held = new Map<string, Attempt>();
  const failed = new Set<string>();
  const running = new Map<string, Promise<boolean>>();
  const listeners = new Set<() => void>();
  let stop: (() => void) | undefined;

  function attempt(name: string): Promise<boolean> {
    const present = running.get(name);
    if (present !== undefined) return present;
    if (!held.has(name)) return Promise.resolve(true);
    const run = writeAll(name);
    running.set(name, run);
    return run;
  }

  /** Writes the newest text of a name until there is none newer; gives up its place in the same step as it ends. */
  async function writeAll(name: string): Promise<boolean> {
    for (let wanted = held.get(name); wanted !== undefined; wanted = held.get(name)) {
      const saved = await wanted().catch(() => false);
      mark(name, !saved);
      if (saved && held.get(name) === wanted) held.delete(name);
      if (!saved || !held.has(name)) {
        running.delete(name);
        return saved;
      }
    }
    return true;
  }

  function mark(name: string, isFailed: boolean): void {
    const before = failed.size;
    if (isFailed) failed.add(name);
    else failed.delete(name);
    if (failed.size !== before) for (const listener of listeners) listener();
    if (failed.size > 0 && stop === undefined) stop = later(() => { stop = undefined; void settle(); });
  }

  async function settle(): Promise<boolean> {
    // A newer text may come in while this one is written: it is waited for as well.
    while (held.size > 0) {
      const saved = await Promise.all([...held.keys()].map(attempt));
      if (saved.includes(false)) return false;
    }
    return true;
  }

  return {
    save: (name, next) => {
      held.set(name, next);
      return attempt(name);
    },
    settle,
    unsaved: () => failed.size,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
