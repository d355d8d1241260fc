import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { contributionTypes, type ContributionType } from '../../domain/kinds.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import { languageName } from '../../i18n/languages.ts';
import { lettersWords } from '../../i18n/letters-words.ts';
import { useStrayLetters } from '../../i18n/use-stray-letters.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { SegmentedChoice, Select, type Option } from '../../ui/choice.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { LettersLine } from '../../ui/letters-line.tsx';
import { useAfterFirstPaint } from '../../ui/after-first-paint.ts';
import { chordOf, isComposing } from '../../ui/use-shortcuts.ts';
import { nextLanguage, type Entry, type EntryAction } from './entry.ts';
import { allLanguages } from '../../i18n/offered-languages.ts';
import { FollowUpLine, SectorPart } from './details-line.tsx';
import { lastSector, rememberSector } from './last-sector.ts';
import { SpeakerLine } from './speaker-line.tsx';
import { kindKeys } from './word-keys.ts';

/** What the keys of the screen can do with the box in use. */
export type BoxHandle = {
  readonly focus: () => void;
  readonly kind: (index: number) => void;
  readonly recentSpeaker: (index: number) => void;
  readonly openSpeakers: () => void;
  readonly nextLanguage: () => void;
  readonly chooseLanguage: () => void;
  /** What only a contribution has. */
  readonly details?: { readonly sectors: () => void; readonly lastSector: () => void; readonly owner: () => void; readonly due: () => void };
};

export type BoxProps = {
  readonly entry: Entry;
  /** The entry to the last letter; the text area is filled from it. */
  readonly now: () => Entry;
  /** Must keep its identity: kinds and speakers are drawn again only when they change. */
  readonly change: (action: EntryAction) => void;
  readonly newId: () => string;
  readonly label: string;
  readonly placeholder?: string;
  readonly languages: readonly LanguageTag[];
  readonly recent: readonly Speaker[];
  readonly handle: RefObject<BoxHandle | null>;
  readonly onEnter: () => void;
  /** Arrow up in an empty box. */
  readonly onEarlier?: () => void;
  readonly onEscape?: () => void;
  /** Alt Enter: the text is to be two from the caret on. */
  readonly onSplit: (at: number) => void;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
};

/** Text, language, kind and speakers of one contribution: the entry box, and the editor of an earlier one. */
export function ContributionBox(props: BoxProps) {
  const { entry, now, change, newId, label, placeholder, languages, recent, handle, problem, children } = props;
  const t = useWords();
  const text = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState<Picking>(null);
  const dueField = useRef<HTMLInputElement>(null);
  const isWhole = useAfterFirstPaint('controls');
  const { language: shown } = useLanguage();
  const { stray, look } = useStrayLetters(text, languages);
  useHandle(handle, { entry, change, languages, recent, text, box, dueField, setPicking, instead: stray?.instead });
  useTextOf(text, entry, now, look);
  const toText = useCallback((): void => { text.current?.focus(); }, []);
  const open = useOpener('speaker', setPicking, toText);
  const openSector = useOpener('sector', setPicking, toText);
  const openOwner = useOpener('owner', setPicking, toText);
  const toggle = useCallback((speaker: Speaker): void => { change({ type: 'toggle-speaker', speaker }); }, [change]);
  const setSector = useCallback((sector: string | null): void => { chooseSector(change, sector); }, [change]);
  const setOwner = useCallback((owner: Speaker | null): void => { change({ type: 'owner', owner }); }, [change]);
  const setDue = useCallback((due: string | null): void => { change({ type: 'due', due }); }, [change]);
  const enter = useRef(props.onEnter);
  useEffect(() => { enter.current = props.onEnter; });
  const onDueEnter = useCallback((): void => { enter.current(); text.current?.focus(); }, []);
  return (
    <div className="capture-box" ref={box}>
      <div className="capture-box-text">
        <textarea
          ref={text}
          className="capture-box-area"
          aria-label={label}
          aria-describedby={problem === undefined ? undefined : 'capture-box-problem'}
          aria-invalid={problem === undefined ? undefined : true}
          lang={entry.language}
          rows={1}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          onChange={(event) => {
            const { value } = event.currentTarget;
            look(value, entry.language);
            change({ type: 'typed', text: value, id: entry.id ?? newId() });
          }}
          onKeyDown={(event) => { onKeyDown(event, props); }}
        />
        {isWhole ? <LanguageChoice language={entry.language} languages={languages} change={change} onChosen={() => text.current?.focus()} /> : null}
      </div>
      <LettersLine
        words={lettersWords(t, stray, entry.language, shown)}
        keycap="Alt L"
        onChange={() => {
          if (stray !== null) change({ type: 'language', language: stray.instead });
          text.current?.focus();
        }}
      />
      {problem === undefined ? null : <p className="capture-box-problem" id="capture-box-problem">{problem}</p>}
      <div className="capture-box-kinds">
        {isWhole ? <KindChoice kind={entry.type} change={change} /> : null}
      </div>
      {isWhole && entry.type === 'follow-up' ? (
        <FollowUpLine
          owner={entry.owner ?? null}
          due={entry.due ?? null}
          isOpen={picking === 'owner'}
          dueField={dueField}
          onOpen={openOwner}
          onOwner={setOwner}
          onDue={setDue}
          onEnter={onDueEnter}
          onLeave={toText}
        />
      ) : null}
      <div className="capture-box-foot">
        {isWhole ? <SpeakerLine
          label={t('capture.speaker')}
          addLabel={t('capture.addSpeaker')}
          speakers={entry.speakers}
          recent={recent}
          isOpen={picking === 'speaker'}
          keycap="Alt S"
          onOpen={open}
          onToggle={toggle}
        /> : null}
        {isWhole ? <SectorPart sector={entry.sector ?? null} isOpen={picking === 'sector'} onOpen={openSector} onChange={setSector} /> : null}
        <div className="capture-box-actions">{children}</div>
      </div>
    </div>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, { onEnter, onEarlier, onEscape, onSplit }: BoxProps): void {
  if (!isComposing(event.nativeEvent) && chordOf(event.nativeEvent) === 'Alt+Enter') {
    event.preventDefault();
    onSplit(event.currentTarget.selectionStart);
    return;
  }
  if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Enter') onEnter();
  else if (event.key === 'Escape' && onEscape !== undefined) onEscape();
  else if (event.key === 'ArrowUp' && event.currentTarget.value === '' && onEarlier !== undefined) onEarlier();
  else return;
  event.preventDefault();
}

/**
 * Fills the text area when the entry becomes another one. What is typed is not given back to it: a letter that goes through
 * React draws the box again, which is most of the work of a key.
 */
function useTextOf(area: RefObject<HTMLTextAreaElement | null>, entry: Entry, now: () => Entry, look: (text: string, language: LanguageTag) => void): void {
  useLayoutEffect(() => {
    const { text, language } = now();
    if (area.current !== null && area.current.value !== text) area.current.value = text;
    look(text, language);
  }, [area, entry, now, look]);
}

/** Which list of names stands open. */
type Picking = 'speaker' | 'sector' | 'owner' | null;

/** Opens a list, or closes it and gives the focus back to the text. */
function useOpener(which: Exclude<Picking, null>, setPicking: (picking: Picking) => void, toText: () => void): (isOpen: boolean) => void {
  return useCallback((isOpen) => {
    setPicking(isOpen ? which : null);
    if (!isOpen) toText();
  }, [which, setPicking, toText]);
}

function chooseSector(change: BoxProps['change'], sector: string | null): void {
  rememberSector(sector);
  change({ type: 'sector', sector });
}

type HandleParts = Pick<BoxProps, 'entry' | 'change' | 'languages' | 'recent'> & {
  readonly text: RefObject<HTMLTextAreaElement | null>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly dueField: RefObject<HTMLInputElement | null>;
  readonly setPicking: (picking: Picking) => void;
  /** The language the letters are of, where it is another one. */
  readonly instead: LanguageTag | undefined;
};

function useHandle(handle: RefObject<BoxHandle | null>, parts: HandleParts): void {
  const { entry, change, languages, recent, text, box, dueField, setPicking, instead } = parts;
  useEffect(() => {
    const own: BoxHandle = {
      focus: () => text.current?.focus(),
      kind: (index) => {
        const kind = contributionTypes[index];
        if (kind !== undefined) change({ type: 'kind', kind });
      },
      recentSpeaker: (index) => {
        const speaker = recent[index];
        if (speaker !== undefined) change({ type: 'toggle-speaker', speaker });
      },
      // At once, so that the next letter typed already belongs to the picker.
      openSpeakers: () => { flushSync(() => { setPicking('speaker'); }); },
      nextLanguage: () => { change({ type: 'language', language: instead ?? nextLanguage(languages, entry.language) }); },
      chooseLanguage: () => box.current?.querySelector<HTMLElement>('.capture-language button')?.focus(),
      details: {
        sectors: () => { flushSync(() => { setPicking('sector'); }); },
        lastSector: () => { chooseSector(change, lastSector()); },
        // Whoever says who or when speaks of a follow-up.
        owner: () => { flushSync(() => { change({ type: 'kind', kind: 'follow-up' }); setPicking('owner'); }); },
        due: () => {
          flushSync(() => { change({ type: 'kind', kind: 'follow-up' }); });
          dueField.current?.focus();
        },
      },
    };
    handle.current = own;
    return () => {
      if (handle.current === own) handle.current = null;
    };
  });
}

const KindChoice = memo(function KindChoice({ kind, change }: { readonly kind: ContributionType; readonly change: BoxProps['change'] }) {
  const t = useWords();
  const options: readonly Option<ContributionType>[] = contributionTypes.map((id, index) => ({
    id,
    label: t(kindKeys[id]),
    icon: id,
    keycap: String(index + 1),
  }));
  const choose = (next: ContributionType): void => { change({ type: 'kind', kind: next }); };
  return (
    <>
      <div className="capture-kinds-row"><KeyCap keys="Alt" /><SegmentedChoice label={t('capture.kinds')} options={options} value={kind} onChange={choose} /></div>
      <div className="capture-kinds-menu"><Select label={t('capture.kinds')} hideLabel options={options} value={kind} onChange={choose} /></div>
    </>
  );
});

type LanguageChoiceProps = {
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly change: BoxProps['change'];
  readonly onChosen: () => void;
};

const LanguageChoice = memo(
  function LanguageChoice({ language, languages, change, onChosen }: LanguageChoiceProps) {
    const t = useWords();
    const { language: spoken } = useLanguage();
    const options = allLanguages([...languages, language]).map((id) => ({ id, label: languageName(id, spoken) }));
    return (
      <div className="capture-language">
        <Select
          label={t('capture.language')}
          hideLabel
          options={options}
          value={language}
          onChange={(id) => {
            change({ type: 'language', language: id });
            onChosen();
          }}
        />
        <KeyCap keys="Alt L" />
      </div>
    );
  },
  (before, after) => before.language === after.language && before.languages === after.languages && before.change === after.change,
);
