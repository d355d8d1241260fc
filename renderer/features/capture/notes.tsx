import { useRef, useState, type KeyboardEvent } from 'react';
import { strayIn } from '../../domain/letters.ts';
import { pickText } from '../../domain/pick-text.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { NoteView } from '../../domain/views.ts';
import { useWorkbook } from '../../data/live.tsx';
import { lettersWords } from '../../i18n/letters-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { LettersLine } from '../../ui/letters-line.tsx';
import { Margin } from '../../ui/margin.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useAutosave } from '../../ui/use-autosave.ts';
import { isComposing } from '../../ui/use-shortcuts.ts';
import type { Keeper } from '../../ui/keeper.ts';

/** The note being written: `id` is null for a new one. */
export type NoteDraft = { readonly id: string | null; readonly text: string; readonly language: string };

type EditorProps = {
  readonly question: string;
  readonly start: NoteDraft;
  readonly languages: readonly LanguageTag[];
  readonly keeper: Keeper;
  readonly onDone: () => void;
};

/** Writes an internal note, marked as such where it is typed; saved while typing. */
export function NoteEditor({ question, start, languages, keeper, onDone }: EditorProps) {
  const t = useWords();
  const { notes, newId } = useWorkbook();
  const { language: shown } = useLanguage();
  const [text, setText] = useState(start.text);
  const [language, setLanguage] = useState(start.language);
  const stray = strayIn(text, language, languages);
  const id = useRef(start.id);
  const area = useRef<HTMLTextAreaElement>(null);
  const [name] = useState(() => `note ${start.id ?? newId()}`);
  const autosave = useAutosave<string>(async (plain, stay) => {
    if (plain.trim() === '') return { ok: true };
    const typed = { plain, language };
    const ok = await keeper.save(name, async () => {
      if (id.current !== null) return (await notes.setText(id.current, typed, stay)).ok;
      const added = await notes.add(question, typed);
      if (added.ok) id.current = added.value;
      return added.ok;
    });
    return { ok };
  }, newId);

  const end = (): void => { void autosave.flush(); onDone(); };
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  }

  return (
    <Margin className="capture-note-editor">
      <div className="capture-note-box">
        <p className="capture-note-about"><Tag border="dashed" tone="note" icon="lock">{t('capture.notesOnly')}</Tag> {t('capture.notesAbout')}</p>
        <TextArea
          label={t('capture.noteEntry')}
          hideLabel
          autoFocus
          inputRef={area}
          value={text}
          lang={language}
          onChange={(next) => { setText(next); autosave.change(next); }}
          onKeyDown={onKeyDown}
        />
        <LettersLine
          words={lettersWords(t, stray, language, shown)}
          onChange={() => {
            if (stray === null) return;
            setLanguage(stray.instead);
            autosave.change(text);
            area.current?.focus();
          }}
        />
        <div className="capture-position-actions"><Button variant="plain" keycap="Enter" onPress={end}>{t('capture.noteSave')}</Button></div>
      </div>
    </Margin>
  );
}

type NotesProps = {
  readonly notes: readonly NoteView[];
  readonly onNew: () => void;
  readonly onEdit: (note: NoteView) => void;
  readonly onRemove: (note: NoteView) => void;
};

/** The question's internal notes. */
export function Notes({ notes, onNew, onEdit, onRemove }: NotesProps) {
  const t = useWords();
  const { language } = useLanguage();
  return (
    <section className="capture-notes" aria-label={t('capture.notes')}>
      <div className="capture-notes-head">
        <h2>{t('capture.notes')}</h2>
        <Tag border="dashed" tone="note" icon="lock">{t('capture.notesOnly')}</Tag>
      </div>
      <p className="capture-notes-about">{t('capture.notesAbout')}</p>
      {notes.length === 0 ? <p className="capture-notes-none">{t('capture.notesNone')}</p> : (
        <ul>
          {notes.map((note, index) => (
            <li key={note.id} className="capture-note">
              <Spoken text={pickText(note.text, language)} as="p" />
              <div className="capture-note-actions">
                <button type="button" className="capture-quiet" aria-label={`${t('capture.edit')}, ${t('capture.noteRow', { number: index + 1 })}`} onClick={() => { onEdit(note); }}>{t('capture.edit')}</button>
                <button type="button" className="capture-quiet" aria-label={`${t('capture.remove')}, ${t('capture.noteRow', { number: index + 1 })}`} onClick={() => { onRemove(note); }}>{t('capture.remove')}</button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Button variant="quiet" icon="plus" keycap="Alt N" onPress={onNew}>{t('capture.newNote')}</Button>
    </section>
  );
}
