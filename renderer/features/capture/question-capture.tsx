import { lazy, memo, Suspense, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Speaker } from '../../domain/speaker.ts';
import type { LanguageTag } from '../../domain/text.ts';
import type { CaptureView, OutlineRoundtable } from '../../domain/views.ts';
import { useFirstReads, useLive } from '../../data/live.tsx';
import { shippedLanguages } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Columns } from '../../ui/columns.tsx';
import { useEntryMemory } from '../../ui/route.tsx';
import { useAfterFirstPaint } from '../../ui/after-first-paint.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import type { BoxHandle } from './contribution-box.tsx';
import type { ListHandle } from './contribution-list.tsx';
import { emptyEntry, type Entry } from './entry.ts';
import { HeardGroups } from './heard.tsx';
import type { Keeper } from '../../ui/keeper.ts';
import { shortcutsFor, type CaptureAction } from './keys.ts';
import { Notes } from './notes.tsx';
import { PositionSigns } from './positions.tsx';
import { QuestionHead } from './question-head.tsx';
import { QuestionMap } from './question-map.tsx';
import { QuestionWork } from './question-work.tsx';
import { QuestionFoot } from './question-foot.tsx';
import { RowFilesContext, type RowFiles } from './row-files.ts';
import { recentSpeakers } from './speakers.ts';
import { RoomBegins } from './since-room.tsx';
import { TableHere } from './table-here.tsx';
import { nextSort, type SortBy } from './sorting.ts';
import { tonguesOf } from './tongues.ts';
import type { Undoable } from '../../ui/undo.ts';
import { useOpenEditor } from './use-open-editor.ts';
import { entryFrom, neighbour, quietView, shortLanguages, speakersOf } from './view-model.ts';

/** Not part of the first screen: it needs the library, and the library's schemas need to be told about the content policy first. */
const Beside = lazy(async () => {
  await import('../../library/no-eval.ts');
  return { default: (await import('./beside.tsx')).Beside };
});

const QuestionTimer = lazy(async () => ({ default: (await import('./question-timer.tsx')).QuestionTimer }));

const CaptureFiles = lazy(async () => ({ default: (await import('./capture-files.tsx')).CaptureFiles }));

type QuestionCaptureProps = {
  readonly workshop: string;
  readonly question: string;
  /** Language of the workshop. */
  readonly language: LanguageTag;
  readonly outline: readonly OutlineRoundtable[];
  readonly keeper: Keeper;
  readonly done: (done: Undoable) => void;
  readonly onGo: (question: string) => void;
  readonly onExport: () => void;
};

/** One question with everything on it. */
export function QuestionCapture(props: QuestionCaptureProps) {
  const first = useFirstReads(props.workshop, props.question);
  const view = useLive(async ({ read }) => (await read.capture(props.question)) ?? null, [props.question], first?.capture);
  if (view === undefined) return null;
  return view === null ? <Gone {...props} /> : <Quiet {...props} view={view} />;
}

type ShownProps = QuestionCaptureProps & { readonly view: CaptureView };

/** Each save of what is being typed changes the view, and with it nothing that is drawn. */
function Quiet(props: ShownProps) {
  const { view } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [drawn, setDrawn] = useState({ view, typed });
  const next = typed === drawn.typed ? quietView(drawn.view, view, typed) : view;
  if (next !== drawn.view || typed !== drawn.typed) setDrawn({ view: next, typed });
  return <Present {...props} view={next} onTyped={setTyped} />;
}

function Gone({ outline, question, onGo }: QuestionCaptureProps) {
  const t = useWords();
  return (
    <Columns
      workLabel={t('capture.title')}
      closeLabel={t('capture.done')}
      map={<QuestionMap outline={outline} current={question} onGo={onGo} />}
      mapLabel={t('capture.map')}
    >
      <div className="capture-message"><EmptyState title={t('capture.gone')} keys={[]} /></div>
    </Columns>
  );
}

type PresentProps = ShownProps & {
  /** The contribution in the entry box is another one now; null where it is empty. */
  readonly onTyped: (id: string | null) => void;
};

const Present = memo(function Present(props: PresentProps) {
  const { workshop, question, language, outline, keeper, onGo, onExport, onTyped, view } = props;
  const done = useDoneHere(props.done, view.question.number);
  const t = useWords();
  const memory = useEntryMemory();
  const isWorkDrawn = useAfterFirstPaint('work');
  const isWhole = useAfterFirstPaint('frame');
  const box = useRef<BoxHandle>(null);
  const editBox = useRef<BoxHandle>(null);
  const list = useRef<ListHandle>(null);
  const tongues = tonguesOf(workshop);
  const [start] = useState(() => startOf(view, memory.entry, tongues.last() ?? language));
  const [entry, setEntry] = useState(start.id);
  const [recent, setRecent] = useState(() => recentSpeakers([], speakersOf(view.contributions)));
  const [sort, setSort] = useState<SortBy>('none');
  const [rowFiles, setRowFiles] = useState<RowFiles | null>(null);
  const languages = useLanguages(language, view);
  const spoke = useCallback((speaker: Speaker) => tongues.of(speaker, view.contributions), [tongues, view.contributions]);
  const editor = useOpenEditor({ question, done, box, list });

  const remember = useEffectEvent((id: string | null) => {
    memory.rememberEntry(id);
    onTyped(id);
  });
  useEffect(() => { remember(entry); }, [entry]);

  const go = (step: 1 | -1): void => {
    const next = neighbour(outline, question, step);
    if (next !== undefined) onGo(next);
  };

  function run(action: CaptureAction): void {
    const inHand = editBox.current ?? box.current;
    switch (action.do) {
      case 'kind': inHand?.kind(action.index); return;
      case 'recent-speaker': inHand?.recentSpeaker(action.index); return;
      case 'speakers': inHand?.openSpeakers(); return;
      case 'next-language': inHand?.nextLanguage(); return;
      case 'choose-language': inHand?.chooseLanguage(); return;
      case 'new-position': editor.show({ kind: 'position', position: null }); return;
      case 'new-note': editor.show({ kind: 'note', note: null }); return;
      case 'earlier': list.current?.enter(); return;
      case 'entry': box.current?.focus(); return;
      case 'previous-question': go(-1); return;
      case 'next-question': go(1); return;
      case 'export': onExport(); return;
      case 'sector': inHand?.details?.sectors(); return;
      case 'last-sector': inHand?.details?.lastSector(); return;
      case 'owner': inHand?.details?.owner(); return;
      case 'due': inHand?.details?.due(); return;
      case 'sort': setSort(nextSort); return;
    }
  }
  useShortcuts(shortcutsFor(run));

  return (
    <Columns
      workLabel={t('capture.title')}
      closeLabel={t('capture.done')}
      mapLabel={t('capture.mapAt', { number: view.question.number })}
      map={isWhole ? <QuestionMap outline={outline} current={question} onGo={onGo} /> : null}
      knowledgeLabel={t('capture.beside', { number: view.notes.length })}
      knowledge={!isWhole ? null : (
        <>
          <Notes
            notes={view.notes}
            onNew={() => { editor.show({ kind: 'note', note: null }); }}
            onEdit={(note) => { editor.show({ kind: 'note', note }); }}
            onRemove={editor.removeNote}
          />
          <Suspense fallback={null}><CaptureFiles {...{ view, language, done }} onRows={setRowFiles} /></Suspense>
          <HeardGroups key={question} {...{ view, language }} onDone={() => { box.current?.focus(); }} />
          <Suspense fallback={null}><Beside view={view} /></Suspense>
        </>
      )}
      strip={isWhole ? <PositionSigns positions={view.positions} /> : null}
      foot={
        <QuestionFoot
          {...{ question, view, start, entry, languages, recent, spoke, keeper, box, editor, outline }}
          onEntry={setEntry}
          onSaved={(saved: Entry) => {
            tongues.heard(saved.speakers, saved.language);
            setRecent((before) => recentSpeakers(before, saved.speakers));
          }}
          onEarlier={() => list.current?.enter()}
        />
      }
    >
      <div className="capture-frame">
        <div className="capture-work">
          <QuestionHead
            question={view.question}
            more={isWhole ? <><TableHere workshop={workshop} roundtable={view.question.roundtable.id} /><RoomBegins workshop={workshop} /></> : null}
            timer={isWhole ? <Suspense fallback={null}><QuestionTimer {...{ workshop, question }} minutes={view.question.minutes} /></Suspense> : null}
          />
          {isWorkDrawn ? (
            <RowFilesContext value={rowFiles}>
              <QuestionWork {...{ question, view, entry, language, languages, recent, keeper, box, editBox, list, editor, sort }} onSort={setSort} />
            </RowFilesContext>
          ) : null}
        </div>
      </div>
    </Columns>
  );
});

/** The text that was being typed when the workbook was last closed, or an empty box. */
function startOf(view: CaptureView, entry: string | null, language: LanguageTag): Entry {
  const left = view.contributions.find(({ id }) => id === entry);
  return left === undefined ? emptyEntry(language) : entryFrom(left, language);
}

/** What is done here says so where it is taken back from another question. */
function useDoneHere(done: (done: Undoable) => void, number: string): (done: Undoable) => void {
  return useCallback((what) => { done({ ...what, where: number }); }, [done, number]);
}

/** Keeps its identity while the languages are the same, so that the entry box is not drawn for nothing. */
function useLanguages(language: LanguageTag, view: CaptureView): readonly LanguageTag[] {
  const joined = shortLanguages(language, view.contributions, shippedLanguages.map((shipped) => shipped.language)).join(' ');
  return useMemo(() => joined.split(' '), [joined]);
}
