import { useState } from 'react';
import { useWords } from '../../../i18n/use-words.ts';
import { KeysDialog, type KeyGroup } from '../../../ui/keys-dialog.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';

/** All keys of the view, on F1. */
export function TimeKeys() {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ F1: () => { setOpen(true); } });
  const groups: readonly KeyGroup[] = [
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
    { head: t('keys.more'), rows: [[['Ctrl Z'], t('keys.undo')], [['Ctrl Shift L'], t('menu.language')], [['F1'], t('keys.help')]] },
  ];
  return <KeysDialog title={t('keys.title')} about={t('keys.about')} closeLabel={t('keys.close')} groups={groups} isOpen={isOpen} onClose={() => { setOpen(false); }} />;
}
