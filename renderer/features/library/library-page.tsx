import { useRef, type ReactNode } from 'react';
import { useLive } from '../../data/live.tsx';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { useLibrary } from '../../library/use-library.ts';
import { libraryPlaceOf, useNavigate } from '../../ui/route.tsx';
import { ActivitiesPlace } from './activities-place.tsx';
import { BookmarksPlace } from './bookmarks-place.tsx';
import { ChecklistsPlace } from './checklists-place.tsx';
import type { FinderState } from './finder.ts';
import { GlossaryPlace } from './glossary-place.tsx';
import { HandbookPlace } from './handbook-place.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { PlanPlace } from './plan-place.tsx';
import { PracticesPlace } from './practices-place.tsx';
import { QuestionsPlace, type LoadQuestionSet } from './questions-place.tsx';
import { ReadingProvider, type LibraryRoute, type Reading } from './reading.tsx';
import { useOwnPractices } from './use-own-practices.ts';
import './library.css';
import './article.css';
import './finder.css';
import '../../ui/picture/heat.css';
import './picture.css';

type LibraryPageProps = {
  readonly route: LibraryRoute;
  readonly loadQuestionSet: LoadQuestionSet;
  /** The part with one's own items, made by another feature. */
  readonly own: ReactNode;
};

const noMarks: Reading['marks'] = new Map();

/** Everything that is in the package to read: handbook, checklists, practices, activities, questions, terms. */
export function LibraryPage({ route, loadQuestionSet, own }: LibraryPageProps) {
  const t = useWords();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const library = useLibrary();
  const marks = useLive(({ read }) => read.marks(), []) ?? noMarks;
  const ownPractices = useOwnPractices(language);
  const memory = useRef(new Map<string, FinderState>());
  if (library === null) return <main className="app-message" aria-busy="true"><p className="visually-hidden" role="status">{t('library.reading')}</p></main>;
  const go: Reading['go'] = (place, item = null) => { navigate({ ...route, place, item }); };
  const open = (id: string): void => {
    if (library.item(id) !== undefined) go(libraryPlaceOf(id), id);
  };
  return (
    <ReadingProvider reading={{ library, language, route, marks, ownPractices, open, go, memory: memory.current }}>
      <Part route={route} loadQuestionSet={loadQuestionSet} own={own} />
    </ReadingProvider>
  );
}

function Part({ route, loadQuestionSet, own }: LibraryPageProps) {
  switch (route.place) {
    case 'handbook':
      return <HandbookPlace />;
    case 'checklists':
      return <ChecklistsPlace />;
    case 'practices':
      return <PracticesPlace />;
    case 'activities':
      // A theme brings its own choice of activities with it.
      return <ActivitiesPlace key={route.item?.startsWith('theme.') === true ? route.item : ''} />;
    case 'questions':
      return <QuestionsPlace key={route.item} loadQuestionSet={loadQuestionSet} />;
    case 'glossary':
      return <GlossaryPlace />;
    case 'own':
      return <LibraryFrame>{own}</LibraryFrame>;
    case 'plan':
      return <PlanPlace />;
    case 'bookmarks':
      return <BookmarksPlace />;
  }
}
