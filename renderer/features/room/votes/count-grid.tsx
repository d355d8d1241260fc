import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { countField, levelsOf, type CountUnit, type VoteView } from '../../../domain/votes/ballot.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { CountCell } from './count-cell.tsx';
import { lineIn, listedOf, unitName } from './vote-words.ts';
import type { BallotGiven } from './votes-given.ts';

/** A column of the grid: a level of one count. */
type Column = { readonly unit: CountUnit; readonly level: number; readonly label: string };
type Row = { readonly id: string; readonly label: string; readonly fieldAt: (column: Column) => string | null };

/** Options down, counts across; below them who abstains and who is there. One tab stop: arrow keys go from cell to cell. */
export function CountGrid(given: BallotGiven & { readonly units: readonly CountUnit[] }) {
  const { ballot } = given;
  const t = useWords();
  const formats = useFormats();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState('0:0');
  useEffect(() => { grid.current?.querySelector('input')?.focus(); }, []);
  const columns = useColumns(given);
  const rows = useRows(given);
  const hasTotal = ballot.method === 'dots' && columns.length > 1;
  const valueOf = (column: Column, field: string | null): number | null => (field === null ? null : numberOf(voteOf(ballot.votes, column.unit), field));
  return (
    <div className="votes-scroll">
      <table ref={grid} className="votes-grid" onKeyDown={(event) => { move(event, grid.current); }}>
        <thead>
          <tr>
            <th scope="col">{t('votes.column.option')}</th>
            {columns.map(({ label }) => <th key={label} scope="col">{label}</th>)}
            {hasTotal ? <th scope="col">{t('votes.total')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={row.id} data-people={row.id === 'abstained' || row.id === 'present' || undefined}>
              <th scope="row">{row.label}</th>
              {columns.map((column, across) => {
                const field = row.fieldAt(column);
                const spot = `${String(down)}:${String(across)}`;
                return (
                  <td key={column.label}>
                    {field === null ? null : <span className="votes-cell-label" aria-hidden="true">{column.label}</span>}
                    {field === null ? null : <CountCell {...given} unit={column.unit} field={field} label={t('votes.cell', { row: row.label, column: column.label })} stored={valueOf(column, field)} isClash={isClash(voteOf(ballot.votes, column.unit), field)} hint={row.id === 'present' ? listedOf(given.view, column.unit) : null} spot={spot} isStop={spot === at} onFocus={setAt} />}
                  </td>
                );
              })}
              {hasTotal ? <td className="votes-sum"><span className="votes-cell-label" aria-hidden="true">{t('votes.total')}</span>{formats.number(columns.reduce((sum, column) => sum + (valueOf(column, row.fieldAt(column)) ?? 0), 0))}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useColumns({ ballot, view, units }: BallotGiven & { readonly units: readonly CountUnit[] }): readonly Column[] {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  if (ballot.method === 'dots') return units.map((unit) => ({ unit, level: 1, label: unitName(t, language, view, unit) }));
  const [unit] = units;
  if (unit === undefined) return [];
  const levels = Array.from({ length: levelsOf(ballot, ballot.options.length) }, (_, index) => index + 1);
  return levels.map((level) => ({ unit, level, label: t(ballot.method === 'ranking' ? 'votes.placeNumber' : 'votes.ratingNumber', { number: formats.number(level) }) }));
}

/** Who abstains and who is there is one number a count, in its first column. */
function useRows({ ballot }: BallotGiven): readonly Row[] {
  const t = useWords();
  const { language } = useLanguage();
  const people = (field: 'abstained' | 'present'): Row => ({ id: field, label: t(`votes.${field}`), fieldAt: ({ level }) => (level === 1 ? field : null) });
  const options = ballot.options.map(({ id, text }): Row => ({ id, label: lineIn(text, language), fieldAt: ({ level }) => countField(ballot.method, level, id) }));
  return [...options, people('abstained'), people('present')];
}

function voteOf(votes: readonly VoteView[], unit: CountUnit): VoteView | undefined {
  return votes.find((vote) => vote.unit.kind === unit.kind && (vote.unit.kind === 'room' || (unit.kind !== 'room' && vote.unit.id === unit.id)));
}

function numberOf(vote: VoteView | undefined, field: string): number | null {
  if (vote === undefined) return null;
  if (field === 'present') return vote.present;
  if (field === 'abstained') return vote.abstained === 0 ? null : vote.abstained;
  return vote.counts[field] ?? null;
}

const isClash = (vote: VoteView | undefined, field: string): boolean => vote !== undefined && Object.hasOwn(vote.clashes, field);

/** Arrow keys and Enter, along the line of reading. A cell that is not there is passed over. */
function move(event: KeyboardEvent<HTMLElement>, grid: HTMLElement | null): void {
  const { target } = event;
  if (grid === null || !(target instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey || isComposing(event.nativeEvent)) return;
  const [down = 0, across = 0] = (target.dataset['spot'] ?? '').split(':').map(Number);
  const forward = getComputedStyle(grid).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const cell = (row: number, column: number): HTMLInputElement | null => grid.querySelector(`[data-spot="${String(row)}:${String(column)}"]`);
  const next = ((): HTMLInputElement | null => {
    switch (event.key) {
      case 'ArrowDown': return cell(down + 1, across) ?? cell(down + 1, 0);
      case 'ArrowUp': return cell(down - 1, across);
      case 'Enter': return cell(down + 1, across) ?? cell(down + 1, 0) ?? cell(0, across + 1);
      case 'ArrowLeft':
      case 'ArrowRight': return cell(down, across + (event.key === forward ? 1 : -1));
      default: return null;
    }
  })();
  if (!['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter'].includes(event.key)) return;
  event.preventDefault();
  next?.focus();
}
