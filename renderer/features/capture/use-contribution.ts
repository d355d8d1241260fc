import { useCallback, useRef, useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { useAutosave } from '../../ui/use-autosave.ts';
import { editOf, entryAfter, isOnlyTyping, type Entry, type EntryAction } from './entry.ts';
import type { Keeper } from '../../ui/keeper.ts';

export type ContributionDraft = {
  /** What is drawn. A letter typed draws nothing again, so its text may be older than that of `now`. */
  readonly entry: Entry;
  /** The entry as it is now, to the last letter. */
  readonly now: () => Entry;
  readonly change: (action: EntryAction) => void;
  /** Saves at once and begins another stay; answers what was saved. */
  readonly finish: () => Entry;
};

/**
 * Holds a contribution that is being typed and saves it on the way: an empty text is never written over one that says
 * something, and what cannot be written stays with the keeper.
 */
export function useContribution(question: string, start: Entry, keeper: Keeper): ContributionDraft {
  const workbook = useWorkbook();
  const [entry, setEntry] = useState(start);
  const latest = useRef(start);

  const put = useCallback((action: EntryAction): Entry => {
    const before = latest.current;
    const next = entryAfter(before, action);
    latest.current = next;
    if (action.type !== 'typed' || !isOnlyTyping(before, next)) setEntry(next);
    return next;
  }, []);

  const autosave = useAutosave<Entry | null>(async (typed, stay) => {
    const id = typed?.id ?? null;
    if (typed === null || id === null) return { ok: true };
    const edit = { ...editOf(typed), stay };
    const ok = await keeper.save(`contribution ${id}`, async () => (await workbook.contributions.write(question, id, edit)).ok);
    if (ok) put({ type: 'sent', id });
    return { ok };
  }, workbook.newId);

  const change = useCallback((action: EntryAction): void => {
    const next = put(action);
    if (action.type !== 'next' && action.type !== 'came-back') autosave.change(next.text.trim() === '' ? null : next);
  }, [autosave, put]);

  const finish = useCallback((): Entry => {
    autosave.endStay();
    return latest.current;
  }, [autosave]);

  const now = useCallback((): Entry => latest.current, []);
  return { entry, now, change, finish };
}
