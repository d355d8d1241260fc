import { useMemo, useState, type RefObject } from 'react';
import type { Milestone } from '../../../domain/clearing.ts';
import { pickText } from '../../../domain/pick-text.ts';
import type { AnswerView } from '../../../domain/desk-views.ts';
import type { LanguageTag } from '../../../domain/text.ts';
import { languageInText } from '../../../i18n/languages.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import type { RecordRef } from '../../../report/model.ts';
import { Button } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import type { Keeper } from '../../../ui/keeper.ts';
import { Margin } from '../../../ui/margin.tsx';
import { useNavigate } from '../../../ui/route.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { Undoable } from '../../../ui/undo.ts';
import { UnsavedLine } from '../../../ui/unsaved-line.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { ClearingButton } from '../clearing/clearing-button.tsx';
import { UnderVersion } from '../clearing/versions.tsx';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { routeOf } from '../preview/record-route.ts';
import { AnswersPane, type AnswerFilter } from './answers-pane.tsx';
import { coverageOf, isCondensed, isSinglePassage, selectedIn, type Desk, type DeskPart } from './desk-model.ts';
import { PartTabs } from './part-tabs.tsx';
import { partTitle } from './part-words.ts';
import { PassageList } from './passage-list.tsx';
import { ReportCoverage } from './report-coverage.tsx';
import { useDesk, type DeskControl } from './use-desk.ts';
import { useOffers } from './use-offers.ts';
import type { TypedPassages } from './typed-passages.ts';

type DeskWorkProps = {
  readonly workshop: string;
  readonly question: string | null;
  readonly desk: Desk;
  readonly part: DeskPart;
  /** Language of the workshop. */
  readonly language: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly keeper: Keeper;
  readonly typed: TypedPassages;
  readonly done: (done: Undoable) => void;
  readonly typedAhead: RefObject<string>;
  /** The passage to begin with. */
  readonly asked: string | null;
  readonly onPart: (key: string, passage?: string) => void;
};

/** One part of a report: the answers behind it, its passages, and how far the whole has come. */
export function DeskWork(props: DeskWorkProps) {
  const { workshop, question, desk, part, languages, keeper, typedAhead, onPart } = props;
  const t = useWords();
  const go = useNavigate();
  const control = useDesk(props);
  const offers = useOffers(workshop, desk);
  const answers = useAnswers(desk, part, control);
  const [version, setVersion] = useState<Milestone | null>(null);
  const onExport = (): void => { go({ kind: 'workshop', id: workshop, view: 'export', question }); };
  const coverage = coverageOf(part.answers, desk, control.taken);
  useShortcuts(shortcuts({ control, answers, desk, part, onPart, onExport }));
  return (
    <Columns
      workLabel={t('desk.title')}
      closeLabel={t('keys.close')}
      mapLabel={t('desk.answersShort', { done: coverage.condensed, total: coverage.total })}
      map={<AnswersPane desk={desk} answers={part.answers} taken={control.taken} {...answers} onTake={(answer) => { takeOver(answer, answers, control); }} />}
      knowledgeLabel={t('desk.beside')}
      knowledge={<Beside {...{ workshop, desk, part, control, onPart, version }} onBack={() => { setVersion(null); }} />}
      foot={<Foot {...{ workshop, keeper, control, onExport }} onShow={setVersion} />}
    >
      <div className="desk-work">
        <PartTabs desk={desk} part={part} onPart={onPart}>
          <Head part={part} language={control.open.start.language} />
          {part.passages.length === 0 ? <Teaching isSingle={isSinglePassage(part.part)} /> : null}
          <PassageList {...{ workshop, desk, part, control, keeper, typed: props.typed, languages, offers, typedAhead }} />
        </PartTabs>
      </div>
    </Columns>
  );
}

type BesideProps = Pick<DeskWorkProps, 'workshop' | 'desk' | 'part' | 'onPart'> & {
  readonly control: DeskControl;
  /** Shown in place of the report as it is. */
  readonly version: Milestone | null;
  readonly onBack: () => void;
};

/** The report as it will be printed, led by the open passage; and how far it has come. */
function Beside({ workshop, desk, part, control, onPart, version, onBack }: BesideProps) {
  const t = useWords();
  const go = useNavigate();
  const [shown, setShown] = useState<'preview' | 'parts'>('preview');
  const { open, taken, show } = control;
  const isStored = part.passages.some(({ id }) => id === open.id);
  const focus = useMemo(() => (isStored ? { kind: 'section' as const, id: open.id } : null), [isStored, open.id]);
  const onRecord = (record: RecordRef, question: string | null): void => {
    const home = record.kind === 'section' ? desk.parts.find(({ passages }) => passages.some(({ id }) => id === record.id)) : undefined;
    if (home === undefined) go(routeOf(workshop, record, question));
    else if (home.key === part.key) show(record.id);
    else onPart(home.key, record.id);
  };
  return (
    <Tabs
      className="desk-beside"
      label={t('desk.beside')}
      value={version === null ? shown : 'preview'}
      onChange={setShown}
      tabs={[{ id: 'preview', label: t('desk.preview') }, { id: 'parts', label: t('desk.reportParts') }]}
    >
      {shown === 'preview' || version !== null
        ? <UnderVersion version={version} onBack={onBack}><PreviewPane workshop={workshop} onRecord={onRecord} focusRecord={focus} milestone={version?.id ?? null} /></UnderVersion>
        : <ReportCoverage desk={desk} part={part} taken={taken} onPart={onPart} />}
    </Tabs>
  );
}

function Head({ part, language }: { readonly part: DeskPart; readonly language: LanguageTag }) {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const title = part.title === null ? undefined : pickText(part.title, spoken);
  return (
    <Margin number={part.number} className="desk-head">
      <p className="secondary">{t('desk.writtenIn', { report: t(`desk.report.${part.report}`), language: languageInText(language, spoken) })}</p>
      <h1 className="question-text">{title === undefined ? partTitle(t, part, spoken) : <Spoken text={title} />}</h1>
    </Margin>
  );
}

function Teaching({ isSingle }: { readonly isSingle: boolean }) {
  const t = useWords();
  return (
    <Margin>
      <EmptyState
        title={t('desk.emptyLead')}
        text={t('desk.emptyAbout')}
        keys={[
          { keys: 'Alt Enter', does: t('desk.key.take') },
          ...(isSingle ? [] : [{ keys: 'Enter', does: t('desk.key.enter') }]),
          { keys: 'Ctrl Space', does: t('desk.key.complete') },
          { keys: 'Alt F', does: t('desk.key.note') },
        ]}
      />
    </Margin>
  );
}

type FootProps = {
  readonly workshop: string;
  readonly keeper: Keeper;
  readonly control: DeskControl;
  readonly onExport: () => void;
  readonly onShow: (version: Milestone) => void;
};

function Foot({ workshop, keeper, control, onExport, onShow }: FootProps) {
  const t = useWords();
  const { handle } = control;
  return (
    <>
      <UnsavedLine keeper={keeper} text={(count) => t('capture.unsaved', { count })} tryAgain={t('capture.tryAgain')} />
      <div className="desk-foot">
        <Button variant="quiet" keycap="Alt F" onPress={() => { handle.current?.insertNote(); }}>{t('desk.note')}</Button>
        <Button
          variant="quiet"
          keycap="Ctrl Space"
          onPress={() => {
            handle.current?.focus();
            handle.current?.complete();
          }}
        >
          {t('desk.complete')}
        </Button>
        <ClearingButton workshop={workshop} onShow={onShow} />
        <Button variant="main" className="desk-export" keycap="Ctrl E" onPress={onExport}>{t('desk.export')}</Button>
      </div>
    </>
  );
}

type Answers = {
  readonly lists: Readonly<Record<AnswerFilter, readonly AnswerView[]>>;
  readonly filter: AnswerFilter;
  readonly onFilter: (filter: AnswerFilter) => void;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
};

function useAnswers(desk: Desk, part: DeskPart, { taken }: DeskControl): Answers {
  const [filter, onFilter] = useState<AnswerFilter>('nowhere');
  const [chosen, setChosen] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const lists = {
    nowhere: part.answers.filter(({ id }) => !isCondensed(desk, id, taken)),
    all: part.answers,
    positions: part.answers.filter(({ kind }) => kind === 'position'),
  };
  const list = lists[filter];
  return {
    lists,
    filter,
    onFilter,
    selected: selectedIn(list, chosen)?.id,
    onSelect: (id) => { setChosen({ id, at: list.findIndex((one) => one.id === id) }); },
  };
}

/** Takes an answer over; the one that comes to its place is selected next, and has the focus where this one had it. */
function takeOver(answer: AnswerView, answers: Answers, control: DeskControl): void {
  const { activeElement } = document;
  const wasInList = activeElement !== null && activeElement.closest('.desk-answer-list') !== null;
  answers.onSelect(answer.id);
  control.take(answer);
  if (wasInList) requestAnimationFrame(() => document.querySelector<HTMLElement>('.desk-answer-row[aria-current]')?.focus());
}

type Keys = {
  readonly control: DeskControl;
  readonly answers: Answers;
  readonly desk: Desk;
  readonly part: DeskPart;
  readonly onPart: (key: string) => void;
  readonly onExport: () => void;
};

/** The keys of the desk, by position on the keyboard; Enter and the arrows alone belong to the field or row that has the focus. */
function shortcuts({ control, answers, desk, part, onPart, onExport }: Keys): Readonly<Record<string, () => void>> {
  const { handle } = control;
  const list = answers.lists[answers.filter];
  const at = list.findIndex(({ id }) => id === answers.selected);
  const choose = (step: 1 | -1) => (): void => {
    const next = list[at + step];
    if (next === undefined) return;
    answers.onSelect(next.id);
    document.querySelector(`[data-answer="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const shown = desk.parts.filter(({ report }) => report === part.report);
  const toPart = (step: 1 | -1) => (): void => {
    const next = shown[shown.findIndex(({ key }) => key === part.key) + step];
    if (next !== undefined) onPart(next.key);
  };
  return {
    'Alt+Enter': () => {
      const answer = list[at];
      if (answer !== undefined) takeOver(answer, answers, control);
    },
    'Alt+PageDown': choose(1),
    'Alt+PageUp': choose(-1),
    'Alt+KeyF': () => { handle.current?.insertNote(); },
    'Ctrl+Space': () => { handle.current?.complete(); },
    'Alt+KeyL': () => { handle.current?.nextLanguage(); },
    'Alt+Shift+KeyL': () => { handle.current?.chooseLanguage(); },
    'Alt+ArrowUp': () => { control.step(-1); },
    'Alt+ArrowDown': () => { control.step(1); },
    'Alt+Shift+ArrowUp': () => { control.move(-1); },
    'Alt+Shift+ArrowDown': () => { control.move(1); },
    'Alt+Delete': control.remove,
    'Ctrl+ArrowUp': toPart(-1),
    'Ctrl+ArrowDown': toPart(1),
    'Ctrl+KeyE': onExport,
  };
}
