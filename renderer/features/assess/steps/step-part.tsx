import { useEffect, useRef } from 'react';
import type { StepChoices, StepText } from '../../../domain/steps/step.ts';
import { stepStates } from '../../../domain/steps/step.ts';
import type { ProcessStep } from '../../../domain/steps/process.ts';
import { stepStateKeys } from '../../../i18n/step-state-keys.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckLine } from '../../../ui/check-line.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { DateField } from '../../../ui/value-fields.tsx';
import { ChoiceRow, focusRow } from '../choice-row.tsx';
import { Clashes } from '../clashes.tsx';
import type { Go } from '../given.ts';
import { onwardByEnter } from '../onward.ts';
import { SavedText } from '../saved-text.tsx';
import type { Sheet } from './handbook.ts';
import { StepFiles } from './step-files.tsx';
import type { StepsGiven } from './use-steps.ts';
import { Waits } from './waits.tsx';

type StepProps = StepsGiven & { readonly sheet: Sheet; readonly own: ProcessStep; readonly onGo: Go };

/** One step: how far it has come, what shows that, what came out of it, who is responsible. */
export function StepPart(props: StepProps) {
  const { workshop, language, steps, view, handbook, sheet, act, onGo } = props;
  const t = useWords();
  const formats = useFormats();
  const step = view.steps.get(sheet.id);
  const date = step?.date ?? null;
  const number = formats.number(sheet.number);
  const set = (change: Partial<StepChoices>): void => { act(t('steps.changed', { number }), async () => await steps.set(workshop, sheet.id, change)); };
  const to = (by: 1 | -1): void => { onGo({ part: 'steps', step: handbook.steps[handbook.steps.indexOf(sheet) + by]?.id ?? null }); };
  const stateRow = useRef<HTMLDivElement>(null);
  const fields = { reason: useRef<HTMLTextAreaElement>(null), evidence: useRef<HTMLTextAreaElement>(null), responsible: useRef<HTMLTextAreaElement>(null), outputs: useRef<HTMLTextAreaElement>(null) };
  useEffect(() => {
    // Whoever came by Enter goes on with the state of the next step; whoever chose it in the map stays there.
    if (document.activeElement === null || document.activeElement === document.body) focusRow(stateRow.current);
  }, []);
  useShortcuts({
    'Ctrl+ArrowDown': () => { to(1); },
    'Ctrl+ArrowUp': () => { to(-1); },
    'Alt+KeyR': () => { fields.reason.current?.focus(); },
    'Alt+KeyE': () => { fields.evidence.current?.focus(); },
    'Alt+KeyB': () => { fields.responsible.current?.focus(); },
    'Alt+KeyO': () => { fields.outputs.current?.focus(); },
  });
  const text = (field: StepText) => ({ text: step?.[field], language, inputRef: fields[field], save: async (typed: Parameters<typeof steps.setText>[3], stay: string) => await steps.setText(workshop, sheet.id, field, typed, stay) });
  const reason = step?.reason.original;
  return (
    <div className="assess-page" onKeyDownCapture={onwardByEnter(() => { to(1); })}>
      <Margin number={String(sheet.number)} strong>
        <Spoken text={sheet.title} as="h1" className="question-text" />
        <Spoken text={sheet.purpose} as="p" className="secondary" />
      </Margin>
      <Margin>
        <ChoiceRow label={t('steps.state.title')} rowRef={stateRow} options={stepStates.map((id) => ({ id, label: t(stepStateKeys[id]) }))} value={step?.state ?? null} onChange={(state) => { set({ state }); }} />
        {step?.state === 'not-applicable' || reason !== undefined ? <div className="steps-why"><SavedText {...text('reason')} label={t('steps.why')} keys="Alt R" /></div> : null}
        {step?.state === 'not-applicable' && (reason === undefined || reason.blocks.length === 0) ? <p className="secondary steps-hint">{t('steps.whyMissing')}</p> : null}
        <div className="steps-date"><DateField label={t('steps.asOf')} value={date} errorMessage={t('prepare.day')} description={date === null ? undefined : formats.date(date)} onChange={(day) => { set({ date: day }); }} /></div>
      </Margin>
      <Waits {...props} />
      <Margin>
        <div className="assess-texts">
          <SavedText {...text('evidence')} label={t('assess.evidence')} keys="Alt E" />
          <SavedText {...text('responsible')} label={t('assess.responsible')} keys="Alt B" />
        </div>
      </Margin>
      <Margin>
        <h2 className="small-head">{t('steps.outputs')}</h2>
        <p className="secondary">{t('steps.outputsAbout')}</p>
        <ul className="steps-outputs">
          {sheet.outputs.map((output) => (
            <li key={output.slug} data-output={output.slug}>
              <CheckLine label={output.text.plain} lang={output.text.language} checked={step?.there.has(output.slug) === true} onChange={(isThere) => { act(t('steps.changed', { number }), async () => await steps.tick(workshop, sheet.id, output.slug, isThere)); }} />
            </li>
          ))}
        </ul>
        <div className="assess-texts"><SavedText {...text('outputs')} label={t('steps.references')} keys="Alt O" /></div>
        <StepFiles done={props.done} language={language} number={number} parent={step?.id ?? null} />
        {step === undefined ? null : <Clashes of={step} text={t('steps.clash')} />}
      </Margin>
      <Margin>
        <div className="assess-acts">
          <Button variant="main" keycap="Enter" onPress={() => { to(1); }}>{handbook.steps.at(-1) === sheet ? t('steps.toProcess') : t('steps.next')}</Button>
        </div>
      </Margin>
    </div>
  );
}
