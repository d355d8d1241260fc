import type { ReactNode } from 'react';
import type { Article } from '../../content/article.ts';
import type { Item } from '../../content/item.ts';
import { listSign } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isAllOwn, numberedSections, type NumberedSection } from './article-numbers.ts';
import { ArticleKicker, ArticleNotes, EntryText, OwnTag, SectionMarks, Sources, useEntryNumber } from './article-parts.tsx';
import { ItemActs } from './item-acts.tsx';
import { ReadLine, ReadText } from './read-text.tsx';
import { useReading } from './reading.tsx';
import { Related } from './related.tsx';

/** The item beside a list, whole: what can be done with it stands on top, where it is seen at once. */
export function ItemPanel({ id, fields }: { readonly id: string | null; readonly fields?: (item: Item, article: Article) => ReactNode }) {
  const t = useWords();
  const { library, language } = useReading();
  const item = id === null ? undefined : library.item(id);
  const article = id === null ? undefined : library.article(id, language);
  if (item === undefined || article === undefined) return <p className="secondary">{t('library.choose')}</p>;
  return (
    <article key={item.id} className="library-beside" aria-labelledby="library-panel-title">
      <header className="library-panel-head">
        <h2 id="library-panel-title" className="title-text"><ReadLine text={article.title} language={article.language} /></h2>
        {article.qualifier === undefined ? null : <p className="secondary"><ReadLine text={article.qualifier} language={article.language} /></p>}
        <ArticleKicker article={article} item={item} />
      </header>
      <ItemActs item={item} />
      {fields === undefined ? <PanelSections article={article} item={item} /> : fields(item, article)}
      <ArticleNotes article={article} />
      <Sources item={item} />
      <Related item={item} />
    </article>
  );
}

/** Lead and sections of an item of any kind, without the margin. */
export function PanelSections({ article, item }: { readonly article: Article; readonly item: Item }) {
  return (
    <>
      {article.lead === undefined ? null : <ReadText text={article.lead} language={article.language} className="library-panel-lead" />}
      {numberedSections(article, item).map((section) => <PanelSection key={section.key} section={section} article={article} />)}
    </>
  );
}

/** One section: its heading, whose text it is, its entries. */
export function PanelSection({ section, article }: { readonly section: NumberedSection; readonly article: Article }) {
  const t = useWords();
  const numberOf = useEntryNumber();
  // Where one thing has a number, all have: they count through.
  const hasNumbers = section.form !== 'names' && article.sections.some(({ form }) => form === 'list');
  return (
    <section className="library-beside-part">
      <h3 className="library-field-name secondary">{t(`library.section.${section.key}`)} <SectionMarks section={section} article={article} /></h3>
      {section.form === 'names'
        ? <p><ReadLine text={section.entries.map((entry) => [entry.text].flat().join(' ')).join(listSign(article.language))} language={article.language} className="library-panel-names" /></p>
        : section.entries.map((entry) => (
          <div key={entry.path} className={hasNumbers ? 'library-panel-entry' : ''}>
            {hasNumbers ? <span className="library-panel-number"><bdi>{numberOf(entry.number)}</bdi></span> : null}
            <div>
              <EntryText entry={entry} language={article.language} />
              {entry.isOwn && !section.isOwn && !isAllOwn(article) ? <OwnTag /> : null}
            </div>
          </div>
        ))}
    </section>
  );
}
