import { useEffect, useMemo, useState, type ComponentType } from 'react';
import type { FallbackProps } from 'react-error-boundary';
import { createProblems, type Problems } from '../data/problems.ts';
import { loadProblemReport } from '../features/safety/index.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { ThreePart } from '../ui/states.tsx';
import { bridgeOf } from './bridge.ts';
import { CopyDetails } from './copy-details.tsx';

/** Stands in for a screen that met a fault of ours: what happened, what is safe, what to do, and a report that can be saved. */
export function CrashScreen({ error, resetErrorBoundary }: FallbackProps) {
  const t = useWords();
  const problems = useMemo(() => {
    const bridge = bridgeOf(window);
    return bridge === undefined ? undefined : createProblems(bridge);
  }, []);
  useEffect(() => { problems?.note('screen', error); }, [problems, error]);
  return (
    <main className="app-message">
      <div role="alert">
        <ThreePart
          title={t('errors.title')}
          happened={{ head: t('start.happened'), text: t('errors.happened') }}
          safe={{ head: t('start.safe'), text: t('errors.safe') }}
          todo={{ head: t('start.todo'), text: t('errors.todo') }}
          actions={<Button variant="main" autoFocus onPress={resetErrorBoundary}>{t('errors.again')}</Button>}
          details={problems === undefined ? <CopyDetails details={error instanceof Error ? error.name : 'Error'} /> : <Report problems={problems} />}
        />
      </div>
    </main>
  );
}

/** Loaded by hand: a screen of last resort must not stop once more because a file is missing. */
export function Report({ problems }: { readonly problems: Problems }) {
  const [Shown, setShown] = useState<ComponentType<{ readonly problems: Problems }> | null>(null);
  useEffect(() => {
    let isHere = true;
    loadProblemReport().then((loaded) => { if (isHere) setShown(() => loaded); }, () => undefined);
    return () => { isHere = false; };
  }, []);
  return Shown === null ? <CopyDetails details={navigator.userAgent} /> : <Shown problems={problems} />;
}
