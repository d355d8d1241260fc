import type { RefObject } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { directionOf } from '../../i18n/languages.ts';
import { AboutLine } from './about-line.tsx';
import { Marked } from './marked.tsx';
import type { Preview } from './protocol.ts';

/** The selected hit at some length, at the end side; Page Up and Page Down move it. */
export function PreviewPane({ preview, paneRef }: { readonly preview: Preview; readonly paneRef: RefObject<HTMLElement | null> }) {
  const t = useWords();
  const { title, about, text, question, partners, sources, citedIn } = preview;
  return (
    // Reachable, because it may have to be scrolled.
    <section ref={paneRef} className="search-preview scroll-area" aria-label={t('search.preview')} tabIndex={0}>
      {title.text === '' ? null : <Marked as="h2" className="search-preview-title" text={title} />}
      <p className="search-row-about"><AboutLine about={about} /></p>
      {question === null ? null : <p className="search-preview-question" lang={question.language} dir={directionOf(question.language)}>{question.plain}</p>}
      {text.map((paragraph, at) => <Marked as="p" key={`${at} ${paragraph.text}`} text={paragraph} />)}
      {partners.length === 0 ? null : <p className="secondary"><strong>{t('search.partners')}</strong> {partners.join(t('search.listSign'))}</p>}
      {sources.length === 0 ? null : <p className="secondary"><strong>{t('search.source')}</strong> {sources.join(t('search.listSign'))}</p>}
      {citedIn.map(({ questionNumber, number }) => (
        <p key={`${questionNumber} ${number}`} className="secondary search-cited"><Icon name="tick" /> {t('search.citedIn', { question: questionNumber, number: `${number}` })}</p>
      ))}
    </section>
  );
}
