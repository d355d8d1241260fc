import { useState } from 'react';
import type { Item } from '../../content/item.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Disc, Icon } from '../../ui/icon.tsx';
import { Roving } from '../../ui/roving.tsx';
import { ReadLine } from './read-text.tsx';
import { useReading } from './reading.tsx';
import { shownNumber } from './shelves.ts';

/** Items by number and title in the map; the one that is read is marked, those that were read carry a full disc. */
export function Contents({ items, withRead = false }: { readonly items: readonly Item[]; readonly withRead?: boolean }) {
  const t = useWords();
  const { library, language, route, open, marks } = useReading();
  return (
    <Roving className="library-map">
      {items.map((item) => {
        const article = library.article(item.id, language);
        const isRead = marks.get(item.id)?.isRead === true;
        return article === undefined ? null : (
          <button key={item.id} type="button" data-rove="" className="library-map-row library-contents-row" aria-current={route.item === item.id ? 'true' : undefined} onClick={() => { open(item.id); }}>
            <bdi className="library-map-number">{shownNumber(item)}</bdi>
            <ReadLine text={article.title} language={article.language} />
            {withRead ? <span className="library-map-sign"><Disc fill={isRead ? 'full' : 0} /><span className="visually-hidden">{t(isRead ? 'library.isRead' : 'library.notRead')}</span></span> : null}
          </button>
        );
      })}
    </Roving>
  );
}

/** A part of the contents that opens and closes. */
export function ContentsGroup({ title, items, startsOpen, withRead = false }: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly startsOpen: boolean;
  readonly withRead?: boolean;
}) {
  const formats = useFormats();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <section className="library-contents">
      <h3>
        <button type="button" className="library-map-row library-contents-head" aria-expanded={isOpen} onClick={(event) => {
            // Opens a part of the map and leads nowhere: a map that stands open as a panel stays.
            event.stopPropagation();
            setOpen(!isOpen);
          }}>
          <Icon name={isOpen ? 'down' : 'chevron'} />
          <span>{title}</span>
          <span className="library-map-count">{formats.number(items.length)}</span>
        </button>
      </h3>
      {isOpen ? <Contents items={items} withRead={withRead} /> : null}
    </section>
  );
}
