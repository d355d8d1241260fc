import { useState, type ReactNode } from 'react';
import type { Milestone } from '../../../domain/clearing.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import './clearing.css';

type VersionsProps = { readonly workshop: string; readonly onShow: (version: Milestone) => void };
type Result = 'kept' | 'versionMissing' | 'notSaved';

/** Versions of the report by name: keeps another one, and opens one of them. */
export function Versions({ workshop, onShow }: VersionsProps) {
  const t = useWords();
  const { dateTime } = useFormats();
  const { milestones } = useWorkbook();
  const versions = useLive(({ read }) => read.milestones(workshop), [workshop]) ?? [];
  const [name, setName] = useState('');
  const [result, setResult] = useState<Result | null>(null);
  const keep = (): void => {
    if (name.trim() === '') {
      setResult('versionMissing');
      return;
    }
    void milestones.set(workshop, name).then((saved) => {
      setResult(saved.ok ? 'kept' : 'notSaved');
      if (saved.ok) setName('');
    });
  };
  return (
    <section className="clearing-part" aria-label={t('clearing.versions')}>
      <h3 className="small-head">{t('clearing.versions')}</h3>
      <p className="secondary">{t('clearing.versionsAbout')}</p>
      {versions.length === 0 ? <p>{t('clearing.noVersion')}</p> : (
        <ul className="clearing-list">
          {versions.map((version) => (
            <li key={version.id}>
              <span><bdi>{version.name}</bdi> <span className="secondary">{dateTime(version.at)}</span></span>
              <Button variant="link" label={t('clearing.showOf', { name: version.name })} onPress={() => { onShow(version); }}>{t('clearing.show')}</Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="clearing-keep"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={t('clearing.versionName')}
          value={name}
          placeholder={t('clearing.versionExample')}
          errorMessage={result === 'versionMissing' ? t('clearing.versionMissing') : undefined}
          onChange={(typed) => {
            setName(typed);
            setResult(null);
          }}
        />
        <Button variant="plain" type="submit">{t('clearing.keep')}</Button>
      </form>
      <p role="status" className="clearing-result">{result === 'kept' || result === 'notSaved' ? t(`clearing.${result}`) : null}</p>
    </section>
  );
}

type OverProps = {
  /** Null: the report as it is. */
  readonly version: Milestone | null;
  readonly onBack: () => void;
  readonly children: ReactNode;
};

/** What shows a report, with the version it shows above it and the way back to the report as it is. */
export function UnderVersion({ version, onBack, children }: OverProps) {
  const t = useWords();
  const { dateTime } = useFormats();
  return (
    <div className="clearing-under">
      {version === null ? null : (
        <div className="clearing-version">
          <span role="status">{t('clearing.shown', { name: version.name, date: dateTime(version.at) })}</span>
          <Button variant="quiet" icon="back" onPress={onBack}>{t('clearing.back')}</Button>
        </div>
      )}
      {children}
    </div>
  );
}
