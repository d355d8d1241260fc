import { useState } from 'react';
import type { Article, ArticleSection } from '../../content/article.ts';
import type { Library } from '../../content/library.ts';
import type { CitationView } from '../../domain/citation.ts';
import { pickText } from '../../domain/pick-text.ts';
import { directionOf, listSign } from '../../i18n/languages.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibraryActs } from '../../library/library-acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { Tag } from '../../ui/tag.tsx';
import { periodOf } from './beside-model.ts';

type CardProps = { readonly library: Library; readonly article: Article; readonly cited: readonly number[] };

/** An item beside a question: its first words, all of it where it is wanted, and the way to cite it. */
export function BesideCard({ library, article, cited }: CardProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { open, target, cite } = useLibraryActs();
  const [isRead, setRead] = useState(false);
  const { id } = article;
  const title = article.qualifier === undefined ? article.title : `${article.title}: ${article.qualifier}`;
  const own = { lang: language, dir: directionOf(language) };
  const practice = library.practices.item(id)?.data;
  const states = (practice?.countries ?? []).map((code) => library.label('states', code, language));
  const about = [formats.list(states), practice === undefined ? '' : periodOf(practice)].filter((part) => part !== '').join(' · ');
  const item = library.item(id);
  const [source] = item === undefined ? [article.sourceNote ?? []].flat() : library.sourceLabels(item.sources, language);
  return (
    <li className="capture-card" data-item={id} lang={article.language} dir={directionOf(article.language)}>
      <button type="button" className="capture-card-title" onClick={() => { open(id); }}>{title}</button>
      {about === '' ? null : <p className="secondary" {...own}>{about}</p>}
      {isRead ? <WholeText article={article} /> : <p className="capture-card-text">{leadOf(article)}</p>}
      <p className="capture-card-foot" {...own}>
        <span className="secondary">{source}</span>
        <Button variant="quiet" expanded={isRead} onPress={() => { setRead(!isRead); }}>
          {t(isRead ? 'asked.readLess' : 'asked.readHere')}<span className="visually-hidden"> {title}</span>
        </Button>
        {cited.length > 0 ? <Tag tone="ok" icon="tick">{t('capture.besideCited', { list: formats.list(cited.map(formats.number)) })}</Tag> : null}
        {cited.length > 0 || target === null ? null : (
          <Button variant="quiet" keycap="Alt C" onPress={() => { cite(id); }}>
            {t('cite.cite', { number: target.number })}<span className="visually-hidden"> {title}</span>
          </Button>
        )}
      </p>
    </li>
  );
}

/** What is left of a linked item that the library has no more: the copy of its title and source. */
export function GoneCard({ copy: { title, source } }: { readonly copy: CitationView }) {
  const t = useWords();
  const { language } = useLanguage();
  return (
    <li className="capture-card">
      <p><strong><Spoken text={pickText(title, language)} /></strong></p>
      <p className="secondary">{t('library.gone')} <Spoken text={pickText(source, language)} /></p>
    </li>
  );
}

/** The first words of an article: its lead, or its first section. */
function leadOf({ lead, sections }: Article): string {
  const text = lead ?? sections.find(({ form }) => form === 'text')?.entries[0]?.text ?? '';
  return typeof text === 'string' ? text : text.join(' ');
}

/** All of an article, section by section, without leaving the question. */
function WholeText({ article: { lead, sections, language } }: { readonly article: Article }) {
  const t = useWords();
  const screen = useLanguage().language;
  return (
    <div className="capture-card-whole">
      {[lead ?? []].flat().map((text, at) => <p key={at}>{text}</p>)}
      {sections.map((section) => (
        <section key={section.key}>
          <h3 lang={screen} dir={directionOf(screen)}>{t(`library.section.${section.key}`)}</h3>
          <SectionText section={section} language={language} />
        </section>
      ))}
    </div>
  );
}

function SectionText({ section: { form, entries }, language }: { readonly section: ArticleSection; readonly language: string }) {
  if (form === 'names') return <p>{entries.flatMap(({ text }) => text).join(listSign(language))}</p>;
  return entries.map(({ path, head, text, usable }) => (
    <div key={path}>
      {head === undefined ? null : <p><strong>{head}</strong></p>}
      {[text].flat().map((line, at) => <p key={at}>{line}</p>)}
      {usable === undefined ? null : <p className="secondary">{usable}</p>}
    </div>
  ));
}
