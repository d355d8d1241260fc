import { use, useId, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { SpokenContext } from './spoken.tsx';
import './field.css';

export type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly errorMessage?: string | undefined;
  /** Language of what is typed. */
  readonly lang?: string | undefined;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly required?: boolean;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly inputMode?: 'text' | 'numeric';
  readonly className?: string;
};

type Wiring = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
  readonly 'aria-label'?: string;
};

/**
 * Label, control, description and error, wired to each other. A plain native control inside: a field typed into costs one
 * render of itself and nothing else.
 */
export function Field(props: Pick<FieldProps, 'label' | 'description' | 'errorMessage' | 'hideLabel' | 'required' | 'className'> & {
  readonly children: (wiring: Wiring) => ReactNode;
  readonly end?: ReactNode;
}) {
  const { label, description, errorMessage, hideLabel = false, required = false, className = '', children, end } = props;
  const id = useId();
  const invalid = errorMessage !== undefined && errorMessage !== '';
  const notes = [description === undefined ? '' : `${id}-about`, invalid ? `${id}-error` : ''].filter((part) => part !== '').join(' ');
  const wiring: Wiring = {
    id,
    ...(notes === '' ? {} : { 'aria-describedby': notes }),
    ...(invalid ? { 'aria-invalid': true } : {}),
    ...(required ? { 'aria-required': true } : {}),
    ...(hideLabel ? { 'aria-label': label } : {}),
  };
  return (
    <div className={`field ${className}`} data-invalid={invalid || undefined}>
      {hideLabel ? null : (
        <div className="field-head">
          <label className="field-label" htmlFor={id}>{label}</label>
          {end}
        </div>
      )}
      {children(wiring)}
      {description === undefined ? null : <div className="field-about" id={`${id}-about`}>{description}</div>}
      {invalid ? <div className="field-error" id={`${id}-error`}>{errorMessage}</div> : null}
    </div>
  );
}

/**
 * An empty field runs as the screen does, so that caret and placeholder stand at its start; then as its language does, and
 * where it has none, or the letters are of another script, as the letters do.
 */
export function useTypedDirection(value: string, language?: string): 'ltr' | 'rtl' | 'auto' | undefined {
  const { typedDirection } = use(SpokenContext);
  if (value === '') return undefined;
  return language === undefined ? 'auto' : typedDirection(value, language);
}

/** One line of text. */
export function TextField({ inputRef, end, ...props }: FieldProps & { readonly inputRef?: RefObject<HTMLInputElement | null>; readonly end?: ReactNode }) {
  const { value, onChange, lang, placeholder, autoFocus, isDisabled, onBlur, onFocus, onKeyDown, inputMode } = props;
  const direction = useTypedDirection(value, lang);
  return (
    <Field {...props} end={end}>
      {(wiring) => (
        <input
          {...wiring}
          ref={inputRef}
          className="field-control"
          type="text"
          dir={inputMode === 'numeric' ? undefined : direction}
          autoComplete="off"
          spellCheck={false}
          lang={lang}
          value={value}
          placeholder={placeholder}
          autoFocus={autoFocus}
          disabled={isDisabled}
          inputMode={inputMode}
          onChange={(event) => { onChange(event.currentTarget.value); }}
          onBlur={onBlur}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}

/** Several lines; grows with its text. */
export function TextArea({ inputRef, rows = 2, end, ...props }: FieldProps & { readonly rows?: number; readonly inputRef?: RefObject<HTMLTextAreaElement | null>; readonly end?: ReactNode }) {
  const { value, onChange, lang, placeholder, autoFocus, isDisabled, onBlur, onFocus, onKeyDown } = props;
  const direction = useTypedDirection(value, lang);
  return (
    <Field {...props} end={end}>
      {(wiring) => (
        <textarea
          {...wiring}
          ref={inputRef}
          className="field-control field-area"
          dir={direction}
          autoComplete="off"
          spellCheck={false}
          rows={rows}
          lang={lang}
          value={value}
          placeholder={placeholder}
          autoFocus={autoFocus}
          disabled={isDisabled}
          onChange={(event) => { onChange(event.currentTarget.value); }}
          onBlur={onBlur}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
