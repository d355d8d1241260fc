import { useEffect, useState } from 'react';
import type { ShownTimer } from '../domain/projector-show.ts';
import { directionOf } from '../domain/writing.ts';
import { clockAt, type ClockNow } from './clock.ts';
import type { Wording } from './words.ts';

/** How often it is looked at the clock: a second is never seen to be late. */
const step = 200;

/** What is left of the time, with a ring and words near the end, and a bar. Nothing blinks. */
export function ClockView({ timer, words }: { readonly timer: ShownTimer; readonly words: readonly Wording[] }) {
  const now = useNow(timer.endsAt !== null);
  const clock = clockAt(timer, now);
  const { stage, time, share } = clock;
  return (
    <div className="room-clock" data-stage={stage}>
      <span className="room-time" dir="ltr" role="timer">{words[0]?.label(time) ?? time}</span>
      <div className="room-clock-words">
        {words.map((wording) => <p key={wording.language} lang={wording.language} dir={directionOf(wording.language)}>{wordOf(clock, wording)}</p>)}
      </div>
      <svg className="room-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="room-bar-all" width="100" height="6" />
        <rect className="room-bar-part" width={share * 100} height="6" />
      </svg>
    </div>
  );
}

function wordOf({ stage, minutes, isRunning }: ClockNow, { plain, counted }: Wording): string {
  if (stage === 'over') return plain('timeUp');
  if (!isRunning) return plain('paused');
  if (stage === 'usual') return plain('left');
  return minutes <= 1 ? plain('lastMinute') : counted('minutesLeft', minutes);
}

function useNow(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    const clock = setInterval(() => { setNow(Date.now()); }, step);
    return () => { clearInterval(clock); };
  }, [isRunning]);
  return now;
}
