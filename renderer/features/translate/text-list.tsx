import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { LanguageTag } from '../../domain/text.ts';
import type { TranslatableText } from '../../domain/translation-views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { TextRow } from './text-row.tsx';
import { keyOf } from './translate-model.ts';

type ListProps = {
  readonly rows: readonly TranslatableText[];
  readonly language: LanguageTag;
  readonly open: string | null;
  readonly onOpen: (key: string) => void;
  readonly editor: (text: TranslatableText) => ReactNode;
};

/** All texts of the filter; only those in sight are in the page, and the open one. Each says its place among all. */
export function TextList({ rows, language, open, onOpen, editor }: ListProps) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const kept = rows.findIndex((text) => keyOf(text) === open);
  // The head scrolls with the list, and grows when its words wrap.
  useLayoutEffect(() => {
    const area = list.current?.closest<HTMLElement>('.columns-work-scroll') ?? null;
    setScroll(area);
    const measure = (): void => { setMargin(list.current?.offsetTop ?? 0); };
    measure();
    const sizes = new ResizeObserver(measure);
    for (const part of list.current?.parentElement?.children ?? []) if (part !== list.current) sizes.observe(part);
    return () => { sizes.disconnect(); };
  }, []);
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: rows.length,
    getScrollElement: () => scroll,
    estimateSize: () => 96,
    getItemKey: (index) => (rows[index] === undefined ? index : keyOf(rows[index])),
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return kept < 0 || kept >= range.count || indexes.includes(kept) ? indexes : [...indexes, kept].sort((a, b) => a - b);
    },
  });
  const isReady = scroll !== null;
  useLayoutEffect(() => {
    if (!isReady || kept < 0) return;
    virtual.scrollToIndex(kept, { align: 'auto' });
    // Only another open text moves the list; what is saved or filtered does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, isReady]);
  return (
    <div ref={list} className="translate-rows" role="list" aria-label={t('translate.list')} style={{ blockSize: `${String(virtual.getTotalSize())}px` }}>
      {virtual.getVirtualItems().map((item) => {
        const text = rows[item.index];
        return text === undefined ? null : (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className="translate-row-place"
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${String(item.start - margin)}px)` }}
          >
            {keyOf(text) === open ? editor(text) : <TextRow text={text} language={language} onOpen={onOpen} />}
          </div>
        );
      })}
    </div>
  );
}
