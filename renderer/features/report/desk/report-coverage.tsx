import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { Disc } from '../../../ui/icon.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { positionFills } from './answers-pane.tsx';
import { coverageOf, partState, type Desk, type DeskPart } from './desk-model.ts';
import { partFills } from './part-tabs.tsx';
import { partTitle, placeOf } from './part-words.ts';

type ReportCoverageProps = { readonly desk: Desk; readonly part: DeskPart; readonly taken: ReadonlySet<string>; readonly onPart: (key: string) => void };

/** How far the report has come, part by part, and where each position of the open part is reported. */
export function ReportCoverage({ desk, part, taken, onPart }: ReportCoverageProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const positions = part.answers.flatMap((answer) => (answer.kind === 'position' ? [answer] : []));
  return (
    <div className="desk-report">
      <section aria-labelledby="desk-report-parts">
        <h2 id="desk-report-parts">{t('desk.reportParts')}</h2>
        <ul>
          {desk.parts.filter(({ report }) => report === part.report).map((one) => {
            const state = partState(one, desk);
            const { total, condensed } = coverageOf(one.answers, desk, taken);
            return (
              <li key={one.key}>
                <button type="button" className="desk-report-row" aria-current={one.key === part.key ? 'true' : undefined} onClick={() => { onPart(one.key); }}>
                  <Disc fill={partFills[state]} />
                  <span dir="auto">{one.number === '' ? null : <><NumberText>{one.number}</NumberText> </>}{partTitle(t, one, language)}</span>
                  <span className="secondary">
                    {one.part === 'topic' ? t('desk.condensedShort', { done: formats.number(condensed), total: formats.number(total) }) : t(`desk.state.other.${state}`)}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-labelledby="desk-report-positions">
        <h2 id="desk-report-positions">{t('desk.positions')}</h2>
        {positions.length === 0 ? <p className="secondary">{t('desk.none.positions')}</p> : (
          <ul>
            {positions.map(({ id, number, state }) => {
              const places = (desk.condensed.get(id) ?? []).map((where) => placeOf(t, where.part, where.passage, language));
              return (
                <li key={id} className="desk-report-position" data-state={state}>
                  <Disc fill={positionFills[state]} />
                  <span>{t('desk.positionWhere', { state: t(`capture.state.${state}`), number, where: places.length === 0 ? t('desk.nowhere') : t('desk.inPlaces', { list: formats.list(places) }) })}</span>
                </li>
              );
            })}
          </ul>
        )}
      </section>
    </div>
  );
}
