import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Failure } from '../../preload/contract.ts';
import type { StartReport } from '../data/workbook.ts';
import { causeWords } from '../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/icon.tsx';
import { ThreePart } from '../ui/states.tsx';
import { CopyDetails } from './copy-details.tsx';

function Frame({ children }: { readonly children: ReactNode }) {
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

/** The database was made again from the journal: says what is there, in counts. */
export function StartRebuilt({ report, onContinue }: {
  readonly report: Extract<StartReport, { readonly kind: 'rebuilt' }>;
  readonly onContinue: () => void;
}) {
  const t = useWords();
  const formats = useFormats();
  const counts = [
    t('start.rebuiltWorkshops', { count: report.workshops }),
    t('start.rebuiltContributions', { count: report.contributions }),
  ];
  const seconds = formats.number(Math.max(0.1, Math.round(report.milliseconds / 100) / 10));
  return (
    <Frame>
      <ThreePart
        title={t('start.rebuiltTitle')}
        happened={{ head: t('start.happened'), text: t('start.rebuiltHappened', { seconds }) }}
        safe={{ head: t('start.safe'), text: t('start.rebuiltSafe', { list: formats.list(counts) }) }}
        todo={{ head: t('start.todo'), text: t('start.rebuiltTodo') }}
        actions={
          <span data-ready="">
            <Button variant="main" keycap="Enter" autoFocus onPress={onContinue}>{t('start.goOn')}</Button>
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
