import type { AssessAt } from '../../../domain/assessment/place.ts';
import { isSettled } from '../../../domain/steps/process.ts';
import { readinessCheck, stepStates } from '../../../domain/steps/step.ts';
import { stepStateKeys } from '../../../i18n/step-state-keys.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Disc } from '../../../ui/icon.tsx';
import { NumberText } from '../../../ui/number-text.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import type { Go } from '../given.ts';
import { stateFills } from './state-signs.ts';
import type { StepsGiven } from './use-steps.ts';
import '../../../ui/map-row.css';

/** The process and the readiness check; while one is among them, the steps with their states. */
export function StepsMap({ view, handbook, process, at, onGo }: StepsGiven & { readonly at: AssessAt; readonly onGo: Go }) {
  const t = useWords();
  const formats = useFormats();
  const isHere = at.part === 'steps';
  const open = at.part === 'steps' ? at.step : undefined;
  const asked = handbook.check?.questions ?? [];
  const answered = asked.filter(({ slug }) => (view.preconditions.get(slug)?.answer ?? null) !== null).length;
  const count = (known: number, of: number): string => t('assess.ofQuestions', { known: formats.number(known), asked: formats.number(of) });
  return (
    <>
      <h2 className="small-head">{t('steps.title')}</h2>
      <ul>
        {handbook.check === null ? null : (
          <li>
            <button type="button" className="map-row assess-map-row" data-step={readinessCheck} aria-current={open === readinessCheck ? 'true' : undefined} onClick={() => { onGo({ part: 'steps', step: readinessCheck }); }}>
              <span className="assess-map-wide">{t('steps.readiness.title')}</span><span className="map-row-end assess-map-count">{count(answered, asked.length)}</span>
            </button>
          </li>
        )}
        <li>
          <button type="button" className="map-row assess-map-row" data-step="" aria-current={isHere && open === null ? 'true' : undefined} onClick={() => { onGo({ part: 'steps', step: null }); }}>
            <span className="assess-map-wide">{t('steps.process')}</span><span className="map-row-end assess-map-count">{count(process.filter(({ state }) => isSettled(state)).length, process.length)}</span>
          </button>
          {isHere ? (
            <ul>
              {handbook.steps.map((sheet, place) => {
                const state = process[place]?.state ?? 'not-started';
                return (
                  <li key={sheet.id}>
                    <button type="button" className="map-row assess-map-row assess-map-step" data-step={sheet.id} aria-current={open === sheet.id ? 'true' : undefined} onClick={() => { onGo({ part: 'steps', step: sheet.id }); }}>
                      <span className="map-row-number"><NumberText>{String(sheet.number)}</NumberText></span>
                      <Spoken text={sheet.title} className="assess-map-title" />
                      <Disc fill={stateFills[state]} /><span className="visually-hidden">{t(stepStateKeys[state])}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          ) : null}
        </li>
      </ul>
      {isHere ? (
        <>
          <h3 className="small-head">{t('assess.signs')}</h3>
          <ul className="assess-signs">{stepStates.map((state) => <li key={state}><Disc fill={stateFills[state]} /> {t(stepStateKeys[state])}</li>)}</ul>
        </>
      ) : null}
    </>
  );
}
