import { useEffect, useMemo, useRef, useState } from 'react';
import type { WorkshopView } from '../../../domain/views.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { languageName } from '../../../i18n/languages.ts';
import { loadReportWords } from '../../../i18n/locale-files.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import type { ReportOptions } from '../../../report/input.ts';
import { exportReport, fileNameOf, isJson, type ExportResult, type ExportStep } from './export-report.ts';
import type { Survey } from './protocol.ts';
import { createReportWorker, type ReportWorker } from './report-worker.ts';

export type ExportState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly step: ExportStep | null }
  | { readonly kind: 'ended'; readonly result: ExportResult };

/** A worker for the life of the page. */
export function useReportWorker(): ReportWorker {
  const worker = useMemo(() => createReportWorker(), []);
  useEffect(() => worker.close, [worker]);
  return worker;
}

/** What goes into the report; counted again when the choices or the record change. */
export function useSurvey(worker: ReportWorker, workshop: string, options: ReportOptions): Survey | undefined {
  const [survey, setSurvey] = useState<Survey>();
  // The outline changes with what is recorded; its own value is not needed.
  const changed = useLive(({ read }) => read.outline(workshop), [workshop]);
  useEffect(() => {
    let isCurrent = true;
    void worker.ask({ kind: 'survey', workshop, options }).then((answer) => {
      if (isCurrent && answer.kind === 'surveyed') setSurvey(answer.survey);
    });
    return () => { isCurrent = false; };
  }, [worker, workshop, options, changed]);
  return survey;
}

export type ExportControl = { readonly state: ExportState; readonly start: () => void; readonly cancel: () => void; readonly back: () => void };

/** Runs an export and holds how far it has come. */
export function useExport(worker: ReportWorker, workshop: WorkshopView | undefined, options: ReportOptions): ExportControl {
  const workbook = useWorkbook();
  const t = useWords();
  const { language } = useLanguage();
  const [state, setState] = useState<ExportState>({ kind: 'ready' });
  const stop = useRef<AbortController>(null);

  async function run(view: WorkshopView, signal: AbortSignal): Promise<ExportResult> {
    // What is still being typed is part of the record that is about to be read.
    await workbook.settle();
    const words = await loadReportWords(options.language);
    if (!isJson(words)) throw new Error('The words of the report are not JSON');
    const title = pickText(view.texts.title, options.language)?.plain ?? '';
    const name = t('export.fileName', { title, language: languageName(options.language, language) });
    return exportReport(workbook, worker, {
      workshop: view.id,
      options,
      region: view.region,
      words,
      suggestedName: fileNameOf(name),
      at: new Date().toISOString(),
      signal,
      onStep: (step) => { setState({ kind: 'working', step }); },
    });
  }

  function start(): void {
    if (workshop === undefined || state.kind === 'working') return;
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: 'working', step: null });
    void run(workshop, controller.signal)
      .catch((error: unknown): ExportResult => ({ kind: 'failed', problem: 'failed', detail: String(error), name: '', folder: '', differences: [], isWritten: false }))
      .then((result) => { setState({ kind: 'ended', result }); });
  }

  return { state, start, cancel: () => { stop.current?.abort(); }, back: () => { setState({ kind: 'ready' }); } };
}
