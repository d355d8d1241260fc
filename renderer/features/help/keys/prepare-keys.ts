import type { KeysOfScreen } from './key-group.ts';

/** The keys of the list of workshops. */
export const homeKeys: KeysOfScreen = (t) => [
  { head: t('home.start'), rows: [[['Ctrl N'], t('home.new')], [['Ctrl O'], t('home.open')], [['Ctrl E'], t('home.exportReport')]] },
  {
    head: t('home.list'),
    rows: [[['Ctrl F'], t('home.find')], [['Enter'], t('home.openIt')], [['Ctrl D'], t('home.duplicate')], [['Del'], t('home.archiveIt')]],
  },
];

/** The keys of the participants. */
export const participantKeys: KeysOfScreen = (t) => [
  { head: t('keys.writing'), rows: [[['Enter'], t('prepare.noneEnter')], [['Alt 1', 'Alt 9'], t('prepare.noneGroups')]] },
  { head: t('prepare.listLabel'), rows: [[['Enter'], t('prepare.edit')], [['Del'], t('prepare.remove')]] },
  {
    head: t('keys.more'),
    rows: [[['Alt I'], t('people.fromFile')], [['Alt V'], t('people.pasteList')], [['Alt D'], t('people.attendance')], [['Alt G'], t('people.groups')]],
  },
];

/** The keys of the questions. */
export const questionKeys: KeysOfScreen = (t) => [
  { head: t('prepare.questions'), rows: [[['Enter'], t('prepare.saveNext')], [['Alt Shift ↑', 'Alt Shift ↓'], t('capture.key.shift')]] },
];

/** The keys of the agenda. */
export const agendaKeys: KeysOfScreen = (t) => [
  { head: t('keys.writing'), rows: [[['Enter'], t('prepare.noneEnter')], [['Alt 1', 'Alt 7'], t('agenda.field.form')]] },
  {
    head: t('keys.moving'),
    rows: [[['Alt ↑', 'Alt ↓'], t('capture.key.shift')], [['Enter'], t('prepare.edit')], [['2', '9'], t('agenda.split')], [['Del'], t('prepare.remove')]],
  },
];
