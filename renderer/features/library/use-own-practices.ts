import { useEffect, useMemo, useState } from 'react';
import { useLive, useWorkbook } from '../../data/live.tsx';
import type { Own } from '../../data/own/own.ts';
import type { OwnPractice } from './reading.tsx';

/** Own practices as they are now, in a language; none until they have been read. */
export function useOwnPractices(language: string): readonly OwnPractice[] {
  const workbook = useWorkbook();
  const [own, setOwn] = useState<Own | null>(null);
  useEffect(() => {
    let isWanted = true;
    void workbook.own().then((loaded) => { if (isWanted) setOwn(loaded); });
    return () => { isWanted = false; };
  }, [workbook]);
  const articles = useLive(async () => (own === null ? [] : await own.articles(language)), [own, language]);
  return useMemo(() => (articles ?? []).flatMap(({ practice, ...rest }) => (practice === undefined ? [] : [{ ...rest, practice }])), [articles]);
}
