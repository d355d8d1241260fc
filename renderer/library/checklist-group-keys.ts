import type { ChecklistGroup } from '../content/fixed.ts';
import type { PlainKey } from '../i18n/word-types.ts';

/** Words of the directions of a checklist's questions. */
export const checklistGroupKeys: Readonly<Record<ChecklistGroup, PlainKey>> = {
  'to-migration': 'own.group.toMigration',
  'to-sector': 'own.group.toSector',
  'cross.rights': 'own.group.rights',
  'cross.gender-children': 'own.group.genderChildren',
  'cross.data': 'own.group.data',
  'cross.coordination': 'own.group.coordination',
};
