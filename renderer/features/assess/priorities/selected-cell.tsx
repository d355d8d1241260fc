import type { RankedPriority } from '../../../domain/priorities/rank.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import type { Compared } from './compared.ts';
import { DecisionRow } from './decision-row.tsx';
import { RatingRow } from './rating-row.tsx';
import { decisionColumn, nameColumn } from './spots.ts';
import type { PriorityActs } from './use-priority-acts.ts';

type CellProps = Compared & { readonly one: RankedPriority; readonly column: string; readonly acts: PriorityActs };

/** What can be done to the cell that has the focus, and to its row. */
export function SelectedCell({ compared, screen, ranked, one, column, acts }: CellProps) {
  const t = useWords();
  const { priority } = one;
  const at = ranked.indexOf(one);
  return (
    <div className="priorities-selected">
      {column === nameColumn ? null : column === decisionColumn ? <DecisionRow priority={priority} acts={acts} /> : <RatingRow compared={compared} screen={screen} priority={priority} criterion={column} acts={acts} />}
      <div className="priorities-acts">
        <Button variant="quiet" keycap="Enter" onPress={() => { acts.open(priority); }}>{t('votes.open')}</Button>
        {compared.by === 'hand' ? (
          <>
            <Button variant="quiet" icon="up" keycap="Alt Shift ↑" isDisabled={at === 0} onPress={() => { acts.move(priority, -1); }}>{t('votes.up')}</Button>
            <Button variant="quiet" icon="down" keycap="Alt Shift ↓" isDisabled={at === ranked.length - 1} onPress={() => { acts.move(priority, 1); }}>{t('votes.down')}</Button>
          </>
        ) : null}
        <Button variant="quiet" icon="trash" {...(column === nameColumn ? { keycap: 'Del' } : {})} onPress={() => { acts.remove(priority); }}>{t('votes.remove')}</Button>
      </div>
    </div>
  );
}
