import { useState } from 'react';
import { heatColumns } from '../../../domain/assessment/heat.ts';
import type { Score } from '../../../domain/assessment/score.ts';
import { changeOf } from '../../../domain/plan/expected.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import type { Words } from '../../../i18n/word-types.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { drawPicture } from '../../../ui/picture/draw-picture.ts';
import type { GridPicture } from '../../../ui/picture/picture-model.ts';
import { EmptyState } from '../../../ui/states.tsx';
import { HeatLegend, HeatMap } from '../heat-map.tsx';
import { heatCells, scoreWords } from '../heat-words.ts';
import { useKept } from '../use-kept.ts';
import { columnKeys } from '../word-keys.ts';
import { expectedCells, expectedMaps, ExpectedTable, type Expected } from './expected-table.tsx';
import type { Planned } from './planned.ts';
import './expected.css';

/** The heat map of today and beside it the one that is expected after the plan; a cell that changes says from what to what. */
export function ExpectedPart(given: Planned) {
  const t = useWords();
  const formats = useFormats();
  const { language, direction } = useLanguage();
  const keep = useKept();
  const [isTable, setTable] = useState(false);
  const maps = expectedMaps(given);
  const { planned, today, after } = maps;
  if (planned.length === 0) return <Margin><EmptyState title={t('plan.expected.noneTitle')} text={t('plan.expected.noneText')} keys={[]} /></Margin>;
  const [title, caption] = [t('plan.expected.title'), `${t('plan.expected.about')} ${t('assess.sentence')}`];
  const before = (checklist: string) => today.find((row) => row.checklist === checklist);
  return (
    <Margin>
      <figure className="picture-figure" aria-label={title}>
        <h2 className="small-head">{title}</h2>
        {isTable ? <ExpectedTable cells={expectedCells(maps)} /> : (
          <>
            <div className="expected-maps">
              <section data-map="today">
                <h3 className="small-head">{t('plan.expected.today')}</h3>
                <HeatMap rows={today} label={t('plan.expected.today')} onGo={given.onGo} />
              </section>
              <section data-map="after">
                <h3 className="small-head">{t('plan.expected.after')}</h3>
                <HeatMap
                  rows={after}
                  label={t('plan.expected.after')}
                  onGo={given.onGo}
                  changeOf={(row, column) => {
                    const score = before(row.checklist)?.cells[column];
                    const shown = score === undefined ? null : changeWords(t, formats, score, row.cells[column]);
                    return score === undefined || shown === null ? null : { shown, said: t('plan.expected.fromTo', { from: scoreWords(t, formats, score), to: scoreWords(t, formats, row.cells[column]) }) };
                  }}
                />
              </section>
            </div>
            <HeatLegend />
          </>
        )}
        <figcaption className="secondary">{t('assess.sentence')}</figcaption>
        <div className="picture-acts">
          <Button variant="link" onPress={() => { setTable(!isTable); }}>{isTable ? t('library.showPicture') : t('library.showTable')}</Button>
          <Button variant="link" onPress={() => { keep({ title, kind: 'picture' }, async () => await drawPicture(bothMaps(t, formats, maps), { title, caption, direction, language })); }}>{t('overview.savePicture')}</Button>
        </div>
      </figure>
    </Margin>
  );
}

/** From what to what a cell changes, short; null where it stays. */
function changeWords(t: Words, formats: Formats, today: Score, after: Score): string | null {
  const percent = (score: Score): string => (score.percent === null ? '–' : formats.number(score.percent));
  const known = (score: Score): string => t('assess.ofQuestions', { known: formats.number(score.known), asked: formats.number(score.asked) });
  switch (changeOf(today, after)) {
    case 'score': return t('plan.expected.fromTo', { from: percent(today), to: percent(after) });
    case 'known': return t('plan.expected.fromTo', { from: known(today), to: known(after) });
    case null: return null;
  }
}

/** Both maps as one picture, the one of today first. */
function bothMaps(t: Words, formats: Formats, { today, after }: Expected): GridPicture {
  const columns = heatColumns.map((id) => ({ id, label: t(columnKeys[id]) }));
  return {
    kind: 'grid',
    groups: [{ label: t('plan.expected.today'), columns: columns.length }, { label: t('plan.expected.after'), columns: columns.length }],
    columns: [...columns, ...columns.map(({ id, label }) => ({ id: `${id} after`, label }))],
    rows: today.flatMap((row, at) => {
      const later = after[at];
      if (later === undefined) return [];
      const changed = heatCells(t, formats, later).map((cell, index) => {
        const column = heatColumns[index];
        const change = column === undefined ? null : changeWords(t, formats, row.cells[column], later.cells[column]);
        return change === null ? cell : { ...cell, change };
      });
      return [{ id: row.checklist, label: row.sheet.title.plain, cells: [...heatCells(t, formats, row), ...changed] }];
    }),
  };
}
