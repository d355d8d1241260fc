import { createContext, use, useMemo, type ReactNode } from 'react';
import { useLive } from '../../data/live.tsx';
import type { RecordLabel } from '../../data/history/history.ts';
import { plainIn } from '../../domain/pick-text.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { WorkshopView } from '../../domain/views.ts';
import { anyGroupWords, criterionWords, recordKindWords } from '../../i18n/named-words.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import type { FieldReader } from './word-keys.ts';

/** How what a value names is called, whatever became of it since. */
export type Names = {
  readonly record: (id: string) => string;
  readonly speaker: (speaker: Speaker) => string;
};

type Named = Pick<WorkshopView, 'groups' | 'criteria'>;

const nothing: Named = { groups: [], criteria: [] };
const NamedContext = createContext(nothing);

/** Gives the stakeholder groups and criteria of the workshop's own to everything below; own items are in no workshop and have none. */
export function OwnNamesProvider({ workshop, children }: { readonly workshop: string | null; readonly children: ReactNode }) {
  const named = useLive(async ({ read }) => (workshop === null ? undefined : await read.workshop(workshop)), [workshop]);
  return <NamedContext value={named ?? nothing}>{children}</NamedContext>;
}

/** How fields are named on this screen. */
export function useFieldReader(): FieldReader {
  const { groups, criteria } = use(NamedContext);
  const t = useWords();
  const { language } = useLanguage();
  return useMemo(() => ({
    t,
    language,
    group: (slug) => anyGroupWords(t, language, groups, slug),
    criterion: (slug) => criterionWords(t, language, criteria, slug),
  }), [t, language, groups, criteria]);
}

const NamesContext = createContext<ReadonlyMap<string, RecordLabel>>(new Map());

/** Gives the labels of the records that values name to everything below. */
export function NamesProvider({ labels, children }: { readonly labels: ReadonlyMap<string, RecordLabel>; readonly children: ReactNode }) {
  return <NamesContext value={labels}>{children}</NamesContext>;
}

/** The names, in the language of the screen. */
export function useNames(): Names {
  const labels = use(NamesContext);
  const { t, language, group } = useFieldReader();
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
        if ('group' in speaker) return group(speaker.group);
        return record('participant' in speaker ? speaker.participant : speaker.body);
      },
    };
  }, [labels, t, language, group]);
}
