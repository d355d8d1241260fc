import { plainIn, pickText } from '../../domain/pick-text.ts';
import { questionSettled, roundtableSettled, type Settled } from '../../domain/settled.ts';
import type { OutlineQuestion, OutlineRoundtable } from '../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Disc, type Fill } from '../../ui/icon.tsx';
import { NumberText } from '../../ui/number-text.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { contributionsOf } from './view-model.ts';
import { settledKeys } from './word-keys.ts';
import '../../ui/map-row.css';

const fills: Readonly<Record<Settled, Fill>> = { nothing: 0, open: 'half', mostly: 'three-quarters', settled: 'full' };

type MapProps = {
  readonly outline: readonly OutlineRoundtable[];
  readonly current: string;
  readonly onGo: (question: string) => void;
};

/** Where am I and what is open: roundtables, and the questions of the one that is open, with counts and signs. */
export function QuestionMap({ outline, current, onGo }: MapProps) {
  const t = useWords();
  const isOnly = outline.length === 1;
  return (
    <div className="capture-map">
      <h2>{t('capture.map')}</h2>
      <ul>
        {outline.map((roundtable) => {
          const isOpen = isOnly || roundtable.questions.some(({ id }) => id === current);
          return (
            <li key={roundtable.id}>
              <RoundtableRow roundtable={roundtable} isOpen={isOpen} onGo={onGo} />
              {isOpen ? (
                <ul>
                  {roundtable.questions.map((question) => (
                    <li key={question.id}><QuestionRow question={question} isCurrent={question.id === current} onGo={onGo} /></li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type RoundtableRowProps = { readonly roundtable: OutlineRoundtable; readonly isOpen: boolean; readonly onGo: (question: string) => void };

function RoundtableRow({ roundtable, isOpen, onGo }: RoundtableRowProps) {
  const { language } = useLanguage();
  const first = roundtable.questions[0]?.id;
  const state = roundtableSettled(roundtable.questions);
  const count = contributionsOf(roundtable);
  const title = <Spoken text={pickText(roundtable.title, language)} className="capture-map-title" />;
  const end = <MapEnd count={count} isCounted={!isOpen} state={state} />;
  if (isOpen || first === undefined) return <div className="map-row capture-map-row"><span className="map-row-number"><NumberText>{roundtable.number}</NumberText></span>{title}{end}</div>;
  return (
    <button type="button" className="map-row capture-map-row" onClick={() => { onGo(first); }}>
      <span className="map-row-number"><NumberText>{roundtable.number}</NumberText></span>{title}{end}
    </button>
  );
}

type QuestionRowProps = { readonly question: OutlineQuestion; readonly isCurrent: boolean; readonly onGo: (question: string) => void };

function QuestionRow({ question, isCurrent, onGo }: QuestionRowProps) {
  const { language } = useLanguage();
  const state = questionSettled(question);
  const title = plainIn(question.wording, language);
  return (
    <button
      type="button"
      className="map-row capture-map-row capture-map-question"
      aria-current={isCurrent ? 'true' : undefined}
      title={title}
      onClick={() => { onGo(question.id); }}
    >
      <span className="map-row-number"><NumberText>{question.number}</NumberText></span>
      <Spoken text={pickText(question.wording, language)} className="capture-map-title" />
      <MapEnd count={question.contributions} state={state} />
    </button>
  );
}

/** Count and sign, and the words of both for those who do not see them. */
function MapEnd({ count, isCounted = true, state }: { readonly count: number; readonly isCounted?: boolean; readonly state: Settled }) {
  const t = useWords();
  const { number } = useFormats();
  return (
    <span className="map-row-end capture-map-end">
      {isCounted ? <span aria-hidden="true">{number(count)}</span> : null}
      <Disc fill={fills[state]} />
      <span className="visually-hidden">{t('capture.mapEnd', { count, state: t(settledKeys[state]) })}</span>
    </span>
  );
}
