import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { isComposing } from './use-shortcuts.ts';
import './table.css';

export type TableColumn<Row> = {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Falls away where the work is narrower than 36 rem; its text then stands in another cell, in a `table-narrow`. */
  readonly wideOnly?: boolean;
  readonly align?: 'start' | 'end';
};

type TableProps<Row> = {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter and double click. */
  readonly onOpen?: (id: string) => void;
  readonly focusSelected?: number;
};

/**
 * Rows are text; the selected row has a tone and a bar at its start, arrow keys move, Enter opens. Actions of the selected row
 * stand below it, with their keys, and are the caller's.
 */
export function Table<Row>({ label, columns, rows, idOf, nameOf, selected, onSelect, onOpen, focusSelected }: TableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const at = rows.findIndex((row) => idOf(row) === selected);
  useEffect(() => {
    if (focusSelected !== undefined && focusSelected > 0) focusRow(body.current, at);
    // Only a new request moves the focus, not a new selection.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focusSelected]);
  const go = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row === undefined) return;
    onSelect(idOf(row));
    focusRow(body.current, rows.indexOf(row));
  };
  const press = (event: KeyboardEvent) => {
    const to = target(event, at, rows.length);
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'Enter' && selected !== null && !isComposing(event.nativeEvent)) {
      event.preventDefault();
      onOpen?.(selected);
    }
  };
  return (
    <table className="table" role="grid" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" data-wide={column.wideOnly} data-align={column.align}>{column.label}</th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={press}>
        {rows.map((row, index) => {
          const id = idOf(row);
          return (
            <tr
              key={id}
              aria-label={nameOf(row)}
              aria-selected={id === selected}
              tabIndex={index === Math.max(at, 0) ? 0 : -1}
              onFocus={() => { if (id !== selected) onSelect(id); }}
              onDoubleClick={() => onOpen?.(id)}
            >
              {columns.map((column) => (
                <td key={column.id} data-wide={column.wideOnly} data-align={column.align}>{column.cell(row)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function target(event: KeyboardEvent, at: number, count: number): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  switch (event.key) {
    case 'ArrowDown': return at + 1;
    case 'ArrowUp': return at - 1;
    case 'Home': return 0;
    case 'End': return count - 1;
    case 'PageDown': return at + 10;
    case 'PageUp': return at - 10;
    default: return undefined;
  }
}

function focusRow(body: HTMLElement | null, index: number): void {
  const row = body?.children[index];
  if (row instanceof HTMLElement) row.focus();
}
