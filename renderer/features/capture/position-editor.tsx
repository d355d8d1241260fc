import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { positionStates, type PositionState } from '../../domain/kinds.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { strayIn } from '../../domain/letters.ts';
import { languageName } from '../../i18n/languages.ts';
import { lettersWords } from '../../i18n/letters-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedChoice, Select, type Option } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { LettersLine } from '../../ui/letters-line.tsx';
import { Margin } from '../../ui/margin.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import type { BoxHandle } from './contribution-box.tsx';
import { nextLanguage } from './entry.ts';
import type { Keeper } from '../../ui/keeper.ts';
import { allLanguages } from '../../i18n/offered-languages.ts';
import { positionProblem, type PositionAction, type PositionDraft, type SideDraft } from './position-draft.ts';
import { SpeakerLine } from './speaker-line.tsx';
import { usePosition } from './use-position.ts';
import { sideLetter } from './view-model.ts';
import { stateKeys } from './word-keys.ts';

type EditorProps = {
  readonly question: string;
  readonly number: number;
  readonly start: PositionDraft;
  readonly languages: readonly string[];
  readonly recent: readonly Speaker[];
  readonly keeper: Keeper;
  /** The keys of kinds, speakers and languages go to the side that has the focus while the editor is open. */
  readonly handle: RefObject<BoxHandle | null>;
  /** A new position has been written for the first time. */
  readonly onMade: (id: string) => void;
  /** The editor closes; the position is as it was last typed. */
  readonly onDone: (draft: PositionDraft) => void;
  readonly onRemove: (draft: PositionDraft) => void;
};

/** A position with its state, its sides and who holds them; in the place where it will stand, saved while typing. */
export function PositionEditor({ question, number, start, languages, recent, keeper, handle, onMade, onDone, onRemove }: EditorProps) {
  const t = useWords();
  const [at, setAt] = useState(0);
  const [picking, setPicking] = useState(false);
  const { draft, change, finish } = usePosition(question, start, keeper);
  const [asked, setAsked] = useState(false);
  const problem = positionProblem(draft);
  useHandle(handle, { draft, at, languages, recent, change, setPicking });
  const tellMade = useEffectEvent(onMade);
  useEffect(() => { if (start.id === null && draft.id !== null) tellMade(draft.id); }, [start.id, draft.id]);

  async function end(mayStay: boolean): Promise<void> {
    if (mayStay && problem !== undefined && !asked) {
      setAsked(true);
      return;
    }
    onDone(await finish());
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') void end(false);
    else if (event.key === 'Enter' && event.target instanceof HTMLTextAreaElement) void end(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Margin tone="sunk" strong number={t('capture.positionNumber', { number })} className="capture-position-editor">
      <div role="group" aria-label={start.id === null ? t('capture.newPosition') : t('capture.editPosition', { number })} onKeyDown={onKeyDown}>
        <StateChoice state={draft.state} change={change} />
        <div className="capture-sides-edit">
          {draft.sides.map((side, index) => (
            <SideEditor
              key={index}
              side={side}
              index={index}
              isOnly={draft.sides.length === 1}
              isPicking={picking && index === at}
              languages={languages}
              change={change}
              onPick={setPicking}
              onFocus={() => { setAt(index); }}
            />
          ))}
        </div>
        {asked && problem !== undefined ? <p className="capture-box-problem" role="alert">{problem === 'text' ? t('capture.textNeeded') : t('capture.sideNeeded')}</p> : null}
        <div className="capture-position-actions">
          {draft.state === 'open' ? <Button variant="quiet" icon="plus" onPress={() => { change({ type: 'add-side' }); }}>{t('capture.addSide')}</Button> : null}
          <Button variant="quiet" icon="trash" onPress={() => { void finish().then(onRemove); }}>{t('capture.remove')}</Button>
          <Button variant="plain" keycap="Enter" onPress={() => { void end(true); }}>{t('capture.savePosition')}</Button>
        </div>
      </div>
    </Margin>
  );
}

type Change = (action: PositionAction) => void;

function StateChoice({ state, change }: { readonly state: PositionState; readonly change: Change }) {
  const t = useWords();
  const options: readonly Option<PositionState>[] = positionStates.map((id, index) => ({ id, label: t(stateKeys[id]), keycap: String(index + 1) }));
  return <div className="capture-kinds-row"><KeyCap keys="Alt" /><SegmentedChoice label={t('capture.positionState')} options={options} value={state} onChange={(next) => { change({ type: 'state', state: next }); }} /></div>;
}

type SideProps = {
  readonly side: SideDraft;
  readonly index: number;
  readonly isOnly: boolean;
  readonly isPicking: boolean;
  readonly languages: readonly string[];
  readonly change: Change;
  readonly onPick: (picking: boolean) => void;
  readonly onFocus: () => void;
};

function SideEditor({ side, index, isOnly, isPicking, languages, change, onPick, onFocus }: SideProps) {
  const t = useWords();
  const { language } = useLanguage();
  const text = useRef<HTMLTextAreaElement>(null);
  const letter = sideLetter(index, t('capture.letters'));
  const stray = strayIn(side.text, side.language, languages);
  const options = allLanguages([...languages, side.language]).map((id) => ({ id, label: languageName(id, language) }));
  return (
    <div className="capture-side-edit" onFocus={onFocus}>
      <TextArea
        label={isOnly ? t('capture.positionText') : t('capture.side', { letter })}
        value={side.text}
        lang={side.language}
        autoFocus={index === 0}
        inputRef={text}
        rows={1}
        onChange={(next) => { change({ type: 'text', side: index, text: next }); }}
        end={
          <span className="capture-language">
            <Select label={t('capture.language')} hideLabel options={options} value={side.language} onChange={(next) => { change({ type: 'language', side: index, language: next }); }} />
            <KeyCap keys="Alt L" />
          </span>
        }
      />
      <LettersLine
        words={lettersWords(t, stray, side.language, language)}
        keycap="Alt L"
        onChange={() => {
          if (stray !== null) change({ type: 'language', side: index, language: stray.instead });
          text.current?.focus();
        }}
      />
      <SpeakerLine
        label={isOnly ? t('capture.holders') : t('capture.holdersOf', { letter })}
        addLabel={t('capture.addHolder')}
        keycap="Alt S"
        speakers={side.holders}
        isOpen={isPicking}
        onOpen={(open) => {
          onPick(open);
          if (!open) text.current?.focus();
        }}
        onToggle={(speaker: Speaker) => { change({ type: 'holder', side: index, speaker }); }}
      />
    </div>
  );
}

type HandleParts = {
  readonly draft: PositionDraft;
  readonly at: number;
  readonly languages: readonly string[];
  readonly recent: readonly Speaker[];
  readonly change: Change;
  readonly setPicking: (picking: boolean) => void;
};

function useHandle(handle: RefObject<BoxHandle | null>, { draft, at, languages, recent, change, setPicking }: HandleParts): void {
  useEffect(() => {
    const own: BoxHandle = {
      focus: () => undefined,
      kind: (index) => {
        const state = positionStates[index];
        if (state !== undefined) change({ type: 'state', state });
      },
      recentSpeaker: (index) => {
        const speaker = recent[index];
        if (speaker !== undefined) change({ type: 'holder', side: at, speaker });
      },
      openSpeakers: () => { flushSync(() => { setPicking(true); }); },
      nextLanguage: () => {
        const { text = '', language = '' } = draft.sides[at] ?? {};
        change({ type: 'language', side: at, language: strayIn(text, language, languages)?.instead ?? nextLanguage(languages, language) });
      },
      chooseLanguage: () => undefined,
    };
    handle.current = own;
    return () => {
      if (handle.current === own) handle.current = null;
    };
  });
}
