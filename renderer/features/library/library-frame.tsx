import type { ReactNode } from 'react';
import { useLive } from '../../data/live.tsx';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Columns } from '../../ui/columns.tsx';
import { libraryPlaces, type LibraryPlace } from '../../ui/route.tsx';
import { Roving } from '../../ui/roving.tsx';
import { useReading } from './reading.tsx';
import { handbookGroups, handbookItems } from './shelves.ts';

/** The frame that all parts of the library share: parts on the left, what is read, and what belongs to it. */
export function LibraryFrame({ below, knowledge, knowledgeAsked = 0, knowledgeLabel, children }: {
  /** Stands in the map under the parts: contents, facets, letters. */
  readonly below?: ReactNode;
  readonly knowledge?: ReactNode;
  readonly knowledgeAsked?: number;
  /** Name of the last column where it is the item itself. */
  readonly knowledgeLabel?: string;
  readonly children: ReactNode;
}) {
  const t = useWords();
  return (
    <Columns
      map={<><PartsMap />{below}</>}
      mapLabel={t('library.map')}
      {...(knowledge === undefined ? {} : { knowledge })}
      knowledgeLabel={knowledgeLabel ?? t('library.beside')}
      knowledgeAsked={knowledgeAsked}
      workLabel={t('library.title')}
      closeLabel={t('app.closePanel')}
    >
      {children}
    </Columns>
  );
}

/** The parts of the library with how much each holds. */
function PartsMap() {
  const t = useWords();
  const formats = useFormats();
  const { route, go } = useReading();
  const counts = useCounts();
  return (
    <>
      <h2 className="small-head">{t('library.map')}</h2>
      <Roving className="library-map">
        {libraryPlaces.map((place) => {
          const count = counts[place];
          return (
            <button
              key={place}
              type="button"
              data-rove=""
              className="library-map-row"
              aria-current={place === route.place ? 'true' : undefined}
              data-none={count === 0 || undefined}
              onClick={() => { go(place); }}
            >
              <span>{t(`library.place.${place}`)}</span>
              <span className="library-map-count">{count === null ? null : formats.number(count)}</span>
            </button>
          );
        })}
      </Roving>
    </>
  );
}

/** How many items each part holds; null where the library does not know. */
function useCounts(): Readonly<Record<LibraryPlace, number | null>> {
  const { library, route, marks, ownPractices } = useReading();
  const { workshop } = route;
  const lines = useLive(async ({ read }) => (workshop === null ? [] : await read.planLines(workshop)), [workshop]);
  return {
    handbook: handbookGroups.reduce((sum, group) => sum + handbookItems(library, group).length, 0),
    checklists: library.checklists.items.length,
    practices: library.practices.items.length + ownPractices.length,
    activities: library.activities.items.length,
    questions: library.questions.items.length,
    glossary: library.terms.items.length,
    own: null,
    plan: workshop === null ? null : (lines?.length ?? null),
    bookmarks: [...marks.values()].filter(({ isBookmarked }) => isBookmarked).length,
  };
}
