import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { isJson } from '../../../domain/json.ts';
import { pickText } from '../../../domain/pick-text.ts';
import type { ReportChoices } from '../../../domain/report-choices.ts';
import type { LanguageTag } from '../../../domain/text.ts';
import type { WorkshopView } from '../../../domain/views.ts';
import { useLive, useWorkbook } from '../../../data/live.tsx';
import { languageName, shippedLanguages } from '../../../i18n/languages.ts';
import { loadReportWords } from '../../../i18n/locale-files.ts';
import { useFormats, useLanguage, useWords } from '../../../i18n/use-words.ts';
import { fileStem, jobsOf, type FileJob, type NamedBy } from './jobs.ts';
import { failed, makeFiles, type ExportProgress, type ExportResult } from './make-files.ts';
import type { Ask, ReportWords, Survey } from './protocol.ts';
import { createReportWorker, startWorker, type ReportWorker } from './report-worker.ts';
import { kindKeys } from './word-keys.ts';

export type ExportState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly progress: ExportProgress | null }
  | { readonly kind: 'ended'; readonly result: ExportResult };

/** A worker for the life of the page. */
export function useReportWorker(): ReportWorker {
  const { attachments } = useWorkbook();
  const worker = useMemo(() => createReportWorker(startWorker, async (workshop, known) => (await attachments()).shownPictures(workshop, known)), [attachments]);
  useEffect(() => worker.close, [worker]);
  return worker;
}

/** What goes into the reports; counted again when the choices or the record change. `milestone`: of that version. */
export function useSurvey(worker: ReportWorker, workshop: string, choices: ReportChoices, milestone: string | null): Survey | undefined {
  const [survey, setSurvey] = useState<Survey>();
  // The outline changes with what is recorded; its own value is not needed.
  const changed = useLive(({ read }) => read.outline(workshop), [workshop]);
  const { attribution, languages, keptNames } = choices;
  // Choices that say the same are the same: nothing is counted again for them.
  const wanted = JSON.stringify({ languages, keptNames: attribution === 'none' ? keptNames : null });
  useEffect(() => {
    let isCurrent = true;
    const asked: Pick<Extract<Ask, { readonly kind: 'survey' }>, 'languages' | 'keptNames'> = { languages, keptNames: attribution === 'none' ? keptNames : null };
    void worker.ask({ kind: 'survey', workshop, milestone, ...asked }).then((answer) => {
      if (isCurrent && answer.kind === 'surveyed') setSurvey(answer.survey);
    });
    return () => { isCurrent = false; };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [worker, workshop, milestone, wanted, changed]);
  return survey;
}

/** What stands for a title that names somebody, until it is known without the name. */
const notYet = '[…]';

/** The workshop's title as it may stand in the name of a file: where nobody is to be named, as the worker gives it. */
function titleIn(language: LanguageTag, workshop: WorkshopView, { attribution }: ReportChoices, survey: Survey | undefined): string {
  return attribution === 'none' ? (survey?.titles[language] ?? notYet) : (pickText(workshop.texts.title, language)?.plain ?? '');
}

/** The files that the choices ask for, by the names they will have. */
export function useJobs(workshop: WorkshopView, choices: ReportChoices, known: NamedBy, survey: Survey | undefined): readonly FileJob[] {
  const t = useWords();
  const { language } = useLanguage();
  const { list } = useFormats();
  return useMemo(() => jobsOf(choices, known, ({ kinds, languages }) => {
    const title = titleIn(languages[0] ?? choices.languages[0] ?? workshop.language, workshop, choices, survey);
    const [kind, ...others] = kinds;
    if (kind === undefined) return t('export.recordName', { title });
    const named = others.length === 0 ? t(kindKeys[kind].name) : t('export.severalKinds');
    return t('export.fileName', { kind: named, title, language: list(languages.map((one) => languageName(one, language))) });
  }), [workshop, choices, known, survey, t, list, language]);
}

export type ExportControl = { readonly state: ExportState; readonly start: () => void; readonly cancel: () => void; readonly back: () => void };

type Exported = { readonly workshop: WorkshopView; readonly choices: ReportChoices; readonly survey: Survey | undefined; readonly milestone: string | null; readonly jobs: readonly FileJob[] };

/** Runs an export and holds how far it has come. */
export function useExport(worker: ReportWorker, { workshop, choices, survey, milestone, jobs }: Exported): ExportControl {
  const workbook = useWorkbook();
  const t = useWords();
  const [state, setState] = useState<ExportState>({ kind: 'ready' });
  /** Stops what is being made; null while nothing is. */
  const stop = useRef<AbortController>(null);
  // Drawn in pieces, between whatever else the page does: the choices are many.
  const show = (next: ExportState): void => { startTransition(() => { setState(next); }); };
  const [language = workshop.language] = choices.languages;

  async function run(signal: AbortSignal): Promise<ExportResult> {
    // What is still being typed is part of the record that is about to be read.
    await workbook.settle();
    const title = titleIn(language, workshop, choices, survey);
    return makeFiles(workbook, worker, {
      workshop: workshop.id,
      milestone,
      title,
      jobs,
      packageName: choices.inOnePackage ? `${fileStem(t('export.packageName', { title }))}.zip` : null,
      language,
      region: workshop.region,
      digits: workshop.digits,
      words: await allWords(),
      at: new Date().toISOString(),
      signal,
      onProgress: (progress) => { show({ kind: 'working', progress }); },
    });
  }

  function start(): void {
    if (stop.current !== null || jobs.length === 0) return;
    const controller = new AbortController();
    stop.current = controller;
    show({ kind: 'working', progress: null });
    void run(controller.signal)
      .catch((error: unknown): ExportResult => ({ kind: 'ended', folder: '', files: [failed('', 'failed', String(error))], total: jobs.length, isStopped: false, openConflicts: 0, inside: null }))
      .then((result) => {
        stop.current = null;
        show({ kind: 'ended', result });
      });
  }

  return { state, start, cancel: () => { stop.current?.abort(); }, back: () => { setState({ kind: 'ready' }); } };
}

/** The words of every language: what stands for a name that is left out is said in the language of the text it stood in. */
export async function allWords(): Promise<ReportWords> {
  return Object.fromEntries(await Promise.all(shippedLanguages.map(async ({ language }) => {
    const words = await loadReportWords(language);
    if (!isJson(words)) throw new Error('The words of the report are not JSON');
    return [language, words] as const;
  })));
}
