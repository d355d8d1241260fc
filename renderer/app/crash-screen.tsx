import type { FallbackProps } from 'react-error-boundary';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';
import { ThreePart } from '../ui/states.tsx';
import { CopyDetails } from './copy-details.tsx';

/** Stands in for a screen that met a fault of ours: what happened, what is safe, what to do. */
export function CrashScreen({ error, resetErrorBoundary }: FallbackProps) {
  const t = useWords();
  const details = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  return (
    <main className="app-message">
      <div role="alert">
        <ThreePart
          title={t('errors.title')}
          happened={{ head: t('start.happened'), text: t('errors.happened') }}
          safe={{ head: t('start.safe'), text: t('errors.safe') }}
          todo={{ head: t('start.todo'), text: t('errors.todo') }}
          actions={
            <>
              <Button variant="main" autoFocus onPress={resetErrorBoundary}>{t('errors.again')}</Button>
              <CopyDetails details={details} />
            </>
          }
        />
      </div>
    </main>
  );
}
