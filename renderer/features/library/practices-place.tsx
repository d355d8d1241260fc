import { useMemo } from 'react';
import { commaSign } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { TableColumn } from '../../ui/table.tsx';
import type { Facet } from './facet-list.tsx';
import { FinderPlace } from './finder-place.tsx';
import { ItemPanel } from './item-panel.tsx';
import { OwnPanel } from './own-panel.tsx';
import { PracticeFields } from './practice-fields.tsx';
import { PracticePicture } from './practice-picture.tsx';
import { noneNamed, partnerNames, practiceRows, type PracticeRow } from './practice-rows.ts';
import { ReadLine } from './read-text.tsx';
import { useReading } from './reading.tsx';
import { useFinder } from './use-finder.ts';
import { documentWords, practiceKindWords, stateWords } from './word-keys.ts';

/** The catalogue of policies and practices: facets, picture, list, and the practice in the form of its source. */
export function PracticesPlace() {
  const t = useWords();
  const { library, language, ownPractices } = useReading();
  const rows = useMemo(() => practiceRows(library, language, ownPractices), [library, language, ownPractices]);
  const finder = useFinder(rows);
  const facets = usePracticeFacets();
  const columns = usePracticeColumns();
  return (
    <FinderPlace
      title={t('library.place.practices')}
      findLabel={t('library.findPractice')}
      finder={finder}
      facets={facets}
      columns={columns}
      nameOf={({ title, number }) => `${number} ${title}`}
      picture={<PracticePicture finder={finder} facets={facets} />}
      panel={(id) => <PracticePanel id={id} />}
    />
  );
}

function PracticePanel({ id }: { readonly id: string | null }) {
  const { library, ownPractices } = useReading();
  const own = ownPractices.find(({ article }) => article.id === id);
  if (own !== undefined) return <OwnPanel key={own.article.id} practice={own} />;
  const data = id === null ? undefined : library.practices.item(id)?.data;
  return <ItemPanel id={id} fields={(item, article) => (data === undefined ? null : <PracticeFields article={article} data={data} own={item.own} />)} />;
}

function usePracticeFacets(): readonly Facet[] {
  const t = useWords();
  const { library, language } = useReading();
  return useMemo(() => {
    const partners = partnerNames(library, language);
    return [
      { key: 'sector', title: t('library.facet.sector'), most: 6, nameOf: (value) => library.label('sectors', value, language) },
      { key: 'state', title: t('library.facet.state'), most: 5, nameOf: (value) => stateWords(t, library, value, language) },
      { key: 'kind', title: t('library.facet.kind'), most: 6, nameOf: (value) => practiceKindWords(t, value) },
      { key: 'partner', title: t('library.facet.partner'), most: 5, nameOf: (value) => (value === noneNamed ? t('library.noPartner') : (partners.get(value) ?? value)) },
      { key: 'source', title: t('library.facet.source'), most: 5, nameOf: (value) => documentWords(t, value) },
    ];
  }, [t, library, language]);
}

function usePracticeColumns(): readonly TableColumn<PracticeRow>[] {
  const t = useWords();
  const { library, language } = useReading();
  return useMemo(() => {
    const states = ({ countries, regions }: PracticeRow): string => {
      const names = [...countries.map((code) => library.label('states', code, language)), ...regions.map((slug) => library.label('regions', slug, language))];
      if (names.length === 0) return t('library.noState');
      return names.length <= 3 ? names.join(commaSign(language)) : [...names.slice(0, 2), t('library.more', { count: names.length - 2 })].join(commaSign(language));
    };
    const kinds = (row: PracticeRow): string => row.kinds.map((kind) => t(`library.practiceKind.${kind}`)).join(commaSign(language));
    return [
      { id: 'number', label: t('library.column.number'), cell: ({ number }) => <bdi className="library-row-number">{number}</bdi> },
      {
        id: 'practice',
        label: t('library.column.practice'),
        cell: (row) => (
          <>
            {row.title === '' ? <span className="library-row-title">{t('own.untitled')}</span> : <ReadLine text={row.title} language={row.language} className="library-row-title" />}
            {row.qualifier === undefined ? null : <span className="secondary library-row-qualifier"><ReadLine text={row.qualifier} language={row.language} /></span>}
            <span className="table-narrow secondary">{states(row)}</span>
          </>
        ),
      },
      { id: 'state', label: t('library.column.state'), wideOnly: true, cell: states },
      { id: 'kind', label: t('library.column.kind'), wideOnly: true, cell: (row) => <span className="secondary">{kinds(row)}</span> },
    ];
  }, [t, library, language]);
}
