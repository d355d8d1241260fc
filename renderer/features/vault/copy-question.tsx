import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks how a copy of a protected workshop leaves the laptop. */
export function CopyQuestion({ onAnswer }: { readonly onAnswer: (under: 'passphrase' | 'nothing' | null) => void }) {
  const t = useWords();
  return (
    <Dialog
      title={t('vault.copy.title')}
      isOpen
      onClose={() => { onAnswer(null); }}
      actions={(
        <>
          <Button variant="main" icon="lock" autoFocus onPress={() => { onAnswer('passphrase'); }}>{t('vault.copy.sealed')}</Button>
          <Button onPress={() => { onAnswer('nothing'); }}>{t('vault.copy.plain')}</Button>
          <Button keycap="Esc" onPress={() => { onAnswer(null); }}>{t('common.cancel')}</Button>
        </>
      )}
    >
      <p>{t('vault.copy.text')}</p>
      <p>{t('vault.copy.plainText')}</p>
    </Dialog>
  );
}
