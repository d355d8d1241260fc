import { memo, useEffect, useMemo, useRef, type ClipboardEvent, type ReactNode } from 'react';
import { pressIn, type At, type CellKeys } from './cell-keys.ts';
import './cells.css';

type GridProps = Omit<CellKeys, 'heads'> & {
  readonly label: string;
  /** The columns; in those with ticks Space sets one, in all others what is typed begins a text. */
  readonly heads: readonly { readonly id: string; readonly label: string; readonly isTick?: boolean }[];
  /** The rows; `kind` is for looks. */
  readonly rows: readonly { readonly id: string; readonly number: string; readonly name: string; readonly kind?: string | undefined }[];
  readonly numberHead: string;
  /** The open editor of the cell; null: it shows its text. */
  readonly editor: ReactNode;
  readonly cell: (row: number, column: number) => ReactNode;
  /** True for a cell that takes nothing. */
  readonly isClosed?: (row: number, column: number) => boolean;
  readonly textOf: (at: At) => string;
  readonly onPaste: (at: At, text: string) => void;
};

/** Cells as in a spreadsheet: one has the keyboard, arrows go from one to the next in the direction of the screen. */
export function CellGrid(props: GridProps) {
  const { label, heads, rows, numberHead, at, editor, cell, isClosed = noneClosed } = props;
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
          {heads.map((head) => <th key={head.id} scope="col" data-column={head.id} data-tick={head.isTick || undefined}>{head.label}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => <Row key={row.id} row={row} index={index} heads={heads} cell={cell} isClosed={isClosed} here={index === at.row ? at.column : null} editor={index === at.row ? editor : null} acts={acts} />)}
      </tbody>
    </table>
  );
}

const noneClosed = (): boolean => false;

type Acts = { readonly onAt: (at: At) => void; readonly open: (at: At, isTick: boolean) => void };

/** The same functions for the life of the grid: rows that say the same are not drawn again when the keyboard moves. */
function useSteady(props: GridProps): Acts {
  const latest = useRef(props);
  useEffect(() => { latest.current = props; });
  return useMemo(() => ({
    onAt: (at) => { latest.current.onAt(at); },
    open: (at, isTick) => {
      if (isTick) latest.current.onToggle?.(at);
      else latest.current.onEdit(at, null);
    },
  }), []);
}

type RowProps = Pick<GridProps, 'heads' | 'cell' | 'editor'> & {
  readonly isClosed: (row: number, column: number) => boolean;
  readonly row: GridProps['rows'][number];
  readonly index: number;
  /** The column that has the keyboard; null in another row. */
  readonly here: number | null;
  readonly acts: Acts;
};

const Row = memo(function Row({ row, index, heads, cell, isClosed, here, editor, acts }: RowProps) {
  return (
    <tr data-row={row.id} data-kind={row.kind}>
      <th scope="row" aria-label={row.name}><span className="cells-number">{row.number}</span></th>
      {heads.map((head, column) => {
        const isHere = column === here;
        const at = { row: index, column };
        return (
          <td
            key={head.id}
            role="gridcell"
            data-cell={`${String(index)} ${String(column)}`}
            data-column={head.id}
            data-tick={head.isTick || undefined}
            aria-selected={isHere}
            aria-readonly={isClosed(index, column) || undefined}
            tabIndex={isHere && editor === null ? 0 : -1}
            onFocus={() => { if (!isHere) acts.onAt(at); }}
            onDoubleClick={isHere && editor !== null ? undefined : () => { acts.open(at, head.isTick === true); }}
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
