import { useEffect, useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { History } from '../../data/history/history.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { AskedText } from '../../ui/route.tsx';
import { LatelyPage } from './lately-page.tsx';
import { OwnNamesProvider } from './names.tsx';
import { RecordPage } from './record-page.tsx';
import './history.css';

type ScreenProps = { readonly workshop: string | null; readonly question: string | null; readonly asked: AskedText | null };

/** The versions of one record, or what was changed lately in the workshop. */
export function HistoryScreen({ workshop, question, asked }: ScreenProps) {
  const t = useWords();
  const history = useHistory();
  if (history === null) return <main className="app-message" aria-busy="true" aria-label={t('history.title')} />;
  return (
    <OwnNamesProvider workshop={workshop}>
      {asked !== null ? <RecordPage key={asked.record} history={history} workshop={workshop} question={question} asked={asked} />
        : workshop === null ? null : <LatelyPage history={history} workshop={workshop} question={question} />}
    </OwnNamesProvider>
  );
}

function useHistory(): History | null {
  const { history } = useWorkbook();
  const [loaded, setLoaded] = useState<History | null>(null);
  useEffect(() => { void history().then(setLoaded); }, [history]);
  return loaded;
}
