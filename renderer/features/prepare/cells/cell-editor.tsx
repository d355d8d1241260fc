import { useCallback, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { CellsDone, CellValue } from '../../../data/people/people.ts';
import type { Saved } from '../../../data/workbook.ts';
import type { Option } from '../../../ui/choice.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useAutosave } from '../../../ui/use-autosave.ts';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { isBlock } from './block-text.ts';
import type { Typing } from './use-cells.ts';

/** Where the keys go on to once a cell is done. */
export type Onward = 'down' | 'up' | 'next' | 'previous' | 'here';

type EditorProps = {
  readonly label: string;
  readonly lang?: string | undefined;
  /** What stood there, and what stands there as the editor opens: a first letter takes the place of all. */
  readonly text: string;
  readonly first: string;
  /** What can be chosen; null for a text without a list. */
  readonly options: readonly Option[] | null;
  /** What half a text is saved as; null while there is nothing to save. */
  readonly half: (text: string) => CellValue | null;
  readonly save: (value: CellValue, typing: Typing) => Promise<Saved<CellsDone>>;
  /** Why the text cannot stand there. */
  readonly faultOf: (text: string) => string | null;
  readonly onDone: (text: string, onward: Onward, typing: () => Promise<Typing>) => void;
  readonly onGiveUp: (onward: 'here' | 'left') => void;
  readonly onBlock: (text: string) => void;
};

/** The text of a cell while it is typed: saved by itself where it is a text, settled with Enter or Tab, given up with Escape. */
export function CellEditor({ label, lang, text, first, options, half, save, faultOf, onDone, onGiveUp, onBlock }: EditorProps) {
  const t = useWords();
  const [value, setValue] = useState(first);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isClosed = useRef(false);
  const { change, giveUp, typing } = useHalf(text, half, save);
  const end = useRef(first.length);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(end.current, end.current);
  }, []);
  const leave = (onward: 'here' | 'left'): void => {
    isClosed.current = true;
    giveUp();
    onGiveUp(onward);
  };
  const finish = (onward: Onward): void => {
    const why = value === text ? null : faultOf(value);
    setFault(why);
    if (why !== null) return;
    isClosed.current = true;
    onDone(value, onward, typing);
  };
  const type = (next: string): void => {
    setValue(next);
    setFault(null);
    change(next);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    const onward = onwardOf(event);
    if (event.key === 'Escape') leave('here');
    else if (onward === undefined) return;
    else finish(onward);
    event.preventDefault();
    event.stopPropagation();
  };
  const blur = (): void => {
    if (isClosed.current || !document.hasFocus()) return;
    if (value !== text && faultOf(value) !== null) leave('left');
    else finish('here');
  };
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!isBlock(pasted)) return;
    event.preventDefault();
    isClosed.current = true;
    giveUp();
    onBlock(pasted);
  };
  const shared = { label, hideLabel: true, value, onChange: type, inputRef: field, onKeyDown: press, onBlur: blur, ...(lang === undefined ? {} : { lang }), errorMessage: fault ?? undefined };
  return (
    // Keys of the cell are the editor's own while it is open.
    <div className="cells-editor" onPaste={paste} onKeyDown={(event) => { event.stopPropagation(); }}>
      {options === null ? <TextField {...shared} /> : <ComboBox {...shared} items={options} openLabel={t('common.showList')} />}
    </div>
  );
}

function onwardOf({ key, shiftKey }: KeyboardEvent): Onward | undefined {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return undefined;
}

/** Saves half a text while it is typed; all of it is one thing to take back, or to give up. */
function useHalf(text: string, half: EditorProps['half'], save: EditorProps['save']) {
  const { newId } = useWorkbook();
  const [stay] = useState(newId);
  const last = useRef<CellsDone | undefined>(undefined);
  const isOver = useRef(false);
  const autosave = useAutosave<string>(async (typed) => {
    const value = half(typed);
    if (isOver.current || value === null) return { ok: true };
    const saved = await save(value, { stay, since: last.current?.reversal });
    if (saved.ok) last.current = saved.value;
    // Somebody removed the person meanwhile: there is no cell to save it in.
    return saved.ok ? saved : { ok: saved.code === 'not-found' };
  }, newId);
  const change = useCallback((typed: string) => { if (half(text) !== null || half(typed) !== null) autosave.change(typed); }, [autosave, half, text]);
  const over = useCallback(async (): Promise<void> => {
    isOver.current = true;
    await autosave.flush();
  }, [autosave]);
  const giveUp = useCallback((): void => { void over().then(() => last.current?.undo()); }, [over]);
  const typing = useCallback(async (): Promise<Typing> => {
    await over();
    return { stay, since: last.current?.reversal };
  }, [over, stay]);
  return { change, giveUp, typing };
}
