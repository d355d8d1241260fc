import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { plainFromBlocks } from '../../domain/text.ts';
import type { ContributionView } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Margin } from '../../ui/margin.tsx';
import { ContributionRow, type RowOrder } from './contribution-row.tsx';
import { SortButton } from './sort-button.tsx';
import type { SortBy } from './sorting.ts';

export type ListHandle = {
  /** Selects and focuses the newest row; false where there is none. */
  readonly enter: () => boolean;
  readonly focusRow: (id: string) => void;
  /** None is chosen any more. */
  readonly unmark: () => void;
};

type ListProps = {
  readonly label: string;
  readonly rows: readonly ContributionView[];
  readonly total: number;
  readonly editing: string | null;
  readonly editor: (contribution: ContributionView) => ReactNode;
  readonly handle: RefObject<ListHandle | null>;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (contribution: ContributionView) => void;
  /** Of the row, or of all that are marked. */
  readonly onMove: (contributions: readonly ContributionView[]) => void;
  readonly order: RowOrder | null;
  readonly sort: SortBy;
  readonly onSort: (sort: SortBy) => void;
  /** Arrow down below the last row, or Escape. */
  readonly onLeave: () => void;
};

/**
 * Earlier contributions, the newest right above the entry. Only the rows in sight are in the page, and the selected one;
 * each says its place among all of them.
 */
export function ContributionList(props: ListProps) {
  const { label, rows, total, editing, editor, handle, onEdit, onRemove, onMove, order, sort, onSort, onLeave } = props;
  const t = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(none);
  const kept = rows.findIndex(({ id }) => id === (editing ?? selected));
  const virtual = useRows(rows, scroll, kept);
  useStayAtEnd(scroll);
  const focusRow = useFocusRow(scroll, virtual, rows, setSelected);

  useImperativeHandle(handle, () => ({
    enter: () => focusRow.at(rows.length - 1),
    focusRow: focusRow.byId,
    unmark: () => { setMarked(none); },
  }), [focusRow, rows]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || editing !== null) return;
    const to = { ArrowUp: kept - 1, ArrowDown: kept + 1, Home: 0, End: rows.length - 1, PageUp: kept - 8, PageDown: kept + 8 }[event.key];
    if (event.key === 'Escape' || (event.key === 'ArrowDown' && kept === rows.length - 1)) onLeave();
    else if (to === undefined || !focusRow.at(Math.max(0, Math.min(rows.length - 1, to)))) return;
    event.preventDefault();
  }

  const mark = (id: string): void => { setMarked((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id]))); };
  const move = (id: string): void => {
    const chosen = rows.filter((row) => marked.has(row.id));
    onMove(chosen.length > 0 ? chosen : rows.filter((row) => row.id === id));
  };

  const above = virtual.getVirtualItems().find((item) => item.end > (virtual.scrollOffset ?? 0))?.index ?? 0;
  return (
    <section className="capture-contributions" aria-label={label}>
      <Margin>
        <div className="capture-section-head">
          <h2>{t('capture.contributions')}</h2>
          <span className="capture-section-sum">{t('capture.contributionsSum', { count: total })}</span>
          {marked.size === 0 ? null : <span className="capture-section-sum">{t('capture.markedSum', { count: marked.size })}</span>}
          {rows.length < 2 ? null : <SortButton sort={sort} onSort={onSort} />}
          {rows.length === 0 ? null : (
            <span className="capture-section-end">{above > 0 ? t('capture.above', { count: above }) : t('capture.edit')} <KeyCap keys="Alt ↑" /></span>
          )}
        </div>
      </Margin>
      <div className="capture-scroll" ref={scroll} onKeyDown={onKeyDown}>
        <div className="capture-rows" role="list" aria-label={label} style={{ blockSize: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="capture-row-place"
                role="listitem"
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.id === editing ? editor(row) : (
                  <ContributionRow
                    contribution={row}
                    isSelected={row.id === selected}
                    isMarked={marked.has(row.id)}
                    onSelect={setSelected}
                    onMark={mark}
                    onMove={move}
                    {...{ onEdit, onRemove, order }}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

const none: ReadonlySet<string> = new Set();

/** Pixels of the list in a window of usual size: what is measured takes its place. */
const listHeight = 280;

/** Pixels of a row before it is measured, by the letters in it at the usual size of text. Far off, the list jumps, and more rows are drawn than are seen. */
function guessedHeight(row: ContributionView | undefined): number {
  const letters = row?.text.original === undefined ? 0 : plainFromBlocks(row.text.original.blocks).length;
  return 48 + 24 * Math.ceil(letters / 64);
}

type Rows = Virtualizer<HTMLDivElement, Element>;

function useRows(rows: readonly ContributionView[], scroll: RefObject<HTMLDivElement | null>, kept: number): Rows {
  return useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => guessedHeight(rows[index]),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 4,
    anchorTo: 'end',
    followOnAppend: true,
    // Taken to be so high until it is measured: the rows at its end are drawn with the list, not in a second drawing that holds up a key.
    initialRect: { width: window.innerWidth, height: listHeight },
    initialOffset: () => Math.max(0, rows.reduce((sum, row) => sum + guessedHeight(row), 0) - listHeight),
    // The selected row stays in the page, or the focus would be lost on scrolling.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return kept < 0 || kept >= range.count || indexes.includes(kept) ? indexes : [...indexes, kept].sort((a, b) => a - b);
    },
  });
}

/**
 * Keeps the newest row in sight when the list or what is in it gets lower or higher, as long as nobody has scrolled away from it. Only a
 * person scrolls away: rows that turn out higher than they were taken to be leave the end as well, and must not count as that.
 */
function useStayAtEnd(scroll: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const list = scroll.current;
    if (list === null) return undefined;
    let isAtEnd = true;
    let isByHand = false;
    const hand = (): void => { isByHand = true; };
    const look = (): void => {
      const left = list.scrollHeight - list.scrollTop - list.clientHeight;
      if (left < 8) {
        isAtEnd = true;
        isByHand = false;
      } else if (isByHand || list.contains(document.activeElement)) isAtEnd = false;
    };
    const sizes = new ResizeObserver(() => { if (isAtEnd && !list.contains(document.activeElement)) list.scrollTop = list.scrollHeight; });
    list.addEventListener('scroll', look);
    for (const act of hands) list.addEventListener(act, hand, { passive: true });
    sizes.observe(list);
    for (const rows of list.children) sizes.observe(rows);
    return () => {
      list.removeEventListener('scroll', look);
      for (const act of hands) list.removeEventListener(act, hand);
      sizes.disconnect();
    };
  }, [scroll]);
}

/** By what a person scrolls. */
const hands = ['wheel', 'pointerdown', 'touchmove', 'keydown'] as const;

type FocusRow = {
  /** Answers whether there is such a row. */
  readonly at: (index: number) => boolean;
  /** A row that is not there yet gets the focus when it comes. */
  readonly byId: (id: string) => void;
};

/** Focuses a row once it is in the page. */
function useFocusRow(
  scroll: RefObject<HTMLDivElement | null>,
  virtual: Rows,
  rows: readonly ContributionView[],
  setSelected: (id: string) => void,
): FocusRow {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  const reached = useRef<object | null>(null);
  useEffect(() => {
    if (wanted === null || reached.current === wanted) return;
    const index = rows.findIndex(({ id }) => id === wanted.id);
    if (index < 0) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.id)}"]`);
    if (row === undefined || row === null) {
      virtual.scrollToIndex(index, { align: 'auto' });
      return;
    }
    reached.current = wanted;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });
  return useMemo(() => {
    const focus = (id: string): void => {
      setSelected(id);
      setWanted({ id });
    };
    return {
      at: (index) => {
        const row = rows[index];
        if (row === undefined) return false;
        virtual.scrollToIndex(index, { align: 'auto' });
        focus(row.id);
        return true;
      },
      byId: focus,
    };
  }, [rows, virtual, setSelected]);
}
