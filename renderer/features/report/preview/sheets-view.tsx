import { memo, useEffect, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useWords } from '../../../i18n/use-words.ts';
import type { RecordRef } from '../../../report/model.ts';
import { isSameRecord, recordOf } from './frame.ts';
import { ReportSheet } from './report-document.tsx';
import { goToNext, makeReachable } from './sheet-keys.ts';
import type { Sheet } from './sheets.ts';
import type { Preview } from './use-preview.ts';
import './report.css';

/** `question` is the one under which the record stands in the report. */
export type OnRecord = (record: RecordRef, question: string | null) => void;

type SheetsProps = {
  readonly preview: Preview;
  readonly focusRecord: RecordRef | null;
  readonly onRecord: OnRecord;
  readonly isMaking: boolean;
  /** Learns which sheet is read, counted from 1. */
  readonly onPage: (page: number) => void;
};

const MemoSheet = memo(ReportSheet);
const recordKinds: ReadonlySet<string> = new Set<RecordRef['kind']>(['workshop', 'roundtable', 'question', 'contribution', 'position', 'section', 'participant', 'block']);
const isRecordKind = (kind: string): kind is RecordRef['kind'] => recordKinds.has(kind);

/** The sheets one below the other, as wide as the pane; only those near the window are drawn. */
export function Sheets({ preview, focusRecord, onRecord, isMaking, onPage }: SheetsProps) {
  const t = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const openId = useId();
  const { sheets, frame } = preview;
  const virtual = useVirtualizer({
    count: sheets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (scroller.current?.clientWidth ?? 400) * 1.7,
    overscan: 1,
    gap: 16,
    paddingStart: 6,
    paddingEnd: 6,
  });
  const go = useGoing(virtual, scroller, sheets);
  useEffect(() => {
    if (focusRecord !== null) go((block) => isSameRecord(recordOf(block), focusRecord), recordSelector(focusRecord));
    // Only another record leads to another place: a report made anew stays where it was.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [focusRecord?.kind, focusRecord?.id]);
  const items = virtual.getVirtualItems();
  useEffect(() => { makeReachable(scroller.current); }, [items]);
  const middle = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0) / 2;
  const page = (items.findLast(({ start }) => start <= middle)?.index ?? 0) + 1;
  useEffect(() => { onPage(page); }, [page, onPage]);

  const follow = (target: Element): boolean => {
    const place = target.closest<HTMLElement>('[data-target]')?.dataset['target'];
    if (place !== undefined) {
      go((block) => 'id' in block && block.id === place, `[data-id="${CSS.escape(place)}"]`);
      return true;
    }
    const { record, kind = '' } = target.closest<HTMLElement>('[data-record]')?.dataset ?? {};
    if (record === undefined || !isRecordKind(kind)) return false;
    onRecord({ kind, id: record }, questionAbove(sheets, { kind, id: record }));
    return true;
  };
  const clicked = (event: MouseEvent): void => {
    // Words that were selected are to be copied.
    if (event.target instanceof Element && (window.getSelection()?.isCollapsed ?? true)) follow(event.target);
  };
  const pressed = (event: KeyboardEvent): void => { if (goToNext(event, scroller.current)) event.preventDefault(); };
  return (
    <div ref={scroller} className="preview-scroll scroll-area" aria-busy={isMaking} role="group" aria-label={t('preview.sheets')} tabIndex={0} onClick={clicked} onKeyDown={pressed}>
      <span id={openId} hidden>{t('preview.open')}</span>
      <div className="preview-sheets" style={{ blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const sheet = sheets[index];
          return sheet === undefined ? null : (
            <div key={index} data-index={index} ref={virtual.measureElement} className="preview-sheet" style={{ transform: `translateY(${String(start)}px)` }}>
              <MemoSheet
                frame={frame}
                sheet={sheet}
                page={index + 1}
                pages={sheets.length}
                marked={focusRecord}
                openId={openId}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function questionAbove(sheets: readonly Sheet[], record: RecordRef): string | null {
  const records = sheets.flatMap(({ blocks }) => blocks.map(recordOf));
  const at = records.findIndex((one) => isSameRecord(one, record));
  return records.slice(0, at + 1).findLast((one) => one?.kind === 'question')?.id ?? null;
}

function recordSelector({ kind, id }: RecordRef): string {
  return `[data-kind="${kind}"][data-record="${CSS.escape(id)}"]`;
}

/** Scrolls to the first block that fits, without moving the focus: first to its sheet, then, once that is drawn, to the block. */
function useGoing(virtual: Virtualizer<HTMLDivElement, Element>, scroller: RefObject<HTMLDivElement | null>, sheets: readonly Sheet[]) {
  const waiting = useRef(0);
  useEffect(() => () => { cancelAnimationFrame(waiting.current); }, []);
  return useMemo(() => (fits: (block: Sheet['blocks'][number]) => boolean, selector: string): void => {
    const at = sheets.findIndex(({ blocks }) => blocks.some(fits));
    if (at < 0) return;
    virtual.scrollToIndex(at, { align: 'start' });
    cancelAnimationFrame(waiting.current);
    let tries = 10;
    const settle = (): void => {
      const [area, block] = [scroller.current, scroller.current?.querySelector(selector)];
      tries -= 1;
      if (area !== null && block instanceof HTMLElement) {
        const off = block.getBoundingClientRect().top - area.getBoundingClientRect().top - area.clientHeight / 4;
        if (Math.abs(off) > 2) area.scrollTop += off;
      }
      // Sheets above are measured as they are drawn, and push this one on.
      if (tries > 0) waiting.current = requestAnimationFrame(settle);
    };
    waiting.current = requestAnimationFrame(settle);
  }, [virtual, scroller, sheets]);
}
