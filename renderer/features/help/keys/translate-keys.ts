import type { KeysOfScreen } from './key-group.ts';

/** The keys of the screen of translations. */
export const translateKeys: KeysOfScreen = (t) => [
  {
    head: t('keys.writing'),
    rows: [
      [['Enter'], t('translate.key.enter')],
      [['Shift Enter'], t('keys.newLine')],
      [['Alt F'], t('translate.key.figure')],
      [['Alt R'], t('translate.key.review')],
      [['Alt Shift R'], t('translate.key.official')],
      [['Alt Y'], t('translate.key.confirm')],
      [['Alt Del'], t('translate.key.withdraw')],
    ],
  },
  {
    head: t('keys.moving'),
    rows: [
      [['Alt ↑', 'Alt ↓'], t('translate.key.texts')],
      [['Alt L'], t('translate.key.language')],
      [['Alt Shift L'], t('translate.key.languages')],
      [['Esc'], t('translate.key.escape')],
    ],
  },
  { head: t('keys.more'), rows: [[['Ctrl E'], t('keys.export')]] },
];
