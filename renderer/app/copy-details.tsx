import { useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/button.tsx';

/** Puts what happened on the clipboard, for whoever looks after the laptop. */
export function CopyDetails({ details }: { readonly details: string }) {
  const t = useWords();
  const [done, setDone] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(details).then(() => { setDone(true); }, () => undefined);
  };
  return (
    <>
      <Button variant="quiet" icon="copy" onPress={copy}>{t('start.copyDetails')}</Button>
      <span role="status" className="secondary">{done ? t('start.copied') : null}</span>
    </>
  );
}
