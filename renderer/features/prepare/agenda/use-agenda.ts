import { useCallback, useMemo, useRef } from 'react';
import type { Agenda, AgendaDone } from '../../../data/agenda/agenda.ts';
import type { Step } from '../../../data/arrange/arrange.ts';
import type { Reversal } from '../../../data/arrange/reversible.ts';
import { useLoaded } from '../../../data/live.tsx';
import type { Saved, Workbook } from '../../../data/workbook.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { undoWords } from '../../../i18n/undo-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';
import { undoableStep, undoStackOf } from '../../../ui/undo.ts';
import { useUndo } from '../../../ui/use-undo.ts';

const load = ({ agenda }: Workbook): Promise<Agenda> => agenda();

/** The agenda's actions; null until they have been loaded. */
export const useAgenda = (): Agenda | null => useLoaded(load);

type ActOptions = {
  /** No notice says it: what was done is seen where it was done. */
  readonly isQuiet?: true;
  /** Writes of one stay in a field are taken back together. */
  readonly stay?: string;
};

/** Does something to the agenda and remembers the way back and forth; answers what came of it. What is not done is said. `since` goes into the write of a stay. */
export type Act = (what: string, run: (agenda: Agenda, since: Reversal | undefined) => Promise<Saved<AgendaDone>>, options?: ActOptions) => Promise<Saved<AgendaDone>>;

/** What one stay in a field has come to. */
type Stay = { readonly id: string; step: Step; reversal: Reversal };

/** Actions of the section: each can be taken back by its notice or by Ctrl Z, and done again, also after another place was shown. */
export function useAct(agenda: Agenda, workshop: string): Act {
  const t = useWords();
  const notice = useNotice();
  const stack = undoStackOf(`agenda of ${workshop}`);
  const done = useUndo(useMemo(() => undoWords(t), [t]), { stack });
  const last = useRef<Stay | undefined>(undefined);
  const act = useCallback<Act>(async (what, run, { isQuiet, stay } = {}) => {
    const held = stay !== undefined && last.current?.id === stay ? last.current : undefined;
    const result = await run(agenda, held?.reversal);
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else if (result.value.refused === 'midnight') notice({ text: t('agenda.midnight') });
    else if (result.value.refused === null) {
      const { step, reversal } = result.value;
      if (held === undefined) {
        const kept: Stay = { id: stay ?? '', step, reversal };
        last.current = stay === undefined ? undefined : kept;
        // Once it was taken back, what is written in the same field is another thing.
        const ended = (way: 'undo' | 'redo') => (): Promise<Saved> => {
          if (last.current === kept) last.current = undefined;
          return kept.step[way]();
        };
        done({ ...undoableStep(what, { undo: ended('undo'), redo: ended('redo') }), ...(isQuiet === true ? { isQuiet } : {}) });
      } else Object.assign(held, { step, reversal });
    }
    return result;
  }, [agenda, t, notice, done]);
  return useCallback((...asked) => stack.during(act(...asked)), [stack, act]);
}
