import type { KeysOfScreen } from './key-group.ts';

/** The keys of capture. */
export const captureKeys: KeysOfScreen = (t) => [
  {
    head: t('keys.writing'),
    rows: [
      [['Enter'], t('keys.enter')],
      [['Shift Enter'], t('keys.newLine')],
      [['Alt 1', 'Alt 5'], t('keys.kind')],
      [['Alt Enter'], t('capture.key.split')],
      [['Alt S'], t('keys.speaker')],
      [['Alt 7', 'Alt 9'], t('keys.recent')],
      [['Alt G'], t('capture.key.sector')],
      [['Alt 6'], t('capture.key.lastSector')],
      [['Alt W'], t('capture.key.owner')],
      [['Alt D'], t('capture.key.due')],
      [['Alt L'], t('keys.language')],
      [['Alt Shift L'], t('keys.languages')],
      [['Alt P'], t('keys.position')],
      [['Alt N'], t('keys.note')],
      [['Alt H'], t('capture.key.unheard')],
      [['Alt A'], t('attached.attach')],
      [['Alt T'], t('timer.key')],
    ],
  },
  {
    head: t('keys.moving'),
    rows: [
      [['Alt ↑'], t('keys.earlier')],
      [['T'], t('translate.key.open')],
      [['M'], t('capture.key.merge')],
      [['Alt Shift ↑', 'Alt Shift ↓'], t('capture.key.shift')],
      [[t('capture.key.space')], t('capture.key.mark')],
      [['Q'], t('capture.key.move')],
      [['Alt O'], t('capture.key.sort')],
      [['Alt ↓'], t('keys.entry')],
      [['Ctrl ↑', 'Ctrl ↓'], t('keys.questions')],
      [['Alt K'], t('keys.knowledge')],
    ],
  },
  { head: t('keys.more'), rows: [[['Alt C'], t('search.teachCite')], [['Ctrl Y', 'Ctrl Shift Z'], t('capture.key.redo')], [['Ctrl E'], t('keys.export')]] },
];
