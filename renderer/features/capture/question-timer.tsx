import { useTableHere } from '../../data/live.tsx';
import { useSecond, useTimers, useTimerStore } from '../../data/timers/use-timers.ts';
import type { Timers } from '../../data/timers/timers.ts';
import { minute, timerId, usualTotal, type TimerPlace } from '../../domain/timer.ts';
import { readyWords, timerWords } from '../../i18n/timer-words.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TimerFace } from '../../ui/timer-face.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';

type Props = { readonly workshop: string; readonly question: string; /** Planned for the question; null where nobody has said. */ readonly minutes: number | null };

/** The timer of the question at the table that this laptop is; it ticks by itself and draws nothing else. */
export function QuestionTimer(props: Props) {
  const store = useTimerStore();
  return store === undefined ? null : <Present {...props} store={store} />;
}

function Present({ workshop, question, minutes, store }: Props & { readonly store: Timers }) {
  const t = useWords();
  const place: TimerPlace = { workshop, question, table: useTableHere(workshop) };
  const total = minutes === null ? usualTotal : minutes * minute;
  const timer = useTimers().find(({ id }) => id === timerId(place));
  const toggle = (): void => { store.toggle(place, total); };
  useShortcuts({ 'Alt+KeyT': toggle });
  const act = timer === undefined ? t('timer.start') : t(timer.isRunning ? 'timer.pause' : 'timer.goOn');
  return (
    <span className="capture-timer" role="group" aria-label={t('timer.label')}>
      <Face {...{ store, place, total }} />
      <Button variant="quiet" keycap="Alt T" onPress={toggle}>{act}</Button>
    </span>
  );
}

function Face({ store, place, total }: { readonly store: Timers; readonly place: TimerPlace; readonly total: number }) {
  const t = useWords();
  const formats = useFormats();
  const now = useSecond(store);
  const timer = store.find(place);
  return <TimerFace {...(timer === undefined ? readyWords(t, formats, total) : timerWords(t, formats, timer, now))} />;
}
