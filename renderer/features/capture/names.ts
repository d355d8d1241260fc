import { createContext, use } from 'react';
import type { OwnGroup } from '../../domain/groups.ts';
import { stakeholderGroups, type Speaker } from '../../domain/speaker.ts';
import type { SpeakerChoice } from '../../domain/views.ts';
import { anyGroupWords } from '../../i18n/named-words.ts';
import type { Words } from '../../i18n/word-types.ts';
import { speakerKey } from './speakers.ts';

/** Everything a name can be found by on this screen: the choices with their words, and the way from a speaker to its words. */
export type Names = {
  readonly choices: readonly SpeakerChoice[];
  readonly nameOf: (speaker: Speaker) => string;
};

export const NamesContext = createContext<Names>({ choices: [], nameOf: () => '' });

/** Names of speakers, given by the screen. */
export const useNames = (): Names => use(NamesContext);

/**
 * The stakeholder groups, then the people and bodies of the workshop; and how each speaker is called. The data know no
 * words of groups and no free roles: both are the screen's.
 */
export function namesFrom(t: Words, language: string, found: readonly SpeakerChoice[], own: readonly OwnGroup[]): Names {
  const used = found.flatMap(({ group }) => (group === null || group === '' ? [] : [group]));
  const offered = own.filter(({ isRemoved }) => !isRemoved).map(({ slug }) => slug);
  const groups = [...new Set<string>([...stakeholderGroups, ...offered, ...used])];
  const nameOfGroup = (slug: string): string => anyGroupWords(t, language, own, slug);
  const choices = [...groups.map((group) => ({ speaker: { group }, label: nameOfGroup(group), group })), ...found];
  const labels = new Map(choices.map(({ speaker, label }) => [speakerKey(speaker), label]));
  return {
    choices,
    nameOf: (speaker) => {
      if ('role' in speaker) return speaker.role;
      if ('group' in speaker) return nameOfGroup(speaker.group);
      return labels.get(speakerKey(speaker)) ?? t('capture.unknownSpeaker');
    },
  };
}
