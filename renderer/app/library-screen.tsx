import { lazy, Suspense } from 'react';
import { useLive } from '../data/live.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { Route } from '../ui/route.tsx';
import { loadQuestionSet } from './library.ts';
import { HomeBar, WorkshopBar } from './workshop-screen.tsx';

/** Nothing of the library is in the first bundle: the first screen shows none of it. */
const LibraryPage = lazy(async () => {
  // Before any schema is built, wherever the bundler puts it.
  await import('../library/no-eval.ts');
  return { default: (await import('../features/library/index.ts')).LibraryPage };
});

const OwnItems = lazy(async () => ({ default: (await import('../features/own/index.ts')).OwnItems }));

type LibraryRoute = Extract<Route, { readonly kind: 'library' }>;

/** The library under the top bar of where it was opened from. */
export function LibraryScreen({ route }: { readonly route: LibraryRoute }) {
  const t = useWords();
  return (
    <>
      {route.workshop === null ? <HomeBar current="library" /> : <FromWorkshop workshop={route.workshop} question={route.question} />}
      <Suspense fallback={<main className="app-message" aria-busy="true" aria-label={t('app.library')} />}>
        <LibraryPage route={route} loadQuestionSet={loadQuestionSet} own={<OwnItems workshop={route.workshop} />} />
      </Suspense>
    </>
  );
}

function FromWorkshop({ workshop, question }: { readonly workshop: string; readonly question: string | null }) {
  const header = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  return <WorkshopBar workshop={workshop} question={question} current="library" header={header} />;
}
