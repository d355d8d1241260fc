import { useState, type ReactNode } from 'react';
import { passphraseStrength, shortestPassphrase } from '../../domain/passphrase.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import { PassphraseField, useShown } from './passphrase-field.tsx';
import { strengthKeys } from './strength-words.ts';
import './vault.css';

type NewPassphraseProps = {
  readonly act: string;
  /** What anybody may guess: the title of the workshop. */
  readonly names: readonly string[];
  /** Asked for first when one is changed. */
  readonly present?: { readonly value: string; readonly onChange: (value: string) => void; readonly message: string | undefined };
  readonly isBusy: boolean;
  readonly onSubmit: (passphrase: string) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
};

/** A new pass-phrase, typed twice, with its strength in words, after the person has been told that there is no other way in. */
export function NewPassphrase({ act, names, present, isBusy, onSubmit, onCancel, children }: NewPassphraseProps) {
  const t = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isKept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useShown();
  const strength = passphraseStrength(typed, names);
  const fault = tried && strength === 'short';
  const differs = typed !== again;
  const submit = () => {
    setTried(true);
    if (strength !== 'short' && !differs && isKept && !isBusy && present?.value !== '') onSubmit(typed);
  };
  const words = t(strengthKeys[strength], { least: formats.number(shortestPassphrase) });
  return (
    <form className="vault-form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {present === undefined ? null : (
        <PassphraseField label={t('vault.present')} value={present.value} onChange={present.onChange} errorMessage={present.message} shown={shown} autoFocus />
      )}
      <PassphraseField
        label={t('vault.new')}
        value={typed}
        onChange={setTyped}
        shown={shown}
        onShown={setShown}
        autoFocus={present === undefined}
        errorMessage={fault ? words : undefined}
        description={(
          <>
            <span>{t('vault.about')}</span>
            <span role="status" className="vault-strength" data-strength={strength}> {typed === '' || fault ? '' : words}</span>
          </>
        )}
      />
      <PassphraseField label={t('vault.again')} value={again} onChange={setAgain} shown={shown} errorMessage={tried && differs ? t('vault.differs') : undefined} />
      {children}
      <p><strong>{t('vault.noRecovery')}</strong></p>
      <CheckLine label={t('vault.understood')} about={tried && !isKept ? t('vault.needed') : undefined} checked={isKept} onChange={setKept} />
      <p className="vault-acts">
        <Button variant="main" type="submit" isDisabled={isBusy}>{act}</Button>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
      </p>
    </form>
  );
}
