import { clockText, leftOf, plannedOf, shownSeconds, signLeft, stageOf, isRunning, type Timer, type TimerStage } from '../domain/timer.ts';
import type { Formats } from './formats.ts';
import type { Words } from './word-types.ts';

/** What a timer shows, in words and digits of the reader. */
export type TimerWords = { readonly time: string; readonly words: string; readonly sign: string | null; readonly stage: TimerStage | 'ready'; readonly share: number };

/** A time in the reader's digits: `12:40`. */
export const timeWords = ({ label }: Pick<Formats, 'label'>, milliseconds: number): string => label(clockText(Math.ceil(milliseconds / 1000)));

/** What a timer that has begun shows at a moment. */
export function timerWords(t: Words, formats: Pick<Formats, 'label'>, timer: Timer, now: number): TimerWords {
  const left = leftOf(timer, now);
  const { seconds, isOver } = shownSeconds(left);
  const stage = stageOf(timer, now);
  const total = timeWords(formats, plannedOf(timer));
  const sign = signLeft(timer, stage);
  const runs = isRunning(timer);
  const words = isOver ? t(runs ? 'timer.over' : 'timer.pausedOver') : t(runs ? 'timer.left' : 'timer.pausedLeft', { total });
  return {
    time: formats.label(clockText(seconds)),
    words,
    sign: sign === null ? null : t('timer.sign', { time: timeWords(formats, sign) }),
    stage,
    share: plannedOf(timer) === 0 ? 0 : left / plannedOf(timer),
  };
}

/** What a timer shows that has not begun. */
export function readyWords(t: Words, formats: Pick<Formats, 'label'>, total: number): TimerWords {
  return { time: timeWords(formats, total), words: t('timer.ready'), sign: null, stage: 'ready', share: 1 };
}

/** A length of time to be read aloud: `5 minutes`, `1 minute 15 seconds`. */
export function spokenTime(tag: string, milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const parts = [['hour', Math.floor(seconds / 3600)], ['minute', Math.floor(seconds / 60) % 60], ['second', seconds % 60]] as const;
  const said = parts.filter(([, value]) => value > 0).map(([unit, value]) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value));
  return new Intl.ListFormat(tag, { type: 'unit' }).format(said);
}
