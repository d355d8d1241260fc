import type { Article, ArticleEntry } from '../../content/article.ts';
import type { Item } from '../../content/item.ts';
import type { Source } from '../../content/source.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { isAllOwn, sourcePlaces, type EntryNumber, type NumberedSection } from './article-numbers.ts';
import { ReadLine, ReadText } from './read-text.tsx';
import { useReading } from './reading.tsx';
import { kindWords } from './word-keys.ts';
import { shownNumber } from './shelves.ts';

/** Parts of an article that the page and the panel beside a list share. */

/** What kind of item it is, and whose text in which language. */
export function ArticleKicker({ article, item }: { readonly article: Article; readonly item: Item }) {
  const t = useWords();
  return (
    <p className="library-kicker secondary">
      <span>{kindWords(t, article.kind, shownNumber(item))}</span>
      <LanguageTag language={article.language} />
      {isAllOwn(article) ? <OwnTag /> : null}
    </p>
  );
}

/** Says that English stands in for the language of the screen. */
export function LanguageTag({ language: spoken }: { readonly language: string }) {
  const t = useWords();
  const { language } = useLanguage();
  return spoken === language ? null : <Tag>{t('library.inEnglish')}</Tag>;
}

/** Says that a text is the workbook's own. */
export function OwnTag() {
  const t = useWords();
  return <Tag>{t('library.ownText')}</Tag>;
}

/** Whose text a section is, beside its heading; nothing where the article has said so at its head. */
export function SectionMarks({ section, article }: { readonly section: NumberedSection; readonly article: Article }) {
  const t = useWords();
  if (isAllOwn(article)) return null;
  if (section.isOwn) return <OwnTag />;
  return section.usablesAreOwn ? <span className="source">{t('library.ownUsables')}</span> : null;
}

/** The text of an entry, with what belongs to it: heading, usable answer, where figures come from. */
export function EntryText({ entry, language }: { readonly entry: ArticleEntry; readonly language: string }) {
  const t = useWords();
  const { language: shown } = useLanguage();
  return (
    <>
      {entry.head === undefined ? null : <h3 className="library-entry-head"><ReadLine text={entry.head} language={language} /></h3>}
      <ReadText text={entry.text} language={language} className="library-entry-text" />
      {entry.usable === undefined ? null : (
        <div className="library-usable secondary" data-foreign={language !== shown || undefined}>
          <strong>{t('library.usable')}</strong> <ReadLine text={entry.usable} language={language} />
        </div>
      )}
      {entry.details === undefined ? null : (
        <dl className="library-details secondary">
          <div><dt>{t('library.indicatorSource')}</dt><dd><ReadLine text={entry.details.source} language={language} /></dd></div>
          <div><dt>{t('library.indicatorBy')}</dt><dd><ReadLine text={entry.details.by} language={language} /></dd></div>
        </dl>
      )}
    </>
  );
}

/** Number of an entry as the margin has it. */
export function useEntryNumber(): (number: EntryNumber | null) => string | null {
  const t = useWords();
  const formats = useFormats();
  return (number) => {
    if (number === null) return null;
    return number.series === 'indicator' ? t('library.indicatorNumber', { number: number.at }) : formats.number(number.at);
  };
}

/** Which of the places at the foot bear out an entry. */
export function EntrySource({ item, sources }: { readonly item: Item; readonly sources: readonly Source[] }) {
  const t = useWords();
  const formats = useFormats();
  const places = sourcePlaces(item.sources, sources);
  if (places.length === 0) return null;
  return <p className="source">{t('library.sourceAt', { list: formats.list(places.map((place) => formats.number(place))) })}</p>;
}

/** Documents and sections an item rests on, numbered as its entries name them. */
export function Sources({ item }: { readonly item: Item }) {
  const t = useWords();
  const { library, language } = useReading();
  const labels = library.sourceLabels(item.sources, language);
  return (
    <section className="library-beside-part">
      <h3 className="small-head">{t('library.sources')}</h3>
      {labels.length === 0 ? <p className="secondary">{t('library.noSource')}. {t('library.ownText')}.</p> : (
        <ol className="library-sources">
          {labels.map((label) => <li key={label}>{label}</li>)}
        </ol>
      )}
    </section>
  );
}

/** What the source lacks, and what is corrected in it. */
export function ArticleNotes({ article }: { readonly article: Article }) {
  const t = useWords();
  const { missing, sourceNote, language } = article;
  if (missing === undefined && sourceNote === undefined) return null;
  return (
    <div className="library-notes">
      {missing === undefined ? null : (
        <div className="library-note" data-tone="caution">
          <h3><Icon name="warning" /> {t('library.missing')}</h3>
          <ReadText text={missing} language={language} />
        </div>
      )}
      {sourceNote === undefined ? null : (
        <div className="library-note">
          <h3><Icon name="info" /> {t('library.sourceNote')}</h3>
          <ReadText text={sourceNote} language={language} />
        </div>
      )}
    </div>
  );
}
