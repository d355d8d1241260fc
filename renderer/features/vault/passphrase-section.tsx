import { useState } from 'react';
import { useProtected, useWorkbook } from '../../data/live.tsx';
import type { Saved } from '../../data/workbook.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { CheckLine } from '../../ui/check-line.tsx';
import { Select } from '../../ui/choice.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { NewPassphrase } from './new-passphrase.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { useTry } from './use-try.ts';
import './vault.css';

/** Minutes without a key or a click after which open workshops are locked; 0: never. */
const minuteChoices = [5, 15, 30, 60, 0] as const;

export type Locking = { readonly after: number; readonly onAfter: (minutes: number) => void; readonly lock: () => void };

/** The pass-phrase of one workshop: set, change, take off, and what it does and does not do. */
export function PassphraseSection({ workshop, title, locking }: { readonly workshop: string; readonly title: string; readonly locking: Locking }) {
  const t = useWords();
  const known = useProtected().find((one) => one.workshop === workshop);
  return (
    <div className="vault-section">
      <h1 className="question-text">{t('vault.title')}</h1>
      <p>{t(known === undefined ? 'vault.noneText' : 'vault.protected')}</p>
      <p className="secondary">{t('vault.covers')}</p>
      <p className="secondary">{t('vault.whileOpen')}</p>
      {known === undefined ? <SetPassphrase workshop={workshop} title={title} /> : <OpenPassphrase workshop={workshop} title={title} label={known.label} locking={locking} />}
    </div>
  );
}

/** Says what was done, or why it was not. */
function useSay(): (result: Saved<unknown>, text: string) => boolean {
  const t = useWords();
  const notice = useNotice();
  return (result, text) => {
    notice({ text: result.ok ? text : notDoneWords(t, result.code) });
    return result.ok;
  };
}

type PartProps = { readonly workshop: string; readonly title: string };

function SetPassphrase({ workshop, title }: PartProps) {
  const t = useWords();
  const say = useSay();
  const { vault } = useWorkbook();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [showsName, setShowsName] = useState(false);
  const set = async (passphrase: string) => {
    setBusy(true);
    const result = await vault.protect(workshop, passphrase, showsName ? labelOf(title) : null);
    setBusy(false);
    say(result, t('vault.setDone'));
  };
  if (!isOpen) return <Button variant="main" icon="lock" onPress={() => { setOpen(true); }}>{t('vault.set')}</Button>;
  return (
    <NewPassphrase act={t('vault.set')} names={[title]} isBusy={isBusy} onSubmit={(passphrase) => { void set(passphrase); }} onCancel={() => { setOpen(false); }}>
      <CheckLine label={t('vault.showName')} about={t('vault.showNameAbout')} checked={showsName} onChange={setShowsName} />
    </NewPassphrase>
  );
}

function OpenPassphrase({ workshop, title, label, locking }: PartProps & { readonly label: string | null; readonly locking: Locking }) {
  const t = useWords();
  const formats = useFormats();
  const say = useSay();
  const { vault } = useWorkbook();
  const [act, setAct] = useState<'change' | 'remove' | null>(null);
  const close = () => { setAct(null); };
  const minutes = minuteChoices.map((count) => ({ id: String(count), label: count === 0 ? t('vault.never') : t('vault.minutes', { count, formatted: formats.number(count) }) }));
  return (
    <>
      <p className="vault-acts">
        <Button variant="main" icon="lock" onPress={locking.lock}>{t('vault.lock')}</Button>
        <Button expanded={act === 'change'} onPress={() => { setAct('change'); }}>{t('vault.change')}</Button>
        <Button expanded={act === 'remove'} onPress={() => { setAct('remove'); }}>{t('vault.remove')}</Button>
      </p>
      {act === 'change' ? <ChangePassphrase workshop={workshop} title={title} onDone={close} /> : null}
      {act === 'remove' ? (
        <>
          <p>{t('vault.removeText')}</p>
          <PassphraseForm
            label={t('vault.present')}
            act={t('vault.remove')}
            onTry={(passphrase) => vault.unprotect(workshop, passphrase)}
            onRight={() => { say({ ok: true, value: null }, t('vault.removed')); }}
            onCancel={close}
          />
        </>
      ) : null}
      <Select label={t('vault.lockAfter')} options={minutes} value={String(locking.after)} onChange={(id) => { locking.onAfter(Number(id)); }} />
      <p className="secondary">{t('vault.lockAlso')}</p>
      <CheckLine
        label={t('vault.showName')}
        about={t('vault.showNameAbout')}
        checked={label !== null}
        onChange={(checked) => { void vault.setLabel(workshop, checked ? labelOf(title) : null).then((result) => { if (!result.ok) say(result, ''); }); }}
      />
    </>
  );
}

function ChangePassphrase({ workshop, title, onDone }: PartProps & { readonly onDone: () => void }) {
  const t = useWords();
  const say = useSay();
  const { vault } = useWorkbook();
  const [present, setPresent] = useState('');
  const trying = useTry();
  const change = async (next: string) => {
    if (!trying.mayTry || !(await trying.run(() => vault.change(workshop, present, next)))) return;
    say({ ok: true, value: null }, t('vault.changed'));
    onDone();
  };
  return (
    <>
      <p>{t('vault.changeText')}</p>
      <NewPassphrase
        act={t('vault.change')}
        names={[title]}
        present={{ value: present, onChange: setPresent, message: trying.message }}
        isBusy={!trying.mayTry}
        onSubmit={(next) => { void change(next); }}
        onCancel={onDone}
      />
    </>
  );
}

function labelOf(title: string): string | null {
  const label = [...title.trim()].slice(0, 200).join('');
  return label === '' ? null : label;
}
