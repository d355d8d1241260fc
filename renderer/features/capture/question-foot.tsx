import type { RefObject } from 'react';
import { pickText } from '../../domain/pick-text.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { CaptureView, NoteView } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { BoxHandle } from './contribution-box.tsx';
import type { Entry } from './entry.ts';
import { EntryBox } from './entry-box.tsx';
import type { Keeper } from './keeper.ts';
import { NoteEditor, type NoteDraft } from './notes.tsx';
import { useUnsaved } from './use-keeper.ts';
import type { EditorControl } from './use-open-editor.ts';
import { entryNumber } from './view-model.ts';

type FootProps = {
  readonly question: string;
  readonly view: CaptureView;
  readonly start: Entry;
  readonly entry: string | null;
  readonly languages: readonly LanguageTag[];
  readonly recent: readonly Speaker[];
  readonly keeper: Keeper;
  readonly box: RefObject<BoxHandle | null>;
  readonly editor: EditorControl;
  readonly onEntry: (id: string | null) => void;
  readonly onSaved: (entry: Entry) => void;
  readonly onEarlier: () => void;
};

/** What never leaves the block end: what is not saved, the note being written, the entry box. */
export function QuestionFoot(props: FootProps) {
  const { question, view, start, entry, languages, recent, keeper, box, editor, onEntry, onSaved, onEarlier } = props;
  const { open } = editor;
  return (
    <>
      <Unsaved keeper={keeper} />
      {open?.kind === 'note' ? (
        <NoteEditor key={open.note?.id ?? 'new'} question={question} start={noteDraft(open.note, languages[0] ?? 'en')} keeper={keeper} onDone={editor.close} />
      ) : null}
      <EntryBox
        question={question}
        number={entryNumber(view.contributions, entry)}
        start={start}
        languages={languages}
        recent={recent}
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

/** A line above the entry that repeats the top bar's warning, with what to do. */
function Unsaved({ keeper }: { readonly keeper: Keeper }) {
  const t = useWords();
  const count = useUnsaved(keeper);
  if (count === 0) return null;
  return (
    <div className="capture-unsaved" role="alert">
      <Icon name="warning" />
      <span>{t('capture.unsaved', { count })}</span>
      <Button variant="plain" onPress={() => { void keeper.settle(); }}>{t('capture.tryAgain')}</Button>
    </div>
  );
}
