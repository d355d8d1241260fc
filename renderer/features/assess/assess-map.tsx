import { checklistGroupKeys } from '../../library/checklist-group-keys.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Disc } from '../../ui/icon.tsx';
import { NumberText } from '../../ui/number-text.tsx';
import type { Go } from './given.ts';
import type { Sheet, SheetQuestion } from '../../content/checklist-sheet.ts';
import { progressBy, progressFills, progressKeys, type Progress } from './progress.ts';
import type { Given } from './use-assess.ts';
import { Spoken } from '../../ui/spoken.tsx';
import '../../ui/map-row.css';

type MapProps = Given & { /** Whether one is among the checklists. */ readonly isHere: boolean; readonly sheet: Sheet | undefined; readonly question: SheetQuestion | undefined; readonly table: string | null; readonly onGo: Go };

/** The checklists that were chosen, and the questions of the one that is open. */
export function AssessMap({ isHere, view, sheets, sheet, question, table, onGo }: MapProps) {
  const t = useWords();
  const chosen = sheets.filter(({ id }) => id === sheet?.id || view.assessments.get(id)?.isChosen === true);
  return (
    <>
      <h2 className="small-head">{t('assess.map')}</h2>
      <ul>
        <li><button type="button" className="map-row assess-map-row" aria-current={isHere && sheet === undefined ? 'true' : undefined} onClick={() => { onGo({ part: 'checklists', checklist: null, question: null }); }}><span className="assess-map-title">{t('assess.overview')}</span></button></li>
        {chosen.map((one) => (
          <li key={one.id}>
            <SheetRow sheet={one} progress={progressBy(one, view.answers, table, view.tables.length > 0)} isCurrent={one.id === sheet?.id && question === undefined} onGo={onGo} />
            {one.id === sheet?.id ? <Questions sheet={one} progress={progressBy(one, view.answers, table, view.tables.length > 0)} question={question} onGo={onGo} /> : null}
          </li>
        ))}
      </ul>
      {isHere ? (
        <>
          <h3 className="small-head">{t('assess.signs')}</h3>
          <ul className="assess-signs">
            {(['whole', 'part', 'none'] as const).map((one) => <li key={one}><Disc fill={progressFills[one]} /> {t(progressKeys[one])}</li>)}
          </ul>
        </>
      ) : null}
    </>
  );
}

function SheetRow({ sheet, progress, isCurrent, onGo }: { readonly sheet: Sheet; readonly progress: ReadonlyMap<string, Progress>; readonly isCurrent: boolean; readonly onGo: Go }) {
  const t = useWords();
  const formats = useFormats();
  const whole = [...progress.values()].filter((one) => one === 'whole').length;
  return (
    <button type="button" className="map-row assess-map-row" data-checklist={sheet.id} aria-current={isCurrent ? 'true' : undefined} onClick={() => { onGo({ part: 'checklists', checklist: sheet.id, question: null }); }}>
      <span className="map-row-number"><NumberText>{sheet.number}</NumberText></span>
      <Spoken text={sheet.title} className="assess-map-title" />
      <span className="map-row-end assess-map-count">{t('assess.ofQuestions', { known: formats.number(whole), asked: formats.number(sheet.questions.length) })}</span>
    </button>
  );
}

function Questions({ sheet, progress, question, onGo }: { readonly sheet: Sheet; readonly progress: ReadonlyMap<string, Progress>; readonly question: SheetQuestion | undefined; readonly onGo: Go }) {
  const t = useWords();
  const groups = [...new Set(sheet.questions.map(({ group }) => group))];
  return (
    <ul>
      {groups.map((group) => (
        <li key={group}>
          <span className="assess-map-group">{t(checklistGroupKeys[group])}</span>
          <ul>
            {sheet.questions.filter((one) => one.group === group).map((one) => {
              const state = progress.get(one.path) ?? 'none';
              return (
                <li key={one.path}>
                  <button type="button" className="map-row assess-map-row assess-map-question" title={one.asked.plain} aria-current={one.path === question?.path ? 'true' : undefined} onClick={() => { onGo({ part: 'checklists', checklist: sheet.id, question: one.path }); }}>
                    <span className="map-row-number"><NumberText>{String(one.number)}</NumberText></span>
                    <Spoken text={one.asked} className="assess-map-title" />
                    <Disc fill={progressFills[state]} /><span className="visually-hidden">{t(progressKeys[state])}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
