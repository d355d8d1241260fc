import { useState } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import { workshopStages } from '../../domain/kinds.ts';
import { plainIn } from '../../domain/pick-text.ts';
import { strayIn } from '../../domain/letters.ts';
import { plainFromBlocks, type MultiText } from '../../domain/text.ts';
import type { HeaderText, WorkshopView } from '../../domain/views.ts';
import { languageInText, languageName, shippedLanguages } from '../../i18n/languages.ts';
import { lettersWords } from '../../i18n/letters-words.ts';
import { stageWords } from '../../i18n/named-words.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choice.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { LettersLine } from '../../ui/letters-line.tsx';
import { Margin } from '../../ui/margin.tsx';
import { useOpenHistory } from '../../ui/route.tsx';
import { DateField, NumberField } from '../../ui/value-fields.tsx';
import { PrepareFrame, type SectionProps } from './prepare-frame.tsx';
import { RegionalFields } from './regional-fields.tsx';
import { useDraft } from './use-draft.ts';

/** All fields of the title block of the report (source 002), in the order of the report. */
export function HeaderSection({ view, map, beside, number }: SectionProps) {
  const t = useWords();
  const openHistory = useOpenHistory();
  return (
    <PrepareFrame map={map} beside={beside}>
      <div className="prepare-page">
        <Margin number={number} strong>
          <div className="prepare-question">
            <h1 className="question-text">{t('prepare.header')}</h1>
            <span className="prepare-row-acts"><Button variant="quiet" icon="clock" onPress={() => { openHistory(view.id); }}>{t('history.title')}</Button></span>
          </div>
        </Margin>
        <Margin>
          <h2 className="small-head">{t('prepare.headGroup')}</h2>
          <div className="prepare-fields">
            <HeaderField view={view} field="title" label={t('prepare.field.title')} about={t('prepare.about.title')} wide />
            <HeaderField view={view} field="event" label={t('prepare.field.event')} about={t('prepare.about.event')} wide />
            <HeaderField view={view} field="place" label={t('prepare.field.place')} />
            <StageField view={view} />
          </div>
        </Margin>
        <Margin>
          <h2 className="small-head">{t('prepare.whenGroup')}</h2>
          <DatesFields view={view} />
        </Margin>
        <Margin>
          <h2 className="small-head">{t('prepare.whoGroup')}</h2>
          <div className="prepare-fields">
            <HeaderField view={view} field="hosts" label={t('prepare.field.hosts')} about={t('prepare.about.hosts')} lines />
            <HeaderField view={view} field="collaboration" label={t('prepare.field.collaboration')} about={t('prepare.about.collaboration')} lines />
            <HeaderField view={view} field="supporters" label={t('prepare.field.supporters')} about={t('prepare.about.supporters')} lines />
            <HeaderField view={view} field="coordinator" label={t('prepare.field.coordinator')} />
            <HeaderField view={view} field="advisers" label={t('prepare.field.advisers')} lines />
            <HeaderField view={view} field="rapporteur" label={t('prepare.field.rapporteur')} />
          </div>
        </Margin>
        <Margin>
          <h2 className="small-head">{t('prepare.countGroup')}</h2>
          <CountFields view={view} />
        </Margin>
        <Margin>
          <h2 className="small-head">{t('prepare.regional.group')}</h2>
          <RegionalFields view={view} />
        </Margin>
      </div>
    </PrepareFrame>
  );
}

const none: MultiText = { original: undefined, translations: {} };

type ViewProps = { readonly view: WorkshopView };

/** One text of the title block: a field of its own, so that a letter typed draws nothing else. */
function HeaderField({ view, field, label, about, wide = false, lines = false }: ViewProps & {
  readonly field: HeaderText;
  readonly label: string;
  readonly about?: string;
  readonly wide?: boolean;
  readonly lines?: boolean;
}) {
  const t = useWords();
  const { language } = useLanguage();
  const { workshops } = useWorkbook();
  const { original } = view.texts[field];
  const hint = plainIn(view.hints[field] ?? none, language);
  const told = hint === '' ? about : hint;
  const [chosen, setChosen] = useState<string | null>(null);
  const written = chosen ?? original?.language ?? view.language;
  const draft = useDraft(original === undefined ? '' : plainFromBlocks(original.blocks), (plain, stay) =>
    workshops.setText(view.id, field, { plain, language: written }, stay));
  const foreign = original === undefined || written === language ? undefined : t('prepare.languageOf', { language: languageInText(written, language) });
  const props = {
    label,
    lang: written,
    ...draft,
    ...(told === undefined ? {} : { description: told }),
    ...(foreign === undefined ? {} : { end: <span className="source">{foreign}</span> }),
  };
  const stray = strayIn(draft.value, written, shippedLanguages.map((known) => known.language));
  const change = (): void => {
    if (stray === null) return;
    setChosen(stray.instead);
    void workshops.setText(view.id, field, { plain: draft.value, language: stray.instead });
  };
  return (
    <div className={wide ? 'prepare-wide' : ''}>
      {lines ? <TextArea {...props} rows={1} /> : <TextField {...props} />}
      <LettersLine words={lettersWords(t, stray, written, language)} onChange={change} />
    </div>
  );
}

function StageField({ view }: ViewProps) {
  const t = useWords();
  const { workshops } = useWorkbook();
  return (
    <Select
      label={t('prepare.stage')}
      value={view.stage}
      onChange={(stage) => { void workshops.setStage(view.id, stage); }}
      options={workshopStages.map((stage) => ({ id: stage, label: stageWords(t, stage) }))}
    />
  );
}

/** A span is saved when both ends are days and in order; one day alone is a workshop of a day. */
function DatesFields({ view }: ViewProps) {
  const t = useWords();
  const formats = useFormats();
  const { workshops } = useWorkbook();
  const [draft, setDraft] = useState<{ readonly from: string | null; readonly to: string | null } | null>(null);
  const from = draft === null ? (view.dates?.from ?? null) : draft.from;
  const to = draft === null ? (view.dates?.to ?? null) : draft.to;
  const change = (next: { readonly from: string | null; readonly to: string | null }) => {
    setDraft(next);
    const start = next.from ?? next.to;
    const end = next.to ?? next.from;
    if (start === null || end === null) void workshops.setDates(view.id, null);
    else if (start <= end) void workshops.setDates(view.id, { from: start, to: end });
  };
  const isReversed = from !== null && to !== null && to < from;
  const written = from === null || isReversed ? undefined : formats.dateRange(from, to ?? from);
  return (
    <div className="prepare-fields">
      <DateField label={t('prepare.from')} value={from} errorMessage={t('prepare.day')} description={written} onChange={(day) => { change({ from: day, to }); }} />
      <div>
        <DateField label={t('prepare.to')} value={to} errorMessage={t('prepare.day')} onChange={(day) => { change({ from, to: day }); }} />
        <p className="field-error" role="alert">{isReversed ? t('prepare.dayOrder') : null}</p>
      </div>
    </div>
  );
}

function CountFields({ view }: ViewProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { workshops } = useWorkbook();
  return (
    <div className="prepare-fields">
      <NumberField
        label={t('prepare.total')}
        value={view.participantsTotal}
        errorMessage={t('prepare.count')}
        description={t('prepare.totalAbout')}
        onChange={(total) => { void workshops.setParticipantsTotal(view.id, total); }}
      />
      <DateField
        label={t('prepare.reportDate')}
        value={view.reportDate}
        errorMessage={t('prepare.day')}
        description={view.reportDate === null ? undefined : formats.date(view.reportDate)}
        onChange={(day) => { void workshops.setReportDate(view.id, day); }}
      />
      <HeaderField view={view} field="participantsNote" label={t('prepare.field.participantsNote')} about={t('prepare.about.participantsNote')} lines wide />
      <Select
        label={t('prepare.language')}
        value={view.language}
        options={languageOptions(view.language, language)}
        onChange={(id) => { void workshops.setLanguage(view.id, id); }}
      />
      <QuestionsAlso view={view} />
    </div>
  );
}

/** No language has this tag. */
const noSecond = '-';

/** A second language for the questions, where a table has readers of two. */
function QuestionsAlso({ view }: ViewProps) {
  const t = useWords();
  const { language } = useLanguage();
  const { workshops } = useWorkbook();
  const second = view.questionLanguages.find((tag) => tag !== view.language) ?? noSecond;
  const others = languageOptions(second === noSecond ? view.language : second, language).filter(({ id }) => id !== view.language);
  return (
    <div>
      <Select
        label={t('prepare.questionsAlso')}
        value={second}
        options={[{ id: noSecond, label: t('prepare.questionsInOne') }, ...others]}
        onChange={(id) => { void workshops.setQuestionLanguages(view.id, id === noSecond ? [] : [view.language, id]); }}
      />
      <p className="field-about">{t('prepare.questionsAlsoAbout')}</p>
    </div>
  );
}

/** Shipped languages, and the workshop's own where it is another one. */
function languageOptions(own: string, language: string): readonly { readonly id: string; readonly label: string }[] {
  const tags = shippedLanguages.map((known) => known.language);
  return (tags.includes(own) ? tags : [...tags, own]).map((tag) => ({ id: tag, label: languageName(tag, language) }));
}
