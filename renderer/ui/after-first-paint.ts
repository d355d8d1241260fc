import { startTransition, useEffect, useState } from 'react';

/**
 * What the very first screen leaves out, in the order in which it is drawn: what the person works on, what acts on the text in hand, what
 * stands around, what is not seen. Each is a drawing of its own, because a key waits for the one it meets.
 */
const turns = ['work', 'controls', 'frame', 'unseen'] as const;
export type Turn = (typeof turns)[number];

/** Milliseconds after which a turn comes although the person goes on typing. */
const longestWait = 500;

let reached = -1;
const waiting = new Map<Turn, Set<() => void>>();

const hasCome = (turn: Turn): boolean => turns.indexOf(turn) <= reached;

/** Tells whoever waits that the first screen is on the glass; what it left out is drawn from now on, turn by turn, when nothing else is to be done. */
export function tellFirstPaint(): void {
  if (reached < 0) drawNext();
}

function drawNext(): void {
  const turn = turns[reached + 1];
  if (turn === undefined) return;
  requestIdleCallback(() => {
    reached += 1;
    startTransition(() => {
      for (const go of waiting.get(turn) ?? []) go();
    });
    waiting.delete(turn);
    // The frame after the next one begins when this turn is on the screen, or is still being drawn in slices.
    requestAnimationFrame(() => requestAnimationFrame(drawNext));
  }, { timeout: longestWait });
}

/**
 * False while the very first screen is drawn: then only the question and the box to type into count (design section 8).
 * True for good once its turn has come after that.
 */
export function useAfterFirstPaint(turn: Turn = 'unseen'): boolean {
  const [isAfter, setAfter] = useState(() => hasCome(turn));
  useEffect(() => whenDrawn(turn, () => { setAfter(true); }), [turn]);
  return isAfter;
}

/** Calls `go` when a turn has come, at once where it has; answers how to stop waiting. */
export function whenDrawn(turn: Turn, go: () => void): () => void {
  if (hasCome(turn)) {
    go();
    return () => undefined;
  }
  const others = waiting.get(turn) ?? new Set();
  waiting.set(turn, others.add(go));
  return () => { others.delete(go); };
}
