import { useWorkbook } from '../../../data/live.tsx';
import { pageSizes, type ReportChoices } from '../../../domain/report-choices.ts';
import { listSign } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { CheckLine } from '../../../ui/check-line.tsx';
import { SegmentedChoice, type Option } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useDraftText } from '../../../ui/use-draft-text.ts';
import { Group } from './group.tsx';
import { LogoChoice } from './logo-choice.tsx';
import type { ReportWorker } from './report-worker.ts';
import { TemplateChoice } from './template-choice.tsx';
import { useLogo } from './use-logo.ts';
import { useTemplate } from './use-template.ts';
import type { Choices } from './use-choices.ts';

type LookProps = Choices & { readonly workshop: string; readonly worker: ReportWorker };

/** How the pages look: size, organisation in the header, logo, Word template, draft mark. */
export function LookChoices({ workshop, worker, choices, choose }: LookProps) {
  const t = useWords();
  const { language } = useLanguage();
  const logo = useLogo(workshop, choices.organisation);
  const template = useTemplate(workshop, worker);
  const size = (id: ReportChoices['page']): string => (id === 'A4' ? t('export.a4') : t('export.letter'));
  const sizes: readonly Option<ReportChoices['page']>[] = pageSizes.map((id) => ({ id, label: size(id) }));
  const said = [
    size(choices.page),
    ...(choices.organisation === '' ? [] : [choices.organisation]),
    ...(logo.file === null || logo.file === undefined ? [] : [t('export.logo')]),
    ...(template.file === null || template.file === undefined ? [] : [t('export.template')]),
    ...(choices.draftMark ? [t('export.draftMark')] : []),
  ];
  return (
    <Group id="looks" title={t('export.group.looks')} chosen={said.join(listSign(language))}>
      <SegmentedChoice label={t('export.page')} hideLabel={false} options={sizes} value={choices.page} onChange={(page) => { choose('page', page); }} />
      <Organisation workshop={workshop} stored={choices.organisation} />
      <LogoChoice workshop={workshop} logo={logo} />
      <TemplateChoice template={template} />
      <CheckLine label={t('export.draftMark')} about={t('export.draftMarkAbout')} checked={choices.draftMark} onChange={(isOn) => { choose('draftMark', isOn); }} />
    </Group>
  );
}

/** A name on one line, as it is kept. */
export const tidyLine = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

function Organisation({ workshop, stored }: { readonly workshop: string; readonly stored: string }) {
  const t = useWords();
  const { workshops, newId } = useWorkbook();
  const draft = useDraftText({ stored, newId, tidy: tidyLine, save: (plain, stay) => workshops.setReportChoice(workshop, 'organisation', tidyLine(plain), stay) });
  return <TextField {...draft} label={t('export.organisation')} description={t('export.organisationAbout')} />;
}
