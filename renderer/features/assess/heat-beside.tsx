import { useState } from 'react';
import { heatColumns, heatOf, heatOfPercent, type HeatColumn, type HeatRow } from '../../domain/assessment/heat.ts';
import type { Score, Tally } from '../../domain/assessment/score.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { Words } from '../../i18n/word-types.ts';
import { Button } from '../../ui/button.tsx';
import { drawPicture } from '../../ui/picture/draw-picture.ts';
import type { GridPicture } from '../../ui/picture/picture-model.ts';
import { EmptyState } from '../../ui/states.tsx';
import type { Go } from './given.ts';
import type { Sheet, SheetQuestion } from '../../content/checklist-sheet.ts';
import { SaveBook } from './answers-book/save-book.tsx';
import { BesideGap } from './beside-gap.tsx';
import type { Given } from './use-assess.ts';
import { useKept } from './use-kept.ts';
import { columnKeys } from './word-keys.ts';
import { Spoken } from '../../ui/spoken.tsx';
import '../../ui/picture/heat.css';

type BesideProps = Given & { readonly sheet: Sheet | undefined; readonly question: SheetQuestion | undefined; readonly onGo: Go };
type Row = HeatRow & { readonly sheet: Sheet };

/** How much is addressed, by checklist and direction; below it what helps with the one that is open. */
export function HeatBeside({ workshop, sheets, view, sheet, question, onGo }: BesideProps) {
  const t = useWords();
  const [isTable, setTable] = useState(false);
  const shown = sheets.filter(({ id }) => id === sheet?.id || view.assessments.get(id)?.isChosen === true);
  const rows = heatOf(shown, view.answers).flatMap((row, at): readonly Row[] => (shown[at] === undefined ? [] : [{ ...row, sheet: shown[at] }]));
  const keep = useKeptPicture(rows);
  if (rows.length === 0) return <EmptyState title={t('assess.heatNone')} text={t('assess.heatNoneText')} keys={[]} />;
  const open = rows.find((row) => row.sheet.id === sheet?.id);
  return (
    <div className="assess-beside">
      <h2 className="small-head">{t('assess.heat')}</h2>
      {isTable ? <ScoreTable rows={rows} /> : <Heat rows={rows} sheet={sheet} column={question?.column} onGo={onGo} />}
      <p className="secondary">{t('assess.sentence')}</p>
      <div className="picture-acts">
        <Button variant="link" onPress={() => { setTable(!isTable); }}>{isTable ? t('library.showPicture') : t('library.showTable')}</Button>
        <Button variant="link" onPress={keep}>{t('overview.savePicture')}</Button>
        <SaveBook sheets={shown} view={view} />
      </div>
      {open === undefined || question === undefined ? null : <HelpsAndHarms score={open.cells[question.column]} title={sheet?.title.plain ?? ''} column={question.column} />}
      {sheet === undefined ? null : <BesideGap workshop={workshop} sheet={sheet} />}
    </div>
  );
}

function Heat({ rows, sheet, column, onGo }: { readonly rows: readonly Row[]; readonly sheet: Sheet | undefined; readonly column: HeatColumn | undefined; readonly onGo: Go }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <>
      <table className="assess-heat">
        <thead><tr><td />{heatColumns.map((id) => <th key={id} scope="col">{t(columnKeys[id])}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.checklist}>
              <th scope="row"><Spoken text={row.sheet.title} /></th>
              {heatColumns.map((id) => {
                const score = row.cells[id];
                const first = row.sheet.questions.find((one) => one.column === id);
                return (
                  <td key={id}>
                    <button
                      type="button"
                      className="assess-cell"
                      data-heat={heatOfPercent(score.percent) ?? 'none'}
                      data-open={row.sheet.id === sheet?.id && id === column ? '' : undefined}
                      onClick={() => { onGo({ part: 'checklists', checklist: row.sheet.id, question: first?.path ?? null }); }}
                    >
                      <span className="visually-hidden">{t('assess.cellLabel', { title: row.sheet.title.plain, column: t(columnKeys[id]), score: scoreWords(t, formats, score) })}</span>
                      <span className="assess-cell-score" aria-hidden="true">{score.percent === null ? '–' : formats.number(score.percent)}</span>
                      <span className="assess-cell-bar"><span style={{ inlineSize: `${score.asked === 0 ? 0 : (score.known / score.asked) * 100}%` }} /></span>
                      <span className="assess-cell-known" aria-hidden="true">{t('assess.ofQuestions', { known: formats.number(score.known), asked: formats.number(score.asked) })}</span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="assess-legend secondary" aria-hidden="true">
        {([0, 1, 2, 3, 4] as const).map((step) => <span key={step}><span className="assess-swatch" data-heat={step} /> {t('assess.range', { from: formats.number(step * 20), to: formats.number(step === 4 ? 100 : step * 20 + 19) })}</span>)}
        <span><span className="assess-swatch" data-heat="none" /> {t('assess.noScore')}</span>
        <span>{t('assess.bar')}</span>
      </p>
    </>
  );
}

/** A cell in words: the score, and how many of its questions have a known answer. */
function scoreWords(t: Words, formats: Formats, { percent, known, asked }: Score): string {
  return t('assess.scoreAndKnown', {
    score: percent === null ? t('assess.noScore') : t('assess.percent', { percent: formats.number(percent) }),
    known: t('assess.knownOf', { known: formats.number(known), asked: formats.number(asked) }),
  });
}

function ScoreTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <table className="assess-scores">
      <thead><tr><td />{heatColumns.map((id) => <th key={id} scope="col">{t(columnKeys[id])}</th>)}</tr></thead>
      <tbody>{rows.map((row) => <tr key={row.checklist}><th scope="row"><Spoken text={row.sheet.title} /></th>{heatColumns.map((id) => <td key={id}>{scoreWords(t, formats, row.cells[id])}</td>)}</tr>)}</tbody>
    </table>
  );
}

/** Helps and harms of a cell, each by itself. */
function HelpsAndHarms({ score, title, column }: { readonly score: Score; readonly title: string; readonly column: HeatColumn }) {
  const t = useWords();
  return (
    <section>
      <h3 className="small-head">{t('assess.helpsAndHarms', { title, column: t(columnKeys[column]) })}</h3>
      <dl className="assess-tallies">
        {(['harms', 'helps'] as const).map((way) => <div key={way}><dt>{t(`assess.tally.${way}`)}</dt><dd><TallyWords tally={score[way]} /></dd></div>)}
      </dl>
      <p className="secondary">{t('assess.neverNetted')}</p>
    </section>
  );
}

function TallyWords({ tally }: { readonly tally: Tally }) {
  const t = useWords();
  const formats = useFormats();
  const parts = [
    t('assess.tally.relevant', { count: tally.relevant }),
    ...(tally.relevant === 0 ? [] : [t('assess.tally.addressed', { count: tally.addressed }), t('assess.tally.partly', { count: tally.partly }), t('assess.tally.not', { count: tally.not }), t('assess.tally.unknown', { count: tally.unknown })]),
  ];
  return formats.list(parts);
}

/** Keeps the heat map as a picture. */
function useKeptPicture(rows: readonly Row[]): () => void {
  const t = useWords();
  const formats = useFormats();
  const { language, direction } = useLanguage();
  const keep = useKept();
  return () => {
    const picture: GridPicture = {
      kind: 'grid',
      columns: heatColumns.map((id) => ({ id, label: t(columnKeys[id]) })),
      rows: rows.map(({ sheet, cells }) => ({
        id: sheet.id,
        label: sheet.title.plain,
        cells: heatColumns.map((id) => {
          const { percent, known, asked } = cells[id];
          return { text: percent === null ? '–' : formats.number(percent), heat: heatOfPercent(percent), note: t('assess.ofQuestions', { known: formats.number(known), asked: formats.number(asked) }) };
        }),
      })),
    };
    const title = t('assess.heat');
    keep({ title, kind: 'picture' }, async () => await drawPicture(picture, { title, caption: t('assess.sentence'), direction, language }));
  };
}
