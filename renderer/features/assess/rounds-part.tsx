import { useMemo, type ReactNode } from 'react';
import { heatOfPercent } from '../../domain/assessment/heat.ts';
import { changeOf, inTime, roundRows, type RoundRow, type RoundView } from '../../domain/assessment/rounds.ts';
import { pickText } from '../../domain/pick-text.ts';
import { useLive } from '../../data/live.tsx';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { Margin } from '../../ui/margin.tsx';
import { drawPicture } from '../../ui/picture/draw-picture.ts';
import { PictureFigure } from '../../ui/picture/picture-figure.tsx';
import type { GridPicture } from '../../ui/picture/picture-model.ts';
import type { Given } from './use-assess.ts';
import { useKept } from './use-kept.ts';
import { columnKeys } from './word-keys.ts';

/** Other workshops that answered checklists, and how the scores went from round to round; nothing where there is no other. */
export function RoundsPart({ workshop, assess, act, sheets, view }: Given) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const others = useLive(async () => await assess.rounds(workshop), [assess, workshop]);
  const header = useLive(({ read }) => read.workshop(workshop), [workshop]);
  if (others === undefined || others.length === 0 || header === undefined) return null;
  const titleOf = ({ title }: Pick<RoundView, 'title'>) => pickText(title, language);
  const here: RoundView = { id: workshop, title: header.texts.title, dates: header.dates, isCompared: true, answers: view.answers };
  const compare = (round: RoundView, isCompared: boolean): void => {
    const title = titleOf(round)?.plain ?? t('app.untitled');
    act(t(isCompared ? 'rounds.compared' : 'rounds.leftOut', { title }), async () => await assess.compareWith(workshop, round.id, isCompared));
  };
  return (
    <>
      <Margin>
        <h2 className="small-head">{t('rounds.choose')}</h2>
        <p className="secondary">{t('rounds.about')}</p>
        {inTime(others).map((round) => (
          <CheckLine key={round.id} value={round.id} label={titleOf(round)?.plain ?? t('app.untitled')} lang={titleOf(round)?.language} about={round.dates === null ? undefined : formats.dateRange(round.dates.from, round.dates.to)} checked={round.isCompared} onChange={(isCompared) => { compare(round, isCompared); }} />
        ))}
      </Margin>
      {others.some(({ isCompared }) => isCompared) ? <Margin><Compared sheets={sheets} rounds={inTime([...others.filter(({ isCompared }) => isCompared), here])} here={workshop} /></Margin> : null}
    </>
  );
}

type ComparedProps = Pick<Given, 'sheets'> & { readonly rounds: readonly RoundView[]; readonly here: string };

/** The scores of the rounds beside one another. */
function Compared({ sheets, rounds, here }: ComparedProps) {
  const t = useWords();
  const formats = useFormats();
  const { language, direction } = useLanguage();
  const keep = useKept();
  const rows = useMemo(() => roundRows(sheets, rounds), [sheets, rounds]);
  if (rows.length === 0) return <p className="secondary">{t('rounds.noScore')}</p>;
  const labelOf = (round: RoundView): string => {
    const title = round.id === here ? t('rounds.here') : (pickText(round.title, language)?.plain ?? t('app.untitled'));
    return round.dates === null ? title : formats.list([title, formats.dateRange(round.dates.from, round.dates.to)]);
  };
  const change = ({ scores }: RoundRow, at: number): string | undefined => {
    const by = changeOf(scores, at);
    if (by === null) return undefined;
    return by === 0 ? t('rounds.same') : t(by > 0 ? 'rounds.more' : 'rounds.less', { number: formats.number(Math.abs(by)) });
  };
  const scoreAt = ({ scores }: RoundRow, at: number): string => {
    const percent = scores[at]?.percent ?? null;
    return percent === null ? t('assess.noScore') : t('assess.percent', { percent: formats.number(percent) });
  };
  const nameOf = ({ checklist, column }: RoundRow): string => `${sheets.find(({ id }) => id === checklist)?.title.plain ?? ''} · ${t(columnKeys[column])}`;
  const picture: GridPicture = {
    kind: 'grid',
    columns: rounds.map((round) => ({ id: round.id, label: labelOf(round) })),
    rows: rows.map((row) => ({
      id: `${row.checklist} ${row.column}`,
      label: nameOf(row),
      cells: row.scores.map(({ percent }, at) => {
        const note = change(row, at);
        return { text: percent === null ? '–' : formats.number(percent), heat: heatOfPercent(percent), ...(note === undefined ? {} : { note }) };
      }),
    })),
  };
  const table: ReactNode = (
    <table className="assess-scores">
      <thead><tr><td />{rounds.map((round) => <th key={round.id} scope="col">{labelOf(round)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.checklist} ${row.column}`}>
            <th scope="row">{nameOf(row)}</th>
            {rounds.map((round, at) => <td key={round.id}>{[scoreAt(row, at), change(row, at)].filter((part) => part !== undefined).join(' · ')}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
  const title = t('rounds.title');
  return (
    <PictureFigure
      title={title}
      caption={t('rounds.caption')}
      picture={picture}
      table={table}
      words={{ showTable: t('library.showTable'), showPicture: t('library.showPicture'), save: t('overview.savePicture') }}
      onSave={() => { keep({ title, kind: 'picture' }, async () => await drawPicture(picture, { title, caption: t('rounds.caption'), direction, language })); }}
    />
  );
}
