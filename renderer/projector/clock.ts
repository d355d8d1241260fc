import type { ShownTimer } from '../domain/projector-show.ts';

/** How near the end it is: the quiet signs come at 20 % and at 5 % of the time (looks section 6). */
export type Stage = 'usual' | 'fifth' | 'last' | 'over';

export type ClockNow = {
  readonly stage: Stage;
  /** `12:40`, or `1:02:40` from an hour on; whole seconds, the last one is shown until it is over. */
  readonly time: string;
  /** Begun minutes that are left. */
  readonly minutes: number;
  readonly share: number;
  readonly isRunning: boolean;
};

/** A timer at a moment (milliseconds since 1970). */
export function clockAt({ total, endsAt, left }: ShownTimer, now: number): ClockNow {
  const rest = Math.max(0, endsAt === null ? left : endsAt - now);
  const share = Math.min(1, rest / total);
  return { stage: stageOf(share), time: written(Math.ceil(rest / 1000)), minutes: Math.ceil(rest / 60_000), share, isRunning: endsAt !== null };
}

function stageOf(share: number): Stage {
  if (share <= 0) return 'over';
  if (share <= 0.05) return 'last';
  return share <= 0.2 ? 'fifth' : 'usual';
}

function written(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}
