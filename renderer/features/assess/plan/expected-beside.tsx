import { heatColumns, heatOf, type HeatColumn } from '../../../domain/assessment/heat.ts';
import type { Score } from '../../../domain/assessment/score.ts';
import { expectedAnswers, plannedGaps } from '../../../domain/plan/expected.ts';
import type { Sheet } from '../../../content/checklist-sheet.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import { columnKeys } from '../word-keys.ts';
import type { Planned } from './planned.ts';

type Row = { readonly sheet: Sheet; readonly column: HeatColumn; readonly today: Score; readonly after: Score };

/** How much is addressed today, and how much once the plan is done, in the cells in which an activity is to change something. */
export function ExpectedBeside({ tree, priorities, sheets, view }: Planned) {
  const t = useWords();
  const planned = plannedGaps(tree, priorities);
  const touched = sheets.filter(({ id }) => planned.some(({ checklist }) => checklist === id));
  const after = heatOf(touched, expectedAnswers(view.answers, planned));
  const rows = heatOf(touched, view.answers).flatMap((today, at) => heatColumns.flatMap((column): readonly Row[] => {
    const [sheet, later] = [touched[at], after[at]];
    const isMeant = sheet?.questions.some((one) => one.column === column && planned.some(({ checklist, question }) => checklist === sheet.id && question === one.path)) === true;
    return sheet === undefined || later === undefined || !isMeant ? [] : [{ sheet, column, today: today.cells[column], after: later.cells[column] }];
  }));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="small-head">{t('plan.expected.title')}</h2>
      <p className="secondary">{t('plan.expected.about')}</p>
      <table className="assess-scores">
        <thead><tr><td /><th scope="col">{t('plan.expected.today')}</th><th scope="col">{t('plan.expected.after')}</th></tr></thead>
        <tbody>
          {rows.map(({ sheet, column, today, after: later }) => (
            <tr key={`${sheet.id} ${column}`}>
              <th scope="row"><Spoken text={sheet.title} /> · {t(columnKeys[column])}</th>
              <td><ScoreWords score={today} /></td>
              <td><ScoreWords score={later} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A score, and how many of its questions have a known answer. */
function ScoreWords({ score: { percent, known, asked } }: { readonly score: Score }) {
  const t = useWords();
  const formats = useFormats();
  return t('assess.scoreAndKnown', {
    score: percent === null ? t('assess.noScore') : t('assess.percent', { percent: formats.number(percent) }),
    known: t('assess.knownOf', { known: formats.number(known), asked: formats.number(asked) }),
  });
}
