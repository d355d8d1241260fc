import { useEffect, useState } from 'react';
import { useTimerStore } from '../../data/timers/use-timers.ts';
import type { Timers } from '../../data/timers/timers.ts';
import type { ShownTimer } from '../../domain/projector-show.ts';

/** Milliseconds by which the two clocks of a laptop may part before the projector is told anew. */
const tolerated = 300;

/** The timer of a question as the projector goes on with it: the room's, or that of a table where the room has none; null: there is none. */
export function useProjectedTimer(question: string | null): ShownTimer | null {
  const store = useTimerStore();
  const [timer, setTimer] = useState<ShownTimer | null>(null);
  useEffect(() => {
    if (store === undefined) return undefined;
    const look = (): void => {
      const now = question === null ? null : timerOf(store, question);
      setTimer((before) => (isSame(before, now) ? before : now));
    };
    look();
    const [changes, seconds] = [store.subscribe(look), store.second.subscribe(look)];
    return () => {
      changes();
      seconds();
    };
  }, [store, question]);
  return timer;
}

function timerOf(store: Timers, question: string): ShownTimer | null {
  const found = store.find({ question, table: null }) ?? store.get().find((one) => one.question === question);
  if (found === undefined || found.planned <= 0) return null;
  const left = Math.max(0, found.left(store.now()));
  return { total: found.planned, left, endsAt: found.isRunning ? Math.max(0, store.wall() + found.left(store.now())) : null };
}

/** True when the projector's page says the same by itself. */
function isSame(a: ShownTimer | null, b: ShownTimer | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.total !== b.total || (a.endsAt === null) !== (b.endsAt === null)) return false;
  return a.endsAt === null || b.endsAt === null ? a.left === b.left : Math.abs(a.endsAt - b.endsAt) < tolerated;
}
