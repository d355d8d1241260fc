import type { Words } from './word-types.ts';

/** What the notices of a screen say that takes back and does again. */
export const undoWords = (t: Words) => ({
  undo: t('common.undo'),
  nothing: t('capture.nothingToUndo'),
  nothingToRedo: t('capture.nothingToRedo'),
  undone: (what: string) => t('capture.undone', { what }),
  redone: (what: string) => t('capture.redone', { what }),
  changed: (what: string) => t('capture.undoChanged', { what }),
  failed: (what: string) => t('capture.undoFailed', { what }),
});
