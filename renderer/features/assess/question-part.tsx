import { useEffect, useRef } from 'react';
import { waysDecided, type AnswerChoices, type AnswerPlace } from '../../domain/assessment/answer.ts';
import { confidences, effectDirections, isRelevant, noReply, policyResponses, strengths } from '../../domain/assessment/reply.ts';
import { checklistGroupKeys } from '../../library/checklist-group-keys.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import type { PlainKey } from '../../i18n/word-types.ts';
import { Button } from '../../ui/button.tsx';
import { Margin } from '../../ui/margin.tsx';
import { NumberField } from '../../ui/value-fields.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { AnswerTextField } from './answer-text.tsx';
import { AnswersFor } from './answers-for.tsx';
import type { QuestionProps } from './given.ts';
import { ChoiceRow, focusRow } from './choice-row.tsx';
import { onwardByEnter } from './onward.ts';
import { SaidByTables } from './said-by-tables.tsx';
import { Clashes } from './clashes.tsx';
import { GapInPlan } from './plan/gap-in-plan.tsx';
import { GapCandidate } from './priorities/gap-candidate.tsx';
import { confidenceKeys, decidedKeys, directionKeys, responseKeys, strengthKeys } from './word-keys.ts';
import { Spoken } from '../../ui/spoken.tsx';

/** One question of a checklist: what is the effect, and is it addressed. By keyboard alone. */
export function QuestionPart(props: QuestionProps) {
  const { sheet, question, view, table, onTable, workshop, assess, act, language, onGo } = props;
  const t = useWords();
  const formats = useFormats();
  const place: AnswerPlace = { checklist: sheet.id, question: question.path, table };
  const answer = view.answers.find((one) => one.checklist === place.checklist && one.question === place.question && one.table === table);
  const reply = answer ?? noReply;
  const choose = (change: Partial<AnswerChoices>): void => { act(t('assess.answerChanged', { number: question.number }), async () => await assess.answer(workshop, place, change)); };
  const to = (by: 1 | -1): void => {
    const next = sheet.questions[question.number - 1 + by];
    onGo({ part: 'checklists', checklist: sheet.id, question: next?.path ?? null });
  };
  const effectRow = useRef<HTMLDivElement>(null);
  const rows = { confidence: useRef<HTMLDivElement>(null), decided: useRef<HTMLDivElement>(null) };
  const fields = { reason: useRef<HTMLTextAreaElement>(null), evidence: useRef<HTMLTextAreaElement>(null), source: useRef<HTMLTextAreaElement>(null), responsible: useRef<HTMLTextAreaElement>(null) };
  useEffect(() => {
    // Whoever came by Enter goes on with the next question's first choice; whoever chose it in the map stays there.
    if (document.activeElement === null || document.activeElement === document.body) focusRow(effectRow.current);
  }, []);
  useShortcuts({
    'Ctrl+ArrowDown': () => { to(1); },
    'Ctrl+ArrowUp': () => { to(-1); },
    'Alt+KeyR': () => { fields.reason.current?.focus(); },
    'Alt+KeyE': () => { fields.evidence.current?.focus(); },
    'Alt+KeyO': () => { fields.source.current?.focus(); },
    'Alt+KeyB': () => { fields.responsible.current?.focus(); },
    'Alt+KeyF': () => { focusRow(rows.confidence.current); },
    'Alt+KeyD': () => { focusRow(rows.decided.current); },
  });
  const option = <Id extends string>(ids: readonly Id[], keys: Readonly<Record<Id, PlainKey>>) => ids.map((id) => {
    const key: PlainKey = keys[id];
    return { id, label: t(key) };
  });
  const text = { workshop, assess, language, place, answer };
  return (
    <div className="assess-page" onKeyDownCapture={onwardByEnter(() => { to(1); })}>
      <Margin number={String(question.number)} strong>
        <p className="assess-where"><span>{t('assess.where', { title: sheet.title.plain, group: t(checklistGroupKeys[question.group]) })}</span><span>{t('assess.questionOf', { number: question.number, count: formats.number(sheet.questions.length) })}</span></p>
        <Spoken text={question.asked} as="h1" className="question-text" />
        <p className="secondary"><strong>{t('assess.usable')}</strong> <Spoken text={question.usable} /></p>
        <AnswersFor tables={view.tables} table={table} onTable={onTable} />
      </Margin>
      <Margin>
        <h2 className="small-head">{t('assess.askEffect')}</h2>
        <ChoiceRow label={t('assess.strength.title')} rowRef={effectRow} options={option(strengths, strengthKeys)} value={reply.strength} onChange={(strength) => { choose({ strength }); }} />
        {isRelevant(reply) ? <ChoiceRow label={t('assess.direction.title')} options={option(effectDirections, directionKeys)} value={reply.direction} onChange={(direction) => { choose({ direction }); }} /> : null}
      </Margin>
      <Margin>
        <h2 className="small-head">{t('assess.askResponse')}</h2>
        {isRelevant(reply)
          ? <ChoiceRow label={t('assess.response.title')} options={option(policyResponses, responseKeys)} value={reply.response} onChange={(response) => { choose({ response }); }} />
          : <p className="secondary">{t('assess.noResponse')}</p>}
      </Margin>
      <GapCandidate {...props} reply={reply} more={<GapInPlan {...props} />} />
      <Margin>
        <div className="assess-texts">
          <AnswerTextField {...text} field="reason" label={t('assess.reason')} keys="Alt R" inputRef={fields.reason} />
          <AnswerTextField {...text} field="evidence" label={t('assess.evidence')} keys="Alt E" inputRef={fields.evidence} />
          <AnswerTextField {...text} field="source" label={t('assess.source')} keys="Alt O" inputRef={fields.source} />
          <AnswerTextField {...text} field="responsible" label={t('assess.responsible')} keys="Alt B" inputRef={fields.responsible} />
        </div>
        <ChoiceRow label={t('assess.confidence.title')} keys="Alt F" rowRef={rows.confidence} options={option(confidences, confidenceKeys)} value={answer?.confidence ?? null} onChange={(confidence) => { choose({ confidence }); }} />
        <ChoiceRow label={t('assess.decided.title')} keys="Alt D" rowRef={rows.decided} options={option(waysDecided, decidedKeys)} value={answer?.decided ?? null} onChange={(decided) => { choose({ decided }); }} />
        {answer?.decided === 'divided' ? <Counts agree={answer.agree} disagree={answer.disagree} onChange={choose} /> : null}
        {answer === undefined ? null : <Clashes of={answer} text={t('assess.clash')} />}
      </Margin>
      <SaidByTables {...props} />
      <Margin>
        <div className="assess-acts">
          <Button variant="main" keycap="Enter" onPress={() => { to(1); }}>{question.number === sheet.questions.length ? t('assess.toChecklist') : t('assess.next')}</Button>
        </div>
      </Margin>
    </div>
  );
}

/** How many agreed, and how many did not. */
function Counts({ agree, disagree, onChange }: { readonly agree: number | null; readonly disagree: number | null; readonly onChange: (change: Partial<AnswerChoices>) => void }) {
  const t = useWords();
  return (
    <div className="assess-counts">
      <NumberField label={t('assess.agree')} errorMessage={t('assess.badNumber')} value={agree} onChange={(count) => { onChange({ agree: count }); }} />
      <NumberField label={t('assess.disagree')} errorMessage={t('assess.badNumber')} value={disagree} onChange={(count) => { onChange({ disagree: count }); }} />
    </div>
  );
}
