import { plainTargets, type Target } from '../../../content/participants/headings.ts';
import type { DateSpan } from '../../../domain/date-span.ts';
import { daysOf } from '../../../domain/workshop-days.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Select } from '../../../ui/choice.tsx';
import { Margin } from '../../../ui/margin.tsx';
import type { Import } from './use-import.ts';
import { targetWords } from './word-keys.ts';

const none = 'none';
/** Days that are offered where the workshop has no dates. */
const usualDays = 5;

/** What each column is: its heading, what stands in it, and what it is taken as. */
export function ColumnsPart({ state, days }: { readonly state: Import; readonly days: DateSpan | null }) {
  const t = useWords();
  const { layout, sheet, data } = state;
  const head = sheet.rows.find(({ row }) => row === layout.headerRow);
  const width = Math.max(layout.matching.length, ...data.slice(0, 50).map(({ cells }) => cells.length));
  const listed = layout.matching.flatMap((target) => (target?.startsWith('day ') === true ? [Number(target.slice(4))] : []));
  const last = Math.max(daysOf(days) ?? usualDays, ...listed);
  const targets: readonly Target[] = [...plainTargets, ...Array.from({ length: Math.min(last, 31) }, (_, at): Target => `day ${at + 1}`)];
  const options = [{ id: none, label: targetWords(t, null) }, ...targets.map((target) => ({ id: target, label: targetWords(t, target) }))];
  return (
    <section>
      <Margin><h2 className="small-head">{t('people.import.columns')}</h2></Margin>
      <table className="table list-columns" aria-label={t('people.import.columns')}>
        <thead>
          <tr>
            <th scope="col">{t('people.import.column')}</th>
            <th scope="col" data-wide>{t('people.import.values')}</th>
            <th scope="col">{t('people.import.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: width }, (_, column) => {
            const heading = head?.cells[column] ?? '';
            const name = heading === '' ? letterOf(column) : heading;
            return (
              <tr key={column} data-taken={layout.matching[column] === null ? undefined : ''}>
                <td><span dir="auto">{name}</span></td>
                <td data-wide><span className="list-values" dir="auto">{valuesOf(data.slice(0, 50).map(({ cells }) => cells[column] ?? ''))}</span></td>
                <td>
                  <Select
                    label={t('people.import.holdsOf', { column: name })}
                    hideLabel
                    value={layout.matching[column] ?? none}
                    options={options}
                    onChange={(id) => { state.setTarget(column, targets.find((target) => target === id) ?? null); }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function valuesOf(values: readonly string[]): string {
  return [...new Set(values.filter((value) => value !== ''))].slice(0, 3).join(' · ').slice(0, 120);
}

/** The letter that a spreadsheet gives a column. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letterOf(Math.floor(column / 26) - 1)}${last}`;
}
