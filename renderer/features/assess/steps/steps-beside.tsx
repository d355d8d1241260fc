import { canGoOn } from '../../../domain/steps/process.ts';
import { readinessOf } from '../../../domain/steps/readiness.ts';
import { readinessAnswers, readinessCheck } from '../../../domain/steps/step.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { libraryPlaceOf, useNavigate } from '../../../ui/route.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import type { Go } from '../given.ts';
import type { Sheet } from './handbook.ts';
import type { StepsGiven } from './use-steps.ts';

type BesideProps = StepsGiven & { readonly step: string | null; readonly onGo: Go };

/** What helps with what is open: the step as the handbook has it, how the preconditions stand, what can go on now. */
export function StepsBeside(props: BesideProps) {
  const sheet = props.handbook.steps.find(({ id }) => id === props.step);
  return (
    <div className="assess-beside">
      {sheet !== undefined ? <InHandbook workshop={props.workshop} sheet={sheet} /> : props.step === readinessCheck ? <Preconditions {...props} /> : <><GoOn {...props} /><Preconditions {...props} /></>}
    </div>
  );
}

function InHandbook({ workshop, sheet }: { readonly workshop: string; readonly sheet: Sheet }) {
  const t = useWords();
  return (
    <>
      <h2 className="small-head">{t('steps.inLibrary')}</h2>
      <h3 className="small-head">{t('library.section.doThis')}</h3>
      <ul className="steps-list">{sheet.doThis.map(({ slug, text }) => <li key={slug}><Spoken text={text} /></li>)}</ul>
      <h3 className="small-head">{t('library.section.who')}</h3>
      <Spoken text={sheet.who} as="p" />
      <ToLibrary workshop={workshop} item={sheet.id} />
    </>
  );
}

function ToLibrary({ workshop, item }: { readonly workshop: string; readonly item: string }) {
  const t = useWords();
  const go = useNavigate();
  return <p><Button variant="link" onPress={() => { go({ kind: 'library', place: libraryPlaceOf(item), item, workshop, question: null }); }}>{t('steps.toLibrary')}</Button></p>;
}

/** Steps that wait for nothing. */
function GoOn({ handbook, process, onGo }: BesideProps) {
  const t = useWords();
  const formats = useFormats();
  const free = canGoOn(process);
  return (
    <>
      <h2 className="small-head">{t('steps.goOn')}</h2>
      {free.length === 0 ? <p>{t('steps.allSettled')}</p> : (
        <ul>
          {handbook.steps.filter(({ id }) => free.some((one) => one.id === id)).map(({ id, number, title }) => (
            <li key={id}><button type="button" className="assess-link" onClick={() => { onGo({ part: 'steps', step: id }); }}>{t('steps.numberAndTitle', { number: formats.number(number), title: title.plain })}</button></li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How the questions of the readiness check were answered, and whether most preconditions hold. */
function Preconditions({ workshop, handbook: { check }, view, step, onGo }: BesideProps) {
  const t = useWords();
  if (check === null) return null;
  const readiness = readinessOf(check.questions.map(({ slug }) => slug), new Map([...view.preconditions].map(([slug, { answer }]) => [slug, answer])));
  const verdict = readiness.doMostHold === null ? 'steps.readiness.undecided' : readiness.doMostHold ? 'steps.readiness.most' : 'steps.readiness.notMost';
  return (
    <>
      <h2 className="small-head">{t('steps.readiness.title')}</h2>
      <p className="steps-verdict"><strong>{t(verdict)}</strong></p>
      <ul className="steps-counts">
        {readinessAnswers.map((answer) => <li key={answer} data-answer={answer}>{t('steps.readiness.count', { answer: t(`steps.readiness.answers.${answer}`), count: readiness[answer] })}</li>)}
        <li data-answer="open">{t('steps.readiness.count', { answer: t('steps.readiness.open'), count: readiness.open })}</li>
      </ul>
      <p className="secondary">{t('steps.readiness.rule')}</p>
      {step === readinessCheck
        ? <ToLibrary workshop={workshop} item={readinessCheck} />
        : <p><Button variant="link" onPress={() => { onGo({ part: 'steps', step: readinessCheck }); }}>{t('assess.openNamed', { title: check.title.plain })}</Button></p>}
    </>
  );
}
