import { useCallback, useRef, useState } from 'react';
import { useAutosave } from '../use-autosave.ts';
import type { CellsSaved, CellsWritten, Typing } from './cell-write.ts';

type HalfOptions<Value, Reversal> = {
  /** What stood in the cell. */
  readonly text: string;
  /** What half a text is saved as; null while there is nothing to save. */
  readonly half: (text: string) => Value | null;
  readonly save: (value: Value, typing: Typing<Reversal>) => Promise<CellsSaved<Reversal>>;
  readonly newId: () => string;
};

/** Saves half a text while it is typed; all of it is one thing to take back, or to give up. */
export function useHalf<Value, Reversal>({ text, half, save, newId }: HalfOptions<Value, Reversal>) {
  const [stay] = useState(newId);
  const last = useRef<CellsWritten<Reversal> | undefined>(undefined);
  const isOver = useRef(false);
  const autosave = useAutosave<string>(async (typed) => {
    const value = half(typed);
    if (isOver.current || value === null) return { ok: true };
    const saved = await save(value, { stay, since: last.current?.reversal });
    if (saved.ok) last.current = saved.value;
    // What the cell belongs to was removed meanwhile: there is no cell to save it in.
    return saved.ok ? saved : { ok: saved.code === 'not-found' };
  }, newId);
  const change = useCallback((typed: string) => { if (half(text) !== null || half(typed) !== null) autosave.change(typed); }, [autosave, half, text]);
  const over = useCallback(async (): Promise<void> => {
    isOver.current = true;
    await autosave.flush();
  }, [autosave]);
  const giveUp = useCallback((): void => { void over().then(() => last.current?.undo()); }, [over]);
  const typing = useCallback(async (): Promise<Typing<Reversal>> => {
    await over();
    return { stay, since: last.current?.reversal };
  }, [over, stay]);
  return { change, giveUp, typing };
}
