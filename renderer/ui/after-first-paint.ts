import { startTransition, useEffect, useState } from 'react';

let isPainted = false;
const waiting = new Set<() => void>();

/** Tells whoever waits that the first screen is on the glass; what it left out is drawn now, without blocking typing. */
export function tellFirstPaint(): void {
  if (isPainted) return;
  isPainted = true;
  startTransition(() => {
    for (const go of waiting) go();
  });
  waiting.clear();
}

/**
 * False while the very first screen is drawn: then only the question and the box to type into count (design section 8).
 * True for good once that has been painted.
 */
export function useAfterFirstPaint(): boolean {
  const [isAfter, setAfter] = useState(isPainted);
  useEffect(() => {
    const go = (): void => { setAfter(true); };
    if (isPainted) {
      go();
      return undefined;
    }
    waiting.add(go);
    return () => { waiting.delete(go); };
  }, []);
  return isAfter;
}
