import { useState } from 'react';
import { useWorkbook } from '../../../data/live.tsx';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { Words } from '../../../i18n/word-types.ts';
import type { Difference } from '../../../report/counts.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Progress, ThreePart } from '../../../ui/states.tsx';
import { exportSteps, type ExportResult, type ExportStep } from './export-report.ts';
import { countKeys, problemKeys, stepKeys } from './word-keys.ts';

/** How far the export has come; it can be stopped until the file is written. */
export function ExportWorking({ step, onCancel }: { readonly step: ExportStep | null; readonly onCancel: () => void }) {
  const t = useWords();
  const at = step === null ? 0 : exportSteps.indexOf(step);
  const isWriting = step === 'write' || step === 'check';
  return (
    <div className="export-working">
      {step === null ? null : (
        <Progress label={t('export.steps')} done={at} total={exportSteps.length} text={t('export.stepOf', { done: at + 1, total: exportSteps.length, step: t(stepKeys[step]) })} />
      )}
      <Button variant="plain" isDisabled={isWriting || step === null} onPress={onCancel}>{t('export.cancel')}</Button>
    </div>
  );
}

type EndedProps = { readonly result: ExportResult; readonly onRetry: () => void; readonly onBack: () => void };

/** What came of the export: done and counted, stopped, or why not and what to do. */
export function ExportEnded({ result, onRetry, onBack }: EndedProps) {
  const t = useWords();
  switch (result.kind) {
    case 'cancelled':
      return <p className="export-state" role="status" data-tone="ok"><Icon name="tick" /><span>{t('export.cancelled')}</span></p>;
    case 'done':
      return <Done result={result} />;
    case 'failed':
      return <Failed result={result} onRetry={onRetry} onBack={onBack} />;
  }
}

function Done({ result }: { readonly result: Extract<ExportResult, { readonly kind: 'done' }> }) {
  const t = useWords();
  const { list } = useFormats();
  const { bridge } = useWorkbook();
  const { name, folder, token, counts, openConflicts } = result;
  const counted = [t('export.questions', { count: counts.questions ?? 0 }), t('export.contributions', { count: counts.contributions ?? 0 }), t('export.positions', { count: counts.positions ?? 0 })];
  return (
    <section className="export-done" role="status">
      <h2 className="title-text"><Icon name="tick" />{t('export.doneTitle')}</h2>
      <p><bdi>{t('export.doneFile', { name, folder })}</bdi></p>
      <p>{t('export.doneCounts', { list: list(counted) })}</p>
      {openConflicts > 0 ? <p className="export-state" data-tone="stop"><Icon name="warning" /><span>{t('export.conflicts', { count: openConflicts })}</span></p> : null}
      <Button variant="plain" icon="folder" onPress={() => { void bridge.call('file:show', { token }); }}>{t('export.show')}</Button>
    </section>
  );
}

type FailedProps = Omit<EndedProps, 'result'> & { readonly result: Extract<ExportResult, { readonly kind: 'failed' }> };

function Failed({ result, onRetry, onBack }: FailedProps) {
  const t = useWords();
  const { list } = useFormats();
  const [copied, setCopied] = useState(false);
  const { problem, detail, name, folder, differences, isWritten } = result;
  const happened = problem === 'count'
    ? t('export.fail.count', { list: list(differences.map((difference) => countLine(t, difference))) })
    : t(problemKeys[problem].happened, { name: problem === 'read-only' || problem === 'folder' ? folder : name });
  return (
    <div role="alert">
      <ThreePart
        title={t('export.failTitle')}
        happened={{ head: t('export.happened'), text: happened }}
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

function countLine(t: Words, { what, expected, found }: Difference): string {
  return t('export.fail.countLine', { what: t(countKeys[what]), expected, found });
}
