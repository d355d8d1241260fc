import type { Saved, SaveState } from './saved.ts';

/** Counts what is under way and what failed, and says it in one state. */
export type SaveSign = {
  readonly begin: () => void;
  readonly end: (result: Saved<unknown>) => void;
  /** What failed is over, and whoever still holds a text tries again: says so. */
  readonly forget: () => void;
  readonly state: { readonly get: () => SaveState; readonly subscribe: (listener: () => void) => () => void };
};

/** A save sign; `now` stamps the moment of saving for display. */
export function createSaveSign(now: () => Date): SaveSign {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', at: null };
  let underWay = 0;
  let failed = 0;

  function show(next: SaveState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  return {
    begin() {
      underWay += 1;
      if (state.kind === 'saved') show({ kind: 'saving' });
    },
    end(result) {
      underWay -= 1;
      // A later success means that the way to the disk is open again: what failed is retried by whoever holds the text.
      failed = result.ok ? 0 : failed + 1;
      if (!result.ok) show({ kind: 'not-saved', failure: result, waiting: failed });
      else if (underWay === 0) show({ kind: 'saved', at: now().toISOString() });
      else if (state.kind === 'not-saved') show({ kind: 'saving' });
    },
    forget() {
      failed = 0;
      if (state.kind === 'not-saved' && underWay === 0) show({ kind: 'saved', at: null });
    },
    state: {
      get: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
  };
}
