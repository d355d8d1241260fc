import { useEffect, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { OpenedList, RefusedList } from '../../../data/people/people.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';

/** What is shown in place of the participants: room to paste into, a list that was read, or why one was not. */
export type ListShown = { readonly kind: 'paste' } | OpenedList | RefusedList;

export type ListStart = {
  readonly shown: ListShown | null;
  readonly chooseFile: () => void;
  readonly askPaste: () => void;
  readonly read: (name: string, text: string) => void;
  readonly close: () => void;
};

/** The ways a list of participants comes in: a file, pasted rows. Rows of a spreadsheet pasted anywhere on the page are taken as a list, while the participants are what is `isHere`. */
export function useListStart(isHere: boolean): ListStart {
  const t = useWords();
  const { people } = useWorkbook();
  const notice = useNotice();
  const [shown, setShown] = useState<ListShown | null>(null);
  const choose = async () => {
    const opened = await (await people()).openList();
    if (!opened.ok) notice({ text: notDoneWords(t, opened.code) });
    else if (opened.value !== null) setShown(opened.value);
  };
  const read = async (name: string, text: string) => { setShown(await (await people()).readList(name, text)); };
  const chooseFile = (): void => { void choose(); };
  const askPaste = (): void => { setShown({ kind: 'paste' }); };
  const isOpen = shown !== null;
  useShortcuts(isOpen || !isHere ? {} : { 'Alt+KeyI': chooseFile, 'Alt+KeyV': askPaste });
  usePastedRows(!isHere || (isOpen && shown.kind !== 'paste') ? null : (text) => { void read(t('people.import.pasted'), text); });
  return { shown, chooseFile, askPaste, read: (name, text) => { void read(name, text); }, close: () => { setShown(null); } };
}

/** A field takes a line; several lines, or cells apart by tabs, are a list wherever they are pasted. */
function usePastedRows(take: ((text: string) => void) | null): void {
  useEffect(() => {
    if (take === null) return undefined;
    const listen = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || !looksLikeRows(text)) return;
      event.preventDefault();
      event.stopPropagation();
      take(text);
    };
    window.addEventListener('paste', listen, { capture: true });
    return () => { window.removeEventListener('paste', listen, { capture: true }); };
  }, [take]);
}

/** True for text that no single line holds. */
export function looksLikeRows(text: string): boolean {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  return lines.length > 1 || (lines[0]?.includes('\t') ?? false);
}
