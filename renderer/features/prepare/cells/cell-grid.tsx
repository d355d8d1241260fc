import { memo, useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import type { Onward } from './cell-editor.tsx';

/** A cell by its row and column, counted from 0. */
export type At = { readonly row: number; readonly column: number };

type GridProps = {
  readonly label: string;
  readonly heads: readonly { readonly id: string; readonly label: string; readonly isDay: boolean }[];
  readonly rows: readonly { readonly id: string; readonly number: string; readonly name: string; readonly isNew: boolean }[];
  readonly numberHead: string;
  readonly at: At;
  readonly onAt: (at: At) => void;
  /** The open editor of the cell; null: it shows its text. */
  readonly editor: ReactNode;
  readonly cell: (row: number, column: number) => ReactNode;
  /** Opens the editor: with a first letter, or with all that stands there. */
  readonly onEdit: (at: At, letter: string | null) => void;
  readonly onClear: (at: At) => void;
  readonly onToggle: (at: At) => void;
  readonly textOf: (at: At) => string;
  readonly onPaste: (at: At, text: string) => void;
};

/** Cells as in a spreadsheet: one has the keyboard, arrows go from one to the next in the direction of the screen. */
export function CellGrid(props: GridProps) {
  const { label, heads, rows, numberHead, at, editor, cell } = props;
  const grid = useRef<HTMLTableElement>(null);
  const wasOpen = useRef(true);
  const isOpen = editor !== null;
  const acts = useSteady(props);
  useEffect(() => {
    // The cell takes over what the editor leaves, and from the cell before; never from another part of the page.
    const focused = document.activeElement;
    const isOurs = focused !== null && grid.current?.contains(focused) === true;
    if (!isOpen && (isOurs || (wasOpen.current && focused === document.body))) focusCell(grid.current, at);
    wasOpen.current = isOpen;
  }, [isOpen, at]);
  const size = { rows: rows.length, columns: heads.length };
  return (
    <table
      ref={grid}
      className="table cells-grid"
      role="grid"
      aria-label={label}
      onKeyDown={(event) => { if (editor === null) pressIn(event, props, size); }}
      onCopy={(event) => { if (editor === null) copy(event, props.textOf(at)); }}
      onPaste={(event) => { if (editor === null) paste(event, (text) => { props.onPaste(at, text); }); }}
    >
      <thead>
        <tr>
          <th scope="col">{numberHead}</th>
          {heads.map((head) => <th key={head.id} scope="col" data-day={head.isDay || undefined}>{head.label}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => <Row key={row.id} row={row} index={index} heads={heads} cell={cell} here={index === at.row ? at.column : null} editor={index === at.row ? editor : null} acts={acts} />)}
      </tbody>
    </table>
  );
}

type Acts = { readonly onAt: (at: At) => void; readonly open: (at: At, isDay: boolean) => void };

/** The same functions for the life of the grid: rows that say the same are not drawn again when the keyboard moves. */
function useSteady(props: GridProps): Acts {
  const latest = useRef(props);
  useEffect(() => { latest.current = props; });
  return useMemo(() => ({
    onAt: (at) => { latest.current.onAt(at); },
    open: (at, isDay) => {
      if (isDay) latest.current.onToggle(at);
      else latest.current.onEdit(at, null);
    },
  }), []);
}

type RowProps = Pick<GridProps, 'heads' | 'cell' | 'editor'> & {
  readonly row: GridProps['rows'][number];
  readonly index: number;
  /** The column that has the keyboard; null in another row. */
  readonly here: number | null;
  readonly acts: Acts;
};

const Row = memo(function Row({ row, index, heads, cell, here, editor, acts }: RowProps) {
  return (
    <tr data-new={row.isNew || undefined}>
      <th scope="row" aria-label={row.name}><span className="prepare-number">{row.number}</span></th>
      {heads.map((head, column) => {
        const isHere = column === here;
        const at = { row: index, column };
        return (
          <td
            key={head.id}
            role="gridcell"
            data-cell={`${String(index)} ${String(column)}`}
            data-day={head.isDay || undefined}
            aria-selected={isHere}
            tabIndex={isHere && editor === null ? 0 : -1}
            onFocus={() => { if (!isHere) acts.onAt(at); }}
            onDoubleClick={isHere && editor !== null ? undefined : () => { acts.open(at, head.isDay); }}
          >
            {isHere && editor !== null ? editor : cell(index, column)}
          </td>
        );
      })}
    </tr>
  );
});

function focusCell(grid: HTMLElement | null, { row, column }: At): void {
  grid?.querySelector<HTMLElement>(`[data-cell="${String(row)} ${String(column)}"]`)?.focus();
}

type Size = { readonly rows: number; readonly columns: number };

function pressIn(event: KeyboardEvent<HTMLTableElement>, { at, heads, onAt, onEdit, onClear, onToggle }: GridProps, size: Size): void {
  const isDay = heads[at.column]?.isDay === true;
  const to = target(event, at, size);
  const take = (run: () => void): void => {
    event.preventDefault();
    run();
  };
  if (to !== undefined) take(() => { onAt(to); });
  else if (event.altKey || event.ctrlKey || event.metaKey) return;
  else if (event.code === 'F2' && !isDay) take(() => { onEdit(at, null); });
  else if (event.code === 'Delete' || event.code === 'Backspace') take(() => { onClear(at); });
  else if (isDay && (event.code === 'Space' || event.code === 'F2')) take(() => { onToggle(at); });
  // An input method begins with the first key: the field has to be there before it composes.
  else if (!isDay && isComposing(event.nativeEvent)) flushSync(() => { onEdit(at, ''); });
  else if (!isDay && [...event.key].length === 1) take(() => { onEdit(at, event.key); });
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

function copy(event: ClipboardEvent, text: string): void {
  if ((getSelection()?.toString() ?? '') !== '') return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
}

function paste(event: ClipboardEvent, take: (text: string) => void): void {
  const text = event.clipboardData.getData('text/plain');
  if (text === '') return;
  event.preventDefault();
  take(text);
}
