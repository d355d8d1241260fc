import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { FailureCode } from '../../preload/shapes.ts';
import { causeWords } from '../i18n/named-words.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import type { ClosingView, Clock } from './closing.ts';
import './closing.css';

type Shown = { readonly kind: 'taking'; readonly skip: () => void } | { readonly kind: 'failed'; readonly code: FailureCode | 'stalled'; readonly close: () => void };

/** One line over the page, and what can be done. */
export function Closing({ shown }: { readonly shown: Shown }) {
  const t = useWords();
  const { language } = useLanguage();
  const isTaking = shown.kind === 'taking';
  const cause = isTaking ? '' : shown.code === 'stalled' ? t('snapshots.closing.stalled') : shown.code === 'not-found' ? t('snapshots.closing.absent') : causeWords(t, shown.code);
  return (
    <I18nProvider locale={language}>
      <div className="closing" role="alertdialog" aria-label={t(isTaking ? 'snapshots.closing.taking' : 'snapshots.closing.failed')}>
        <div className="closing-box" role="status">
          <p><strong>{t(isTaking ? 'snapshots.closing.taking' : 'snapshots.closing.failed')}</strong>{isTaking ? null : ` ${cause}`}</p>
          {isTaking ? <progress className="progress-bar" aria-label={t('snapshots.closing.taking')} /> : null}
          <p className="secondary">{t('snapshots.closing.safe')}</p>
          {isTaking
            ? <Button onPress={shown.skip}>{t('snapshots.closing.skip')}</Button>
            : <Button variant="main" autoFocus onPress={shown.close}>{t('snapshots.closing.close')}</Button>}
        </div>
      </div>
    </I18nProvider>
  );
}

/** The view over the page: what lies below cannot be typed into meanwhile, so that nothing comes after the snapshot. */
export function closingOver(page: HTMLElement): ClosingView {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const show = (shown: Shown): void => { root.render(<Closing shown={shown} />); };
  page.inert = true;
  return {
    showTaking: (skip) => { show({ kind: 'taking', skip }); },
    showFailed: (code, close) => { show({ kind: 'failed', code, close }); },
    hide() {
      root.unmount();
      place.remove();
      page.inert = false;
    },
  };
}

/** The page's own clock. */
export const pageClock: Clock = {
  after(milliseconds, then) {
    const running = setTimeout(then, milliseconds);
    return () => { clearTimeout(running); };
  },
};
