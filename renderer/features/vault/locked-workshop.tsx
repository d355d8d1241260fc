import { useWorkbook } from '../../data/live.tsx';
import type { ProtectedWorkshop } from '../../data/vault/vault-list.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useHelpPage } from '../../ui/help-door.ts';
import { useNavigate } from '../../ui/route.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import './vault.css';

/** In the place of a workshop that is locked: nothing of it but the name that may be shown, and the way in. */
export function LockedWorkshop({ workshop }: { readonly workshop: ProtectedWorkshop }) {
  const t = useWords();
  useHelpPage('locked', 'page');
  const go = useNavigate();
  const { vault } = useWorkbook();
  const isDamaged = workshop.state === 'damaged';
  return (
    <main className="app-message vault-locked">
      <h1 className="question-text" dir="auto">{workshop.label ?? t('vault.locked')}</h1>
      {isDamaged ? <p><strong>{t('vault.damaged')}</strong> {t('vault.damagedText')}</p> : <p className="secondary">{t('vault.lockedText')}</p>}
      {isDamaged ? (
        <Button variant="main" autoFocus onPress={() => { go({ kind: 'home' }); }}>{t('app.toHome')}</Button>
      ) : (
        <PassphraseForm
          label={t('vault.field')}
          act={t('vault.unlock')}
          onTry={(passphrase) => vault.unlock(workshop.workshop, passphrase)}
          // The list of protected workshops has changed by then: whoever shows this shows the workshop instead.
          onRight={() => undefined}
        />
      )}
    </main>
  );
}
