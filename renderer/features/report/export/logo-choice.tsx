import { useEffect, useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import type { ReportAttachment } from '../../../domain/report-attachment.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import type { Logo } from './use-logo.ts';
import { logoProblemKeys } from './word-keys.ts';

/** The logo at the head of the first page. What it shows has to be said in words, or it is not printed. */
export function LogoChoice({ workshop, logo }: { readonly workshop: string; readonly logo: Logo }) {
  const t = useWords();
  const { file, problem, choose, remove } = logo;
  return (
    <div className="export-attached" role="group" aria-label={t('export.logo')}>
      <span className="field-label">{t('export.logo')}</span>
      {file === null || file === undefined ? null : (
        <>
          <LogoPicture file={file} />
          <LogoWords workshop={workshop} stored={file.alternative} />
        </>
      )}
      <div className="export-attached-acts">
        <Button icon="folder" onPress={choose}>{t(file === null || file === undefined ? 'export.chooseLogo' : 'export.otherLogo')}</Button>
        {file === null || file === undefined ? null : <Button variant="quiet" icon="trash" onPress={remove}>{t('export.takeAway')}</Button>}
      </div>
      <p className="export-hint">{t('export.logoAbout')}</p>
      {problem === null ? null : <p className="export-state" role="alert" data-tone="stop"><Icon name="warning" /><span>{t(logoProblemKeys[problem])}</span></p>}
    </div>
  );
}

function LogoPicture({ file: { bytes, type, name, alternative } }: { readonly file: ReportAttachment }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: type === 'png' ? 'image/png' : 'image/jpeg' }));
    setAddress(made);
    return () => { URL.revokeObjectURL(made); };
  }, [bytes, type]);
  return address === undefined ? null : <img className="export-logo-picture" src={address} alt={alternative === '' ? name : alternative} />;
}

function LogoWords({ workshop, stored }: { readonly workshop: string; readonly stored: string }) {
  const t = useWords();
  const { workshops, newId } = useWorkbook();
  const tidy = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const draft = useDraftText({ stored, newId, tidy, save: (plain, stay) => workshops.setLogoAlternative(workshop, tidy(plain), stay) });
  const missing = draft.value.trim() === '' ? t('export.logoWordsMissing') : undefined;
  return <TextField {...draft} required label={t('export.logoWords')} description={t('export.logoWordsAbout')} errorMessage={missing} />;
}
