import { useCallback, useEffect, useMemo } from 'react';
import { useNotice } from './notice.tsx';
import { createUndoStack, type Undoable } from './undo.ts';
import { chordOf, isComposing } from './use-shortcuts.ts';

/** What the notices say; must keep its identity while the language stays. */
export type UndoWords = { readonly undo: string; readonly nothing: string; readonly undone: (what: string) => string };

/** Remembers what was done and says it, unless it is quiet, in a notice with Undo; Ctrl Z takes back the newest, unless a text has the focus. */
export function useUndo(words: UndoWords): (done: Undoable) => void {
  const notice = useNotice();
  const stack = useMemo(createUndoStack, []);
  const undo = useCallback(() => {
    void stack.undo().then((last) => {
      notice({ text: last === undefined ? words.nothing : words.undone(last.what) });
    });
  }, [stack, notice, words]);
  useUndoKey(undo);
  return useCallback((done) => {
    stack.push(done);
    if (done.isQuiet !== true) notice({ text: done.what, action: { label: words.undo, run: undo } });
  }, [stack, notice, words, undo]);
}

/** Ctrl Z, unless it belongs to a field that holds text: looked at when the key is pressed, since a field is also emptied without a key. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || chordOf(event) !== 'Ctrl+KeyZ') return;
      if (isTyping() || document.querySelector('.dialog-scrim') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      undo();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => { window.removeEventListener('keydown', listen, { capture: true }); };
  }, [undo]);
}

function isTyping(): boolean {
  const { activeElement } = document;
  return (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) && activeElement.value !== '';
}
