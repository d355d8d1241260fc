import { addedVotes } from '../../../domain/votes/ballot.ts';
import { isUncounted, tallyOf, type OptionTally, type Tally } from '../../../domain/votes/tally.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { ResultTable } from './result-table.tsx';
import { lineIn, rankWords, valueWords } from './vote-words.ts';
import type { BallotGiven } from './votes-given.ts';

/** What came of a vote, as a picture and as a table. */
export function ResultPart(given: BallotGiven) {
  const { ballot } = given;
  const t = useWords();
  const result = tallyOf(ballot);
  return (
    <Margin className="votes-result">
      <h2 className="small-head">{t('votes.result')}</h2>
      {isUncounted(result) ? <p className="secondary">{t('votes.uncounted')}</p> : (
        <>
          <ResultPicture {...given} result={result} />
          <ResultTable {...given} result={result} />
          <ResultFacts {...given} result={result} />
        </>
      )}
    </Margin>
  );
}

type ResultProps = BallotGiven & { readonly result: Tally };

/** A bar an option, the best first; each has its number, and a tie its sign and its word. */
function ResultPicture({ ballot, result }: ResultProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const texts = new Map(ballot.options.map(({ id, text }) => [id, lineIn(text, language)]));
  const ordered = [...result.options].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const most = Math.max(...ordered.map((one) => lengthOf(result, one)), 0);
  return (
    <ol className="votes-bars" aria-label={t('votes.result')}>
      {ordered.map((one) => (
        <li key={one.option} className="votes-bar-row" data-first={one.rank === 1 || undefined}>
          <span className="votes-rank">{rankWords(t, formats, one)}</span>
          <span className="votes-bar-text">
            <span dir="auto">{texts.get(one.option)}</span>
            {one.isTied ? <span className="secondary"> ({t('votes.tied')})</span> : null}
          </span>
          <span className="votes-bar-track" aria-hidden="true">
            <span className="votes-bar" style={{ inlineSize: `${String(most === 0 ? 0 : (100 * lengthOf(result, one)) / most)}%` }} />
          </span>
          <strong className="votes-bar-value">{valueWords(formats, one)}</strong>
        </li>
      ))}
    </ol>
  );
}

/** A mean is as long as it is of five, whatever the others have. */
function lengthOf({ method }: Tally, { value, share }: OptionTally): number {
  return method === 'rating' ? share : (value ?? 0);
}

function ResultFacts({ ballot, result }: ResultProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { method, cast, abstained, present, pairwise } = result;
  const winner = ballot.options.find(({ id }) => id === pairwise);
  const counted = addedVotes(ballot).length > 0;
  return (
    <div className="votes-rules secondary">
      {counted ? (
        <p>
          {[
            t(method === 'dots' ? 'votes.fact.dots' : 'votes.fact.people', { number: formats.number(cast) }),
            t('votes.fact.abstained', { number: formats.number(abstained) }),
            ...(present === null ? [] : [t('votes.fact.present', { number: formats.number(present) })]),
          ].join(' · ')}
        </p>
      ) : null}
      <p>{t(`votes.rule.${method}`, { options: formats.number(ballot.options.length) })} {t('votes.rule.tied')}</p>
      {method !== 'ranking' ? null : <p>{winner === undefined ? t('votes.noPairwise') : t('votes.pairwise', { option: lineIn(winner.text, language) })}</p>}
    </div>
  );
}
