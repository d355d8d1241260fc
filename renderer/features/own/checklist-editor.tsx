import { checklistGroups, type ChecklistGroup } from '../../content/fixed.ts';
import type { OwnChecklist, OwnChecklistQuestion } from '../../domain/own.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { AddLine, OwnText } from './fields.tsx';
import type { EditorProps } from './editor-props.ts';
import { useOwn, useRemove } from './own-context.tsx';
import { checklistGroupKeys } from '../../library/checklist-group-keys.ts';

/** A checklist in two directions with its cross-cutting questions, each with what a usable answer contains. */
export function ChecklistFields({ item, language, isNew }: EditorProps<OwnChecklist>) {
  const t = useWords();
  return (
    <>
      <Margin>
        <div className="own-fields">
          <OwnText id={item.id} field="title" text={item.title} language={language} label={t('own.field.title')} wide autoFocus={isNew} />
          <OwnText id={item.id} field="purpose" text={item.purpose} language={language} label={t('own.field.purpose')} rows={2} wide />
        </div>
      </Margin>
      {checklistGroups.map((group) => <Group key={group} item={item} group={group} language={language} />)}
    </>
  );
}

function Group({ item, group, language }: { readonly item: OwnChecklist; readonly group: ChecklistGroup; readonly language: string }) {
  const t = useWords();
  const { own } = useOwn();
  return (
    <section className="own-group" aria-label={t(checklistGroupKeys[group])}>
      <Margin tone="sunk"><h2 className="small-head">{t(checklistGroupKeys[group])}</h2></Margin>
      {item.questions.filter((question) => question.group === group).map((question) => <QuestionFields key={question.id} question={question} language={language} />)}
      <Margin>
        <AddLine
          label={t('own.newQuestion')}
          placeholder={t('own.newQuestionHint')}
          language={language}
          onAdd={(plain) => own.addChecklistQuestion(item.id, group, { plain, language })}
        />
      </Margin>
    </section>
  );
}

function QuestionFields({ question, language }: { readonly question: OwnChecklistQuestion; readonly language: string }) {
  const t = useWords();
  const remove = useRemove();
  return (
    <Margin number={question.number.replace(/^.*\./u, '')}>
      <div className="own-fields">
        <OwnText id={question.id} field="wording" text={question.wording} language={language} label={t('own.field.wording')} rows={2} />
        <OwnText id={question.id} field="usable" text={question.usable} language={language} label={t('own.field.usable')} about={t('own.about.usable')} rows={2} />
      </div>
      <Button variant="quiet" icon="trash" label={`${t('own.remove')} ${question.number}`} onPress={() => { remove(question.id, question.number); }}>{t('own.remove')}</Button>
    </Margin>
  );
}
