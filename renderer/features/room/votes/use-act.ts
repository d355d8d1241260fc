import { useCallback } from 'react';
import type { Saved } from '../../../data/workbook.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';
import type { VotesGiven } from './votes-given.ts';

type Act = (what: string, run: () => Promise<Saved<unknown>>, back: () => Promise<Saved<unknown>>) => Promise<boolean>;

/** Does something that can be taken back, and says it; what could not be done is said with its reason. Answers whether it was done. */
export function useAct({ done }: Pick<VotesGiven, 'done'>): Act {
  const t = useWords();
  const notice = useNotice();
  return useCallback(async (what, run, back) => {
    const result = await run();
    if (result.ok) done({ what, undo: async () => (await back()).ok });
    else notice({ text: notDoneWords(t, result.code) });
    return result.ok;
  }, [done, notice, t]);
}
