import { useMemo, useState } from 'react';
import type { WorkshopView } from '../../../domain/views.ts';
import { useLive } from '../../../data/live.tsx';
import { languageName, shippedLanguages } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { attributions, pageSizes, type Attribution } from '../../../domain/report-choices.ts';
import { optionsFor, type ReportOptions } from '../../../report/input.ts';
import { Button } from '../../../ui/button.tsx';
import { SegmentedChoice, Select, type Option } from '../../../ui/choice.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { useNavigate } from '../../../ui/route.tsx';
import { routeOf } from '../preview/record-route.ts';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { Contents } from './contents.tsx';
import { ExportEnded, ExportWorking } from './export-state.tsx';
import { useExport, useReportWorker, useSurvey } from './use-export.ts';
import { attributionKeys } from './word-keys.ts';
import './export.css';

/** Makes the Word report: its language, page and names are chosen here, and the file is counted before it is called done. */
export function ExportPage({ workshop }: { readonly workshop: string }) {
  const view = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  return view === undefined || view === null ? null : <Page workshop={view} />;
}

function Page({ workshop }: { readonly workshop: WorkshopView }) {
  const t = useWords();
  const worker = useReportWorker();
  const go = useNavigate();
  const [options, setOptions] = useState<ReportOptions>(() => optionsFor('summary', firstLanguage(workshop.language)));
  const survey = useSurvey(worker, workshop.id, options);
  const { state, start, cancel, back } = useExport(worker, workshop, options);
  useShortcuts(state.kind === 'working' ? {} : { 'Ctrl+KeyE': start });
  const foot = (
    <div className="export-foot">
      {state.kind === 'working' ? (
        <ExportWorking step={state.step} onCancel={cancel} />
      ) : (
        <Button variant="main" keycap="Ctrl E" onPress={start} autoFocus>{state.kind === 'ended' && state.result.kind !== 'cancelled' ? t('export.again') : t('export.export')}</Button>
      )}
    </div>
  );
  const preview = <PreviewPane workshop={workshop.id} options={options} focusRecord={null} onRecord={(record, question) => { go(routeOf(workshop.id, record, question)); }} />;
  return (
    <Columns workLabel={t('export.title')} closeLabel={t('preview.close')} foot={foot} knowledge={preview} knowledgeLabel={t('preview.title')}>
      <div className="export-page">
        {state.kind === 'ended' ? <ExportEnded result={state.result} onRetry={start} onBack={back} /> : null}
        {state.kind === 'ended' && state.result.kind === 'failed' ? null : (
          <>
            <h1 className="question-text">{t('export.lead')}</h1>
            <p className="export-about">{t('export.about')}</p>
            <Choices options={options} onChange={setOptions} isDisabled={state.kind === 'working'} />
            <Contents survey={survey} language={options.language} />
          </>
        )}
      </div>
    </Columns>
  );
}

type ChoicesProps = { readonly options: ReportOptions; readonly onChange: (options: ReportOptions) => void; readonly isDisabled: boolean };

function Choices({ options, onChange, isDisabled }: ChoicesProps) {
  const t = useWords();
  const { language } = useLanguage();
  const languages = useMemo<readonly Option[]>(
    () => shippedLanguages.map(({ language: id, name }) => ({ id, label: name, lang: id, ...(id === language ? {} : { detail: languageName(id, language) }) })),
    [language],
  );
  const named: readonly Option<Attribution>[] = attributions.map((id) => ({ id, label: t(attributionKeys[id]) }));
  const sizes: readonly Option<ReportOptions['page']>[] = pageSizes.map((id) => ({ id, label: id === 'A4' ? t('export.a4') : t('export.letter') }));
  return (
    <div className="export-choices">
      <div className="export-choice">
        <Select label={t('export.language')} options={languages} value={options.language} isDisabled={isDisabled} onChange={(id) => { onChange({ ...options, language: id }); }} />
        <p className="export-hint">{t('export.languageAbout')}</p>
      </div>
      <div className="export-choice">
        <SegmentedChoice label={t('export.attribution')} hideLabel={false} options={named} value={options.attribution} onChange={(attribution) => { if (!isDisabled) onChange({ ...options, attribution }); }} />
        <p className="export-hint">{t('export.attributionAbout')}</p>
      </div>
      <div className="export-choice">
        <SegmentedChoice label={t('export.page')} hideLabel={false} options={sizes} value={options.page} onChange={(page) => { if (!isDisabled) onChange({ ...options, page }); }} />
      </div>
    </div>
  );
}

/** The workshop's language where a report can be made in it, else the first that is shipped. */
function firstLanguage(language: string): string {
  const shipped = shippedLanguages.map((known) => known.language);
  return shipped.find((known) => known === language) ?? shipped[0] ?? language;
}
