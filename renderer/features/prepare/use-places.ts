import { useMemo, type KeyboardEvent } from 'react';
import { useWorkbook } from '../../data/live.tsx';
import type { Step } from '../../data/arrange/arrange.ts';
import type { Saved } from '../../data/workbook.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNotice } from '../../ui/notice.tsx';

/** Changing the place of a question or roundtable; each with a way back. */
export type Places = {
  readonly shift: (id: string, number: string, step: 1 | -1) => void;
  readonly move: (question: string, number: string, roundtable: string) => void;
};

/** The order of what is asked: one place up or down, or to another roundtable. */
export function usePlaces(): Places {
  const t = useWords();
  const notice = useNotice();
  const { arrange } = useWorkbook();
  return useMemo(() => {
    const tell = (saved: Saved<Step | null>, number: string): void => {
      if (!saved.ok) notice({ text: notDoneWords(t, saved.code) });
      else if (saved.value !== null) {
        const { undo } = saved.value;
        notice({ text: t('prepare.placeChanged', { number }), action: { label: t('common.undo'), run: () => { void undo(); } } });
      }
    };
    return {
      shift: (id, number, step) => { void arrange().then((acts) => acts.shift(id, step)).then((saved) => { tell(saved, number); }); },
      move: (question, number, roundtable) => { void arrange().then((acts) => acts.move([question], roundtable)).then((saved) => { tell(saved, number); }); },
    };
  }, [arrange, notice, t]);
}

/** Alt Shift and an arrow, wherever the focus is in the row. */
export function onPlaceKey(event: KeyboardEvent, shift: (step: 1 | -1) => void): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.code];
  if ((step !== 1 && step !== -1) || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  shift(step);
}
