import { useState } from 'react';
import { TextField } from './field.tsx';
import { readCount, readDay, readTime, type Reading } from './plain-values.ts';

type ValueFieldProps<T> = {
  readonly label: string;
  readonly value: T | null;
  /** Called with every value that can be understood; what cannot stays in the field and is said. */
  readonly onChange: (value: T | null) => void;
  readonly errorMessage: string;
  readonly description?: string | undefined;
  readonly isDisabled?: boolean;
  readonly required?: boolean;
};

function ValueField<T>({ value, onChange, errorMessage, description, read, show, inputMode, ...rest }: ValueFieldProps<T> & {
  readonly read: (text: string) => Reading<T>;
  readonly show: (value: T) => string;
  readonly inputMode: 'text' | 'numeric';
}) {
  const shown = value === null ? '' : show(value);
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? shown;
  const [left, setLeft] = useState(false);
  const unclear = read(text).kind === 'unclear';
  return (
    <TextField
      {...rest}
      value={text}
      inputMode={inputMode}
      errorMessage={unclear && left ? errorMessage : undefined}
      {...(description === undefined ? {} : { description })}
      onFocus={() => { setLeft(false); }}
      onChange={(typed) => {
        setDraft(typed);
        const found = read(typed);
        if (found.kind !== 'unclear') onChange(found.kind === 'empty' ? null : found.value);
      }}
      onBlur={() => {
        setLeft(true);
        if (!unclear) setDraft(null);
      }}
    />
  );
}

/** A whole number. */
export function NumberField(props: ValueFieldProps<number>) {
  return <ValueField {...props} read={readCount} show={String} inputMode="numeric" />;
}

/** A day, typed; the description may say it in words. */
export function DateField(props: ValueFieldProps<string>) {
  return <ValueField {...props} read={readDay} show={(day) => day} inputMode="numeric" />;
}

/** A time of day. */
export function TimeField(props: ValueFieldProps<string>) {
  return <ValueField {...props} read={readTime} show={(time) => time} inputMode="numeric" />;
}
