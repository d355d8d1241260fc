import { useEffect, useState } from 'react';
import type { NamedState } from '../../library/state-names.ts';

const none: readonly NamedState[] = [];

/** The States under their official names in a language, for a body that is one; none until they have been read. */
export function useStates(language: string): readonly NamedState[] {
  const [states, setStates] = useState(none);
  useEffect(() => {
    let isWanted = true;
    void readStates(language).then((read) => { if (isWanted) setStates(read); });
    return () => { isWanted = false; };
  }, [language]);
  return states;
}

/** Zod is told that it may not compile before the bundle that holds the schemas runs. */
async function readStates(language: string): Promise<readonly NamedState[]> {
  await import('../../library/no-eval.ts');
  const { readLabels, statesIn } = await import('../../library/state-names.ts');
  return statesIn(await readLabels(), language).toSorted((a, b) => a.label.localeCompare(b.label, language));
}
