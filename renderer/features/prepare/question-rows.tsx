import type { KeyboardEvent } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { pickText } from '../../domain/pick-text.ts';
import type { MultiText } from '../../domain/text.ts';
import type { OutlineQuestion, OutlineRoundtable, WorkshopView } from '../../domain/views.ts';
import { languageInText } from '../../i18n/languages.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { useOpenHistory } from '../../ui/route.tsx';
import { Spoken, SpokenTags } from '../../ui/spoken.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { Tag } from '../../ui/tag.tsx';
import { missingTongues } from './asked/tongues.ts';
import { QuestionDetails } from './question-editor.tsx';
import { useDraft } from './use-draft.ts';
import { onPlaceKey, type Places } from './use-places.ts';

type RowProps = {
  /** Language that own wording is written in. */
  readonly language: string;
  readonly isEditing: boolean;
  readonly onEdit: (id: string | null) => void;
  readonly places: Places;
};

/** A roundtable: its title, and the field for it once it is taken up. */
export function RoundtableRow({ roundtable, language, isEditing, onEdit, places }: RowProps & { readonly roundtable: OutlineRoundtable }) {
  const t = useWords();
  const { language: shown } = useLanguage();
  const remove = useRemove(roundtable.id, roundtable.number);
  const openHistory = useOpenHistory();
  return (
    <Margin number={roundtable.number} className="prepare-roundtable">
      {isEditing ? <TextEditor id={roundtable.id} kind="title" text={roundtable.title} language={language} label={t('prepare.roundtableTitle', { number: roundtable.number })} onDone={() => { onEdit(null); }} /> : (
        <div className="prepare-question" onKeyDown={(event) => { onPlaceKey(event, (step) => { places.shift(roundtable.id, roundtable.number, step); }); }}>
          <h2 className="prepare-roundtable-title"><Spoken text={pickText(roundtable.title, shown)} otherwise={t('prepare.roundtable', { number: roundtable.number })} /></h2>
          <span className="prepare-row-acts">
            <PlaceButtons id={roundtable.id} number={roundtable.number} places={places} />
            <Button variant="quiet" icon="pencil" label={`${t('prepare.renameRoundtable')} ${roundtable.number}`} onPress={() => { onEdit(roundtable.id); }}>{t('prepare.renameRoundtable')}</Button>
            <Button variant="quiet" icon="clock" label={`${t('history.title')} ${roundtable.number}`} onPress={() => { openHistory(roundtable.id); }}>{t('history.title')}</Button>
            <Button variant="quiet" icon="trash" label={`${t('prepare.remove')} ${roundtable.number}`} onPress={remove}>{t('prepare.remove')}</Button>
          </span>
        </div>
      )}
    </Margin>
  );
}

/** A question: text, and a field once it is taken up. */
export function QuestionRow({ question, view, translator, isEditing, onEdit, places, outline }: Omit<RowProps, 'language'> & {
  readonly question: OutlineQuestion;
  readonly outline: readonly OutlineRoundtable[];
  readonly view: WorkshopView;
  readonly translator: string;
}) {
  const t = useWords();
  const { language: shown } = useLanguage();
  const formats = useFormats();
  const { language } = view;
  const remove = useRemove(question.id, question.number);
  const openHistory = useOpenHistory();
  const text = pickText(question.wording, shown);
  const missing = missingTongues(question.wording, view);
  return (
    <Margin number={question.number}>
      {isEditing ? <>
        <TextEditor id={question.id} kind="wording" text={question.wording} language={language} label={t('prepare.question', { number: question.number })} about={t('prepare.ownWording')} onDone={() => { onEdit(null); }} />
        <QuestionDetails id={question.id} {...{ view, translator, language, outline, places }} />
      </> : (
        <div className="prepare-question" onKeyDown={(event) => { onPlaceKey(event, (step) => { places.shift(question.id, question.number, step); }); }}>
          <p className="prepare-wording">
            <Spoken text={text} />
            {text === undefined ? null : <SpokenTags text={text} />}
            {missing.length === 0 ? null : <span className="spoken-tags"> <Tag border="dashed" tone="note">{t('asked.missingIn', { list: formats.list(missing.map((one) => languageInText(one, shown))) })}</Tag></span>}
          </p>
          <span className="prepare-row-acts">
            <PlaceButtons id={question.id} number={question.number} places={places} />
            <Button variant="quiet" icon="pencil" className="prepare-edit-question" label={`${t('prepare.editWording')} ${question.number}`} onPress={() => { onEdit(question.id); }}>{t('prepare.edit')}</Button>
            <Button variant="quiet" icon="clock" label={`${t('history.title')} ${question.number}`} onPress={() => { openHistory(question.id); }}>{t('history.title')}</Button>
            <Button variant="quiet" icon="trash" label={`${t('prepare.remove')} ${question.number}`} onPress={remove}>{t('prepare.remove')}</Button>
          </span>
        </div>
      )}
    </Margin>
  );
}

function PlaceButtons({ id, number, places }: { readonly id: string; readonly number: string; readonly places: Places }) {
  const t = useWords();
  return (
    <span className="prepare-places" role="group" aria-label={t('prepare.place', { number })}>
      <button type="button" aria-label={`${t('prepare.placeUp')} ${number}`} onClick={() => { places.shift(id, number, -1); }}>↑</button>
      <button type="button" aria-label={`${t('prepare.placeDown')} ${number}`} onClick={() => { places.shift(id, number, 1); }}>↓</button>
    </span>
  );
}

function TextEditor({ id, kind, text, language, label, about, onDone }: {
  readonly id: string;
  readonly kind: 'title' | 'wording';
  readonly text: MultiText;
  readonly language: string;
  readonly label: string;
  readonly about?: string;
  readonly onDone: () => void;
}) {
  const t = useWords();
  const { roundtables } = useWorkbook();
  const save = kind === 'title' ? roundtables.setTitle : roundtables.setWording;
  const draft = useDraft(pickText(text, language)?.plain ?? '', (plain, stay) => save(id, { plain, language }, stay));
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div className="prepare-editor">
      <TextArea {...draft} label={label} lang={language} autoFocus onKeyDown={press} {...(about === undefined ? {} : { description: about })} />
      <Button keycap="Enter" onPress={onDone}>{t('prepare.done')}</Button>
    </div>
  );
}

function useRemove(id: string, number: string): () => void {
  const t = useWords();
  const { roundtables } = useWorkbook();
  const notice = useNotice();
  return () => {
    void roundtables.remove(id).then((result) => {
      if (!result.ok) notice({ text: notDoneWords(t, result.code) });
      else notice({ text: t('prepare.removed', { number }), action: { label: t('common.undo'), run: () => { void roundtables.restore(id); } } });
    });
  };
}
