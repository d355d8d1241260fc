import type { Timers } from '../../../data/timers/timers.ts';
import { useTimers } from '../../../data/timers/use-timers.ts';
import { minute, timerId, type TimerPlace } from '../../../domain/timer.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';

type Props = { readonly store: Timers; readonly places: readonly TimerPlace[]; readonly total: number; readonly onReset: () => void };

/** Start, pause, more time, less time and back to the beginning, for one timer or for all tables; each has its key. */
export function TimerActs({ store, places, total, onReset }: Props) {
  const t = useWords();
  const ids = new Set(places.map(timerId));
  const timers = useTimers().filter(({ id }) => ids.has(id));
  const runs = timers.some(({ isRunning }) => isRunning);
  const toggle = (): void => {
    if (runs) store.pause(places);
    else store.start(places, total);
  };
  const more = (minutes: number) => () => { store.extend(places, total, minutes * minute); };
  useShortcuts({
    'Alt+KeyT': toggle, 'Alt+Digit1': more(1), 'Alt+Numpad1': more(1), 'Alt+Digit5': more(5), 'Alt+Numpad5': more(5),
    'Alt+Minus': more(-1), 'Alt+NumpadSubtract': more(-1), 'Alt+Digit0': onReset, 'Alt+Numpad0': onReset,
  });
  return (
    <div className="time-acts">
      <Button variant="main" keycap="Alt T" onPress={toggle}>{t(runs ? 'timer.pause' : timers.length === 0 ? 'timer.start' : 'timer.goOn')}</Button>
      <Button keycap="Alt 1" onPress={more(1)}>{t('timer.more', { number: 1 })}</Button>
      <Button keycap="Alt 5" onPress={more(5)}>{t('timer.more', { number: 5 })}</Button>
      <Button keycap="Alt −" onPress={more(-1)}>{t('timer.less', { number: 1 })}</Button>
      <Button variant="quiet" keycap="Alt 0" onPress={onReset} isDisabled={timers.length === 0}>{t('timer.reset')}</Button>
    </div>
  );
}
