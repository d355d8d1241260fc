import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { PassagePlace } from '../../../domain/desk-views.ts';
import type { LanguageTag } from '../../../domain/text.ts';
import { lettersWords } from '../../../i18n/letters-words.ts';
import { useStrayLetters } from '../../../i18n/use-stray-letters.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import type { Keeper } from '../../../ui/keeper.ts';
import { Button } from '../../../ui/button.tsx';
import { LettersLine } from '../../../ui/letters-line.tsx';
import { useOpenHistory } from '../../../ui/route.tsx';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import type { Offer } from './completing.ts';
import type { NumberedPassage } from './desk-model.ts';
import { nextNote, noteMark, withoutNote } from './footnotes.ts';
import { LanguageChoice } from './language-choice.tsx';
import { NoteFields } from './note-fields.tsx';
import { CompletionList, useCompletion } from './completion.tsx';
import type { Draft, TypedPassages } from './typed-passages.ts';
import { usePassage, type PassageDraft } from './use-passage.ts';

/** What the keys of the screen can do with the open passage. */
export type EditorHandle = {
  readonly id: string;
  readonly now: () => Draft;
  /** Puts other words and links in place of those that stand there. */
  readonly put: (draft: Partial<Draft>) => void;
  readonly flush: () => Promise<boolean>;
  readonly focus: () => void;
  readonly insertNote: () => void;
  readonly complete: () => void;
  readonly nextLanguage: () => void;
  readonly chooseLanguage: () => void;
};

export type EditorProps = {
  readonly workshop: string;
  readonly id: string;
  readonly place: PassagePlace;
  /** The passage as it is stored; undefined while nothing of it is. */
  readonly passage: NumberedPassage | undefined;
  readonly start: Draft;
  readonly keeper: Keeper;
  readonly typed: TypedPassages;
  readonly languages: readonly LanguageTag[];
  readonly label: string;
  readonly placeholder: string;
  /** Enter makes a new line, because there is no next passage. */
  readonly isSingle: boolean;
  readonly handle: RefObject<EditorHandle | null>;
  readonly typedAhead: RefObject<string>;
  readonly offers: (language: LanguageTag) => readonly Offer[];
  readonly onEnter: () => void;
  readonly onStep: (step: 1 | -1) => void;
  /** The passage was emptied and then left. */
  readonly onEmptied: () => void;
  /** What it condenses. */
  readonly children: ReactNode;
};

/** The one open passage: typed as it will be read, saved on the way. */
export function PassageEditor(props: EditorProps) {
  const { id, passage, languages, label, placeholder, typedAhead, children } = props;
  const t = useWords();
  const { language: shown } = useLanguage();
  const openHistory = useOpenHistory();
  const list = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const hand = usePassage(props);
  const { draft, now, change } = hand;
  const completion = useCompletion(area, () => props.offers(now().language), (text) => { change({ text }); });
  const noteAsked = useRef<number | null>(null);
  const put = (part: Partial<Draft>): void => {
    change(part);
    const { text } = now();
    if (area.current !== null && area.current.value !== text) area.current.value = text;
  };
  const { stray, look } = useStrayLetters(area, languages);
  useLayoutEffect(() => { look(now().text, draft.language); }, [look, now, draft]);
  useHandle(props, { hand, put, area, box, noteAsked, complete: completion.open, instead: stray?.instead });

  const begin = useEffectEvent(() => {
    const typed = typedAhead.current;
    typedAhead.current = '';
    if (typed !== '') change({ text: now().text + typed });
    if (area.current === null) return;
    area.current.value = now().text;
    area.current.focus();
    area.current.setSelectionRange(area.current.value.length, area.current.value.length);
  });
  useLayoutEffect(() => { begin(); }, []);
  const leave = useEffectEvent(() => {
    if (now().text.trim() === '' && (passage !== undefined || hand.isSent())) props.onEmptied();
  });
  useEffect(() => () => { leave(); }, []);

  return (
    <div className="desk-editor" ref={box} data-passage={id}>
      <div className="desk-editor-text">
        <textarea
          ref={area}
          className="desk-editor-area"
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={completion.items.length === 0 ? undefined : list}
          aria-activedescendant={completion.at < 0 ? undefined : `${list}-${String(completion.at)}`}
          lang={draft.language}
          rows={1}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          onChange={(event) => {
            change({ text: event.currentTarget.value });
            look(event.currentTarget.value, draft.language);
            completion.typed();
          }}
          onBlur={completion.close}
          onKeyDown={(event) => { if (!completion.press(event)) onKeyDown(event, props); }}
        />
        <CompletionList id={list} completion={completion} field={area} language={draft.language} />
      </div>
      <LettersLine
        words={lettersWords(t, stray, draft.language, shown)}
        keycap="Alt L"
        onChange={() => {
          if (stray !== null) change({ language: stray.instead });
          area.current?.focus();
        }}
      />
      {draft.text.trim() === '' && passage !== undefined ? <p className="desk-editor-hint secondary">{t('desk.emptyGoes')}</p> : null}
      <div className="desk-editor-foot">
        <div className="desk-chips">{children}</div>
        {passage === undefined ? null : <Button variant="quiet" icon="clock" onPress={() => { openHistory(id); }}>{t('history.title')}</Button>}
        <LanguageChoice
          language={draft.language}
          languages={languages}
          onChange={(language) => {
            change({ language });
            area.current?.focus();
          }}
        />
      </div>
      <NoteFields
        passage={id}
        notes={passage?.notes ?? []}
        text={draft.text}
        language={draft.language}
        keeper={props.keeper}
        asked={noteAsked}
        onMarkRemoved={(number) => { put({ text: withoutNote(now().text, number) }); area.current?.focus(); }}
        onDone={() => area.current?.focus()}
      />
    </div>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, { isSingle, onEnter, onStep }: EditorProps): void {
  if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (event.key === 'Enter' && !isSingle) onEnter();
  else if (event.key === 'ArrowUp' && selectionEnd === 0) onStep(-1);
  else if (event.key === 'ArrowDown' && selectionStart === value.length) onStep(1);
  else return;
  event.preventDefault();
}

type Parts = {
  readonly hand: PassageDraft;
  readonly put: (part: Partial<Draft>) => void;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly noteAsked: RefObject<number | null>;
  readonly complete: () => void;
  /** The language the letters are of, where it is another one. */
  readonly instead: LanguageTag | undefined;
};

function useHandle({ id, passage, languages, handle }: EditorProps, { hand, put, area, box, noteAsked, complete, instead }: Parts): void {
  useLayoutEffect(() => {
    const own: EditorHandle = {
      id,
      now: hand.now,
      put,
      flush: hand.flush,
      focus: () => area.current?.focus(),
      insertNote: () => {
        const field = area.current;
        if (field === null || field.value.trim() === '') return;
        const number = nextNote(field.value, (passage?.notes ?? []).map((note) => note.number));
        field.setRangeText(noteMark(number), field.selectionEnd, field.selectionEnd, 'end');
        noteAsked.current = number;
        hand.change({ text: field.value });
        // The footnote is a part of the passage, which must be there first.
        void hand.flush();
      },
      complete,
      nextLanguage: () => {
        const { language } = hand.now();
        hand.change({ language: instead ?? languages[(languages.indexOf(language) + 1) % languages.length] ?? language });
      },
      chooseLanguage: () => box.current?.querySelector<HTMLElement>('.desk-language button')?.focus(),
    };
    handle.current = own;
    return () => {
      if (handle.current === own) handle.current = null;
    };
  });
}
