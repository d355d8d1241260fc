import { useEffect, useRef, type ReactNode } from 'react';
import type { Article } from '../../content/article.ts';
import type { Item } from '../../content/item.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Margin } from '../../ui/margin.tsx';
import { isAllOwn, numberedSections, type NumberedEntry, type NumberedSection } from './article-numbers.ts';
import { ArticleKicker, ArticleNotes, EntrySource, EntryText, OwnTag, SectionMarks, useEntryNumber } from './article-parts.tsx';
import { ReadLine, ReadText } from './read-text.tsx';
import { shownNumber } from './shelves.ts';

/** An item as it is read: in the serif, with a number in the margin for everything that can be pointed at. */
export function ReadingArticle({ article, item, children }: { readonly article: Article; readonly item: Item; readonly children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('.columns-work-scroll')?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [article.id]);
  return (
    <article className="library-article">
      <Margin><ArticleKicker article={article} item={item} /></Margin>
      <Margin number={shownNumber(item)} strong className="library-article-head">
        <h1 ref={heading} tabIndex={-1} className="question-text" data-ready=""><ReadLine text={article.title} language={article.language} /></h1>
        {article.lead === undefined ? null : <ReadText text={article.lead} language={article.language} className="library-lead" />}
      </Margin>
      {numberedSections(article, item).map((section) => <Section key={section.key} section={section} article={article} item={item} />)}
      <Margin><ArticleNotes article={article} /></Margin>
      {children}
    </article>
  );
}

type Given = { readonly article: Article; readonly item: Item };

function Section({ section, article, item }: Given & { readonly section: NumberedSection }) {
  const t = useWords();
  const id = `${item.id}-${section.key}`;
  return (
    <section className="library-section" aria-labelledby={id}>
      <Margin className="library-section-head">
        <h2 id={id} className={section.key === 'parts' ? 'visually-hidden' : ''}>{t(`library.section.${section.key}`)}</h2>
        <SectionMarks section={section} article={article} />
        {section.key === 'indicators' ? <p className="library-rule secondary">{t('library.tenPeople')}</p> : null}
      </Margin>
      {section.form === 'names'
        ? <Margin><Names section={section} language={article.language} /></Margin>
        : section.entries.map((entry) => <Entry key={entry.path} entry={entry} isMarked={entry.isOwn && !section.isOwn && !isAllOwn(article)} article={article} item={item} />)}
    </section>
  );
}

function Entry({ entry, isMarked, article, item }: Given & { readonly entry: NumberedEntry; readonly isMarked: boolean }) {
  const numberOf = useEntryNumber();
  return (
    <Margin number={numberOf(entry.number)} className="library-entry">
      <EntryText entry={entry} language={article.language} />
      <div className="library-entry-marks">
        {isMarked ? <OwnTag /> : null}
        <EntrySource item={item} sources={entry.sources} />
      </div>
    </Margin>
  );
}

function Names({ section, language }: { readonly section: NumberedSection; readonly language: string }) {
  return (
    <ul className="library-names">
      {section.entries.map((entry) => <li key={entry.path}><ReadLine text={[entry.text].flat().join(' ')} language={language} /></li>)}
    </ul>
  );
}
