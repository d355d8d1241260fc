import { useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Progress, ThreePart } from '../../../ui/states.tsx';
import { exportSteps, type ExportProgress, type ExportResult, type FileFailed } from './make-files.ts';
import { MadeFiles, OneFile } from './made-files.tsx';
import { useHappened } from './use-happened.ts';
import { problemKeys, stepKeys } from './word-keys.ts';

/** How far the export has come: by files where there are several, else by steps. It can be stopped until the last file is written. */
export function ExportWorking({ progress, onCancel }: { readonly progress: ExportProgress | null; readonly onCancel: () => void }) {
  const t = useWords();
  if (progress === null) return <div className="export-working" />;
  const { done, total, step } = progress;
  const at = exportSteps.indexOf(step);
  const isWriting = step === 'write' || step === 'check';
  const isLast = done >= total - 1;
  const name = t(stepKeys[step]);
  return (
    <div className="export-working">
      {total === 1 ? (
        <Progress label={t('export.steps')} done={at} total={exportSteps.length} text={t('export.stepOf', { done: at + 1, total: exportSteps.length, step: name })} />
      ) : (
        <Progress label={t('export.steps')} done={done} total={total} text={t('export.fileOf', { done: Math.min(done + 1, total), total, step: name })} />
      )}
      <Button variant="plain" isDisabled={isWriting && isLast} onPress={onCancel}>{t('export.cancel')}</Button>
    </div>
  );
}

type EndedProps = { readonly result: ExportResult; readonly onRetry: () => void; readonly onBack: () => void };

/** What came of the export: done and counted, stopped, or why not and what to do. */
export function ExportEnded({ result, onRetry, onBack }: EndedProps) {
  const t = useWords();
  if (result.kind === 'cancelled') return <p className="export-state" role="status" data-tone="ok"><Icon name="tick" /><span>{t('export.cancelled')}</span></p>;
  const { files, inside, folder, total } = result;
  const [first] = files;
  const broken = inside?.kind === 'failed' ? inside : files.length === 1 && first?.kind === 'failed' ? first : null;
  if (broken !== null) return <Failed file={broken} folder={folder} onRetry={onRetry} onBack={onBack} />;
  if (total === 1 && inside === null && first?.kind === 'done') return <OneFile file={first} folder={folder} openConflicts={result.openConflicts} />;
  return <MadeFiles result={result} />;
}

function Failed({ file, folder, onRetry, onBack }: { readonly file: FileFailed; readonly folder: string; readonly onRetry: () => void; readonly onBack: () => void }) {
  const t = useWords();
  const happened = useHappened();
  const [copied, setCopied] = useState(false);
  const { problem, detail, isWritten } = file;
  return (
    <div role="alert">
      <ThreePart
        title={t('export.failTitle')}
        happened={{ head: t('export.happened'), text: happened(file, folder) }}
        safe={{ head: t('export.safe'), text: isWritten ? t('export.safeWritten') : t('export.safeAll') }}
        todo={{ head: t('export.todo'), text: t(problemKeys[problem].todo) }}
        actions={
          <>
            <Button variant="plain" autoFocus onPress={onRetry}>{t('export.tryAgain')}</Button>
            <Button variant="quiet" icon="back" onPress={onBack}>{t('export.back')}</Button>
            <Button
              variant="link"
              icon="copy"
              onPress={() => { void navigator.clipboard.writeText(detail).then(() => { setCopied(true); }); }}
            >
              {copied ? t('export.copied') : t('export.copyDetails')}
            </Button>
          </>
        }
      />
    </div>
  );
}
