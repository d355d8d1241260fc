import { useEffect, useMemo, useRef, useState } from 'react';
import { isJson } from '../../../domain/json.ts';
import { pickText } from '../../../domain/pick-text.ts';
import type { ReportChoices } from '../../../domain/report-choices.ts';
import type { WorkshopView } from '../../../domain/views.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { languageName, shippedLanguages } from '../../../i18n/languages.ts';
import { loadReportWords } from '../../../i18n/locale-files.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { fileStem, jobsOf, type FileJob, type NamedBy } from './jobs.ts';
import { failed, makeFiles, type ExportProgress, type ExportResult } from './make-files.ts';
import type { ReportWords, Survey } from './protocol.ts';
import { createReportWorker, type ReportWorker } from './report-worker.ts';
import { kindKeys } from './word-keys.ts';

export type ExportState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly progress: ExportProgress | null }
  | { readonly kind: 'ended'; readonly result: ExportResult };

/** A worker for the life of the page. */
export function useReportWorker(): ReportWorker {
  const worker = useMemo(() => createReportWorker(), []);
  useEffect(() => worker.close, [worker]);
  return worker;
}

/** What goes into the reports; counted again when the languages or the record change. */
export function useSurvey(worker: ReportWorker, workshop: string, languages: readonly string[]): Survey | undefined {
  const [survey, setSurvey] = useState<Survey>();
  // The outline changes with what is recorded; its own value is not needed.
  const changed = useLive(({ read }) => read.outline(workshop), [workshop]);
  const wanted = languages.join(' ');
  useEffect(() => {
    let isCurrent = true;
    void worker.ask({ kind: 'survey', workshop, languages: wanted.split(' ') }).then((answer) => {
      if (isCurrent && answer.kind === 'surveyed') setSurvey(answer.survey);
    });
    return () => { isCurrent = false; };
  }, [worker, workshop, wanted, changed]);
  return survey;
}

/** The files that the choices ask for, by the names they will have. */
export function useJobs(workshop: WorkshopView, choices: ReportChoices, known: NamedBy): readonly FileJob[] {
  const t = useWords();
  const { language } = useLanguage();
  const { list } = useFormats();
  return useMemo(() => jobsOf(choices, known, ({ kinds, languages }) => {
    const title = pickText(workshop.texts.title, languages[0] ?? workshop.language)?.plain ?? '';
    const [kind, ...others] = kinds;
    if (kind === undefined) return t('export.recordName', { title });
    const named = others.length === 0 ? t(kindKeys[kind].name) : t('export.severalKinds');
    return t('export.fileName', { kind: named, title, language: list(languages.map((one) => languageName(one, language))) });
  }), [workshop, choices, known, t, list, language]);
}

export type ExportControl = { readonly state: ExportState; readonly start: () => void; readonly cancel: () => void; readonly back: () => void };

/** Runs an export and holds how far it has come. */
export function useExport(worker: ReportWorker, workshop: WorkshopView, choices: ReportChoices, jobs: readonly FileJob[]): ExportControl {
  const workbook = useWorkbook();
  const t = useWords();
  const [state, setState] = useState<ExportState>({ kind: 'ready' });
  const stop = useRef<AbortController>(null);
  const [language = workshop.language] = choices.languages;

  async function run(signal: AbortSignal): Promise<ExportResult> {
    // What is still being typed is part of the record that is about to be read.
    await workbook.settle();
    const title = pickText(workshop.texts.title, language)?.plain ?? '';
    return makeFiles(workbook, worker, {
      workshop: workshop.id,
      jobs,
      packageName: choices.inOnePackage ? `${fileStem(t('export.packageName', { title }))}.zip` : null,
      language,
      region: workshop.region,
      words: await allWords(),
      at: new Date().toISOString(),
      signal,
      onProgress: (progress) => { setState({ kind: 'working', progress }); },
    });
  }

  function start(): void {
    if (state.kind === 'working' || jobs.length === 0) return;
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: 'working', progress: null });
    void run(controller.signal)
      .catch((error: unknown): ExportResult => ({ kind: 'ended', folder: '', files: [failed('', 'failed', String(error))], total: jobs.length, isStopped: false, openConflicts: 0, inside: null }))
      .then((result) => { setState({ kind: 'ended', result }); });
  }

  return { state, start, cancel: () => { stop.current?.abort(); }, back: () => { setState({ kind: 'ready' }); } };
}

/** The words of every language: what stands for a name that is left out is said in the language of the text it stood in. */
async function allWords(): Promise<ReportWords> {
  return Object.fromEntries(await Promise.all(shippedLanguages.map(async ({ language }) => {
    const words = await loadReportWords(language);
    if (!isJson(words)) throw new Error('The words of the report are not JSON');
    return [language, words] as const;
  })));
}
