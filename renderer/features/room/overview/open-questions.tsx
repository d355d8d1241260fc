import { pickText } from '../../../domain/pick-text.ts';
import type { OverviewQuestion } from '../../../domain/overview.ts';
import type { Settled } from '../../../domain/settled.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Disc, type Fill } from '../../../ui/icon.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { useNavigate } from '../../../ui/route.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { settledKeys } from './pictures.ts';

const fills: Readonly<Record<Settled, Fill>> = { nothing: 0, open: 'half', mostly: 'three-quarters', settled: 'full' };

/** What still has to be asked or settled; each question leads to its capture. */
export function OpenQuestions({ workshop, questions }: { readonly workshop: string; readonly questions: readonly OverviewQuestion[] }) {
  const t = useWords();
  const open = questions.filter(({ settled }) => settled !== 'settled');
  return (
    <section aria-label={t('overview.open')}>
      <h2 className="small-head">{t('overview.open')}</h2>
      <p className="secondary">{open.length === 0 ? t('overview.openNone') : t('overview.openAbout')}</p>
      <ul className="overview-open">
        {open.map((question) => <li key={question.id}><OpenQuestion workshop={workshop} question={question} /></li>)}
      </ul>
    </section>
  );
}

function OpenQuestion({ workshop, question }: { readonly workshop: string; readonly question: OverviewQuestion }) {
  const t = useWords();
  const { number } = useFormats();
  const { language } = useLanguage();
  const go = useNavigate();
  return (
    <button type="button" className="overview-open-row" onClick={() => { go({ kind: 'workshop', id: workshop, view: 'capture', question: question.id }); }}>
      <span className="overview-open-number"><NumberText>{question.number}</NumberText></span>
      <Spoken text={pickText(question.wording, language)} className="overview-open-words" />
      <span className="overview-open-state"><Disc fill={fills[question.settled]} />{t(settledKeys[question.settled])}</span>
      <span className="overview-open-count" aria-hidden="true">{number(question.contributions)}</span>
      <span className="visually-hidden">{t('capture.mapEnd', { count: question.contributions, state: t(settledKeys[question.settled]) })}</span>
    </button>
  );
}
