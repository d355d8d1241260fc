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
  const [picking, setPicking] = useState(false);
  const isWhole = useAfterFirstPaint();
  const { language: shown } = useLanguage();
  const { stray, look } = useStrayLetters(text, languages);
  useHandle(handle, { entry, change, languages, recent, text, box, setPicking, instead: stray?.instead });
  useTextOf(text, entry, now, look);
  const open = useCallback((isOpen: boolean): void => {
    setPicking(isOpen);
    if (!isOpen) text.current?.focus();
  }, []);
  const toggle = useCallback((speaker: Speaker): void => { change({ type: 'toggle-speaker', speaker }); }, [change]);
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
      <div className="capture-box-foot">
        {isWhole ? <SpeakerLine
          label={t('capture.speaker')}
          addLabel={t('capture.addSpeaker')}
          speakers={entry.speakers}
          recent={recent}
          isOpen={picking}
          keycap="Alt S"
          onOpen={open}
          onToggle={toggle}
        /> : null}
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

type HandleParts = Pick<BoxProps, 'entry' | 'change' | 'languages' | 'recent'> & {
  readonly text: RefObject<HTMLTextAreaElement | null>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly setPicking: (open: boolean) => void;
  /** The language the letters are of, where it is another one. */
  readonly instead: LanguageTag | undefined;
};

function useHandle(handle: RefObject<BoxHandle | null>, parts: HandleParts): void {
  const { entry, change, languages, recent, text, box, setPicking, instead } = parts;
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
      openSpeakers: () => { flushSync(() => { setPicking(true); }); },
      nextLanguage: () => { change({ type: 'language', language: instead ?? nextLanguage(languages, entry.language) }); },
      chooseLanguage: () => box.current?.querySelector<HTMLElement>('.capture-language button')?.focus(),
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
