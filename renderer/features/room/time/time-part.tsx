import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useLive } from '../../../data/live.tsx';
import { useTimers, useTimerStore } from '../../../data/timers/use-timers.ts';
import type { Timers } from '../../../data/timers/timers.ts';
import type { TablesView } from '../../../domain/tables.ts';
import { minute, usualTotal } from '../../../domain/timer.ts';
import type { OutlineRoundtable } from '../../../domain/views.ts';
import { undoWords } from '../../../i18n/undo-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { useNavigate } from '../../../ui/route.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { useUndo } from '../../../ui/use-undo.ts';
import { DayPart } from './day-part.tsx';
import { PresentQuestion } from './present-question.tsx';
import { allTables, placesOf, questionsOf, rowsOf, theRoom } from './time-model.ts';
import { TimerActs } from './timer-acts.tsx';
import { TimerList } from './timer-list.tsx';
import './time.css';

type RoomProps = { readonly workshop: string; readonly question: string | null };

/** The facilitator's own view: the question that is on, its time, the time of the tables, and how the day stands. Nothing of it is shown to the room. */
export function TimePart({ workshop, question }: RoomProps) {
  const store = useTimerStore();
  const outline = useLive(({ read }) => read.outline(workshop), [workshop]);
  const tables = useLive(({ read }) => read.tables(workshop), [workshop]);
  if (store === undefined || outline === undefined || tables === undefined) return null;
  return <Present {...{ workshop, question, store, outline, tables }} />;
}

type PresentProps = RoomProps & { readonly store: Timers; readonly outline: readonly OutlineRoundtable[]; readonly tables: TablesView };

function Present({ workshop, question, store, outline, tables }: PresentProps) {
  const t = useWords();
  const go = useNavigate();
  const done = useUndo(useMemo(() => ({ ...undoWords(t), undo: t('timer.undo'), nothing: t('timer.nothingToUndo'), undone: (what: string) => t('timer.undone', { what }) }), [t]));
  const all = questionsOf(outline);
  const timers = useTimers();
  const running = timers.find((timer) => timer.workshop === workshop && timer.table === null && timer.isRunning)?.question;
  const id = question ?? running ?? all[0]?.id;
  const at = all.findIndex((one) => one.id === id);
  const shown = all[at];
  const toQuestion = (next: string | undefined): void => { if (next !== undefined) go({ kind: 'workshop', id: workshop, view: 'time', question: next }); };
  const settle = useEffectEvent(() => { if (question === null) toQuestion(id); });
  // The address says which question is on, so that the other tabs and capture open with it.
  useEffect(() => { settle(); }, [id]);
  useShortcuts({ 'Ctrl+ArrowUp': () => { toQuestion(all[at - 1]?.id); }, 'Ctrl+ArrowDown': () => { toQuestion(all[at + 1]?.id); } });
  return (
    <div className="time-part">
      {shown === undefined ? <Margin><EmptyState title={t('timer.noQuestions')} keys={[]} /></Margin> : (
        <Clocks key={shown.id} {...{ workshop, store, tables, done }} question={shown} next={all[at + 1]} onGo={toQuestion} />
      )}
      <DayPart {...{ workshop, store, done }} />
    </div>
  );
}

type ClocksProps = Pick<PresentProps, 'workshop' | 'store' | 'tables'> & {
  readonly question: ReturnType<typeof questionsOf>[number];
  readonly next: ReturnType<typeof questionsOf>[number] | undefined;
  readonly done: ReturnType<typeof useUndo>;
  readonly onGo: (question: string) => void;
};

function Clocks({ workshop, store, tables, question, next, done, onGo }: ClocksProps) {
  const t = useWords();
  const view = useLive(({ read }) => read.capture(question.id), [question.id]);
  const [selected, setSelected] = useState(theRoom);
  const minutes = view?.question.minutes ?? null;
  const total = minutes === null ? usualTotal : minutes * minute;
  const rows = rowsOf(tables.tables, question.id, workshop, useTimers());
  const row = rows.find(({ id }) => id === selected) ?? rows[0];
  if (row === undefined) return null;
  const places = placesOf(row, rows);
  const reset = (): void => {
    if (!places.some((place) => store.find(place) !== undefined)) return;
    const undo = store.reset(places);
    done({ what: t('timer.resetDone'), undo: () => { undo(); return Promise.resolve(true); } });
  };
  return (
    <>
      <PresentQuestion {...{ question, next, onGo, store, total }} place={places[0] ?? row.place}>
        <TimerActs {...{ store, places, total, onReset: reset }} />
      </PresentQuestion>
      {rows.length === 1 ? null : <TimerList {...{ rows, store, total, selected: row.id }} onSelect={setSelected} allId={allTables} />}
      <Margin><p className="secondary time-awake">{t('timer.awake')}</p></Margin>
    </>
  );
}
