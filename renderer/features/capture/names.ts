import { createContext, use } from 'react';
import { isStakeholderGroup, stakeholderGroups, type Speaker } from '../../domain/speaker.ts';
import type { SpeakerChoice } from '../../domain/views.ts';
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

/** Words of a stakeholder group: the shipped ones in the language of the screen, own ones by their slug. */
export function groupWords(t: Words, slug: string): string {
  return isStakeholderGroup(slug) ? t(`common.${slug}`) : slug;
}

/**
 * The stakeholder groups, then the people and bodies of the workshop; and how each speaker is called. The data know no
 * words of groups and no free roles: both are the screen's.
 */
export function namesFrom(t: Words, found: readonly SpeakerChoice[]): Names {
  const own = found.flatMap(({ group }) => (group === null || group === '' || isStakeholderGroup(group) ? [] : [group]));
  const groups = [...new Set([...stakeholderGroups, ...own])];
  const choices = [...groups.map((group) => ({ speaker: { group }, label: groupWords(t, group), group })), ...found];
  const labels = new Map(choices.map(({ speaker, label }) => [speakerKey(speaker), label]));
  return {
    choices,
    nameOf: (speaker) => {
      if ('role' in speaker) return speaker.role;
      if ('group' in speaker) return groupWords(t, speaker.group);
      return labels.get(speakerKey(speaker)) ?? t('capture.unknownSpeaker');
    },
  };
}
