import type { PriorityView } from '../../../domain/priorities/priority.ts';
import { mostRating } from '../../../domain/votes/ballot.ts';
import { criterionWords } from '../../../i18n/named-words.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { ChoiceRow } from '../choice-row.tsx';
import type { Compared } from './compared.ts';
import type { PriorityActs } from './use-priority-acts.ts';

type RowProps = Pick<Compared, 'compared' | 'screen'> & { readonly priority: PriorityView; readonly criterion: string; readonly acts: PriorityActs };

const ratings = Array.from({ length: mostRating }, (_, at) => at + 1);

/** A priority rated by one criterion; the digits are the ratings, and its ends say which way they go. */
export function RatingRow({ compared, screen, priority, criterion, acts }: RowProps) {
  const t = useWords();
  const formats = useFormats();
  const words = (one: number): string => {
    const number = formats.number(one);
    return one === 1 ? t('priorities.lowest', { rating: number }) : one === mostRating ? t('priorities.highest', { rating: number }) : number;
  };
  const rating = priority.ratings[criterion];
  return (
    <ChoiceRow
      label={criterionWords(t, screen, compared.criteria, criterion)}
      options={ratings.map((one) => ({ id: String(one), label: words(one) }))}
      isNumbered
      value={rating === undefined ? null : String(rating)}
      onChange={(id) => { acts.rate(priority, criterion, id === null ? null : Number(id)); }}
    />
  );
}
