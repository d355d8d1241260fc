import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Agenda, AgendaDone } from '../../../data/agenda/agenda.ts';
import { useWorkbook } from '../../../data/live.tsx';
import type { Saved } from '../../../data/workbook.ts';
import { notDoneWords } from '../../../i18n/named-words.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useNotice } from '../../../ui/notice.tsx';
import { useUndo } from '../../../ui/use-undo.ts';

/** The agenda's actions; null until they have been loaded. */
export function useAgenda(): Agenda | null {
  const workbook = useWorkbook();
  const [agenda, setAgenda] = useState<Agenda | null>(null);
  useEffect(() => {
    let isWanted = true;
    void workbook.agenda().then((loaded) => { if (isWanted) setAgenda(loaded); });
    return () => { isWanted = false; };
  }, [workbook]);
  return agenda;
}

type ActOptions = {
  /** No notice says it: what was done is seen where it was done. */
  readonly isQuiet?: true;
  /** Writes of one stay in a field are taken back together. */
  readonly stay?: string;
};

/** Does something to the agenda and remembers the way back; answers what came of it. What is not done is said. */
export type Act = (what: string, run: (agenda: Agenda) => Promise<Saved<AgendaDone>>, options?: ActOptions) => Promise<Saved<AgendaDone>>;

/** Actions of the section: each can be taken back by its notice or by Ctrl Z. */
export function useAct(agenda: Agenda, workshop: string): Act {
  const t = useWords();
  const notice = useNotice();
  const done = useUndo(useMemo(() => ({ undo: t('common.undo'), nothing: t('capture.nothingToUndo'), undone: (what) => t('capture.undone', { what }) }), [t]));
  const last = useRef<string | undefined>(undefined);
  return useCallback(async (what, run, { isQuiet, stay } = {}) => {
    const result = await run(agenda);
    if (!result.ok) notice({ text: notDoneWords(t, result.code) });
    else if (result.value.refused === 'midnight') notice({ text: t('agenda.midnight') });
    else if (result.value.refused === null) {
      const { back } = result.value;
      const isMore = stay !== undefined && last.current === stay;
      last.current = stay;
      const undo = async (): Promise<boolean> => (await agenda.takeBack(workshop, back)).ok;
      if (!isMore) done({ what, undo, ...(isQuiet === true ? { isQuiet } : {}) });
    }
    return result;
  }, [agenda, workshop, t, notice, done]);
}
