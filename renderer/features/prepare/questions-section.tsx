import { lazy, Suspense, useCallback, useState, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { roundtableId } from '../../domain/ids.ts';
import { plainIn } from '../../domain/pick-text.ts';
import type { OutlineRoundtable, WorkshopView } from '../../domain/views.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useGrowing } from '../../ui/use-growing.ts';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { PrepareFrame, type LoadQuestions, type LoadSet, type SectionProps } from './prepare-frame.tsx';
import { usePlaces } from './use-places.ts';
import { QuestionRow, RoundtableRow } from './question-rows.tsx';

const ChooseQuestions = lazy(async () => ({ default: (await import('./asked/choose-questions.tsx')).ChooseQuestions }));

type AskedGiven = { readonly loadQuestions: LoadQuestions; readonly loadSet: LoadSet; /** Who translates on this laptop; empty where nobody has said. */ readonly translator: string };

/** What is asked: roundtables with their questions, the ten guiding ones and those of one's own. */
export function QuestionsSection({ view, outline, map, beside, number, loadQuestions, loadSet, translator }: SectionProps & AskedGiven) {
  const t = useWords();
  const [editing, setEditing] = useState<string | null>(null);
  const places = usePlaces();
  const [isChoosing, setChoosing] = useState(false);
  const last = outline[outline.length - 1];
  if (isChoosing) {
    return <Suspense fallback={<div className="app-message" />}><ChooseQuestions workshop={view.id} {...{ outline, map, beside, loadSet }} onDone={() => { setChoosing(false); }} /></Suspense>;
  }
  return (
    <PrepareFrame map={map} beside={beside} foot={last === undefined ? undefined : <QuestionEntry outline={outline} view={view} last={last} />}>
      <div className="prepare-page">
        <Margin number={number} strong>
          <h1 className="question-text">{t('prepare.questions')}</h1>
          {outline.length === 0 ? null : <p className="secondary">{t('prepare.placeHint')} <KeyCap keys="Alt Shift ↑" spoken /> <KeyCap keys="Alt Shift ↓" spoken /></p>}
        </Margin>
        {outline.length === 0 ? <Margin><EmptyState title={t('prepare.noQuestions')} text={t('prepare.noQuestionsText')} keys={[]} /></Margin> : null}
        {outline.map((roundtable) => (
          <section key={roundtable.id} aria-label={t('prepare.roundtable', { number: roundtable.number })}>
            <RoundtableRow roundtable={roundtable} language={view.language} isEditing={editing === roundtable.id} onEdit={setEditing} places={places} />
            {roundtable.questions.map((question) => (
              <QuestionRow key={question.id} question={question} isEditing={editing === question.id} onEdit={setEditing} {...{ places, outline, view, translator }} />
            ))}
          </section>
        ))}
        <NewRoundtable view={view} />
        <Margin>
          <h2 className="small-head">{t('asked.choose')}</h2>
          <p className="secondary">{t('asked.chooseAbout')}</p>
          <p data-choose-sets=""><Button icon="library" onPress={() => { setChoosing(true); }}>{t('asked.chooseButton')}</Button></p>
        </Margin>
        {outline.some((roundtable) => roundtable.id === roundtableId(view.id, 'guiding-questions')) ? null : <LibrarySet view={view} loadQuestions={loadQuestions} />}
      </div>
    </PrepareFrame>
  );
}

/** Enter ends the line, wherever it stands in it. */
function onEnter(run: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    run();
  };
}

const isWritten = (text: string): boolean => text.trim() !== '';

function QuestionEntry({ outline, view, last }: { readonly outline: readonly OutlineRoundtable[]; readonly view: WorkshopView; readonly last: OutlineRoundtable }) {
  const t = useWords();
  const { language } = useLanguage();
  const { roundtables, newId } = useWorkbook();
  const [chosen, setChosen] = useState<string | null>(null);
  const target = outline.find((roundtable) => roundtable.id === chosen) ?? last;
  const add = useCallback((plain: string) => roundtables.addQuestion(target.id, { plain, language: view.language }, null), [roundtables, target.id, view.language]);
  const edit = useCallback((id: string, plain: string, stay: string) => roundtables.setWording(id, { plain, language: view.language }, stay), [roundtables, view.language]);
  const form = useGrowing({ blank: '', newId, isReady: isWritten, add, edit });
  const typed = target.questions.find((question) => question.id === form.id);
  const done = () => { form.finish(''); };
  return (
    <Margin strong number={typed?.number ?? `${target.number}.${target.questions.length + 1}`} className="prepare-entry">
      <div className="prepare-question-entry">
        {outline.length < 2 ? null : (
          <Select
            label={t('prepare.newQuestionIn', { number: target.number })}
            isDisabled={form.id !== null}
            value={target.id}
            onChange={setChosen}
            options={outline.map((roundtable) => ({ id: roundtable.id, label: `${roundtable.number} ${plainIn(roundtable.title, language)}` }))}
          />
        )}
        <TextField
          className="prepare-grow"
          label={t('prepare.newQuestion')}
          placeholder={t('prepare.newQuestionHint')}
          lang={view.language}
          value={form.value}
          onChange={form.change}
          onKeyDown={onEnter(done)}
        />
        <Button variant="main" keycap="Enter" onPress={done}>{t('prepare.saveNext')}</Button>
      </div>
    </Margin>
  );
}

function NewRoundtable({ view }: { readonly view: WorkshopView }) {
  const t = useWords();
  const { roundtables, newId } = useWorkbook();
  const add = useCallback((plain: string) => roundtables.add(view.id, { plain, language: view.language }), [roundtables, view.id, view.language]);
  const edit = useCallback((id: string, plain: string, stay: string) => roundtables.setTitle(id, { plain, language: view.language }, stay), [roundtables, view.language]);
  const form = useGrowing({ blank: '', newId, isReady: isWritten, add, edit });
  const done = () => { form.finish(''); };
  return (
    <Margin className="prepare-new-roundtable">
      <div className="prepare-question-entry">
        <TextField
          className="prepare-grow"
          label={t('prepare.newRoundtable')}
          placeholder={t('prepare.newRoundtableHint')}
          lang={view.language}
          value={form.value}
          onChange={form.change}
          onKeyDown={onEnter(done)}
        />
        <Button icon="plus" onPress={done}>{t('prepare.add')}</Button>
      </div>
    </Margin>
  );
}

function LibrarySet({ view, loadQuestions }: { readonly view: WorkshopView; readonly loadQuestions: LoadQuestions }) {
  const t = useWords();
  const { roundtables } = useWorkbook();
  const notice = useNotice();
  const add = async () => {
    const result = await roundtables.addLibraryQuestions(view.id, await loadQuestions());
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
  };
  return (
    <Margin>
      <h2 className="small-head">{t('prepare.library')}</h2>
      <p className="secondary">{t('prepare.libraryAbout')}</p>
      <Button icon="library" onPress={() => { void add(); }}>{t('prepare.libraryAdd')}</Button>
    </Margin>
  );
}
