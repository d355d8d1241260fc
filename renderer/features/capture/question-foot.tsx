import type { RefObject } from 'react';
import { pickText } from '../../domain/pick-text.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { CaptureView, NoteView, OutlineRoundtable } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Keeper } from '../../ui/keeper.ts';
import { UnsavedLine } from '../../ui/unsaved-line.tsx';
import type { BoxHandle } from './contribution-box.tsx';
import type { Entry } from './entry.ts';
import { EntryBox } from './entry-box.tsx';
import { MoveChooser } from './move-chooser.tsx';
import { NoteEditor, type NoteDraft } from './notes.tsx';
import type { EditorControl } from './use-open-editor.ts';
import { entryNumber } from './view-model.ts';

type FootProps = {
  readonly question: string;
  readonly view: CaptureView;
  readonly start: Entry;
  readonly entry: string | null;
  readonly languages: readonly LanguageTag[];
  readonly recent: readonly Speaker[];
  readonly spoke: (speaker: Speaker) => LanguageTag | undefined;
  readonly keeper: Keeper;
  readonly box: RefObject<BoxHandle | null>;
  readonly editor: EditorControl;
  readonly outline: readonly OutlineRoundtable[];
  readonly onEntry: (id: string | null) => void;
  readonly onSaved: (entry: Entry) => void;
  readonly onEarlier: () => void;
};

/** What never leaves the block end: what is not saved, the note being written, the entry box. */
export function QuestionFoot(props: FootProps) {
  const { question, view, start, entry, languages, recent, spoke, keeper, box, editor, outline, onEntry, onSaved, onEarlier } = props;
  const t = useWords();
  const { open } = editor;
  return (
    <>
      <UnsavedLine keeper={keeper} text={(count) => t('capture.unsaved', { count })} tryAgain={t('capture.tryAgain')} />
      {open?.kind === 'note' ? (
        <NoteEditor key={open.note?.id ?? 'new'} question={question} start={noteDraft(open.note, languages[0] ?? 'en')} languages={languages} keeper={keeper} onDone={editor.close} />
      ) : null}
      {open?.kind === 'move' ? (
        <MoveChooser
          count={open.contributions.length}
          from={question}
          outline={outline}
          onChoose={(to) => { editor.moveTo(open.contributions, to, outline.flatMap(({ questions }) => questions).find(({ id }) => id === to)?.number ?? ''); }}
          onClose={editor.close}
        />
      ) : null}
      <EntryBox
        question={question}
        number={entryNumber(view.contributions, entry)}
        start={start}
        languages={languages}
        recent={recent}
        spoke={spoke}
        keeper={keeper}
        handle={box}
        onEntry={onEntry}
        onSaved={(saved, number) => {
          onSaved(saved);
          if (saved.id !== null) editor.tellAdded(saved.id, number);
        }}
        onEmptied={editor.tellEmptied}
        onEarlier={onEarlier}
      />
    </>
  );
}

function noteDraft(note: NoteView | null, language: LanguageTag): NoteDraft {
  const own = note?.text.original?.language ?? language;
  return { id: note?.id ?? null, text: note === null ? '' : (pickText(note.text, own)?.plain ?? ''), language: own };
}
