import { useCallback, useRef, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { PassagePlace } from '../../../domain/desk-views.ts';
import { useAutosave } from '../../../ui/use-autosave.ts';
import type { Keeper } from '../../../ui/keeper.ts';
import { markedNotes } from './footnotes.ts';
import type { Draft, TypedPassages } from './typed-passages.ts';

export type PassageDraft = {
  /** What is drawn. A letter typed draws nothing again, so its text may be older than that of `now`. */
  readonly draft: Draft;
  readonly now: () => Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Saves at once; true when it is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** True once the passage has been written in this stay. */
  readonly isSent: () => boolean;
};

type Options = { readonly workshop: string; readonly id: string; readonly place: PassagePlace; readonly start: Draft; readonly keeper: Keeper; readonly typed: TypedPassages };

/** Holds a passage that is being typed and saves it on the way. An empty text is never written over one that says something. */
export function usePassage({ workshop, id, place, start, keeper, typed: typedPassages }: Options): PassageDraft {
  const workbook = useWorkbook();
  const [draft, setDraft] = useState(start);
  const latest = useRef(start);
  const sent = useRef(false);

  const autosave = useAutosave<Draft | null>(async (typed, stay) => {
    if (typed === null) return { ok: true };
    const { text, language, cites } = typed;
    const ok = await keeper.save(`passage ${id}`, async () =>
      (await workbook.sections.write(workshop, id, place, { text: { plain: text, language }, cites, stay })).ok);
    if (ok) sent.current = true;
    return { ok };
  }, workbook.newId);

  const change = useCallback((part: Partial<Draft>): void => {
    const before = latest.current;
    const next = { ...before, ...part };
    latest.current = next;
    if (next.text.trim() === '') typedPassages.delete(id);
    else typedPassages.set(id, { id, place, start: next });
    if (!isOnlyTyping(before, next)) setDraft(next);
    autosave.change(next.text.trim() === '' ? null : next);
  }, [autosave, typedPassages, id, place]);

  const now = useCallback((): Draft => latest.current, []);
  const flush = useCallback((): Promise<boolean> => autosave.flush(), [autosave]);
  const isSent = useCallback((): boolean => sent.current, []);
  return { draft, now, change, flush, isSent };
}

/** True when nothing that is drawn has changed: the text area has its letters already. */
function isOnlyTyping(before: Draft, next: Draft): boolean {
  const isSame = before.language === next.language && before.cites === next.cites;
  return isSame && (before.text.trim() === '') === (next.text.trim() === '') && markedNotes(before.text).join() === markedNotes(next.text).join();
}
