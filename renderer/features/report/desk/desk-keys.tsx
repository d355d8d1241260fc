import { useWords } from '../../../i18n/use-words.ts';
import { KeysDialog, type KeyGroup } from '../../../ui/keys-dialog.tsx';

/** All keys of the desk, on F1. */
export function DeskKeys({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useWords();
  const groups: readonly KeyGroup[] = [
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
        [['F6'], t('desk.key.columns')],
        [['Alt K'], t('desk.key.knowledge')],
      ],
    },
    { head: t('keys.more'), rows: [[['Alt M'], t('desk.key.clearing')], [['Ctrl Z'], t('keys.undo')], [['Ctrl E'], t('keys.export')], [['Ctrl Shift L'], t('menu.language')], [['F1'], t('keys.help')]] },
  ];
  return <KeysDialog title={t('keys.title')} about={t('keys.about')} closeLabel={t('keys.close')} groups={groups} isOpen={isOpen} onClose={onClose} />;
}
