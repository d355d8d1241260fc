import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLive } from '../../../data/live.tsx';
import { plainIn } from '../../../domain/pick-text.ts';
import { stakeholderGroups } from '../../../domain/speaker.ts';
import type { LanguageTag, MultiText } from '../../../domain/text.ts';
import { isShipped } from '../../../i18n/languages.ts';
import { loadLibraryWords } from '../../../i18n/locale-files.ts';
import { useLanguage, useWords } from '../../../i18n/use-words.ts';
import { recurringWording, type Offer } from './completing.ts';
import type { Desk } from './desk-model.ts';

export type Offers = (language: LanguageTag) => readonly Offer[];

/** What can be completed: bodies of the workshop, stakeholder groups, official names of states, and wording that recurs in what was said and drafted. */
export function useOffers(workshop: string, desk: Desk): Offers {
  const t = useWords();
  const { language: spoken } = useLanguage();
  const speakers = useLive(({ read }) => read.speakers(workshop, spoken), [workshop, spoken]);
  const states = useStates(spoken);
  const names = useMemo((): readonly Offer[] => {
    const bodies = (speakers ?? []).flatMap(({ speaker, label }): readonly Offer[] => ('body' in speaker ? [{ text: label, kind: 'body' }] : []));
    return [...bodies, ...stakeholderGroups.map((group): Offer => ({ text: t(`common.${group}`), kind: 'group' })), ...states];
  }, [speakers, states, t]);
  return useCallback((language) => {
    const texts = [...desk.answers.values()].flatMap((answer) => answer.texts).concat(desk.parts.flatMap(({ passages }) => passages.map(({ text }) => text)));
    return [...names, ...recurringWording(texts.filter(isIn(language)).map((text) => plainIn(text, language)))];
  }, [desk, names]);
}

const isIn = (language: LanguageTag) => ({ original, translations }: MultiText): boolean => original?.language === language || translations[language] !== undefined;

/** Official short names of states in the language of the screen. */
function useStates(language: LanguageTag): readonly Offer[] {
  const [states, setStates] = useState<readonly Offer[]>([]);
  useEffect(() => {
    let isWanted = true;
    void loadLibraryWords(isShipped(language) ? language : 'en', 'labels').then((labels) => { if (isWanted) setStates(namesIn(labels)); });
    return () => { isWanted = false; };
  }, [language]);
  return states;
}

function namesIn(labels: unknown): readonly Offer[] {
  if (!isRecord(labels) || !isRecord(labels['states'])) return [];
  return Object.values(labels['states']).flatMap((name): readonly Offer[] => (typeof name === 'string' ? [{ text: name, kind: 'state' }] : []));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
