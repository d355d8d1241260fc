import type { KeysOfScreen } from './key-group.ts';

/** The keys of the facilitator's view of time. */
export const timeKeys: KeysOfScreen = (t) => [
  {
    head: t('timer.label'),
    rows: [
      [['Alt T'], t('timer.keyChosen')],
      [['Alt 1'], t('timer.more', { number: 1 })],
      [['Alt 5'], t('timer.more', { number: 5 })],
      [['Alt −'], t('timer.less', { number: 1 })],
      [['Alt 0'], t('timer.reset')],
      [['Ctrl ↑', 'Ctrl ↓'], t('keys.questions')],
    ],
  },
  { head: t('timer.days'), rows: [[['Alt B'], t('timer.beginChosen')], [['Alt R'], t('timer.respread')]] },
];
