import { useEffect, useRef, type RefObject } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { NoteOfPassage } from '../../../domain/desk-views.ts';
import { blocksFromPlain, plainFromBlocks, type LanguageTag } from '../../../domain/text.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Keeper } from '../../../ui/keeper.ts';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { markedNotes } from './footnotes.ts';

type NoteFieldsProps = {
  readonly passage: string;
  readonly notes: readonly NoteOfPassage[];
  readonly text: string;
  readonly language: LanguageTag;
  readonly keeper: Keeper;
  /** The note that was just asked for: its field takes the focus. */
  readonly asked: RefObject<number | null>;
  readonly onMarkRemoved: (number: number) => void;
  readonly onDone: () => void;
};

/** The footnotes of the open passage: those with a place in its text in their order, then those that have lost it. */
export function NoteFields(props: NoteFieldsProps) {
  const { notes, text } = props;
  const t = useWords();
  const marked = markedNotes(text);
  const lost = notes.map(({ number }) => number).filter((number) => !marked.includes(number));
  if (marked.length + lost.length === 0) return null;
  return (
    <section className="desk-notes" aria-label={t('desk.notes')}>
      {[...marked, ...lost].map((number) => (
        <NoteField key={number} {...props} number={number} note={notes.find((note) => note.number === number)} hasPlace={marked.includes(number)} />
      ))}
    </section>
  );
}

type NoteFieldProps = NoteFieldsProps & { readonly number: number; readonly note: NoteOfPassage | undefined; readonly hasPlace: boolean };

function NoteField({ passage, number, note, hasPlace, language, keeper, asked, onMarkRemoved, onDone }: NoteFieldProps) {
  const t = useWords();
  const { sections, newId } = useWorkbook();
  const input = useRef<HTMLTextAreaElement>(null);
  const own = note?.text.original?.language ?? language;
  const write = async (plain: string, stay?: string): Promise<{ readonly ok: boolean }> => ({
    ok: await keeper.save(`note ${passage} ${String(number)}`, async () => (await sections.setNote(passage, number, { plain, language: own }, stay)).ok),
  });
  const draft = useDraftText({
    stored: note === undefined ? '' : plainFromBlocks(note.text.original?.blocks ?? []),
    save: write,
    tidy: (typed) => plainFromBlocks(blocksFromPlain(typed)),
    newId,
  });
  useEffect(() => {
    if (asked.current !== number) return;
    asked.current = null;
    input.current?.focus();
  }, [asked, number]);
  return (
    <div className="desk-note">
      <TextArea
        label={t('desk.noteNumber', { number })}
        value={draft.value}
        onChange={draft.onChange}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        lang={own}
        rows={1}
        inputRef={input}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent) || event.shiftKey || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          onDone();
        }}
        end={(
          <Button
            variant="quiet"
            icon="close"
            onPress={() => {
              draft.onChange('');
              onMarkRemoved(number);
            }}
          >
            {t('desk.noteRemove')}
          </Button>
        )}
      />
      {hasPlace ? null : <p className="desk-note-lost"><Icon name="warning" />{t('desk.noteLost')}</p>}
    </div>
  );
}
