import { heatColumns, type HeatColumn } from '../../../domain/assessment/heat.ts';
import type { Score } from '../../../domain/assessment/score.ts';
import { changeOf, expectedAnswers, plannedGaps, type PlannedGap } from '../../../domain/plan/expected.ts';
import type { Sheet } from '../../../content/checklist-sheet.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import { scoreWords } from '../heat-words.ts';
import { sheetHeat, type SheetHeat } from '../sheet-heat.ts';
import { columnKeys } from '../word-keys.ts';
import type { Planned } from './planned.ts';

/** The heat map of today and the one that is expected once the plan is done, row by row of the same checklists. */
export type Expected = { readonly planned: readonly PlannedGap[]; readonly today: readonly SheetHeat[]; readonly after: readonly SheetHeat[] };

/** Both maps, over the checklists that are taken up and those in which the plan means to change something. */
export function expectedMaps({ tree, priorities, sheets, view }: Planned): Expected {
  const planned = plannedGaps(tree, priorities);
  const shown = sheets.filter(({ id }) => view.assessments.get(id)?.isChosen === true || planned.some(({ checklist }) => checklist === id));
  return { planned, today: sheetHeat(shown, view.answers), after: sheetHeat(shown, expectedAnswers(view.answers, planned)) };
}

export type ExpectedCell = { readonly sheet: Sheet; readonly column: HeatColumn; readonly today: Score; readonly after: Score };

/** The cells of both maps, each once. */
export const expectedCells = ({ today, after }: Expected): readonly ExpectedCell[] =>
  today.flatMap(({ sheet, cells }, at) => heatColumns.flatMap((column) => {
    const later = after[at]?.cells[column];
    return later === undefined ? [] : [{ sheet, column, today: cells[column], after: later }];
  }));

/** Cells in words: today and after the plan. */
export function ExpectedTable({ cells }: { readonly cells: readonly ExpectedCell[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <table className="assess-scores">
      <thead><tr><td /><th scope="col">{t('plan.expected.today')}</th><th scope="col">{t('plan.expected.after')}</th></tr></thead>
      <tbody>
        {cells.map(({ sheet, column, today, after }) => (
          <tr key={`${sheet.id} ${column}`} data-changed={changeOf(today, after) === null ? undefined : ''}>
            <th scope="row"><Spoken text={sheet.title} /> · {t(columnKeys[column])}</th>
            <td>{scoreWords(t, formats, today)}</td>
            <td>{changeOf(today, after) === null ? t('plan.expected.same') : scoreWords(t, formats, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
