import type { ProcessStep } from '../../../domain/steps/process.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { stepNames } from './step-names.ts';
import type { Go } from '../given.ts';
import type { Handbook, Sheet } from './handbook.ts';

type WaitsProps = { readonly handbook: Handbook; readonly sheet: Sheet; readonly own: ProcessStep; readonly onGo: Go };

/** What a step waits for, each with the inputs that are to come from it, and what waits for it. Nothing where neither is so. */
export function Waits({ handbook, sheet, own, onGo }: WaitsProps) {
  const t = useWords();
  const formats = useFormats();
  const { waitsFor, holdsUp } = own;
  if (waitsFor.length === 0 && holdsUp.length === 0) return null;
  return (
    <Margin>
      {waitsFor.length === 0 ? null : (
        <section className="steps-waits">
          <h2 className="small-head"><Icon name="clock" /> {t('steps.waitsHead')}</h2>
          <ul>
            {waitsFor.map(({ step, inputs }) => {
              const from = handbook.steps.find(({ id }) => id === step);
              const texts = sheet.inputs.filter(({ slug }) => inputs.includes(slug)).map(({ text }) => text.plain);
              return from === undefined ? null : (
                <li key={step}>
                  <button type="button" className="assess-link" onClick={() => { onGo({ part: 'steps', step }); }}>{t('steps.numberAndTitle', { number: formats.number(from.number), title: from.title.plain })}</button>
                  <span className="secondary" lang={sheet.title.language}> {texts.join(' ')}</span>
                </li>
              );
            })}
          </ul>
          <p className="secondary">{t('steps.waitsAbout')}</p>
        </section>
      )}
      {holdsUp.length === 0 ? null : <p className="secondary">{t('steps.holdsUp', { steps: stepNames(t, formats, handbook, holdsUp) })}</p>}
    </Margin>
  );
}
