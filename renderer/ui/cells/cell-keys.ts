import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { isComposing } from '../use-shortcuts.ts';
import type { Onward } from './cell-editor.tsx';

/** A cell by its row and column, counted from 0. */
export type At = { readonly row: number; readonly column: number };

/** What keys do in a grid of cells. */
export type CellKeys = {
  readonly heads: readonly { readonly isTick?: boolean }[];
  readonly at: At;
  readonly onAt: (at: At) => void;
  /** True: Enter opens the editor. Otherwise it goes down, as it does when a text is settled. */
  readonly isEnterEdit?: boolean;
  /** Opens the editor: with a first letter, or with all that stands there. */
  readonly onEdit: (at: At, letter: string | null) => void;
  readonly onClear: (at: At) => void;
  readonly onToggle?: (at: At) => void;
  /** A digit that chooses; false where it is a letter like any other. */
  readonly onDigit?: (at: At, digit: number) => boolean;
};

type Size = { readonly rows: number; readonly columns: number };

/** Does what a key means in the cell that has the keyboard. */
export function pressIn(event: KeyboardEvent<HTMLTableElement>, { at, heads, isEnterEdit = false, onAt, onEdit, onClear, onToggle, onDigit }: CellKeys, size: Size): void {
  const isTick = heads[at.column]?.isTick === true;
  const isEdit = event.code === 'F2' || (isEnterEdit && event.key === 'Enter' && !event.shiftKey && !isComposing(event.nativeEvent));
  const to = isEdit ? undefined : target(event, at, size);
  const digit = Number(/^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1]);
  const take = (run: () => void): void => {
    event.preventDefault();
    run();
  };
  if (to !== undefined) take(() => { onAt(to); });
  else if (event.altKey || event.ctrlKey || event.metaKey) return;
  else if (isEdit && !isTick) take(() => { onEdit(at, null); });
  else if (event.code === 'Delete' || event.code === 'Backspace') take(() => { onClear(at); });
  else if (isTick && (event.code === 'Space' || isEdit)) take(() => { onToggle?.(at); });
  else if (!event.shiftKey && !Number.isNaN(digit) && onDigit?.(at, digit) === true) event.preventDefault();
  // An input method begins with the first key: the field has to be there before it composes.
  else if (!isTick && isComposing(event.nativeEvent)) flushSync(() => { onEdit(at, ''); });
  else if (!isTick && [...event.key].length === 1) take(() => { onEdit(at, event.key); });
}

/** Where a key leads; undefined for one that leads nowhere. Tab goes through the rows and leaves at either end. */
function target(event: KeyboardEvent<HTMLTableElement>, at: At, size: Size): At | undefined {
  if (isComposing(event.nativeEvent) || event.altKey || event.metaKey) return undefined;
  const far = event.ctrlKey;
  const side = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  switch (event.key) {
    case 'ArrowDown': return within({ ...at, row: far ? size.rows - 1 : at.row + 1 }, size);
    case 'ArrowUp': return within({ ...at, row: far ? 0 : at.row - 1 }, size);
    case 'ArrowRight': return within({ ...at, column: far ? (side === 1 ? size.columns - 1 : 0) : at.column + side }, size);
    case 'ArrowLeft': return within({ ...at, column: far ? (side === 1 ? 0 : size.columns - 1) : at.column - side }, size);
    case 'Home': return far ? { row: 0, column: 0 } : { ...at, column: 0 };
    case 'End': return far ? { row: size.rows - 1, column: size.columns - 1 } : { ...at, column: size.columns - 1 };
    case 'PageDown': return within({ ...at, row: at.row + 10 }, size);
    case 'PageUp': return within({ ...at, row: at.row - 10 }, size);
    case 'Enter': return far ? undefined : within({ ...at, row: at.row + (event.shiftKey ? -1 : 1) }, size);
    case 'Tab': return far ? undefined : onwardFrom(at, event.shiftKey ? 'previous' : 'next', size);
    default: return undefined;
  }
}

const within = ({ row, column }: At, size: Size): At => ({ row: Math.max(0, Math.min(size.rows - 1, row)), column: Math.max(0, Math.min(size.columns - 1, column)) });

/** The cell after one that is done; undefined behind the last and before the first. */
export function onwardFrom(at: At, onward: Onward, size: Size): At | undefined {
  if (onward === 'here') return at;
  if (onward === 'down' || onward === 'up') return within({ ...at, row: at.row + (onward === 'down' ? 1 : -1) }, size);
  const to = at.row * size.columns + at.column + (onward === 'next' ? 1 : -1);
  return to < 0 || to >= size.rows * size.columns ? undefined : { row: Math.floor(to / size.columns), column: to % size.columns };
}
