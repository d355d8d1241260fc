import { useCallback } from 'react';
import type { Speaker } from '../../domain/speaker.ts';
import type { SpeakerChoice } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNames } from './names.ts';
import { Picker, type PickerOption } from './picker.tsx';
import { completed, speakerKey } from './speakers.ts';
import { speakerKindKeys } from './word-keys.ts';

type PickerProps = {
  readonly chosen: readonly Speaker[];
  readonly onChoose: (speaker: Speaker) => void;
  readonly onClose: () => void;
};

/** At most so many names are drawn; two letters bring the wanted one among them. */
const shown = 8;

/** Chooses a speaker by two letters: participants, bodies, stakeholder groups, and whatever else was typed as a free role. */
export function SpeakerPicker({ chosen, onChoose, onClose }: PickerProps) {
  const t = useWords();
  const { choices, nameOf } = useNames();
  const options = useCallback((typed: string): readonly PickerOption[] => fitting(choices, typed).map(({ speaker, label, group }) => {
    const kind = 'participant' in speaker ? 'participant' : 'body' in speaker ? 'body' : 'group' in speaker ? 'group' : 'role';
    return {
      key: speakerKey(speaker),
      label: 'role' in speaker ? t('capture.speakerRole', { name: label }) : label,
      about: [t(speakerKindKeys[kind]), ...(group === null || 'group' in speaker ? [] : [nameOf({ group })])].join(t('capture.listComma')),
      isChosen: chosen.some((other) => speakerKey(other) === speakerKey(speaker)),
    };
  }), [choices, chosen, nameOf, t]);
  return (
    <Picker
      label={t('capture.speakers')}
      search={t('capture.speakerSearch')}
      hint={t('capture.speakerHint')}
      options={options}
      onChoose={(key) => { onChoose(speakerOf(choices, key)); }}
      onClose={onClose}
    />
  );
}

/** What fits, and behind it what was typed, as a role. */
function fitting(choices: readonly SpeakerChoice[], typed: string): readonly SpeakerChoice[] {
  const found = completed(choices, typed).slice(0, shown);
  const role = typed.trim().normalize('NFC');
  return role === '' ? found : [...found, { speaker: { role }, label: role, group: null }];
}

/** The speaker behind a key: one of the choices, else the role that was typed. */
function speakerOf(choices: readonly SpeakerChoice[], key: string): Speaker {
  return choices.find(({ speaker }) => speakerKey(speaker) === key)?.speaker ?? { role: key.slice('role '.length) };
}
