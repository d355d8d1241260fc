import { useRef, useState } from 'react';
import type { Saved } from '../../data/workbook.ts';
import type { Tried } from '../../data/vault/vault.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField, useShown } from './passphrase-field.tsx';
import { useTry } from './use-try.ts';
import './vault.css';

/** One pass-phrase asked for, tried as often as a person likes. `onTry` is given what was typed; `onRight` follows the right one. */
export function PassphraseForm({ label, act, onTry, onRight, onCancel }: {
  readonly label: string;
  /** The word of the button. */
  readonly act: string;
  readonly onTry: (passphrase: string) => Promise<Saved<Tried>>;
  readonly onRight: () => void;
  readonly onCancel?: (() => void) | undefined;
}) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useShown();
  const field = useRef<HTMLInputElement>(null);
  const trying = useTry();
  const submit = async () => {
    if (typed === '' || !trying.mayTry) return;
    if (await trying.run(() => onTry(typed))) onRight();
    else field.current?.select();
  };
  return (
    <form className="vault-form" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <PassphraseField label={label} value={typed} onChange={setTyped} shown={shown} onShown={setShown} errorMessage={trying.message} inputRef={field} autoFocus />
      <p className="vault-acts" role="status">
        <Button variant="main" type="submit" keycap="Enter" isDisabled={!trying.mayTry}>{trying.isBusy ? t('vault.unlocking') : act}</Button>
        {onCancel === undefined ? null : <Button onPress={onCancel}>{t('common.cancel')}</Button>}
      </p>
    </form>
  );
}
