import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Bridge } from '../../preload/contract.ts';
import type { Failure } from '../../preload/shapes.ts';
import { causeWords } from '../i18n/named-words.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/icon.tsx';
import { ThreePart } from '../ui/states.tsx';
import { CopyDetails } from './copy-details.tsx';

/** What all screens of a start stand in. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useWords();
  const { language } = useLanguage();
  return (
    <I18nProvider locale={language}>
      <div className="app">
        <header className="app-start-bar"><Mark /> <strong>{t('app.name')}</strong></header>
        <main className="app-message">{children}</main>
      </div>
    </I18nProvider>
  );
}

/** Shown when opening takes longer than half a second. */
export function OpeningScreen() {
  const t = useWords();
  return (
    <Frame>
      <div className="app-opening" role="status">
        <h1 className="question-text">{t('start.opening')}</h1>
        <progress className="progress-bar" aria-label={t('start.opening')} />
        <p className="secondary">{t('start.openingText')}</p>
      </div>
    </Frame>
  );
}

/** An older database is being brought to the form of this version. */
export function MigratingScreen() {
  const t = useWords();
  return (
    <Frame>
      <div className="app-opening" role="status">
        <h1 className="question-text">{t('states.migrating')}</h1>
        <progress className="progress-bar" aria-label={t('states.migrating')} />
        <p className="secondary">{t('states.migratingText')}</p>
      </div>
    </Frame>
  );
}

/** What has to come before a migration did not succeed, so nothing was done. */
export function StartNotMigrated({ failure, bridge }: { readonly failure: Failure; readonly bridge: Bridge }) {
  const t = useWords();
  return (
    <Frame>
      <ThreePart
        title={t('states.notMigratedTitle')}
        happened={{ head: t('start.happened'), text: t('states.notMigratedHappened', { cause: causeWords(t, failure.code) }) }}
        safe={{ head: t('start.safe'), text: t('states.notMigratedSafe') }}
        todo={{ head: t('start.todo'), text: t('states.notMigratedTodo') }}
        actions={
          <span className="app-actions" data-ready="">
            <Button variant="main" autoFocus onPress={() => { window.location.reload(); }}>{t('start.tryAgain')}</Button>
            <Button onPress={() => { void bridge.call('start:without-database', { why: 'not-migrated' }); }}>{t('states.withoutDatabase')}</Button>
            <CopyDetails details={`${failure.code}: ${failure.detail}`} />
          </span>
        }
      />
    </Frame>
  );
}

/** The workbook did not open: nothing was changed, and here is what to do. */
export function StartFailed({ failure, journals }: { readonly failure: Failure; readonly journals: number }) {
  const t = useWords();
  return (
    <Frame>
      <ThreePart
        title={t('start.failedTitle')}
        happened={{ head: t('start.happened'), text: `${t('start.failedHappened')} ${causeWords(t, failure.code)}` }}
        safe={{ head: t('start.safe'), text: t('start.failedSafe', { count: journals }) }}
        todo={{ head: t('start.todo'), text: t('start.failedTodo') }}
        actions={
          <span className="app-actions" data-ready="">
            <Button variant="main" autoFocus onPress={() => { window.location.reload(); }}>{t('start.tryAgain')}</Button>
            <CopyDetails details={`${failure.code}: ${failure.detail}`} />
          </span>
        }
      />
    </Frame>
  );
}
