import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { Option } from '../choice.tsx';
import { ComboBox } from '../combo-box.tsx';
import { TextArea, TextField } from '../field.tsx';
import { isComposing } from '../use-shortcuts.ts';
import { isBlock } from './block-text.ts';
import type { CellsSaved, Typing } from './cell-write.ts';
import { useHalf } from './use-half.ts';

/** Where the keys go on to once a cell is done. */
export type Onward = 'down' | 'up' | 'next' | 'previous' | 'here';

type EditorProps<Value, Reversal> = {
  readonly label: string;
  readonly lang?: string | undefined;
  /** What stood there, and what stands there as the editor opens: a first letter takes the place of all. */
  readonly text: string;
  readonly first: string;
  /** What can be chosen, and how the list of it is opened; null for a text without a list. */
  readonly options: readonly Option[] | null;
  readonly openLabel: string;
  /** A text of several lines: Alt Enter begins the next one. */
  readonly isLong?: boolean;
  /** What half a text is saved as; null while there is nothing to save. */
  readonly half: (text: string) => Value | null;
  readonly save: (value: Value, typing: Typing<Reversal>) => Promise<CellsSaved<Reversal>>;
  readonly newId: () => string;
  /** Why the text cannot stand there. */
  readonly faultOf: (text: string) => string | null;
  readonly onDone: (text: string, onward: Onward, typing: () => Promise<Typing<Reversal>>) => void;
  readonly onGiveUp: (onward: 'here' | 'left') => void;
  readonly onBlock: (text: string) => void;
};

/** The text of a cell while it is typed: saved by itself where it is a text, settled with Enter or Tab, given up with Escape. */
export function CellEditor<Value, Reversal>(props: EditorProps<Value, Reversal>) {
  const { label, lang, text, first, options, openLabel, isLong = false, faultOf, onDone, onGiveUp, onBlock } = props;
  const [value, setValue] = useState(first);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const isClosed = useRef(false);
  const { change, giveUp, typing } = useHalf(props);
  const end = useRef(first.length);
  useEffect(() => {
    const control = field.current ?? area.current;
    control?.focus();
    control?.setSelectionRange(end.current, end.current);
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
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      if (event.key !== 'Enter' || area.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      area.current.setRangeText('\n', area.current.selectionStart, area.current.selectionEnd, 'end');
      type(area.current.value);
      return;
    }
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
  const shared = { label, hideLabel: true, value, onChange: type, onKeyDown: press, onBlur: blur, ...(lang === undefined ? {} : { lang }), errorMessage: fault ?? undefined };
  return (
    // Keys of the cell are the editor's own while it is open.
    <div className="cells-editor" onPaste={paste} onKeyDown={(event) => { event.stopPropagation(); }}>
      {options !== null
        ? <ComboBox {...shared} inputRef={field} items={options} openLabel={openLabel} />
        : isLong ? <TextArea {...shared} inputRef={area} rows={1} /> : <TextField {...shared} inputRef={field} />}
    </div>
  );
}

function onwardOf({ key, shiftKey }: KeyboardEvent): Onward | undefined {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return undefined;
}
