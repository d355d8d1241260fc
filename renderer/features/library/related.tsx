import { useState } from 'react';
import type { Item, ItemKind } from '../../content/item.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { ReadLine } from './read-text.tsx';
import { useReading } from './reading.tsx';
import { relatedGroups, shownNumber } from './shelves.ts';

/** Links of one kind shown before the rest is asked for. */
const most = 5;

/** Related items, kind by kind, as links into their parts. */
export function Related({ item, without = [] }: { readonly item: Item; readonly without?: readonly ItemKind[] }) {
  const t = useWords();
  const { library } = useReading();
  const groups = relatedGroups(library, item).filter(({ kind }) => !without.includes(kind));
  if (groups.length === 0) return null;
  return (
    <section className="library-beside-part">
      <h3 className="small-head">{t('library.related')}</h3>
      {groups.map(({ kind, items }) => <RelatedKind key={`${item.id}-${kind}`} kind={kind} items={items} />)}
    </section>
  );
}

function RelatedKind({ kind, items }: { readonly kind: ItemKind; readonly items: readonly Item[] }) {
  const t = useWords();
  const formats = useFormats();
  const [whole, setWhole] = useState(false);
  const shown = whole || items.length <= most + 1 ? items : items.slice(0, most);
  return (
    <div className="library-related">
      <h4 className="library-related-kind"><span>{t(`library.kinds.${kind}`)}</span> <span>{formats.number(items.length)}</span></h4>
      <ul>
        {shown.map((item) => <li key={item.id}><ItemLink item={item} /></li>)}
      </ul>
      {items.length <= most + 1 ? null : (
        <Button variant="link" expanded={whole} onPress={() => { setWhole(!whole); }}>
          {whole ? t('library.fewer') : t('library.more', { count: items.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

/** An item's number and title as a link to where it is read. */
export function ItemLink({ item }: { readonly item: Item }) {
  const { library, language, open } = useReading();
  const article = library.article(item.id, language);
  const number = shownNumber(item);
  if (article === undefined) return null;
  return (
    <button type="button" className="library-link" onClick={() => { open(item.id); }}>
      {number === null ? null : <bdi className="library-link-number">{number}</bdi>}
      <ReadLine text={article.title} language={article.language} className="library-link-title" />
    </button>
  );
}
