import type { OwnQuestion, OwnSet } from '../../domain/own.ts';
import { plainIn } from '../../domain/pick-text.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { AddLine, OwnText } from './fields.tsx';
import type { EditorProps } from './editor-props.ts';
import { useOwn, useRemove, useSay } from './own-context.tsx';

/** A set of questions, each with its context and what a usable answer contains; in as many languages as are written. */
export function SetFields({ item, language, isNew }: EditorProps<OwnSet>) {
  const t = useWords();
  const { own } = useOwn();
  return (
    <>
      <Margin>
        <div className="own-fields">
          <OwnText id={item.id} field="title" text={item.title} language={language} label={t('own.field.title')} wide autoFocus={isNew} />
        </div>
        <ToWorkshop item={item} />
      </Margin>
      {item.questions.map((question) => <QuestionFields key={question.id} question={question} language={language} />)}
      <Margin>
        <AddLine
          label={t('own.newQuestion')}
          placeholder={t('own.newQuestionHint')}
          language={language}
          onAdd={(plain) => own.addQuestion(item.id, { plain, language })}
        />
      </Margin>
    </>
  );
}

function ToWorkshop({ item }: { readonly item: OwnSet }) {
  const t = useWords();
  const { language } = useLanguage();
  const { own, workshop } = useOwn();
  const say = useSay();
  if (workshop === null || item.questions.length === 0) return null;
  const add = () => {
    void own.addSetTo(workshop, item.id).then((result) => { say(result, t('own.addedToWorkshop', { title: plainIn(item.title, language) })); });
  };
  return <p className="own-acts"><Button variant="main" icon="plus" onPress={add}>{t('own.addToWorkshop')}</Button></p>;
}

function QuestionFields({ question, language }: { readonly question: OwnQuestion; readonly language: string }) {
  const t = useWords();
  const remove = useRemove();
  const text = { id: question.id, language };
  return (
    <Margin number={question.number.replace(/^.*\./u, '')}>
      <div className="own-fields">
        <OwnText {...text} field="wording" text={question.wording} label={t('own.field.wording')} rows={2} wide />
        <OwnText {...text} field="context" text={question.context} label={t('own.field.context')} rows={2} />
        <OwnText {...text} field="usable" text={question.usable} label={t('own.field.usable')} about={t('own.about.usable')} rows={2} />
      </div>
      <Button variant="quiet" icon="trash" label={`${t('own.remove')} ${question.number}`} onPress={() => { remove(question.id, question.number); }}>{t('own.remove')}</Button>
    </Margin>
  );
}
