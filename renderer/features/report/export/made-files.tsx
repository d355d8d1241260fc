import { useWorkbook } from '../../../data/live.tsx';
import type { Counts } from '../../../report/counts.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { ExportResult, FileDone, FileResult } from './make-files.ts';
import { useHappened } from './use-happened.ts';
import { problemKeys } from './word-keys.ts';

/** One file, written and counted. */
export function OneFile({ file, folder, openConflicts }: { readonly file: FileDone; readonly folder: string; readonly openConflicts: number }) {
  const t = useWords();
  const counted = useCounted();
  const said = counted(file.counts);
  return (
    <section className="export-done" role="status">
      <h2 className="title-text"><Icon name="tick" />{t('export.doneTitle')}</h2>
      <p><bdi>{t('export.doneFile', { name: file.name, folder })}</bdi></p>
      <p>{said === '' ? t('export.doneRead') : t('export.doneCounts', { list: said })}</p>
      <Conflicts count={openConflicts} />
      <ShowInFolder file={file} />
    </section>
  );
}

/** Several files, or one zip of them: which are done, which failed and why, and whether it was stopped before the end. */
export function MadeFiles({ result }: { readonly result: Extract<ExportResult, { readonly kind: 'ended' }> }) {
  const t = useWords();
  const { files, total, folder, isStopped, openConflicts, inside } = result;
  const done = files.filter(({ kind }) => kind === 'done').length;
  const isWhole = done === total;
  const shown = inside?.kind === 'done' ? inside : files.find((file): file is FileDone => file.kind === 'done');
  return (
    <section className="export-done" role={isWhole ? 'status' : 'alert'}>
      <h2 className="title-text"><Icon name={isWhole ? 'tick' : 'warning'} />{t('export.doneOf', { done, total })}</h2>
      {isStopped ? <p>{t('export.stoppedAfter')}</p> : null}
      <p><bdi>{inside === null ? t('export.inFolder', { folder }) : t('export.inPackage', { name: inside.name, folder })}</bdi></p>
      <ol className="export-made">
        {files.map((file) => <MadeLine key={file.name} file={file} folder={folder} />)}
      </ol>
      <Conflicts count={openConflicts} />
      {shown === undefined ? null : <ShowInFolder file={shown} />}
    </section>
  );
}

function MadeLine({ file, folder }: { readonly file: FileResult; readonly folder: string }) {
  const t = useWords();
  const happened = useHappened();
  const counted = useCounted();
  const said = file.kind === 'done' ? counted(file.counts) : `${happened(file, folder)} ${t(problemKeys[file.problem].todo)}`;
  return (
    <li className="export-state" data-tone={file.kind === 'done' ? 'ok' : 'stop'}>
      <Icon name={file.kind === 'done' ? 'tick' : 'warning'} />
      <span>
        <bdi>{file.name}</bdi>
        {said === '' ? null : <span className="export-made-counts">{said}</span>}
      </span>
    </li>
  );
}

/** The main counts of a file, in words; empty where nothing was counted. What a kind of report does not hold is not said. */
function useCounted(): (counts: Partial<Counts>) => string {
  const t = useWords();
  const { list } = useFormats();
  return ({ questions = 0, contributions = 0, positions = 0 }) => list([
    ...(questions === 0 ? [] : [t('export.questions', { count: questions })]),
    ...(contributions === 0 ? [] : [t('export.contributions', { count: contributions })]),
    ...(positions === 0 ? [] : [t('export.positions', { count: positions })]),
  ]);
}

function Conflicts({ count }: { readonly count: number }) {
  const t = useWords();
  return count > 0 ? <p className="export-state" data-tone="stop"><Icon name="warning" /><span>{t('export.conflicts', { count })}</span></p> : null;
}

function ShowInFolder({ file: { token } }: { readonly file: FileDone }) {
  const t = useWords();
  const { bridge } = useWorkbook();
  return token === null ? null : <Button variant="plain" icon="folder" onPress={() => { void bridge.call('file:show', { token }); }}>{t('export.show')}</Button>;
}
