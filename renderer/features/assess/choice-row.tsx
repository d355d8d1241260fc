import type { KeyboardEvent, RefObject } from 'react';
import { directionOf } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedChoice } from '../../ui/choice.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';

type RowProps<Id extends string> = {
  readonly label: string;
  /** Language of the label where it is not the screen's. */
  readonly lang?: string;
  readonly keys?: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
  readonly rowRef?: RefObject<HTMLDivElement | null>;
  /** One is always chosen: none can be taken away. */
  readonly isFixed?: boolean;
  /** The options are called by their digits: no cap says it again. */
  readonly isNumbered?: boolean;
};

/** One of a few on a row: a digit takes it while the row has the focus, Delete takes it away. */
export function ChoiceRow<Id extends string>({ label, lang, keys, options, value, onChange, rowRef, isFixed = false, isNumbered = false }: RowProps<Id>) {
  const t = useWords();
  const press = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
    const option = digit === undefined ? undefined : options[Number(digit) - 1];
    if (option !== undefined) onChange(option.id);
    else if (!isFixed && (event.key === 'Delete' || event.key === 'Backspace')) onChange(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={rowRef} className="assess-row" onKeyDown={press}>
      <span className="assess-row-label" aria-hidden="true"><span {...(lang === undefined ? {} : { lang, dir: directionOf(lang) })}>{label}</span>{keys === undefined ? null : <> <KeyCap keys={keys} /></>}</span>
      <SegmentedChoice label={label} caps="focus" options={isNumbered ? options : options.map((option, at) => ({ ...option, keycap: String(at + 1) }))} value={value} onChange={onChange} />
      {value === null || isFixed ? null : <Button variant="quiet" icon="close" className="assess-clear" label={t('assess.clearNamed', { what: label })} onPress={() => { onChange(null); }}>{''}</Button>}
    </div>
  );
}

/** Puts the focus on the choice of a row, or on its first option. */
export function focusRow(row: HTMLDivElement | null): void {
  (row?.querySelector<HTMLElement>('input:checked') ?? row?.querySelector<HTMLElement>('input'))?.focus();
}
