import { createContext, use, useMemo, type ReactNode } from 'react';
import type { RecordLabel } from '../../data/history/history.ts';
import { plainIn } from '../../domain/pick-text.ts';
import { isStakeholderGroup, type Speaker } from '../../domain/speaker.ts';
import { groupWords, recordKindWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';

/** How what a value names is called, whatever became of it since. */
export type Names = {
  readonly record: (id: string) => string;
  readonly speaker: (speaker: Speaker) => string;
};

const NamesContext = createContext<ReadonlyMap<string, RecordLabel>>(new Map());

/** Gives the labels of the records that values name to everything below. */
export function NamesProvider({ labels, children }: { readonly labels: ReadonlyMap<string, RecordLabel>; readonly children: ReactNode }) {
  return <NamesContext value={labels}>{children}</NamesContext>;
}

/** The names, in the language of the screen. */
export function useNames(): Names {
  const labels = use(NamesContext);
  const t = useWords();
  const { language } = useLanguage();
  return useMemo(() => {
    const record = (id: string): string => {
      const label = labels.get(id);
      if (label === undefined) return t('capture.unknownSpeaker');
      const plain = label.words === null ? '' : plainIn(label.words, language).split('\n').join(' ');
      return plain === '' ? recordKindWords(t, label.kind) : plain;
    };
    return {
      record,
      speaker: (speaker) => {
        if ('role' in speaker) return speaker.role;
        if ('group' in speaker) return isStakeholderGroup(speaker.group) ? groupWords(t, speaker.group) : speaker.group;
        return record('participant' in speaker ? speaker.participant : speaker.body);
      },
    };
  }, [labels, t, language]);
}
