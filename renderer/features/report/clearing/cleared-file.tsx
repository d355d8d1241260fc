import { useState } from 'react';
import type { ClearedFile } from '../../../domain/clearing.ts';
import { useWorkbook } from '../../../data/live.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { chooseFile, type FileProblem } from './read-file.ts';
import type { ClearingControl } from './use-clearing.ts';

/** The file that goes with an act: its name and checksum. */
export function FileChoice({ control: { form, change, takeFile, fileProblem } }: { readonly control: ClearingControl }) {
  const t = useWords();
  return (
    <div className="clearing-file">
      <p className="secondary">{t('clearing.fileAbout')}</p>
      {form.file === null ? null : <FileSum file={form.file} />}
      <div className="clearing-row">
        <Button variant="plain" icon="file" onPress={takeFile}>{t(form.file === null ? 'clearing.choose' : 'clearing.chooseOther')}</Button>
        {form.file === null ? null : <Button variant="quiet" onPress={() => { change({ file: null }); }}>{t('clearing.leaveOut')}</Button>}
      </div>
      {fileProblem === null ? null : <p className="field-error" role="alert">{t(`clearing.${fileProblem}`)}</p>}
    </div>
  );
}

/** The file that was cleared, and whether another one is the same. */
export function CompareFile({ file }: { readonly file: ClearedFile }) {
  const t = useWords();
  const { bridge } = useWorkbook();
  const [compared, setCompared] = useState<ClearedFile | FileProblem | null>(null);
  return (
    <section className="clearing-part">
      <h3 className="small-head">{t('clearing.file')}</h3>
      <FileSum file={file} />
      <div className="clearing-row">
        <Button variant="plain" icon="file" onPress={() => { void chooseFile(bridge).then((chosen) => { setCompared((before) => chosen ?? before); }); }}>{t('clearing.compare')}</Button>
        <span className="clearing-compared" role="status">
          {compared === null ? null : typeof compared === 'string' ? t(`clearing.${compared}`) : t(compared.sha256 === file.sha256 ? 'clearing.same' : 'clearing.other', { name: compared.name })}
        </span>
      </div>
    </section>
  );
}

function FileSum({ file: { name, sha256 } }: { readonly file: ClearedFile }) {
  const t = useWords();
  return (
    <p>
      <bdi>{name}</bdi>
      <br />
      <span className="secondary">{t('clearing.sum')}</span> <code className="clearing-sum" dir="ltr">{sha256}</code>
    </p>
  );
}
