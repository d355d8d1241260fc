import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { AboutLine } from './about-line.tsx';
import { Marked } from './marked.tsx';
import { hitsOfOpened, type FoundAll } from './protocol.ts';
import type { ListRow } from './rows.ts';

type ResultsProps = {
  readonly id: string;
  readonly found: FoundAll;
  readonly rows: readonly ListRow[];
  readonly at: number;
  /** Bookmarked items say so. */
  readonly bookmarks: ReadonlySet<string>;
  readonly onSelect: (at: number) => void;
  readonly onOpen: (at: number) => void;
};

/** Id of a row's element, for `aria-activedescendant`. */
export const rowId = (list: string, at: number): string => `${list}-${at}`;

/** What was found, by group with counts. The list never takes the focus: the entry keeps it. */
export function Results({ id, found, rows, at, bookmarks, onSelect, onOpen }: ResultsProps) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [at, rows]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('search.results')} className="search-results scroll-area">
      {found.groups.map(({ group, count }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`} className="search-group">
          <div id={`${id}-${group}`} role="presentation" className="search-group-head">
            <strong>{t(`search.group.${group}`)}</strong> {t('search.groupCount', { count })}
          </div>
          {rows.map((row, index) => (row.group !== group ? null : (
            <div
              key={row.key}
              id={rowId(id, index)}
              role="option"
              aria-selected={index === at}
              className="search-row"
              onMouseDown={(event) => {
                // The focus stays in the entry; a second press on the selected row opens it.
                event.preventDefault();
                if (index === at || row.kind === 'more') onOpen(index);
                else onSelect(index);
              }}
            >
              {row.kind === 'hit' ? <HitRow row={row} isBookmarked={bookmarks.has(row.hit.id)} /> : row.count > hitsOfOpened ? t('search.firstOf', { shown: hitsOfOpened, count: row.count }) : t('search.all', { count: row.count })}
            </div>
          )))}
        </div>
      ))}
    </div>
  );
}

function HitRow({ row: { hit }, isBookmarked }: { readonly row: Extract<ListRow, { readonly kind: 'hit' }>; readonly isBookmarked: boolean }) {
  const t = useWords();
  return (
    <>
      <Marked text={hit.title} className="search-row-title" />
      <span className="search-row-about">
        <AboutLine about={hit.about} />
        {isBookmarked ? <span className="search-row-sign">{t('search.bookmarked')}</span> : null}
      </span>
    </>
  );
}
