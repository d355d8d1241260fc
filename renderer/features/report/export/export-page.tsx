import { useMemo, useState } from 'react';
import type { Milestone } from '../../../domain/clearing.ts';
import type { WorkshopView } from '../../../domain/views.ts';
import { useLive } from '../../../data/live.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { optionsFor } from '../../../report/input.ts';
import { Button } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { useNavigate } from '../../../ui/route.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { UnderVersion } from '../clearing/versions.tsx';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { routeOf } from '../preview/record-route.ts';
import { BeforeExport } from './before-export.tsx';
import { BilingualChoices } from './bilingual-choices.tsx';
import { ExportEnded, ExportWorking } from './export-state.tsx';
import { FileChoices } from './file-choices.tsx';
import { LibraryChoices } from './library-choices.tsx';
import { LookChoices } from './look-choices.tsx';
import { MainChoices } from './main-choices.tsx';
import { PartChoices } from './part-choices.tsx';
import { known, useChoices, type Choices } from './use-choices.ts';
import type { ReportWorker } from './report-worker.ts';
import { useExport, useJobs, useReportWorker, useSurvey } from './use-export.ts';
import './export.css';

/** Makes the reports: what they are made with is chosen here and kept with the workshop, and each file is counted before it is called done. */
export function ExportPage({ workshop }: { readonly workshop: string }) {
  const view = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  const made = useChoices(workshop);
  return view === undefined || view === null || made === undefined ? null : <Page workshop={view} {...made} />;
}

type PageProps = Choices & { readonly workshop: WorkshopView };

function Page({ workshop, choices, choose, change }: PageProps) {
  const t = useWords();
  // Two, because cancelling what is made stops its worker at once, with all it was asked.
  const [making, reading] = [useReportWorker(), useReportWorker()];
  const go = useNavigate();
  const [version, setVersion] = useState<Milestone | null>(null);
  const milestone = version?.id ?? null;
  const survey = useSurvey(reading, workshop.id, choices, milestone);
  const jobs = useJobs(workshop, choices, known, survey);
  const { state, start, cancel, back } = useExport(making, { workshop, choices, survey, milestone, jobs });
  useShortcuts(state.kind === 'working' ? {} : { 'Ctrl+KeyE': start });
  const isDone = state.kind === 'ended' && state.result.kind !== 'cancelled';
  const foot = (
    <div className="export-foot">
      {state.kind === 'working' ? (
        <ExportWorking progress={state.progress} onCancel={cancel} />
      ) : (
        <>
          <span className="export-files">{t('export.files', { count: jobs.length })}</span>
          <Button variant="main" keycap="Ctrl E" onPress={start} autoFocus>{isDone ? t('export.again') : t('export.export')}</Button>
        </>
      )}
    </div>
  );
  const first = useMemo(() => optionsFor(choices.kinds.find((kind) => known.kinds.includes(kind)) ?? 'summary', choices.languages[0] ?? workshop.language, choices), [choices, workshop.language]);
  const preview = useMemo(() => (
    <UnderVersion version={version} onBack={() => { setVersion(null); }}>
      <PreviewPane workshop={workshop.id} options={first} milestone={milestone} focusRecord={null} onRecord={(record, question) => { go(routeOf(workshop.id, record, question)); }} />
    </UnderVersion>
  ), [workshop.id, first, milestone, version, go]);
  // Nothing of it changes while files are made; what is changed meanwhile counts for the next.
  const choosing = useMemo(() => <Choosing workshop={workshop.id} worker={reading} choices={choices} choose={choose} change={change} />, [workshop.id, reading, choices, choose, change]);
  return (
    <Columns workLabel={t('export.title')} closeLabel={t('preview.close')} foot={foot} knowledge={preview} knowledgeLabel={t('preview.title')}>
      <div className="export-page">
        {state.kind === 'ended' ? <ExportEnded result={state.result} onRetry={start} onBack={back} /> : null}
        {state.kind === 'ended' && isOneFailure(state.result) ? null : (
          <>
            <h1 className="question-text">{t('export.lead')}</h1>
            <p className="export-about">{t('export.about')}</p>
            {choosing}
            <BeforeExport {...{ workshop, choices, survey, version }} onVersion={setVersion} />
          </>
        )}
      </div>
    </Columns>
  );
}

/** The choices: those made often first, the others in groups that say what is chosen. */
function Choosing({ workshop, worker, ...props }: Choices & { readonly workshop: string; readonly worker: ReportWorker }) {
  return (
    <>
      <MainChoices {...props} />
      <div className="export-groups">
        <FileChoices {...props} />
        <PartChoices {...props} kinds={known.kinds.filter((kind) => props.choices.kinds.includes(kind))} />
        <LookChoices {...props} workshop={workshop} worker={worker} />
        <BilingualChoices {...props} />
        <LibraryChoices {...props} />
      </div>
    </>
  );
}

/** One file that failed is told in full, in place of the choices. */
function isOneFailure(result: Parameters<typeof ExportEnded>[0]['result']): boolean {
  return result.kind === 'ended' && result.files.length === 1 && result.files[0]?.kind === 'failed';
}
