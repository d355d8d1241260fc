import type { DamageNote } from './start-report.ts';

/** What has gone wrong since the start and stays wrong until somebody acts: the database no longer answers, or a journal was found damaged. */
export type Trouble = { readonly kind: 'database'; readonly detail: string } | DamageNote;

/** The troubles that are open, for the one place of the screen that shows them. */
export type Troubles = {
  readonly get: () => Trouble | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly report: (trouble: Trouble) => void;
  readonly dismiss: () => void;
};

/** Keeps the last trouble; one of the database outweighs a damaged journal. */
export function createTroubles(): Troubles {
  const listeners = new Set<() => void>();
  let open: Trouble | null = null;
  const show = (next: Trouble | null): void => {
    open = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => open,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    report(trouble) {
      if (open?.kind !== 'database') show(trouble);
    },
    dismiss: () => { show(null); },
  };
}

/** True for an error of the database itself: Dexie's, or the browser's own; a full disk is none, it passes. */
export function isDatabaseError(error: unknown): error is Error {
  if (!(error instanceof Error) || error.name.includes('Quota')) return false;
  return error instanceof DOMException || 'inner' in error;
}
