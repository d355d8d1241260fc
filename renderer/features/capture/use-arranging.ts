import { useCallback, useMemo } from 'react';
import type { ContributionView } from '../../domain/views.ts';
import { useWorkbook } from '../../data/live.tsx';
import type { Saved, TypedText } from '../../data/workbook.ts';
import { notDoneWords } from '../../i18n/named-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNotice } from '../../ui/notice.tsx';
import { undoableStep, type Undoable } from '../../ui/undo.ts';

export type Arranging = {
  /** Answers the id of the second half; undefined where it came to nothing. */
  readonly split: (contribution: ContributionView, first: TypedText, second: TypedText) => Promise<string | undefined>;
  /** Answers the contribution it was joined to. */
  readonly merge: (contribution: ContributionView) => Promise<string | undefined>;
  readonly shift: (contribution: ContributionView, step: 1 | -1) => void;
  readonly move: (contributions: readonly ContributionView[], question: string, number: string) => Promise<boolean>;
};

/** Splitting, merging, ordering and moving of contributions: each one operation and one undo. */
export function useArranging(done: (done: Undoable) => void): Arranging {
  const t = useWords();
  const { arrange } = useWorkbook();
  const notice = useNotice();
  const fails = useCallback((saved: Saved<unknown>): void => { if (!saved.ok) notice({ text: notDoneWords(t, saved.code) }); }, [notice, t]);
  return useMemo(() => ({
    async split({ id, number }, first, second) {
      const saved = await (await arrange()).split(id, first, second);
      fails(saved);
      if (!saved.ok) return undefined;
      done(undoableStep(t('capture.split', { number }), saved.value));
      return saved.value.second;
    },
    async merge({ id, number }) {
      const saved = await (await arrange()).merge(id);
      fails(saved);
      if (!saved.ok) return undefined;
      if ('refusal' in saved.value) {
        notice({ text: t(saved.value.refusal === 'nothing-above' ? 'capture.mergeNothing' : 'capture.mergeLanguage') });
        return undefined;
      }
      done(undoableStep(t('capture.merged', { number, other: number - 1 }), saved.value));
      return saved.value.into;
    },
    shift({ id, number }, step) {
      void arrange().then((acts) => acts.shift(id, step)).then((saved) => {
        fails(saved);
        if (saved.ok && saved.value !== null) done(undoableStep(t('capture.shifted', { number, to: number + step }), saved.value));
      });
    },
    async move(contributions, question, to) {
      const saved = await (await arrange()).move(contributions.map(({ id }) => id), question);
      fails(saved);
      if (saved.ok) done(undoableStep(t('capture.moved', { count: contributions.length, to }), saved.value));
      return saved.ok;
    },
  }), [arrange, done, fails, notice, t]);
}
