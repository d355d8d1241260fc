import type { ReactNode } from 'react';
import type { PriorityView } from '../../../domain/priorities/priority.ts';
import type { RankedPriority } from '../../../domain/priorities/rank.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import type { Compared } from './compared.ts';
import { decisionKeys, titleOf } from './priority-words.ts';
import { decisionColumn, nameColumn, type Spot } from './spots.ts';

type RowProps = Compared & {
  readonly row: RankedPriority;
  /** Criteria that count, by slug, as their columns are called. */
  readonly labels: ReadonlyMap<string, string>;
  readonly at: Spot | null;
  /** The one cell that Tab leads to. */
  readonly stop: Spot;
  readonly onFocus: (spot: Spot) => void;
  readonly onOpen: (priority: PriorityView) => void;
};

/** One priority in the comparison. */
export function ComparisonRow({ row, labels, at, stop, onFocus, onOpen, compared, sheets, screen }: RowProps) {
  const { priority, weighed, votes, rank, isTied } = row;
  const t = useWords();
  const formats = useFormats();
  const two = (value: number): string => formats.number(Math.round(value * 100) / 100);
  const voted = votes?.value ?? null;
  const isSelected = at?.priority === priority.id;
  const label = (words: string | undefined) => <span className="priorities-label">{words}</span>;
  const cell = (column: string, content: ReactNode) => (
    <td
      key={column}
      role="gridcell"
      data-column={column}
      tabIndex={stop.priority === priority.id && stop.column === column ? 0 : -1}
      aria-selected={isSelected && at.column === column}
      onFocus={() => { onFocus({ priority: priority.id, column }); }}
      {...(column === nameColumn ? { onDoubleClick: () => { onOpen(priority); } } : {})}
    >
      {content}
    </td>
  );
  const missing = <><span aria-hidden="true">–</span><span className="visually-hidden">{t('priorities.notRated')}</span></>;
  return (
    <tr role="row" data-priority={priority.id} data-selected={isSelected ? '' : undefined}>
      {cell(nameColumn, (
        <div className="priorities-named">
          <span className="visually-hidden">{t('votes.column.rank')}</span>
          <span className="priorities-rank">{rank === null ? '–' : isTied ? t('votes.rankTied', { rank: formats.number(rank) }) : formats.number(rank)}</span>
          <Spoken text={titleOf(t, priority, { sheets, language: screen })} className="priorities-name" />
        </div>
      ))}
      {[...labels].map(([slug, words]) => {
        const rating = priority.ratings[slug];
        return cell(slug, <>{label(words)}{rating === undefined ? missing : <span>{formats.number(rating)}</span>}</>);
      })}
      <td role="gridcell" className="priorities-value">
        {label(t('priorities.column.value'))}
        <strong>{weighed.value === null ? '–' : two(weighed.value)}</strong>
        {weighed.missing.length === 0 ? null : <span className="priorities-missing">{t('priorities.ratedOf', { known: formats.number(labels.size - weighed.missing.length), asked: formats.number(labels.size) })}</span>}
      </td>
      {compared.votes === null ? null : <td role="gridcell" className="priorities-number">{label(t('priorities.column.votes'))}{voted === null ? '–' : two(voted)}</td>}
      {cell(decisionColumn, <>{label(t('votes.decision'))}{priority.decision === null ? <span className="secondary">{t('priorities.undecided')}</span> : t(decisionKeys[priority.decision])}</>)}
    </tr>
  );
}
