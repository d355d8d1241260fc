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

type BesideProps = {
  readonly workshop: string;
  readonly sheet: Sheet;
  /** Where what is read here can be cited into: its number, what it cites, and how. */
  readonly into?: { readonly number: string; readonly cited: ReadonlySet<string>; readonly onCite: (item: string) => void };
};

/** Practices and activities that go with a checklist, each a way into the library and back. */
export function BesideGap({ workshop, sheet, into }: BesideProps) {
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
            {into === undefined || into.cited.has(id) ? null : <Button variant="link" label={`${t('cite.cite', { number: into.number })}: ${title.plain}`} onPress={() => { into.onCite(id); }}>{t('cite.cite', { number: into.number })}</Button>}
          </li>
        ))}
      </ul>
      {items.length <= most + 1 ? null : <Button variant="link" expanded={whole} onPress={() => { setWhole(!whole); }}>{whole ? t('library.fewer') : t('library.more', { count: items.length - shown.length })}</Button>}
    </section>
  );
}
