import { memo } from 'react';
import type { Speaker } from '../../domain/speaker.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { useNames } from './names.ts';
import { SpeakerPicker } from './speaker-picker.tsx';
import { speakerKey } from './speakers.ts';

type SpeakerLineProps = {
  readonly label: string;
  /** What the picker is for, on its button. */
  readonly addLabel: string;
  readonly speakers: readonly Speaker[];
  readonly recent?: readonly Speaker[];
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onToggle: (speaker: Speaker) => void;
  /** The key that opens the picker, where there is one. */
  readonly keycap?: string;
};

/** Who said it or holds it: names to take away again, the picker, and the last three speakers on their keys. */
export const SpeakerLine = memo(function SpeakerLine(props: SpeakerLineProps) {
  const { label, addLabel, speakers, recent = [], isOpen, onOpen, onToggle, keycap } = props;
  const t = useWords();
  const { nameOf } = useNames();
  return (
    <div className="capture-speakers" role="group" aria-label={label}>
      <span className="capture-speakers-label">{label}</span>
      {speakers.map((speaker) => (
        <button
          key={speakerKey(speaker)}
          type="button"
          className="capture-chip"
          aria-label={t('capture.removeSpeaker', { name: nameOf(speaker) })}
          onClick={() => { onToggle(speaker); }}
        >
          <bdi>{nameOf(speaker)}</bdi>
          <Icon name="close" />
        </button>
      ))}
      <button
        type="button"
        className="capture-quiet"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onClick={() => { onOpen(!isOpen); }}
      >
        {speakers.length === 0 ? null : <Icon name="plus" />}
        <span className={speakers.length === 0 ? undefined : 'visually-hidden'}>{addLabel}</span>
        {keycap === undefined ? null : <KeyCap keys={keycap} />}
      </button>
      {recent.map((speaker, index) => (
        <button
          key={speakerKey(speaker)}
          type="button"
          className="capture-quiet capture-recent"
          aria-pressed={speakers.some((other) => speakerKey(other) === speakerKey(speaker))}
          onClick={() => { onToggle(speaker); }}
        >
          <bdi>{nameOf(speaker)}</bdi>
          <KeyCap keys={`Alt ${index + 7}`} />
        </button>
      ))}
      {isOpen ? (
        <SpeakerPicker chosen={speakers} onChoose={onToggle} onClose={() => { onOpen(false); }} />
      ) : null}
    </div>
  );
});
