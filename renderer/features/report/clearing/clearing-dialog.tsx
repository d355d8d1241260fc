import { useRef } from 'react';
import type { ClearingAct, ClearingState, Milestone } from '../../../domain/clearing.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useHelpPage } from '../../../ui/help-door.ts';
import { readDay } from '../../../ui/plain-values.ts';
import { CompareFile, FileChoice } from './cleared-file.tsx';
import { byWords, StateLine } from './clearing-state.tsx';
import type { ClearingControl, Missing } from './use-clearing.ts';
import { Versions } from './versions.tsx';
import './clearing.css';

type DialogProps = {
  readonly workshop: string;
  readonly clearing: ClearingState;
  readonly control: ClearingControl;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onShow: (version: Milestone) => void;
};

/** Checking, clearing and sending back a report, all that was done with it, and the versions kept of it. */
export function ClearingDialog({ workshop, clearing, control, isOpen, onClose, onShow }: DialogProps) {
  const t = useWords();
  useHelpPage(isOpen ? 'clearing' : null, 'dialog');
  const cleared = clearing.acts.findLast(({ act, file }) => act === 'cleared' && file !== null)?.file ?? null;
  return (
    <Dialog title={t('clearing.title')} isOpen={isOpen} onClose={onClose} actions={<Button variant="quiet" keycap="Esc" onPress={onClose}>{t('clearing.close')}</Button>}>
      <StateLine workshop={workshop} clearing={clearing} />
      <Sign clearing={clearing} control={control} />
      <History acts={clearing.acts} />
      {cleared === null ? null : <CompareFile file={cleared} />}
      <Versions workshop={workshop} onShow={onShow} />
    </Dialog>
  );
}

function Sign({ clearing: { state, last }, control }: Pick<DialogProps, 'clearing' | 'control'>) {
  const t = useWords();
  const { date } = useFormats();
  const { form, change, missing, outcome } = control;
  const place = useRef<HTMLElement>(null);
  const day = readDay(form.on);
  const errorOf = (field: Missing): string | undefined => (missing.includes(field) ? t(`clearing.missing.${field}`) : undefined);
  const run = (act: ClearingAct): void => {
    const [first] = control.act(act);
    if (first !== undefined) place.current?.querySelector<HTMLElement>(`[data-field="${first}"] .field-control`)?.focus();
  };
  const field = (id: Missing | 'function', label: string, description?: string) => (
    <div data-field={id}>
      <TextField
        label={label}
        value={form[id]}
        onChange={(value) => { change({ [id]: value }); }}
        errorMessage={id === 'function' ? undefined : errorOf(id)}
        required={id === 'name' || id === 'on'}
        inputMode={id === 'on' ? 'numeric' : 'text'}
        autoFocus={id === 'name'}
        {...(description === undefined ? {} : { description })}
      />
    </div>
  );
  return (
    <section className="clearing-part" aria-label={t('clearing.sign')} ref={place}>
      <h3 className="small-head">{t('clearing.sign')}</h3>
      <div className="clearing-fields">
        {field('name', t('clearing.name'))}
        {field('function', t('clearing.function'))}
        {field('on', t('clearing.on'), day.kind === 'value' ? date(day.value) : t('clearing.onAbout'))}
      </div>
      <FileChoice control={control} />
      <div className="clearing-row">
        <Button variant={state === 'draft' ? 'main' : 'plain'} onPress={() => { run('checked'); }}>{t('clearing.check')}</Button>
        <Button variant={state === 'checked' ? 'main' : 'plain'} onPress={() => { run('cleared'); }}>{t('clearing.clear')}</Button>
      </div>
      {last === null || last.act === 'returned' ? null : (
        <div className="clearing-return">
          {field('reason', t('clearing.reason'), t('clearing.reasonAbout'))}
          <Button variant="plain" onPress={() => { run('returned'); }}>{t('clearing.sendBack')}</Button>
        </div>
      )}
      <p className="clearing-result" role="status">{outcome === null ? null : outcome.kind === 'failed' ? t('clearing.notSaved') : t(`clearing.done.${outcome.act}`)}</p>
    </section>
  );
}

function History({ acts }: Pick<ClearingState, 'acts'>) {
  const t = useWords();
  const formats = useFormats();
  return (
    <section className="clearing-part" aria-label={t('clearing.history')}>
      <h3 className="small-head">{t('clearing.history')}</h3>
      {acts.length === 0 ? <p>{t('clearing.nothing')}</p> : (
        <ol className="clearing-list clearing-history">
          {acts.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{t(`clearing.act.${one.act}`)}</strong> {byWords(t, formats, one)}
                {one.reason === '' ? null : <span className="clearing-reason" dir="auto">{one.reason}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
