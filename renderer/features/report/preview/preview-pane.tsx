import { useMemo, useState } from 'react';
import type { WorkshopView } from '../../../domain/views.ts';
import { useLive } from '../../../data/live.tsx';
import { languageInText, shippedLanguages } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import type { Words } from '../../../i18n/word-types.ts';
import { optionsFor, type ReportKind, type ReportOptions } from '../../../report/input.ts';
import type { RecordRef } from '../../../report/model.ts';
import { Button } from '../../../ui/button.tsx';
import { SegmentedChoice, Select } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { ForeignTexts } from '../export/protocol.ts';
import { Sheets, type OnRecord } from './sheets-view.tsx';
import { usePreview, type PreviewState } from './use-preview.ts';
import { kindKeys } from './word-keys.ts';
import './preview.css';

type PaneProps = {
  readonly workshop: string;
  /** A block was chosen: its record is to be shown. */
  readonly onRecord: OnRecord;
  /** Brought into view and marked whenever it changes; the focus stays where it is. */
  readonly focusRecord: RecordRef | null;
  /** Choices of the report; kind and language are where the preview begins, and can be changed in it. */
  readonly options?: ReportOptions;
  /** A version that is shown in place of what is there now. */
  readonly milestone?: string | null;
};

/** The report as it will be printed, in any shipped language, from the same model as the Word file. */
export function PreviewPane({ workshop, ...props }: PaneProps) {
  const view = useLive(async ({ read }) => (await read.workshop(workshop)) ?? null, [workshop]);
  return view === undefined || view === null ? null : <Pane {...props} workshop={view} />;
}

type Chosen = { readonly type?: ReportKind; readonly language?: string };

function Pane({ workshop, onRecord, focusRecord, options, milestone = null }: Omit<PaneProps, 'workshop'> & { readonly workshop: WorkshopView }) {
  const t = useWords();
  // Until something else is chosen here, the preview follows the choices around it.
  const [chosen, setChosen] = useState<Chosen>({});
  const [page, setPage] = useState(1);
  const wanted = useWantedOptions(workshop, options, chosen);
  const { shown, isMaking, failure, again } = usePreview(workshop, wanted, milestone);
  return (
    <section className="preview-pane" aria-label={t('preview.title')}>
      <div className="preview-head">
        <h2 className="preview-title">{t('preview.title')} <PageWords size={wanted.page} page={page} pages={shown?.sheets.length ?? 0} /></h2>
        <Choices wanted={wanted} kinds={shown?.kinds ?? [wanted.type]} onChange={(change) => { setChosen((now) => ({ ...now, ...change })); }} />
      </div>
      {failure === null ? null : <Failed detail={failure} onAgain={again} hasOld={shown !== null} />}
      {shown === null ? (
        <div className="preview-waiting">{isMaking && failure === null ? <p role="status">{t('preview.making')}</p> : null}</div>
      ) : (
        <Sheets preview={shown} focusRecord={focusRecord} onRecord={onRecord} isMaking={isMaking} onPage={setPage} />
      )}
      {shown === null ? null : <Foot shown={shown} />}
    </section>
  );
}

/** Where the reader is; only about, because Word and the printer break pages by their own measure. */
function PageWords({ size, page, pages }: { readonly size: ReportOptions['page']; readonly page: number; readonly pages: number }) {
  const t = useWords();
  const name = size === 'A4' ? t('preview.a4') : t('preview.letter');
  return <span className="preview-page-size">{pages === 0 ? name : t('preview.pageAbout', { size: name, page, pages })}</span>;
}

/** The choices around the pane with what is chosen in it; the same object as long as nothing differs. */
function useWantedOptions(workshop: WorkshopView, options: ReportOptions | undefined, chosen: Chosen): ReportOptions {
  const key = JSON.stringify({ ...options, logo: null });
  const logo = options?.logo ?? null;
  const { language } = workshop;
  return useMemo(() => {
    const base = options ?? optionsFor('summary', firstLanguage(language));
    return { ...base, ...chosen };
    // Choices that say the same are the same: the report is not made anew for them.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, logo, language, chosen]);
}

type ChoicesProps = { readonly wanted: ReportOptions; readonly kinds: readonly ReportKind[]; readonly onChange: (change: Chosen) => void };

function Choices({ wanted, kinds, onChange }: ChoicesProps) {
  const t = useWords();
  const languages = useMemo(() => shippedLanguages.map(({ language: id, name }) => ({ id, label: name, lang: id })), []);
  return (
    <div className="preview-choices">
      {kinds.length < 2 ? null : (
        <Select className="preview-kind" label={t('preview.kindLabel')} hideLabel options={kinds.map((id) => ({ id, label: t(kindKeys[id]) }))} value={wanted.type} onChange={(type) => { onChange({ type }); }} />
      )}
      <SegmentedChoice label={t('preview.language')} options={languages} value={wanted.language} onChange={(language) => { onChange({ language }); }} />
    </div>
  );
}

function Failed({ detail, onAgain, hasOld }: { readonly detail: string; readonly onAgain: () => void; readonly hasOld: boolean }) {
  const t = useWords();
  return (
    <div className="preview-failed" role="alert">
      <p><Icon name="warning" /> <span>{hasOld ? t('preview.failedOld') : t('preview.failed')}</span></p>
      <p className="secondary"><bdi dir="ltr">{detail}</bdi></p>
      <Button onPress={onAgain}>{t('preview.again')}</Button>
    </div>
  );
}

/** What of the report is not in its language, in one line. */
function Foot({ shown }: { readonly shown: NonNullable<PreviewState['shown']> }) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const { foreign, options } = shown;
  if (foreign.count === 0) return null;
  return <p className="preview-foreign"><Icon name="warning" /> <span>{foreignWords(t, foreign, options.language, spoken)}</span></p>;
}

function foreignWords(t: Words, { count, of, languages }: ForeignTexts, language: string, spoken: string): string {
  const [only, ...others] = languages;
  const values = { count, of, language: languageInText(language, spoken) };
  return only === undefined || others.length > 0 ? t('preview.foreignMixed', values) : t('preview.foreign', { ...values, original: languageInText(only, spoken) });
}

/** The workshop's language where a report can be made in it, else the first that is shipped. */
function firstLanguage(language: string): string {
  const shipped = shippedLanguages.map((known) => known.language);
  return shipped.find((known) => known === language) ?? shipped[0] ?? language;
}
