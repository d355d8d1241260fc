import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { ErrorBoundary } from 'react-error-boundary';
import { WorkbookProvider } from '../data/live.tsx';
import type { Workbook } from '../data/workbook.ts';
import { fieldDirection } from '../domain/letters.ts';
import { FirstStart } from '../features/first-start/index.ts';
import { HistoryPlace } from '../features/history/index.ts';
import { HomePage, type LoadTemplate } from '../features/home/index.ts';
import { SearchProvider } from '../features/search/index.ts';
import { changeLanguage } from '../i18n/engine.ts';
import { directionOf, languageInText, shippedLanguages } from '../i18n/languages.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { useAfterFirstPaint } from '../ui/after-first-paint.ts';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { NoticeProvider } from '../ui/notice.tsx';
import { RouteProvider, type Navigation } from '../ui/route.tsx';
import { SpokenProvider, type SpokenWords } from '../ui/spoken.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { CrashScreen } from './crash-screen.tsx';
import { nextTextSize, type SettingsStore } from './device-settings.ts';
import { LibraryActsInApp } from './library-acts.tsx';
import { useNavigation } from './navigation.ts';
import { LibraryScreen } from './library-screen.tsx';
import { PageErrors } from './page-errors.tsx';
import { PasteCheck } from './paste-check.tsx';
import { HelpHost } from './help-host.tsx';
import { HandedFiles } from './handed-files.tsx';
import { hashOf } from './route.ts';
import { StartBanners } from './start-banners.tsx';
import { SafetyScreen } from './safety-screen.tsx';
import { SettingsPage, setInterfaceLanguage } from './settings-page.tsx';
import { LockedOnHome } from './vault-places.tsx';
import { SpaceWatch } from './space-watch.tsx';
import { useVaultQuestions } from './vault-questions.tsx';
import { TourHost, Tours } from './tour/tour-host.tsx';
import { HomeBar, WorkshopScreen } from './workshop-screen.tsx';

/** Templates are read when a workshop is made from one. */
const loadTemplate: LoadTemplate = async (template) => {
  await import('../library/no-eval.ts');
  return (await import('./templates.ts')).readShippedTemplate(template);
};
/** A timer may be running from before; it is not part of the first screen. */
const TimerWatch = lazy(async () => ({ default: (await import('./timer-watch.tsx')).TimerWatch }));

type AppProps = { readonly workbook: Workbook; readonly settings: SettingsStore };

/** The whole interface: one place at a time, inside what all places share. */
export function App({ workbook, settings }: AppProps) {
  const navigation = useNavigation(settings);
  const { language } = useLanguage();
  const words = useSpokenWords();
  const isPainted = useAfterFirstPaint();
  useTextSizeKeys(settings);
  return (
    <I18nProvider locale={language}>
      <WorkbookProvider workbook={workbook}>
        <SpokenProvider words={words}>
          <RouteProvider navigation={navigation}>
            <NoticeProvider>
              <PasteCheck />
              <PageErrors />
              <HandedFiles />
              {isPainted ? <Suspense><TimerWatch /></Suspense> : null}
              <LibraryActsInApp navigation={navigation} settings={settings}>
                <SearchProvider>
                  <ScreenLanguage navigation={navigation} settings={settings}>
                    <div className="app-window">
                      <div className="app">
                        <TourHost settings={settings} />
                        <StartBanners workbook={workbook} />
                        <SpaceWatch />
                        <ErrorBoundary FallbackComponent={CrashScreen} resetKeys={[hashOf(navigation.route)]}>
                          <Place navigation={navigation} workbook={workbook} settings={settings} />
                        </ErrorBoundary>
                      </div>
                      <HelpHost tours={<Tours settings={settings} />} />
                    </div>
                  </ScreenLanguage>
                </SearchProvider>
              </LibraryActsInApp>
            </NoticeProvider>
          </RouteProvider>
        </SpokenProvider>
      </WorkbookProvider>
    </I18nProvider>
  );
}

/** The language of the screen, from every place but the first start, which asks for it itself. */
function ScreenLanguage({ navigation, settings, children }: Pick<AppProps, 'settings'> & { readonly navigation: Navigation; readonly children: ReactNode }) {
  const t = useWords();
  const { language } = useLanguage();
  const languages = useMemo(() => shippedLanguages.map((known) => ({
    language: known.language,
    name: known.name,
    ...(known.state === 'draft' ? { detail: t('menu.draftLanguage') } : {}),
  })), [t]);
  return (
    <LanguageMenu
      label={t('menu.language')}
      languages={languages}
      value={language}
      onChoose={(chosen) => { void setInterfaceLanguage(settings, chosen); }}
      isOffered={navigation.route.kind !== 'first-start'}
    >
      {children}
    </LanguageMenu>
  );
}

function Place({ navigation, workbook, settings }: AppProps & { readonly navigation: Navigation }) {
  const { route, go } = navigation;
  switch (route.kind) {
    case 'first-start':
      return (
        <FirstStart
          languages={shippedLanguages}
          onLook={(language) => { void changeLanguage(language); }}
          onChoose={(language) => {
            void setInterfaceLanguage(settings, language).then(() => { go({ kind: 'home' }); });
          }}
        />
      );
    case 'settings':
      return (
        <>
          <HomeBar current="settings" />
          <SettingsPage settings={settings} start={workbook.start} />
        </>
      );
    case 'own-history':
      return (
        <>
          <HomeBar current="library" />
          <HistoryPlace workshop={null} question={null} asked={{ record: route.record, from: 'capture' }} />
        </>
      );
    case 'safety':
      return <SafetyScreen part={route.part} />;
    case 'home':
      return (
        <>
          <HomeBar current="home" />
          <Home settings={settings} />
        </>
      );
    case 'library':
      return <LibraryScreen route={route} />;
    case 'workshop':
      return <WorkshopScreen key={route.id} route={route} settings={settings} />;
  }
}

/** Home, with what it asks about files under a pass-phrase. */
function Home({ settings }: Pick<AppProps, 'settings'>) {
  const [questions, open] = useVaultQuestions();
  return (
    <>
      <HomePage loadTemplate={loadTemplate} locked={<LockedOnHome />} questions={questions} tours={<Tours settings={settings} />} />
      {open}
    </>
  );
}

/** Words of the tags that stand beside foreign and unfinished texts. */
function useSpokenWords(): SpokenWords {
  const t = useWords();
  const { language } = useLanguage();
  return useMemo(() => ({
    original: (original) => t('app.original', { language: languageInText(original, language) }),
    notTranslated: t('app.notTranslated'),
    draftTranslation: t('app.draftTranslation'),
    staleTranslation: t('app.staleTranslation'),
    direction: directionOf,
    typedDirection: fieldDirection,
  }), [t, language]);
}

function useTextSizeKeys(settings: SettingsStore): void {
  const t = useWords();
  const step = (by: 1 | -1) => () => { settings.change({ textSize: nextTextSize(settings.get().textSize, by) }); };
  const whole = () => { settings.change({ textSize: 100 }); };
  useShortcuts({
    'Ctrl+Equal': step(1),
    'Ctrl+Shift+Equal': step(1),
    'Ctrl+NumpadAdd': step(1),
    'Ctrl+Minus': step(-1),
    'Ctrl+NumpadSubtract': step(-1),
    'Ctrl+Digit0': whole,
    'Ctrl+Numpad0': whole,
  }, { inDialog: true });
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);
}
