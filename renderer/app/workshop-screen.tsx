import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useFirstReads, useLive } from '../data/live.tsx';
import { pickText } from '../domain/pick-text.ts';
import type { WorkshopView } from '../domain/views.ts';
import { AssessPlace } from '../features/assess/index.ts';
import { CaptureScreen } from '../features/capture/index.ts';
import { HistoryPlace } from '../features/history/index.ts';
import { ProjectorButton, ProjectorLine } from '../features/projector/index.ts';
import { DeskPlace, ExportPage } from '../features/report/index.ts';
import { RoomPlace } from '../features/room/index.ts';
import { PreparePage } from '../features/prepare/index.ts';
import { TranslatePlace } from '../features/translate/index.ts';
import { SearchButton } from '../features/search/index.ts';
import { RegionalContext, useFormats, useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { LabelDigits } from '../ui/number-text.tsx';
import { LanguageButton } from '../ui/language-menu.tsx';
import { isRoomPart, useNavigate, type Route, type WorkshopPart } from '../ui/route.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import type { SettingsStore } from './device-settings.ts';
import { HelpButton } from './help-host.tsx';
import { loadGuidingQuestions, loadQuestionSet } from './library.ts';
import { SaveState } from './save-state.tsx';
import { LockButton, PassphrasePart, UnlessLocked, useLocked } from './vault-places.tsx';

/** The top bar of the places outside a workshop. */
export function HomeBar({ current }: { readonly current: 'home' | 'library' | 'safety' | 'settings' }) {
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
        { id: 'library', label: t('app.library'), onGo: () => { go(libraryOf(null, null)); } },
        { id: 'safety', label: t('safety.title'), onGo: () => { go({ kind: 'safety', part: 'snapshots' }); } },
        { id: 'settings', label: t('app.settings'), onGo: () => { go({ kind: 'settings' }); } },
      ]}
      saveSign={<SaveState />}
      end={<><LockButton /><SearchButton /><HelpButton /><LanguageButton /></>}
    />
  );
}

type WorkshopRoute = Extract<Route, { readonly kind: 'workshop' }>;

/** The library as it is opened from a workshop, with the question that is open there, or from outside one. */
const libraryOf = (workshop: string | null, question: string | null): Route => ({ kind: 'library', place: 'handbook', item: null, workshop, question });

type WorkshopBarProps = { readonly workshop: string; readonly question: string | null; readonly current: WorkshopPart | 'library' | 'room'; readonly header: WorkshopView | null | undefined };

/** The top bar of a workshop: its places, and the library that leads back to them. */
export function WorkshopBar({ workshop, question, current, header }: WorkshopBarProps) {
  const t = useWords();
  const go = useNavigate();
  const { language } = useLanguage();
  const locked = useLocked(workshop);
  const to = (view: WorkshopPart) => () => { go({ kind: 'workshop', id: workshop, view, question }); };
  return (
    <>
      <TopBar
        title={locked !== undefined ? (locked.label ?? t('vault.locked')) : header === undefined || header === null ? '' : <Spoken text={pickText(header.texts.title, language)} otherwise={t('app.untitled')} />}
        homeLabel={t('app.home')}
        onHome={() => { go({ kind: 'home' }); }}
        placesLabel={t('app.places')}
        current={current}
        places={[
          { id: 'prepare', label: t('app.prepare'), onGo: to('prepare') },
          { id: 'capture', label: t('app.capture'), onGo: to('capture') },
          { id: 'room', label: t('room.title'), onGo: to('time') },
          { id: 'assess', label: t('assess.title'), onGo: to('assess') },
          { id: 'report', label: t('app.report'), onGo: to('report') },
          { id: 'translate', label: t('app.translate'), onGo: to('translate') },
          { id: 'history', label: t('app.history'), onGo: to('history') },
          { id: 'library', label: t('app.library'), onGo: () => { if (current !== 'library') go(libraryOf(workshop, question)); } },
        ]}
        saveSign={<SaveState />}
        end={<>{locked === undefined ? <ProjectorButton workshop={workshop} /> : null}<LockButton /><SearchButton /><HelpButton /><LanguageButton /></>}
      />
      {locked === undefined ? <ProjectorLine workshop={workshop} question={question} /> : null}
    </>
  );
}

/** The place of the top bar under which a part stands. */
function barPlaceOf(part: WorkshopPart): WorkshopPart | 'room' {
  if (isRoomPart(part)) return 'room';
  return part === 'export' ? 'report' : part;
}

type PlaceProps = { readonly route: WorkshopRoute; readonly settings: SettingsStore };

/** A workshop's places under its top bar. */
export function WorkshopScreen({ route, settings }: PlaceProps) {
  const first = useFirstReads(route.id);
  const workshop = useLive(async ({ read }) => (await read.workshop(route.id)) ?? null, [route.id], first?.header);
  return (
    <WorkshopRegional header={workshop}>
      <WorkshopBar workshop={route.id} question={route.question} current={barPlaceOf(route.view)} header={workshop} />
      <UnlessLocked workshop={route.id}>{workshop === null ? <WorkshopGone /> : <WorkshopPlace route={route} settings={settings} />}</UnlessLocked>
    </WorkshopRegional>
  );
}

/** What stands inside writes dates and numbers as the workshop does. */
function WorkshopRegional({ header, children }: { readonly header: WorkshopView | null | undefined; readonly children: ReactNode }) {
  const region = header?.region ?? null;
  const digits = header?.digits ?? 'western';
  const { label } = useFormats(region, digits);
  return (
    <RegionalContext value={useMemo(() => ({ region, digits }), [region, digits])}>
      <LabelDigits value={label}>{children}</LabelDigits>
    </RegionalContext>
  );
}

function WorkshopPlace({ route, settings }: PlaceProps) {
  switch (route.view) {
    case 'capture':
      return <CaptureScreen workshop={route.id} question={route.question} />;
    case 'time':
    case 'votes':
    case 'overview':
      return <RoomPlace workshop={route.id} question={route.question} part={route.view} asked={route.text?.record ?? null} />;
    case 'assess':
      return <AssessPlace workshop={route.id} captured={route.question} asked={route.text?.record ?? null} />;
    case 'report':
      return <DeskPlace workshop={route.id} question={route.question} />;
    case 'export':
      return <ExportPage workshop={route.id} />;
    case 'translate':
      return <TranslateAs route={route} settings={settings} />;
    case 'history':
      return <HistoryPlace workshop={route.id} question={route.question} asked={route.text ?? null} />;
    case 'prepare':
      return <PrepareAs route={route} settings={settings} />;
  }
}

/** The preparation, where questions are translated too. */
function PrepareAs({ route, settings }: PlaceProps) {
  const translator = useSyncExternalStore(settings.subscribe, () => settings.get().translator ?? '');
  return (
    <PreparePage
      workshop={route.id}
      loadQuestions={loadGuidingQuestions}
      loadSet={loadQuestionSet}
      translator={translator}
      passphrase={(title) => <PassphrasePart workshop={route.id} title={title} settings={settings} />}
    />
  );
}

/** Translations, with the name of who translates on this laptop. */
function TranslateAs({ route, settings }: PlaceProps) {
  const name = useSyncExternalStore(settings.subscribe, () => settings.get().translator ?? '');
  const hand = useMemo(() => ({ name, remember: (translator: string) => { settings.change({ translator }); } }), [name, settings]);
  return <TranslatePlace workshop={route.id} question={route.question} asked={route.text ?? null} hand={hand} />;
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
