import { heatColumns, heatOfPercent, type HeatColumn } from '../../domain/assessment/heat.ts';
import type { Score } from '../../domain/assessment/score.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Spoken } from '../../ui/spoken.tsx';
import type { Go } from './given.ts';
import { scoreWords } from './heat-words.ts';
import type { SheetHeat } from './sheet-heat.ts';
import { columnKeys } from './word-keys.ts';
import '../../ui/picture/heat.css';

type MapProps = {
  readonly rows: readonly SheetHeat[];
  /** By what the map is called where there is more than one. */
  readonly label?: string;
  /** The cell that is open. */
  readonly open?: { readonly checklist: string | undefined; readonly column: HeatColumn | undefined };
  /** What a cell says besides: on the cell, and in the words that take its place for who cannot see it. */
  readonly changeOf?: (row: SheetHeat, column: HeatColumn) => { readonly shown: string; readonly said: string } | null;
  readonly onGo: Go;
};

/** A cell for each checklist and direction; each leads to its first question. */
export function HeatMap({ rows, label, open, changeOf, onGo }: MapProps) {
  const t = useWords();
  const formats = useFormats();
  return (
    <table className="assess-heat" aria-label={label}>
      <thead><tr><td />{heatColumns.map((id) => <th key={id} scope="col">{t(columnKeys[id])}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.checklist}>
            <th scope="row"><Spoken text={row.sheet.title} /></th>
            {heatColumns.map((id) => {
              const score = row.cells[id];
              const first = row.sheet.questions.find((one) => one.column === id);
              const change = changeOf?.(row, id) ?? null;
              return (
                <td key={id}>
                  <button
                    type="button"
                    className="assess-cell"
                    data-heat={heatOfPercent(score.percent) ?? 'none'}
                    data-open={row.sheet.id === open?.checklist && id === open.column ? '' : undefined}
                    data-changed={change === null ? undefined : ''}
                    onClick={() => { onGo({ part: 'checklists', checklist: row.sheet.id, question: first?.path ?? null }); }}
                  >
                    <span className="visually-hidden">{t('assess.cellLabel', { title: row.sheet.title.plain, column: t(columnKeys[id]), score: change === null ? scoreWords(t, formats, score) : change.said })}</span>
                    <span className="assess-cell-score" aria-hidden="true">{score.percent === null ? '–' : formats.number(score.percent)}</span>
                    <KnownBar score={score} />
                    <span className="assess-cell-known" aria-hidden="true">{t('assess.ofQuestions', { known: formats.number(score.known), asked: formats.number(score.asked) })}</span>
                    {change === null ? null : <span className="assess-cell-change" aria-hidden="true">{change.shown}</span>}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const KnownBar = ({ score: { known, asked } }: { readonly score: Score }) => <span className="assess-cell-bar"><span style={{ inlineSize: `${asked === 0 ? 0 : (known / asked) * 100}%` }} /></span>;

/** What the tones, the hatching and the bar of a heat map mean. */
export function HeatLegend() {
  const t = useWords();
  const formats = useFormats();
  return (
    <p className="assess-legend secondary" aria-hidden="true">
      {([0, 1, 2, 3, 4] as const).map((step) => <span key={step}><span className="assess-swatch" data-heat={step} /> {t('assess.range', { from: formats.number(step * 20), to: formats.number(step === 4 ? 100 : step * 20 + 19) })}</span>)}
      <span><span className="assess-swatch" data-heat="none" /> {t('assess.noScore')}</span>
      <span>{t('assess.bar')}</span>
    </p>
  );
}
