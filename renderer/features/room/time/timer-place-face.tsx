import type { Timers } from '../../../data/timers/timers.ts';
import { useSecond } from '../../../data/timers/use-timers.ts';
import type { TimerPlace } from '../../../domain/timer.ts';
import { readyWords, timerWords } from '../../../i18n/timer-words.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { TimerFace } from '../../../ui/timer-face.tsx';

type Props = { readonly store: Timers; readonly place: TimerPlace; readonly total: number; readonly size?: 'small' | 'large' };

/** The face of one timer: the only thing here that is drawn by the second. */
export function TimerPlaceFace({ store, place, total, size = 'small' }: Props) {
  const t = useWords();
  const formats = useFormats();
  const now = useSecond(store);
  const timer = store.find(place);
  return <TimerFace {...(timer === undefined ? readyWords(t, formats, total) : timerWords(t, formats, timer, now))} size={size} />;
}
