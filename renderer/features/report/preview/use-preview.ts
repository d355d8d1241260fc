import { useEffect, useMemo, useState } from 'react';
import { isJson } from '../../../domain/json.ts';
import type { Regional } from '../../../domain/locale.ts';
import type { WorkshopView } from '../../../domain/views.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { loadReportWords } from '../../../i18n/locale-files.ts';
import type { ReportKind, ReportOptions } from '../../../report/input.ts';
import type { Answer, ForeignTexts } from '../export/protocol.ts';
import { allWords } from '../export/use-export.ts';
import { createReportWorker, startWorker, type ReportWorker } from '../export/report-worker.ts';
import type { Frame } from './frame.ts';
import type { Sheet } from './sheets.ts';

/** A report as it stood when it was last made. */
export type Preview = { readonly frame: Frame; readonly sheets: readonly Sheet[]; readonly kinds: readonly ReportKind[]; readonly foreign: ForeignTexts; readonly options: ReportOptions };

/** `shown` stays while the next is made, and where that failed. */
export type PreviewState = { readonly shown: Preview | null; readonly isMaking: boolean; readonly failure: string | null };

/** How long nothing may have been written before the report is made anew. */
const pause = 500;

/**
 * The report of a workshop as sheets, made anew when the choices change, and a little after the record has. What is no longer wanted is stopped. `again`
 * tries once more after a failure.
 */
export function usePreview(workshop: WorkshopView, options: ReportOptions, milestone: string | null): PreviewState & { readonly again: () => void } {
  const worker = usePreviewWorker();
  const { settle } = useWorkbook();
  const revision = useLive(({ read }) => read.revision(workshop.id), [workshop.id]);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<PreviewState>({ shown: null, isMaking: true, failure: null });
  const { id, region, digits } = workshop;
  const shown = state.shown?.options;
  // New choices are wanted at once; a record that is being written to can wait.
  const delay = shown === options ? pause : 0;

  useEffect(() => {
    if (revision === undefined) return;
    const stop = new AbortController();
    const make = async (): Promise<void> => {
      setState((now) => ({ ...now, isMaking: true }));
      await settle();
      const made = await askFor(worker, { workshop: id, milestone, region, digits, options }, stop.signal);
      if (stop.signal.aborted) return;
      setState((now) => (typeof made === 'string' ? { ...now, isMaking: false, failure: made } : { shown: made, isMaking: false, failure: null }));
    };
    const timer = setTimeout(() => void make(), delay);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // The delay follows from what is shown; it alone is no reason to make the report anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [worker, settle, id, region, digits, options, milestone, revision, attempt]);
  return { ...state, again: () => { setAttempt((count) => count + 1); } };
}

type Wanted = Regional & { readonly workshop: string; readonly milestone: string | null; readonly options: ReportOptions };

/** The report, or why there is none. */
async function askFor(worker: ReportWorker, { workshop, milestone, region, digits, options }: Wanted, signal: AbortSignal): Promise<Preview | string> {
  try {
    const words = await loadReportWords(options.language);
    if (signal.aborted || !isJson(words)) return 'words';
    const others = options.attribution === 'none' ? { others: await allWords() } : {};
    if (isStopped(signal)) return 'stopped';
    const sheets: Sheet[] = [];
    const tell = (answer: Answer): void => { if (answer.kind === 'sheets') sheets.push(...answer.sheets); };
    const made = await worker.ask({ kind: 'model', workshop, milestone, region, digits, options, words, ...others, at: new Date().toISOString() }, { signal, tell });
    if (made.kind !== 'modelled') return made.kind === 'failed' ? made.detail : made.kind;
    return { frame: made.frame, kinds: made.kinds, foreign: made.foreign, sheets, options };
  } catch (error) {
    return String(error);
  }
}

/** Asked anew: what was false before an `await` need not be so after it. */
const isStopped = (signal: AbortSignal): boolean => signal.aborted;

/** A worker of the preview's own: stopping it must not stop an export. */
function usePreviewWorker(): ReportWorker {
  const { attachments } = useWorkbook();
  const worker = useMemo(() => createReportWorker(startWorker, async (workshop, known) => (await attachments()).shownPictures(workshop, known)), [attachments]);
  useEffect(() => worker.close, [worker]);
  return worker;
}
