import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';

export type PickerOption = {
  readonly key: string;
  readonly label: string;
  readonly about?: string;
  readonly isChosen?: boolean;
};

type PickerProps = {
  /** Name of the list. */
  readonly label: string;
  /** What is typed for. */
  readonly search: string;
  readonly hint: string;
  /** What fits the letters typed, best first; must keep its identity while the choices stay. */
  readonly options: (typed: string) => readonly PickerOption[];
  readonly onChoose: (key: string) => void;
  readonly onClose: () => void;
  /** Stands in the page instead of over it. */
  readonly isInline?: boolean;
};

/**
 * Chooses one thing by a letter or two. A combobox with a list that stands open; Enter chooses and closes, Esc closes.
 */
export function Picker({ label, search, hint, options: optionsOf, onChoose, onClose, isInline = false }: PickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const options = useMemo(() => optionsOf(typed), [optionsOf, typed]);
  const current = Math.min(at, options.length - 1);

  function choose(option: PickerOption | undefined): void {
    if (option !== undefined) onChoose(option.key);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    const moved = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (moved !== undefined && !event.altKey && !event.ctrlKey) setAt((current + moved + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter') choose(options[current]);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={`capture-picker ${isInline ? 'capture-picker-inline' : ''}`} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onClose(); }}>
      <ul className="capture-picker-list" id={`${id}-list`} role="listbox" aria-label={label}>
        {options.map((option, index) => (
          <Option key={option.key} id={`${id}-${index}`} option={option} isCurrent={index === current} onPress={() => { choose(option); }} />
        ))}
      </ul>
      <input
        className="field-control capture-picker-input"
        role="combobox"
        aria-label={search}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        aria-describedby={`${id}-hint`}
        dir="auto"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={search}
        value={typed}
        onChange={(event) => { setTyped(event.currentTarget.value); setAt(0); }}
        onKeyDown={onKeyDown}
      />
      <p className="capture-picker-hint" id={`${id}-hint`}>{hint}</p>
    </div>
  );
}

type OptionProps = { readonly id: string; readonly option: PickerOption; readonly isCurrent: boolean; readonly onPress: () => void };

function Option({ id, option, isCurrent, onPress }: OptionProps) {
  const { label, about, isChosen = false } = option;
  return (
    <li
      id={id}
      role="option"
      className="capture-picker-option"
      aria-selected={isCurrent}
      data-chosen={isChosen || undefined}
      onPointerDown={(event) => { event.preventDefault(); }}
      onClick={onPress}
    >
      <span className="capture-picker-tick">{isChosen ? <Icon name="tick" /> : null}</span>
      <bdi className="capture-picker-name">{label}</bdi>
      {about === undefined ? null : <span className="capture-picker-about">{about}</span>}
    </li>
  );
}
