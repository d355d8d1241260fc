import { useRef, useState, type KeyboardEvent } from 'react';
import { countedCriteria } from '../../../domain/priorities/criteria.ts';
import { decisions } from '../../../domain/priorities/priority.ts';
import { criterionWords } from '../../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { isComposing } from '../../../ui/use-shortcuts.ts';
import { useFocusKept } from '../use-focus-kept.ts';
import type { Compared } from './compared.ts';
import { ComparisonRow } from './comparison-row.tsx';
import { SelectedCell } from './selected-cell.tsx';
import { decisionColumn, nameColumn, type Spot } from './spots.ts';
import { usePriorityActs } from './use-priority-acts.ts';

/**
 * Priorities down, criteria across, with what they come to. Arrow keys go from cell to cell; digits rate or decide, Delete takes away, Enter
 * opens. What can be done to the cell that has the focus stands below, for the mouse and in words.
 */
export function ComparisonTable(given: Compared) {
  const { ranked, compared } = given;
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const acts = usePriorityActs(given);
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Spot | null>(null);
  const criteria = countedCriteria(compared.criteria);
  const labels = new Map(criteria.map(({ slug, weight }) => {
    const name = criterionWords(t, language, compared.criteria, slug);
    return [slug, weight === 1 ? name : t('priorities.timesWeight', { name, weight: formats.number(weight) })];
  }));
  const columns = [nameColumn, ...criteria.map(({ slug }) => slug), decisionColumn];
  const one = ranked.find(({ priority }) => priority.id === at?.priority);
  const stop: Spot = { priority: one?.priority.id ?? ranked[0]?.priority.id ?? '', column: columns.find((column) => column === at?.column) ?? nameColumn };
  useFocusKept(table.current, () => (at === null ? null : cellAt(table.current, at)));
  const go = (down: number, across: number): void => { cellAt(table.current, { priority: ranked[down]?.priority.id ?? '', column: columns[across] ?? '' })?.focus(); };
  const press = (event: KeyboardEvent): void => {
    if (at === null || one === undefined || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey) {
      if (!event.shiftKey || step === 0 || compared.by !== 'hand') return;
      acts.move(one.priority, step);
    } else if (step !== 0) go(ranked.indexOf(one) + step, columns.indexOf(at.column));
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') go(ranked.indexOf(one), columns.indexOf(at.column) + ((event.key === 'ArrowLeft') === isRightToLeft(event.currentTarget) ? 1 : -1));
    else if (event.key === 'Home' || event.key === 'End') go(ranked.indexOf(one), event.key === 'Home' ? 0 : columns.length - 1);
    else if (event.key === 'Enter') acts.open(one.priority);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (at.column === nameColumn) acts.remove(one.priority);
      else if (at.column === decisionColumn) acts.decide(one.priority, null);
      else acts.rate(one.priority, at.column, null);
    } else {
      const digit = Number(/^(?:Digit|Numpad)([1-5])$/u.exec(event.code)?.[1]);
      if (Number.isNaN(digit) || at.column === nameColumn) return;
      if (at.column !== decisionColumn) acts.rate(one.priority, at.column, digit);
      else if (decisions[digit - 1] !== undefined) acts.decide(one.priority, decisions[digit - 1] ?? null);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className="priorities-scroll">
        <table ref={table} className="priorities-table" role="grid" aria-label={t('priorities.list')} onKeyDown={press}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader">{t('priorities.column.priority')}</th>
              {criteria.map(({ slug }) => <th key={slug} role="columnheader" dir="auto">{labels.get(slug)}</th>)}
              <th role="columnheader">{t('priorities.column.value')}</th>
              {compared.votes === null ? null : <th role="columnheader">{t('priorities.column.votes')}</th>}
              <th role="columnheader">{t('votes.decision')}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {ranked.map((row) => <ComparisonRow key={row.priority.id} {...given} row={row} labels={labels} at={at} stop={stop} onFocus={setAt} onOpen={acts.open} />)}
          </tbody>
        </table>
      </div>
      {at === null || one === undefined ? null : <SelectedCell {...given} one={one} column={stop.column} acts={acts} />}
    </>
  );
}

const cellAt = (table: HTMLTableElement | null, { priority, column }: Spot): HTMLElement | null =>
  table?.querySelector(`[data-priority="${CSS.escape(priority)}"] [data-column="${CSS.escape(column)}"]`) ?? null;

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
