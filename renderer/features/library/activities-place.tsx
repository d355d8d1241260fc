import { useMemo } from 'react';
import type { Article } from '../../content/article.ts';
import type { Item } from '../../content/item.ts';
import type { Library } from '../../content/library.ts';
import { commaSign } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { TableColumn } from '../../ui/table.tsx';
import { activityRows, agencyLetters, type ActivityRow } from './activity-rows.ts';
import type { Facet } from './facet-list.tsx';
import { FinderPlace } from './finder-place.tsx';
import { nothingChosen, type FinderState } from './finder.ts';
import { ItemPanel, PanelSections } from './item-panel.tsx';
import { Field } from './practice-fields.tsx';
import { ReadLine } from './read-text.tsx';
import { useReading } from './reading.tsx';
import { useFinder } from './use-finder.ts';

/** The activities of the compendium, found by roundtable, theme and agency. */
export function ActivitiesPlace() {
  const t = useWords();
  const { library, language, route } = useReading();
  const rows = useMemo(() => activityRows(library, language), [library, language]);
  const finder = useFinder(rows, ofTheme(library, route.item));
  return (
    <FinderPlace
      title={t('library.place.activities')}
      findLabel={t('library.findActivity')}
      finder={finder}
      facets={useActivityFacets()}
      columns={useActivityColumns()}
      nameOf={({ title, number }) => `${number} ${title}`}
      panel={(id) => <ItemPanel id={id} fields={(item, article) => <ActivityFields item={item} article={article} />} />}
    />
  );
}

/** A theme is read by its activities: the address of one shows them. */
function ofTheme(library: Library, id: string | null): FinderState {
  const theme = id === null ? undefined : library.themes.item(id);
  if (theme === undefined) return nothingChosen;
  const isRoundtable = /^\d+$/u.test(theme.number);
  return { query: '', chosen: isRoundtable ? { roundtable: [theme.number] } : { theme: [theme.id] } };
}

/** The title of a roundtable without what follows its colon. */
const shortTitle = (title: string): string => title.split(/\s*[:：]/u)[0] ?? title;

function useActivityFacets(): readonly Facet[] {
  const t = useWords();
  const { library, language } = useReading();
  return useMemo(() => {
    const themeName = (id: string): string => library.themes.words(id, language).words.title;
    return [
      { key: 'roundtable', title: t('library.facet.roundtable'), most: 3, isOrdered: true, nameOf: (value) => `${value} ${shortTitle(themeName(`theme.${value}`))}` },
      { key: 'theme', title: t('library.facet.theme'), most: 5, isOrdered: true, nameOf: (value) => `${library.themes.item(value)?.number ?? ''} ${themeName(value)}` },
      { key: 'agency', title: t('library.facet.agency'), most: 6, nameOf: (value) => library.label('bodies', value, language) },
    ];
  }, [t, library, language]);
}

function useActivityColumns(): readonly TableColumn<ActivityRow>[] {
  const t = useWords();
  const { library, language } = useReading();
  return useMemo(() => {
    const agencies = ({ agencies: keys }: ActivityRow): string => keys.map((key) => agencyLetters(library.label('bodies', key, language))).join(commaSign(language));
    return [
      { id: 'number', label: t('library.column.number'), cell: ({ number }) => <bdi className="library-row-number">{number}</bdi> },
      {
        id: 'activity',
        label: t('library.column.activity'),
        cell: (row) => (
          <>
            <ReadLine text={row.title} language={row.language} className="library-row-title" />
            <span className="table-narrow secondary">{agencies(row)}</span>
          </>
        ),
      },
      { id: 'agency', label: t('library.column.agency'), wideOnly: true, cell: (row) => <span className="secondary">{agencies(row)}</span> },
    ];
  }, [t, library, language]);
}

function ActivityFields({ item, article }: { readonly item: Item; readonly article: Article }) {
  const t = useWords();
  const { library, language } = useReading();
  const activity = library.activities.item(item.id);
  if (activity === undefined) return null;
  const { roundtable, theme, agencies } = activity.data;
  const title = (id: string) => <ReadLine text={`${library.themes.item(id)?.number ?? ''} ${library.themes.words(id, language).words.title}`} language={library.themes.words(id, language).language} />;
  return (
    <>
      <PanelSections article={article} item={item} />
      <Field title={t('library.roundtableField')}>{title(`theme.${roundtable}`)}</Field>
      <Field title={t('library.themeField')}>{title(theme)}</Field>
      <Field title={t('library.agencyField')}>{agencies.map((key) => library.label('bodies', key, language)).join(commaSign(language))}</Field>
    </>
  );
}
