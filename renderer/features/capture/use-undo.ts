import { useCallback, useEffect, useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useNotice } from '../../ui/notice.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { createUndoStack, type Undoable } from './undo.ts';

/** Remembers what was done and says it in a notice with Undo; Ctrl Z takes back the newest, unless a text has the focus. */
export function useUndo(): (done: Undoable) => void {
  const t = useWords();
  const notice = useNotice();
  const stack = useMemo(createUndoStack, []);
  const typing = useTyping();
  const undo = useCallback(() => {
    void stack.undo().then((last) => {
      notice({ text: last === undefined ? t('capture.nothingToUndo') : t('capture.undone', { what: last.what }) });
    });
  }, [stack, notice, t]);
  useShortcuts(typing ? {} : { 'Ctrl+KeyZ': undo });
  return useCallback((done) => {
    stack.push(done);
    notice({ text: done.what, action: { label: t('capture.undo'), run: undo } });
  }, [stack, notice, t, undo]);
}

/** True while the focus is in a field that holds text: Ctrl Z is then the field's own. */
function useTyping(): boolean {
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const { activeElement } = document;
      const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
      setTyping(isField && activeElement.value !== '');
    };
    const events = ['focusin', 'focusout', 'input', 'keydown'] as const;
    for (const event of events) document.addEventListener(event, look, { capture: true });
    return () => {
      for (const event of events) document.removeEventListener(event, look, { capture: true });
    };
  }, []);
  return typing;
}
