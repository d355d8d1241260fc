import { useEffect, useState } from 'react';

const halfSecond = 500;

/** True once something has been going on for half a second: what is quicker needs no sign. */
export function useLate(isGoingOn: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => { setLate(true); }, halfSecond);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isGoingOn]);
  return isLate;
}
