import { useCallback } from 'react';
import type { Step } from '../../../data/arrange/arrange.ts';
import type { Saved } from '../../../data/workbook.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';
import { undoableStep } from '../../../ui/undo.ts';
import type { VotesGiven } from './votes-given.ts';

type Act = (what: string, run: () => Promise<Saved<Step>>) => Promise<boolean>;

/** Does something that can be taken back and done again, and says it; what could not be done is said with its reason. Answers whether it was done. */
export function useAct({ done }: Pick<VotesGiven, 'done'>): Act {
  const t = useWords();
  const notice = useNotice();
  return useCallback(async (what, run) => {
    const result = await run();
    if (result.ok) done(undoableStep(what, result.value));
    else notice({ text: notDoneWords(t, result.code) });
    return result.ok;
  }, [done, notice, t]);
}
