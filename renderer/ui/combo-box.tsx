import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Option } from './choice.tsx';
import { Field, useTypedDirection } from './field.tsx';
import { Icon } from './icon.tsx';
import { isComposing } from './use-shortcuts.ts';
import './choice.css';
import './combo-box.css';

type ComboBoxProps = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly items: readonly Option[];
  /** What stands in the field; may be something that is not in the list. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** An item was taken from the list; without it the item's label is written into the field. */
  readonly onPick?: (id: string) => void;
  readonly lang?: string | undefined;
  readonly description?: string;
  readonly errorMessage?: string | undefined;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** Name of the button that opens the list. */
  readonly openLabel: string;
};

/** Rows offered at once; the rest is one letter away. */
const most = 8;

/**
 * A text with completion from what exists; anything else may be typed as well. Our own, because the kit's hides the rest of the
 * page from assistive technology while the list is open, although the page stays usable. The list never takes the focus.
 */
export function ComboBox(props: ComboBoxProps) {
  const { items, value, onChange, onPick, lang, inputRef, onKeyDown, onBlur, placeholder, openLabel } = props;
  const direction = useTypedDirection(value, lang);
  const own = useRef<HTMLInputElement>(null);
  const field = inputRef ?? own;
  const list = useId();
  const [open, setOpen] = useState<'closed' | 'typed' | 'all'>('closed');
  const [at, setAt] = useState(-1);
  const shown = open === 'closed' ? [] : offered(items, open === 'all' ? '' : value);
  const active = shown[at];
  const close = () => {
    setOpen('closed');
    setAt(-1);
  };
  const pick = (option: Option) => {
    if (onPick === undefined) onChange(option.label);
    else onPick(option.id);
    close();
    field.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !event.altKey) {
      event.preventDefault();
      if (open === 'closed') setOpen(value === '' ? 'all' : 'typed');
      else setAt(Math.max(-1, Math.min(shown.length - 1, at + step)));
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      pick(active);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.stopPropagation();
      close();
    } else onKeyDown?.(event);
  };
  return (
    <Field {...props}>
      {(wiring) => (
        <div className="combo-box">
          <input
            {...wiring}
            ref={field}
            className="field-control"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={shown.length > 0}
            aria-controls={list}
            aria-activedescendant={active === undefined ? undefined : `${list}-${at}`}
            dir={direction}
            autoComplete="off"
            spellCheck={false}
            lang={lang}
            value={value}
            placeholder={placeholder}
            onChange={(event) => {
              onChange(event.currentTarget.value);
              setOpen(event.currentTarget.value === '' ? 'closed' : 'typed');
              setAt(-1);
            }}
            onKeyDown={press}
            onBlur={() => {
              close();
              onBlur?.();
            }}
          />
          <button
            type="button"
            className="combo-box-open"
            tabIndex={-1}
            aria-label={openLabel}
            onMouseDown={(event) => {
              event.preventDefault();
              field.current?.focus();
              setOpen(open === 'closed' ? 'all' : 'closed');
            }}
          >
            <Icon name="down" />
          </button>
          <ComboList id={list} options={shown} at={at} label={props.label} field={field} onPick={pick} />
        </div>
      )}
    </Field>
  );
}

/** The list of what a field can be completed with: below it, or above where there is no room. It never takes the focus. */
export function ComboList({ id, options, at, label, field, onPick }: {
  readonly id: string;
  readonly options: readonly Option[];
  readonly at: number;
  readonly label: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly onPick: (option: Option) => void;
}) {
  const place = (element: HTMLElement | null) => {
    const below = window.innerHeight - (field.current?.getBoundingClientRect().bottom ?? 0);
    if (element !== null) element.dataset['side'] = below < element.offsetHeight + 8 ? 'above' : 'below';
  };
  return (
    <div ref={place} id={id} role="listbox" aria-label={label} className="combo-box-list" hidden={options.length === 0}>
      {options.map((option, index) => (
        <div
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className="choice-item"
          data-focused={index === at || undefined}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(option);
          }}
        >
          <span className="choice-label" lang={option.lang} dir="auto">{option.label}</span>
          {option.detail === undefined ? null : <span className="choice-detail">{option.detail}</span>}
        </div>
      ))}
    </div>
  );
}

/**
 * Options one of whose names holds every typed word, those whose own name begins with the text first, then those with another
 * name that does; those beside the list come last. None when the text is an option already.
 */
function offered(items: readonly Option[], typed: string): readonly Option[] {
  const text = plain(typed);
  if (text !== '' && items.some((item) => plain(item.label) === text)) return [];
  const words = text.split(' ');
  const ranked = items.flatMap((item) => {
    const [own = '', ...others] = [item.label, ...(item.terms ?? [])].map(plain);
    if (![own, ...others].some((name) => words.every((word) => name.includes(word)))) return [];
    return [{ item, rank: (own.startsWith(text) ? 0 : others.some((name) => name.startsWith(text)) ? 1 : 2) + (item.isAside === true ? 3 : 0) }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).slice(0, most).map(({ item }) => item);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('und').replace(/\s+/gu, ' ').trim();
}
