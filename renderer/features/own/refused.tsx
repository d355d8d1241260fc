import type { PackRefusal, Refused, TableRefusal } from '../../data/own/own.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { ThreePart } from '../../ui/states.tsx';
import { refusedKeys } from './word-keys.ts';

/** A file that is not taken in: what it is, that nothing was changed, what to do. */
export function RefusedPage({ refused, onDone }: { readonly refused: Refused<TableRefusal | PackRefusal>; readonly onDone: () => void }) {
  const t = useWords();
  const keys = refusedKeys[refused.code];
  return (
    <div className="own-page" role="alert">
      <ThreePart
        title={t('own.refused.title')}
        happened={{ head: t('start.happened'), text: t(keys.happened, { name: refused.name }) }}
        safe={{ head: t('start.safe'), text: t('own.refused.safe') }}
        todo={{ head: t('start.todo'), text: t(keys.todo) }}
        actions={<Button variant="main" autoFocus onPress={onDone}>{t('own.back')}</Button>}
      />
    </div>
  );
}
