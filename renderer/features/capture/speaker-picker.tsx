import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Speaker } from '../../domain/speaker.ts';
import type { SpeakerChoice } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { groupWords, useNames } from './names.ts';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { completeSpeakers, speakerKey } from './speakers.ts';
import { speakerKindKeys } from './word-keys.ts';

type PickerProps = {
  readonly chosen: readonly Speaker[];
  readonly onChoose: (speaker: Speaker) => void;
  readonly onClose: () => void;
};

/** At most so many names are drawn; two letters bring the wanted one among them. */
const shown = 8;

/**
 * Chooses a speaker by two letters: participants, bodies, stakeholder groups, and whatever else was typed as a free role.
 * A combobox with a list that stands open; Enter chooses and closes, Esc closes.
 */
export function SpeakerPicker({ chosen, onChoose, onClose }: PickerProps) {
  const t = useWords();
  const { choices } = useNames();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const options = useMemo(() => optionsOf(choices, typed), [choices, typed]);
  const current = Math.min(at, options.length - 1);

  function choose(option: SpeakerChoice | undefined): void {
    if (option !== undefined) onChoose(option.speaker);
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
    <div className="capture-picker" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onClose(); }}>
      <ul className="capture-picker-list" id={`${id}-list`} role="listbox" aria-label={t('capture.speakers')}>
        {options.map((option, index) => (
          <Option
            key={speakerKey(option.speaker)}
            id={`${id}-${index}`}
            option={option}
            isCurrent={index === current}
            isChosen={chosen.some((speaker) => speakerKey(speaker) === speakerKey(option.speaker))}
            onPress={() => { choose(option); }}
          />
        ))}
      </ul>
      <input
        ref={input}
        className="field-control capture-picker-input"
        role="combobox"
        aria-label={t('capture.speakerSearch')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        aria-describedby={`${id}-hint`}
        dir="auto"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        placeholder={t('capture.speakerSearch')}
        value={typed}
        onChange={(event) => { setTyped(event.currentTarget.value); setAt(0); }}
        onKeyDown={onKeyDown}
      />
      <p className="capture-picker-hint" id={`${id}-hint`}>{t('capture.speakerHint')}</p>
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly option: SpeakerChoice;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onPress: () => void;
};

function Option({ id, option, isCurrent, isChosen, onPress }: OptionProps) {
  const t = useWords();
  const { speaker, label, group } = option;
  const kind = 'participant' in speaker ? 'participant' : 'body' in speaker ? 'body' : 'group' in speaker ? 'group' : 'role';
  const about = [t(speakerKindKeys[kind]), ...(group === null || 'group' in speaker ? [] : [groupWords(t, group)])].join(t('capture.listComma'));
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
      <bdi className="capture-picker-name">{'role' in speaker ? t('capture.speakerRole', { name: label }) : label}</bdi>
      <span className="capture-picker-about">{about}</span>
    </li>
  );
}

/** What fits, and behind it what was typed, as a role. */
function optionsOf(choices: readonly SpeakerChoice[], typed: string): readonly SpeakerChoice[] {
  const fitting = completeSpeakers(choices, typed).slice(0, shown);
  const role = typed.trim().normalize('NFC');
  return role === '' ? fitting : [...fitting, { speaker: { role }, label: role, group: null }];
}
