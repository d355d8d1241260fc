import type { ReactNode } from 'react';
import type { Article } from '../../content/article.ts';
import type { Item } from '../../content/item.ts';
import type { PracticeData } from '../../content/kinds.ts';
import { commaSign } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { numberedSections } from './article-numbers.ts';
import { useCopy } from './item-acts.tsx';
import { PanelSection } from './item-panel.tsx';
import { useReading } from './reading.tsx';
import { periodWords, practiceKindWords } from './word-keys.ts';

/** A practice in the form of its source: every field, also those the source left empty. */
export function PracticeFields({ article, data, own }: { readonly article: Article; readonly data: PracticeData; readonly own: Item['own'] }) {
  const t = useWords();
  const { library, language } = useReading();
  const sections = numberedSections(article, { own });
  const isCard = data.form === 'annex';
  const field = (key: 'partners' | 'themes' | 'tags' | 'summary' | 'lesson' | 'forTheRoom'): ReactNode => {
    const section = sections.find((known) => known.key === key);
    if (section !== undefined) return <PanelSection section={section} article={article} />;
    return key === 'lesson' ? null : <Field title={t(`library.section.${key}`)}><Empty isCard={isCard} /></Field>;
  };
  const names = (group: 'states' | 'regions' | 'sectors', keys: readonly string[]): string => keys.map((key) => library.label(group, key, language)).join(commaSign(language));
  return (
    <div className="library-fields">
      <Field title={t('library.stateField')}>{data.countries.length === 0 ? <Empty isCard={isCard} /> : names('states', data.countries)}</Field>
      {data.regions === undefined ? null : <Field title={t('library.regionField')}>{names('regions', data.regions)}</Field>}
      {field('partners')}
      {field('themes')}
      <Field title={t('library.periodField')}>{periodWords(t, data) ?? <Empty isCard={isCard} />}</Field>
      {field('summary')}
      {field('lesson')}
      {field('tags')}
      <Field title={t('library.webLinks')}>{data.urls.length === 0 ? <Empty isCard={isCard} /> : <Addresses urls={data.urls} />}</Field>
      {field('forTheRoom')}
      <Field title={t('library.sectorField')}>{names('sectors', data.sectors)}</Field>
      <Field title={t('library.facet.kind')}>
        {[data.form, ...(data.kind === 'lesson' ? ['lesson'] : [])].map((kind) => practiceKindWords(t, kind)).join(commaSign(language))}
        {data.complete ? null : <> <Tag tone="caution" icon="warning">{t('library.incomplete')}</Tag></>}
      </Field>
    </div>
  );
}

/** A name and what stands under it. */
export function Field({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="library-beside-part">
      <h3 className="library-field-name secondary">{title}</h3>
      <div>{children}</div>
    </section>
  );
}

/** The source has the field and left it empty, or has no such field. */
function Empty({ isCard }: { readonly isCard: boolean }) {
  const t = useWords();
  return isCard ? <Tag tone="caution" icon="warning">{t('library.leftEmpty')}</Tag> : <span className="source">{t('library.notGiven')}</span>;
}

/** Addresses are shown and copied; the program opens none. */
function Addresses({ urls }: { readonly urls: readonly string[] }) {
  const t = useWords();
  const copy = useCopy();
  return (
    <ul className="library-addresses">
      {urls.map((url) => (
        <li key={url}>
          <bdi className="library-address" dir="ltr">{url}</bdi>
          <Button variant="link" label={t('library.copyUrl', { address: url })} onPress={() => { copy(url, t('library.copiedUrl')); }}>{t('library.copy')}</Button>
        </li>
      ))}
    </ul>
  );
}
