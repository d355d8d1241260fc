import type { KeysOfScreen } from './key-group.ts';

/** The keys of the report's desk. */
export const deskKeys: KeysOfScreen = (t) => [
  {
    head: t('keys.writing'),
    rows: [
      [['Enter'], t('desk.key.enter')],
      [['Shift Enter'], t('keys.newLine')],
      [['Alt Enter'], t('desk.key.take')],
      [['Alt F'], t('desk.key.note')],
      [['Ctrl Space'], t('desk.key.complete')],
      [['Alt L'], t('keys.language')],
      [['Alt Shift L'], t('keys.languages')],
      [['Alt Shift ↑', 'Alt Shift ↓'], t('desk.key.move')],
      [['Alt Delete'], t('desk.key.remove')],
    ],
  },
  {
    head: t('keys.moving'),
    rows: [
      [['Alt ↑', 'Alt ↓'], t('desk.key.passages')],
      [['Alt PgUp', 'Alt PgDn'], t('desk.key.answers')],
      [['T'], t('translate.key.open')],
      [['Ctrl ↑', 'Ctrl ↓'], t('desk.key.parts')],
      [['Alt K'], t('desk.key.knowledge')],
    ],
  },
  { head: t('keys.more'), rows: [[['Alt M'], t('desk.key.clearing')], [['Ctrl E'], t('keys.export')]] },
];
