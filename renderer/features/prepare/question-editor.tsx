import { lazy, Suspense } from 'react';
import { useLive, useWorkbook } from '../../data/live.tsx';
import type { Saved } from '../../data/workbook.ts';
import { pickText, plainIn } from '../../domain/pick-text.ts';
import type { MultiText } from '../../domain/text.ts';
import type { OutlineRoundtable, QuestionView, WorkshopView } from '../../domain/views.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Select } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { NumberField } from '../../ui/value-fields.tsx';
import { useDraft } from './use-draft.ts';
import type { Places } from './use-places.ts';

/** It reads the library, whose schemas need to be told about the content policy first. */
const QuestionLinks = lazy(async () => {
  await import('../../library/no-eval.ts');
  return { default: (await import('./asked/question-links.tsx')).QuestionLinks };
});

const QuestionTongues = lazy(async () => ({ default: (await import('./asked/question-tongues.tsx')).QuestionTongues }));

type EditorProps = {
  readonly id: string;
  readonly view: WorkshopView;
  /** Who translates on this laptop; empty where nobody has said. */
  readonly translator: string;
  /** Language that own texts are written in. */
  readonly language: string;
  readonly outline: readonly OutlineRoundtable[];
  readonly places: Places;
};

/** What belongs to a question besides its wording: background, what a usable answer gives, minutes, and its roundtable. */
export function QuestionDetails({ id, ...given }: EditorProps) {
  const question = useLive(async ({ read }) => (await read.capture(id))?.question ?? null, [id]);
  return question === undefined || question === null ? null : <Details question={question} {...given} />;
}

function Details({ question, view, translator, language, outline, places }: Omit<EditorProps, 'id'> & { readonly question: QuestionView }) {
  const t = useWords();
  const { language: shown } = useLanguage();
  const { roundtables } = useWorkbook();
  const { id, number, minutes } = question;
  return (
    <div className="prepare-editor prepare-question-details">
      <DetailText label={t('prepare.questionContext')} text={question.context} language={language} save={(plain, stay) => roundtables.setContext(id, { plain, language }, stay)} />
      <DetailText label={t('prepare.questionUsable')} text={question.usable} language={language} save={(plain, stay) => roundtables.setUsable(id, { plain, language }, stay)} />
      <NumberField label={t('prepare.questionMinutes')} value={minutes} onChange={(value) => { void roundtables.setMinutes(id, value); }} errorMessage={t('prepare.questionMinutesError')} />
      {outline.length < 2 ? null : (
        <Select
          label={t('prepare.questionRoundtable')}
          value={question.roundtable.id}
          onChange={(to) => { if (to !== question.roundtable.id) places.move(id, number, to); }}
          options={outline.map((roundtable) => ({ id: roundtable.id, label: `${roundtable.number} ${plainIn(roundtable.title, shown)}` }))}
        />
      )}
      <Suspense fallback={null}><QuestionTongues {...{ question, view, translator }} /></Suspense>
      <Suspense fallback={null}><QuestionLinks question={question} /></Suspense>
    </div>
  );
}

type DetailProps = {
  readonly label: string;
  readonly text: MultiText;
  readonly language: string;
  readonly save: (plain: string, stay: string) => Promise<Saved>;
};

function DetailText({ label, text, language, save }: DetailProps) {
  const draft = useDraft(pickText(text, language)?.plain ?? '', save);
  return <TextArea {...draft} label={label} lang={language} rows={2} />;
}
