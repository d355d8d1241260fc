import type { AskPassphrase } from '../../data/vault/sealed-files.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

/** Asks for the pass-phrase of a file that was chosen. */
export function SealedFile({ file, onAnswer }: { readonly file: Parameters<AskPassphrase>[0]; readonly onAnswer: (isOpen: boolean) => void }) {
  const t = useWords();
  return (
    <Dialog title={t('vault.file.title')} isOpen onClose={() => { onAnswer(false); }}>
      <p>{t('vault.file.text', { name: file.name })}</p>
      <PassphraseForm label={t('vault.field')} act={t('vault.file.open')} onTry={file.attempt} onRight={() => { onAnswer(true); }} onCancel={() => { onAnswer(false); }} />
    </Dialog>
  );
}
