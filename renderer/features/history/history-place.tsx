import { lazy, Suspense } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import type { AskedText } from '../../ui/route.tsx';

const HistoryScreen = lazy(async () => ({ default: (await import('./history-screen.tsx')).HistoryScreen }));

type PlaceProps = {
  /** Null for what belongs to no workshop: own items. */
  readonly workshop: string | null;
  /** The question that is open in Capture, for the way back. */
  readonly question: string | null;
  /** The record whose versions are shown; null: what was changed lately. */
  readonly asked: AskedText | null;
};

/** What was written, when, and the way back to it. The code is fetched when it is first shown. */
export function HistoryPlace(props: PlaceProps) {
  const t = useWords();
  return (
    <Suspense fallback={<main className="app-message" aria-busy="true" aria-label={t('history.title')} />}>
      <HistoryScreen {...props} />
    </Suspense>
  );
}
