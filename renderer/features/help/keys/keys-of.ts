import type { Words } from '../../../i18n/word-types.ts';
import type { HelpPage } from '../../../ui/help-pages.ts';
import { captureKeys } from './capture-keys.ts';
import { deskKeys } from './desk-keys.ts';
import type { KeyGroup, KeysOfScreen } from './key-group.ts';
import { finderKeys, listedKeys, ownKeys, readingKeys, searchKeys } from './library-keys.ts';
import { agendaKeys, homeKeys, participantKeys, questionKeys } from './prepare-keys.ts';
import { assessKeys, exportKeys, planKeys, priorityKeys, projectorKeys, stepKeys, voteKeys } from './room-keys.ts';
import { timeKeys } from './time-keys.ts';
import { translateKeys } from './translate-keys.ts';

/** Screens with keys of their own; all others have those of every screen. */
const own: Partial<Readonly<Record<HelpPage, KeysOfScreen>>> = {
  home: homeKeys,
  search: searchKeys,
  'prepare-participants': participantKeys,
  'prepare-questions': questionKeys,
  'prepare-agenda': agendaKeys,
  'prepare-files': (t) => [{ head: t('attached.title'), rows: [[['Alt A'], t('attached.attach')]] }],
  capture: captureKeys,
  time: timeKeys,
  votes: voteKeys,
  assess: assessKeys,
  steps: stepKeys,
  priorities: priorityKeys,
  plan: planKeys,
  projector: projectorKeys,
  report: deskKeys,
  clearing: (t) => [{ head: t('clearing.title'), rows: [[['Alt M'], t('desk.key.clearing')], [['Esc'], t('clearing.close')]] }],
  export: exportKeys,
  translate: translateKeys,
  history: (t) => [{ head: t('history.lately'), rows: [[['Enter'], t('history.openIt')]] }],
  'library-handbook': readingKeys,
  'library-checklists': readingKeys,
  'library-practices': finderKeys,
  'library-activities': finderKeys,
  'library-questions': listedKeys,
  'library-glossary': listedKeys,
  'library-own': ownKeys,
  snapshots: (t) => [{ head: t('snapshots.list'), rows: [[['Enter'], t('snapshots.open')]] }],
};

/** The keys of a screen: its own, then those that work on every one. */
export const keysOf = (t: Words, page: HelpPage): readonly KeyGroup[] => [...(own[page]?.(t) ?? []), everywhere(t)];

const everywhere = (t: Words): KeyGroup => ({
  head: t('help.everywhere'),
  rows: [
    [['Ctrl Z'], t('keys.undo')],
    [['Ctrl K'], t('search.label')],
    [['F6', 'Shift F6'], t('desk.key.columns')],
    [['F9'], t('help.key.projector')],
    [['Ctrl Shift L'], t('menu.language')],
    [['Ctrl +', 'Ctrl −', 'Ctrl 0'], t('menu.textSize')],
    [['F1'], t('keys.help')],
  ],
});
