import { useRef } from 'react';
import { readinessAnswers, readinessCheck, type StepChoices } from '../../../domain/steps/step.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { DateField } from '../../../ui/value-fields.tsx';
import { ChoiceRow, focusRow } from '../choice-row.tsx';
import { Clashes } from '../clashes.tsx';
import { onwardByEnter } from '../onward.ts';
import { SavedText } from '../saved-text.tsx';
import type { Check } from './handbook.ts';
import type { StepsGiven } from './use-steps.ts';

type PartProps = StepsGiven & { readonly check: Check };

/** The preconditions, each answered with a reason, and then what is easiest to change. */
export function ReadinessPart(props: PartProps) {
  const { check, view } = props;
  const t = useWords();
  const page = useRef<HTMLDivElement>(null);
  const rowOf = (slug: string | undefined): HTMLDivElement | null => (slug === undefined ? null : (page.current?.querySelector<HTMLDivElement>(`[data-precondition="${slug}"] .assess-row`) ?? null));
  const to = (by: 1 | -1): void => {
    const here = document.activeElement?.closest<HTMLElement>('[data-precondition]')?.dataset['precondition'];
    const at = check.questions.findIndex(({ slug }) => slug === here);
    focusRow(rowOf(check.questions[at + by]?.slug));
  };
  const open = check.questions.find(({ slug }) => (view.preconditions.get(slug)?.answer ?? null) === null);
  useShortcuts({ 'Ctrl+ArrowDown': () => { to(1); }, 'Ctrl+ArrowUp': () => { to(-1); } });
  return (
    <div ref={page} className="assess-page" onKeyDownCapture={onwardByEnter(() => { to(1); })}>
      <Margin>
        <Spoken text={check.title} as="h1" className="question-text" />
        {check.purpose.map((line) => <Spoken key={line.plain} text={line} as="p" className="secondary" />)}
        <div className="assess-acts">
          <Button variant="main" isDisabled={open === undefined} onPress={() => { focusRow(rowOf(open?.slug)); }}>{t('steps.readiness.nextOpen')}</Button>
        </div>
      </Margin>
      {check.questions.map((question) => <Precondition key={question.slug} {...props} question={question} />)}
      <Easiest {...props} />
    </div>
  );
}

function Precondition({ question, view, steps, workshop, language, act }: PartProps & { readonly question: Check['questions'][number] }) {
  const t = useWords();
  const formats = useFormats();
  const { slug } = question;
  const number = formats.number(question.number);
  const said = view.preconditions.get(slug);
  return (
    <Margin number={String(question.number)}>
      <div data-precondition={slug}>
        <Spoken text={question.asked} as="h2" className="steps-question" />
        <p className="secondary"><strong>{t('assess.usable')}</strong> <Spoken text={question.usable} /></p>
        <ChoiceRow
          label={t('steps.readiness.answerTo', { number })}
          options={readinessAnswers.map((id) => ({ id, label: t(`steps.readiness.answers.${id}`) }))}
          value={said?.answer ?? null}
          onChange={(answer) => { act(t('steps.readiness.changed'), async () => await steps.answer(workshop, slug, answer)); }}
        />
        <SavedText text={said?.reason} language={language} label={t('steps.readiness.reasonTo', { number })} save={async (text, stay) => await steps.setReason(workshop, slug, text, stay)} />
        {said === undefined ? null : <Clashes of={said} text={t('steps.clash')} />}
      </div>
    </Margin>
  );
}

/** One answer to begin with: which, the office that can change it, and by when. Where one is yes there is nothing to change. */
function Easiest({ check, view, steps, workshop, language, act }: PartProps) {
  const t = useWords();
  const formats = useFormats();
  const said = view.steps.get(readinessCheck);
  const date = said?.date ?? null;
  const set = (change: Partial<StepChoices>): void => { act(t('steps.readiness.changed'), async () => await steps.set(workshop, readinessCheck, change)); };
  const choices = check.questions.filter(({ slug }) => slug === said?.easiest || view.preconditions.get(slug)?.answer !== 'yes');
  const options = [{ id: '', label: t('steps.readiness.easiestNone') }, ...choices.map(({ slug, number, asked }) => ({ id: slug, label: t('steps.numberAndTitle', { number: formats.number(number), title: asked.plain }) }))];
  return (
    <Margin>
      <h2 className="small-head">{t('steps.readiness.easiest')}</h2>
      <p className="secondary">{t('steps.readiness.easiestAbout')}</p>
      <div className="assess-texts steps-easiest">
        <Select label={t('steps.readiness.easiest')} options={options} value={said?.easiest ?? ''} onChange={(id) => { set({ easiest: id === '' ? null : id }); }} />
        <SavedText text={said?.responsible} language={language} label={t('steps.readiness.office')} save={async (text, stay) => await steps.setText(workshop, readinessCheck, 'responsible', text, stay)} />
        <div className="steps-date"><DateField label={t('steps.readiness.by')} value={date} errorMessage={t('prepare.day')} description={date === null ? undefined : formats.date(date)} onChange={(day) => { set({ date: day }); }} /></div>
      </div>
      {said === undefined ? null : <Clashes of={said} text={t('steps.clash')} />}
    </Margin>
  );
}
