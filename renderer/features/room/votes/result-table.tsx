import { addedVotes, levelsOf } from '../../../domain/votes/ballot.ts';
import { countOf, rulesOf, type OptionTally, type Tally } from '../../../domain/votes/tally.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { lineIn, rankWords, unitName, valueWords } from './vote-words.ts';
import type { BallotGiven } from './votes-given.ts';

type Column = { readonly id: string; readonly label: string; readonly of: (one: OptionTally) => string };

/** The same result in numbers: by group where several were counted, by place or rating where there are such. */
export function ResultTable(given: BallotGiven & { readonly result: Tally }) {
  const { ballot, result } = given;
  const t = useWords();
  const { language } = useLanguage();
  const columns = useColumns(given);
  const texts = new Map(ballot.options.map(({ id, text }) => [id, lineIn(text, language)]));
  return (
    <div className="votes-scroll" tabIndex={0} role="group" aria-label={t('votes.result')}>
      <table className="votes-table">
        <thead><tr><th scope="col">{t('votes.column.option')}</th>{columns.map(({ id, label }) => <th key={id} scope="col" data-align="end">{label}</th>)}</tr></thead>
        <tbody>
          {result.options.map((one) => (
            <tr key={one.option}>
              <th scope="row" dir="auto">{texts.get(one.option)}</th>
              {columns.map(({ id, of }) => <td key={id} data-align="end">{of(one)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useColumns({ ballot, view }: BallotGiven): readonly Column[] {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { method } = ballot;
  const rules = rulesOf(ballot);
  const added = method === 'dots' ? addedVotes(ballot) : [];
  const units = (added.length > 1 ? added : []).map((vote): Column => {
    const { cells } = countOf(rules, vote);
    return { id: vote.id, label: unitName(t, language, view, vote.unit), of: ({ option }) => formats.number(cells.get(option)?.[0] ?? 0) };
  });
  const levels = method === 'dots' ? [] : Array.from({ length: levelsOf(ballot, ballot.options.length) }, (_, at): Column => ({
    id: String(at),
    label: t(method === 'ranking' ? 'votes.placeNumber' : 'votes.ratingNumber', { number: formats.number(at + 1) }),
    of: ({ levels: counts }) => formats.number(counts[at] ?? 0),
  }));
  const value = t(method === 'dots' ? 'votes.column.dots' : method === 'ranking' ? 'votes.column.points' : 'votes.column.mean');
  return [
    { id: 'rank', label: t('votes.column.rank'), of: (one) => rankWords(t, formats, one) },
    ...units,
    ...levels,
    { id: 'value', label: value, of: (one) => valueWords(formats, one) },
    method === 'rating'
      ? { id: 'median', label: t('votes.column.median'), of: ({ median }) => (median === null ? '–' : formats.number(median)) }
      : { id: 'share', label: t('votes.column.share'), of: ({ share }) => formats.percent(share) },
  ];
}
