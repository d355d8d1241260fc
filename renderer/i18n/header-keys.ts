import type { HeaderText } from '../domain/views.ts';
import type { PlainKey } from './word-types.ts';

/** What the fields of the title block are called, where they are written and where their history is shown. */
export const headerKeys: Readonly<Record<HeaderText, PlainKey>> = {
  title: 'prepare.field.title',
  event: 'prepare.field.event',
  place: 'prepare.field.place',
  hosts: 'prepare.field.hosts',
  collaboration: 'prepare.field.collaboration',
  supporters: 'prepare.field.supporters',
  coordinator: 'prepare.field.coordinator',
  advisers: 'prepare.field.advisers',
  rapporteur: 'prepare.field.rapporteur',
  participantsNote: 'prepare.field.participantsNote',
};
