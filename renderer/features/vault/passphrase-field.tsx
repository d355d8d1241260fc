import { useState, type RefObject } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Field, useTypedDirection, type FieldProps } from '../../ui/field.tsx';

type PassphraseFieldProps = Pick<FieldProps, 'label' | 'value' | 'onChange' | 'description' | 'errorMessage' | 'autoFocus' | 'isDisabled'> & {
  /** Whether the letters are shown; several fields of one form show them together. */
  readonly shown: boolean;
  /** Left out where another field of the form has the button. */
  readonly onShown?: (shown: boolean) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
};

/** A line for a pass-phrase. Its letters are hidden until they are asked for; nothing remembers, corrects or completes it. */
export function PassphraseField({ shown, onShown, inputRef, ...props }: PassphraseFieldProps) {
  const t = useWords();
  const { value, onChange, autoFocus, isDisabled } = props;
  const direction = useTypedDirection(value);
  const button = onShown === undefined ? undefined : (
    <Button variant="link" onPress={() => { onShown(!shown); }}>{t(shown ? 'vault.hide' : 'vault.show')}</Button>
  );
  return (
    <Field {...props} end={button}>
      {(wiring) => (
        <input
          {...wiring}
          ref={inputRef}
          className="field-control"
          type={shown ? 'text' : 'password'}
          dir={direction}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={value}
          autoFocus={autoFocus}
          disabled={isDisabled}
          onChange={(event) => { onChange(event.currentTarget.value); }}
        />
      )}
    </Field>
  );
}

/** Shown or hidden: one choice for all fields of a form. */
export function useShown(): readonly [boolean, (shown: boolean) => void] {
  return useState(false);
}
