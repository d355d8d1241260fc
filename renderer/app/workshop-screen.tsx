import { useFirstReads, useLive } from '../data/live.tsx';
import { pickText } from '../domain/pick-text.ts';
import { CaptureScreen } from '../features/capture/index.ts';
import { ExportPage } from '../features/export/index.ts';
import { PreparePage } from '../features/prepare/index.ts';
import { SearchButton } from '../features/search/index.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { useNavigate, type Route, type WorkshopPart } from '../ui/route.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { loadGuidingQuestions } from './library.ts';
import { SaveState } from './save-state.tsx';

/** The top bar of the places outside a workshop. */
export function HomeBar({ current }: { readonly current: 'home' | 'settings' }) {
  const t = useWords();
  const go = useNavigate();
  return (
    <TopBar
      title={t('app.name')}
      homeLabel={t('app.home')}
      onHome={() => { go({ kind: 'home' }); }}
      placesLabel={t('app.places')}
      current={current}
      places={[
        { id: 'home', label: t('app.workshops'), onGo: () => { go({ kind: 'home' }); } },
        { id: 'settings', label: t('app.settings'), onGo: () => { go({ kind: 'settings' }); } },
      ]}
      saveSign={<SaveState />}
      end={<SearchButton />}
    />
  );
}

type WorkshopRoute = Extract<Route, { readonly kind: 'workshop' }>;

/** A workshop's places under its top bar. */
export function WorkshopScreen({ route }: { readonly route: WorkshopRoute }) {
  const t = useWords();
  const go = useNavigate();
  const { language } = useLanguage();
  const first = useFirstReads(route.id);
  const workshop = useLive(async ({ read }) => (await read.workshop(route.id)) ?? null, [route.id], first?.header);
  const to = (view: WorkshopPart) => () => { go({ ...route, view }); };
  return (
    <>
      <TopBar
        title={workshop === undefined || workshop === null ? '' : <Spoken text={pickText(workshop.texts.title, language)} otherwise={t('app.untitled')} />}
        homeLabel={t('app.home')}
        onHome={() => { go({ kind: 'home' }); }}
        placesLabel={t('app.places')}
        current={route.view}
        places={[
          { id: 'prepare', label: t('app.prepare'), onGo: to('prepare') },
          { id: 'capture', label: t('app.capture'), onGo: to('capture') },
          { id: 'report', label: t('app.report'), onGo: to('report') },
        ]}
        saveSign={<SaveState />}
        end={<SearchButton />}
      />
      {workshop === null ? <WorkshopGone /> : <WorkshopPlace route={route} />}
    </>
  );
}

function WorkshopPlace({ route }: { readonly route: WorkshopRoute }) {
  switch (route.view) {
    case 'capture':
      return <CaptureScreen workshop={route.id} question={route.question} />;
    case 'report':
      return <ExportPage workshop={route.id} />;
    case 'prepare':
      return <PreparePage workshop={route.id} loadQuestions={loadGuidingQuestions} />;
  }
}

function WorkshopGone() {
  const t = useWords();
  const go = useNavigate();
  return (
    <main className="app-message app-gone">
      <h1 className="question-text">{t('app.workshopGone')}</h1>
      <Button variant="main" autoFocus onPress={() => { go({ kind: 'home' }); }}>{t('app.toHome')}</Button>
    </main>
  );
}
