import { Icon } from './icon.tsx';
import { Tag } from './tag.tsx';
import './timer-face.css';

export type TimerFaceProps = {
  /** `12:40`, in the digits of the reader. */
  readonly time: string;
  /** What stands beside it: `left of 25:00`, `over`. */
  readonly words: string;
  /** Words of the quiet sign: `last 5:00`; none before. */
  readonly sign: string | null;
  readonly stage: 'ready' | 'plenty' | 'low' | 'last' | 'over';
  /** Share that is left, from 0 to 1: what the bar shows. */
  readonly share: number;
  readonly size?: 'small' | 'large';
};

/**
 * A time that runs: figures, words and a bar. What comes to its end is told by a shape and by words, never by colour alone and never
 * by blinking: a ring, a double ring, a filled box. Screen readers hear of it elsewhere, once.
 */
export function TimerFace({ time, words, sign, stage, share, size = 'small' }: TimerFaceProps) {
  return (
    <span className="timer-face" data-stage={stage} data-size={size} role="timer" aria-live="off">
      <Icon name="clock" />
      <span className="timer-face-time"><bdi>{time}</bdi></span>
      <span className="timer-face-words">{words}</span>
      {sign === null ? null : <Tag tone={stage === 'low' ? 'caution' : 'stop'}>{sign}</Tag>}
      <span className="timer-face-bar" aria-hidden="true"><span style={{ inlineSize: `${String(Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10)}%` }} /></span>
    </span>
  );
}
