import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { libraryPlaceOf, useNavigate } from '../../ui/route.tsx';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibrary } from '../../library/use-library.ts';
import { said, type Sheet } from '../../content/checklist-sheet.ts';
import { Spoken } from '../../ui/spoken.tsx';

const kinds = ['practice.', 'activity.'] as const;

/** Shown before the rest is asked for. */
const most = 6;

/** Practices and activities that go with a checklist, each a way into the library and back. */
export function BesideGap({ workshop, sheet }: { readonly workshop: string; readonly sheet: Sheet }) {
  const t = useWords();
  const { language } = useLanguage();
  const library = useLibrary();
  const go = useNavigate();
  const items = library === null ? [] : kinds.flatMap((kind) => sheet.links.filter((id) => id.startsWith(kind))).flatMap((id) => {
    const article = library.article(id, language);
    const item = library.item(id);
    return article === undefined || item === undefined ? [] : [{ id, number: item.number, title: said(article.title, article.language) }];
  });
  const [whole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = whole || items.length <= most + 1 ? items : items.slice(0, most);
  return (
    <section className="assess-gap-beside">
      <h3 className="small-head">{t('assess.besideGap')}</h3>
      <ul>
        {shown.map(({ id, number, title }) => (
          <li key={id}>
            <button type="button" className="assess-link" onClick={() => { go({ kind: 'library', place: libraryPlaceOf(id), item: id, workshop, question: null }); }}><bdi className="assess-link-number">{number}</bdi> <Spoken text={title} /></button>
          </li>
        ))}
      </ul>
      {items.length <= most + 1 ? null : <Button variant="link" expanded={whole} onPress={() => { setWhole(!whole); }}>{whole ? t('library.fewer') : t('library.more', { count: items.length - shown.length })}</Button>}
    </section>
  );
}
