import { createContext, use } from 'react';
import { clockOf } from '../../../domain/agenda/clock.ts';
import type { AgendaBlock, AgendaTable, AgendaView } from '../../../domain/agenda/views.ts';
import { ownerKey } from '../../../domain/ids.ts';
import { plainIn } from '../../../domain/pick-text.ts';
import { isStakeholderGroup, stakeholderGroups, type Speaker } from '../../../domain/speaker.ts';
import type { OutlineRoundtable, SpeakerChoice, WorkshopView } from '../../../domain/views.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { groupWords } from '../../../i18n/named-words.ts';
import type { Words } from '../../../i18n/word-types.ts';
import type { Act } from './use-agenda.ts';

/** What every part of the section needs. */
export type AgendaGiven = {
  readonly view: WorkshopView;
  readonly agenda: AgendaView;
  readonly outline: readonly OutlineRoundtable[];
  readonly choices: readonly SpeakerChoice[];
  readonly act: Act;
};

const AgendaContext = createContext<AgendaGiven | null>(null);
export const AgendaProvider = AgendaContext.Provider;

/** What the section gives its parts; throws outside of it, which is a fault of ours. */
export function useGiven(): AgendaGiven {
  const given = use(AgendaContext);
  if (given === null) throw new Error('No agenda above this component');
  return given;
}

/** A time as the clock shows it, in the digits of the workshop. */
export const clockWords = (formats: Formats, minutes: number): string => formats.label(clockOf(minutes));

/** The title of a block, or what kind it is. */
export function titleWords(t: Words, language: string, { title, form }: Pick<AgendaBlock, 'title' | 'form'>): string {
  const plain = plainIn(title, language);
  if (plain !== '') return plain;
  return form === null ? t('agenda.untitled') : t(`agenda.form.${form}`);
}

/** What a table is called, or its number. */
export function tableWords(t: Words, formats: Formats, language: string, table: AgendaTable): string {
  const plain = plainIn(table.title, language);
  return plain === '' ? t('agenda.table', { number: formats.number(table.number) }) : plain;
}

/** Who can lead a block: people and bodies of the workshop, then the stakeholder groups. */
export function ownerChoices(t: Words, choices: readonly SpeakerChoice[]): readonly SpeakerChoice[] {
  return [...choices, ...stakeholderGroups.map((group): SpeakerChoice => ({ speaker: { group }, label: groupWords(t, group), group }))];
}

/** What somebody who leads a block is called. */
export function ownerWords(t: Words, choices: readonly SpeakerChoice[], speaker: Speaker): string {
  if ('role' in speaker) return speaker.role;
  if ('group' in speaker) return isStakeholderGroup(speaker.group) ? groupWords(t, speaker.group) : speaker.group;
  const key = ownerKey(speaker);
  return choices.find((choice) => ownerKey(choice.speaker) === key)?.label ?? t('agenda.unknownOwner');
}
