import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { sectors } from '../../content/fixed.ts';
import { dueOf, later, laterByMonths, type DueWords } from '../../domain/due.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { sectorKeys, sectorWords } from '../../library/sector-words.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { useNames } from './names.ts';
import { Picker, type PickerOption } from './picker.tsx';
import { SpeakerPicker } from './speaker-picker.tsx';
import { completed } from './speakers.ts';
import { lastSector } from './last-sector.ts';

type SectorProps = {
  readonly sector: string | null;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (sector: string | null) => void;
};

/** Which sector it is about: chosen by two letters, the last one by a key. */
export const SectorPart = memo(function SectorPart({ sector, isOpen, onOpen, onChange }: SectorProps) {
  const t = useWords();
  const last = lastSector();
  const options = useCallback((typed: string): readonly PickerOption[] =>
    completed(sectors.map((key) => ({ key, label: t(sectorKeys[key]), isChosen: key === sector })), typed), [sector, t]);
  return (
    <span className="capture-detail" role="group" aria-label={t('capture.sector')}>
      {sector === null ? null : <Chip text={sectorWords(t, sector)} label={t('capture.removeSector', { name: sectorWords(t, sector) })} onRemove={() => { onChange(null); }} />}
      <button type="button" className="capture-quiet" aria-haspopup="listbox" aria-expanded={isOpen} onClick={() => { onOpen(!isOpen); }}>
        <span className={sector === null ? undefined : 'visually-hidden'}>{t('capture.sector')}</span><KeyCap keys="Alt G" />
      </button>
      {last === null || last === sector ? null : (
        <button type="button" className="capture-quiet capture-recent" onClick={() => { onChange(last); }}>{sectorWords(t, last)}<KeyCap keys="Alt 6" /></button>
      )}
      {isOpen ? (
        <Picker label={t('capture.sector')} search={t('capture.sector')} hint={t('capture.speakerHint')} options={options} onChoose={(key) => { onChange(key === sector ? null : key); }} onClose={() => { onOpen(false); }} />
      ) : null}
    </span>
  );
});

function Chip({ text, label, onRemove }: { readonly text: string; readonly label: string; readonly onRemove: () => void }) {
  return <button type="button" className="capture-chip" aria-label={label} onClick={onRemove}><bdi>{text}</bdi><Icon name="close" /></button>;
}

type FollowUpProps = {
  readonly owner: Speaker | null;
  readonly due: string | null;
  readonly isOpen: boolean;
  readonly dueField: RefObject<HTMLInputElement | null>;
  readonly onOpen: (open: boolean) => void;
  readonly onOwner: (owner: Speaker | null) => void;
  readonly onDue: (due: string | null) => void;
  /** Enter in the date ends the contribution like Enter in its text. */
  readonly onEnter: () => void;
  readonly onLeave: () => void;
};

/** Who does what was agreed on, and by when. */
export const FollowUpLine = memo(function FollowUpLine({ owner, due, isOpen, dueField, onOpen, onOwner, onDue, onEnter, onLeave }: FollowUpProps) {
  const t = useWords();
  const { nameOf } = useNames();
  return (
    <div className="capture-follow-up">
      <span className="capture-detail" role="group" aria-label={t('capture.owner')}>
        <span className="capture-speakers-label">{t('capture.owner')}</span>
        {owner === null ? null : <Chip text={nameOf(owner)} label={t('capture.removeSpeaker', { name: nameOf(owner) })} onRemove={() => { onOwner(null); }} />}
        <button type="button" className="capture-quiet" aria-haspopup="listbox" aria-expanded={isOpen} onClick={() => { onOpen(!isOpen); }}>
          <span className={owner === null ? undefined : 'visually-hidden'}>{t('capture.ownerChoose')}</span><KeyCap keys="Alt W" />
        </button>
        {isOpen ? <SpeakerPicker chosen={owner === null ? [] : [owner]} onChoose={onOwner} onClose={() => { onOpen(false); }} /> : null}
      </span>
      <DueField due={due} field={dueField} onDue={onDue} onEnter={onEnter} onLeave={onLeave} />
    </div>
  );
});

type DueProps = Pick<FollowUpProps, 'due' | 'onDue' | 'onEnter' | 'onLeave'> & { readonly field: RefObject<HTMLInputElement | null> };

/** A date as people say it; the arrows go by days, Page Up and Page Down by months. What was understood stands beside it. */
function DueField({ due, field, onDue, onEnter, onLeave }: DueProps) {
  const t = useWords();
  const formats = useFormats();
  const words = useDueWords();
  const [typed, setTyped] = useState(due ?? '');
  const known = useRef(due);
  useEffect(() => {
    // The box was emptied for the next contribution, or another one was taken into it.
    if (known.current !== due) setTyped(due ?? '');
    known.current = due;
  }, [due]);
  const isUnknown = typed.trim() !== '' && dueOf(typed, today(), words) === undefined;

  function take(text: string, date: string | null): void {
    setTyped(text);
    known.current = date;
    if (date !== due) onDue(date);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = dueOf(typed, today(), words) ?? today();
    const stepped = { ArrowUp: () => later(from, 1), ArrowDown: () => later(from, -1), PageUp: () => laterByMonths(from, 1), PageDown: () => laterByMonths(from, -1) }[event.key];
    if (stepped !== undefined) take(stepped(), stepped());
    else if (event.key === 'Enter') { if (!isUnknown) onEnter(); }
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <label className="capture-detail capture-due">
      <span className="capture-speakers-label">{t('capture.due')}</span>
      <input
        ref={field}
        className="field-control"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('capture.dueExample')}
        value={typed}
        aria-invalid={isUnknown || undefined}
        aria-describedby="capture-due-said"
        onChange={(event) => {
          const { value } = event.currentTarget;
          const date = value.trim() === '' ? null : dueOf(value, today(), words);
          if (date === undefined) setTyped(value);
          else take(value, date);
        }}
        onKeyDown={onKeyDown}
      />
      <KeyCap keys="Alt D" />
      <span id="capture-due-said" className="capture-due-said">{isUnknown ? t('capture.dueUnknown') : due === null ? '' : formats.date(due)}</span>
    </label>
  );
}

function useDueWords(): DueWords {
  const t = useWords();
  const list = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');
  return {
    today: list(t('capture.dueWords.today')),
    tomorrow: list(t('capture.dueWords.tomorrow')),
    day: list(t('capture.dueWords.day')),
    week: list(t('capture.dueWords.week')),
    month: list(t('capture.dueWords.month')),
    two: list(t('capture.dueWords.two')),
  };
}

/** The day it is here. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
