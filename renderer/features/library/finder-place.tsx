import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Table, type TableColumn } from '../../ui/table.tsx';
import { FacetList, type Facet } from './facet-list.tsx';
import { FindField, FinderHead, findByTyping } from './finder-head.tsx';
import type { FinderRow } from './finder.ts';
import { LibraryFrame } from './library-frame.tsx';
import { useReading } from './reading.tsx';
import type { Finder } from './use-finder.ts';

type FinderPlaceProps<Row extends FinderRow> = {
  readonly title: string;
  readonly findLabel: string;
  readonly finder: Finder<Row>;
  readonly facets: readonly Facet[];
  readonly columns: readonly TableColumn<Row>[];
  readonly nameOf: (row: Row) => string;
  /** Stands between head and list. */
  readonly picture?: ReactNode;
  readonly panel: (id: string | null) => ReactNode;
};

/** A list to be narrowed by facets and words, with the selected item whole beside it. Arrows move, typing finds, Enter reads. */
export function FinderPlace<Row extends FinderRow>({ title, findLabel, finder, facets, columns, nameOf, picture, panel }: FinderPlaceProps<Row>) {
  const t = useWords();
  const { language, route } = useReading();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [focus, setFocus] = useState(0);
  const [asked, setAsked] = useState(0);
  const selected = finder.selected?.id ?? null;
  useEffect(() => {
    if (route.item !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'center' });
  }, [route.item]);
  return (
    <LibraryFrame below={<FacetList finder={finder} facets={facets} />} knowledge={panel(selected)} knowledgeAsked={asked} knowledgeLabel={t('library.item')}>
      <FinderHead title={title} language={finder.rows[0]?.language ?? language} finder={finder} facets={facets} />
      {picture}
      <FindField label={findLabel} value={finder.state.query} onChange={finder.find} field={field} onDown={() => { setFocus(focus + 1); }} />
      {finder.shown.length === 0 ? <p className="library-none">{t('library.nothingFound')}</p> : (
        <div ref={list} className="library-table" onKeyDown={findByTyping(field)}>
          <Table
            label={title}
            columns={columns}
            rows={finder.shown}
            idOf={({ id }) => id}
            nameOf={nameOf}
            selected={selected}
            onSelect={finder.select}
            onOpen={() => { setAsked(asked + 1); }}
            focusSelected={focus}
          />
        </div>
      )}
      <FinderKeys />
    </LibraryFrame>
  );
}

/** The keys of the list, below it. */
function FinderKeys() {
  const t = useWords();
  return (
    <ul className="library-keys secondary">
      <li>{t('library.keysOpen')} <KeyCap keys="Enter" /></li>
      <li>{t('library.keysColumn')} <KeyCap keys="F6" /></li>
      <li>{t('library.keysFind')}</li>
    </ul>
  );
}
