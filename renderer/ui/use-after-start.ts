import { useEffect, useState } from 'react';

/** By then the first screen is drawn whole and the first typed words are saved, also on a slow laptop. */
const startMilliseconds = 4000;

/** False in the first moments of the program, in which nothing is read or drawn that can wait: typing and saving come first. */
export function useAfterStart(): boolean {
  const [isAfter, setAfter] = useState(() => performance.now() >= startMilliseconds);
  useEffect(() => {
    if (isAfter) return undefined;
    const timer = setTimeout(() => { setAfter(true); }, startMilliseconds - performance.now());
    return () => { clearTimeout(timer); };
  }, [isAfter]);
  return isAfter;
}
