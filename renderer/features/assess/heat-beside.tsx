import { useState } from 'react';
import { heatColumns, type HeatColumn } from '../../domain/assessment/heat.ts';
import type { Score, Tally } from '../../domain/assessment/score.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { drawPicture } from '../../ui/picture/draw-picture.ts';
import type { GridPicture } from '../../ui/picture/picture-model.ts';
import { EmptyState } from '../../ui/states.tsx';
import type { Go } from './given.ts';
import type { Sheet, SheetQuestion } from '../../content/checklist-sheet.ts';
import { SaveBook } from './answers-book/save-book.tsx';
import { BesideGap } from './beside-gap.tsx';
import { HeatLegend, HeatMap } from './heat-map.tsx';
import { heatCells, scoreWords } from './heat-words.ts';
import { sheetHeat, type SheetHeat } from './sheet-heat.ts';
import type { Given } from './use-assess.ts';
import { useKept } from './use-kept.ts';
import { columnKeys } from './word-keys.ts';
import { Spoken } from '../../ui/spoken.tsx';

type BesideProps = Given & { readonly sheet: Sheet | undefined; readonly question: SheetQuestion | undefined; readonly onGo: Go };

/** How much is addressed, by checklist and direction; below it what helps with the one that is open. */
export function HeatBeside({ workshop, sheets, view, sheet, question, onGo }: BesideProps) {
  const t = useWords();
  const [isTable, setTable] = useState(false);
  const shown = sheets.filter(({ id }) => id === sheet?.id || view.assessments.get(id)?.isChosen === true);
  const rows = sheetHeat(shown, view.answers);
  const keep = useKeptPicture(rows);
  if (rows.length === 0) return <EmptyState title={t('assess.heatNone')} text={t('assess.heatNoneText')} keys={[]} />;
  const open = rows.find((row) => row.sheet.id === sheet?.id);
  return (
    <div className="assess-beside">
      <h2 className="small-head">{t('assess.heat')}</h2>
      {isTable ? <ScoreTable rows={rows} /> : <><HeatMap rows={rows} open={{ checklist: sheet?.id, column: question?.column }} onGo={onGo} /><HeatLegend /></>}
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

function ScoreTable({ rows }: { readonly rows: readonly SheetHeat[] }) {
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
function useKeptPicture(rows: readonly SheetHeat[]): () => void {
  const t = useWords();
  const formats = useFormats();
  const { language, direction } = useLanguage();
  const keep = useKept();
  return () => {
    const picture: GridPicture = {
      kind: 'grid',
      columns: heatColumns.map((id) => ({ id, label: t(columnKeys[id]) })),
      rows: rows.map((row) => ({ id: row.sheet.id, label: row.sheet.title.plain, cells: heatCells(t, formats, row) })),
    };
    const title = t('assess.heat');
    keep({ title, kind: 'picture' }, async () => await drawPicture(picture, { title, caption: t('assess.sentence'), direction, language }));
  };
}
