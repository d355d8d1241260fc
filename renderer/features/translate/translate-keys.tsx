import { useWords } from '../../i18n/use-words.ts';
import { KeysDialog, type KeyGroup } from '../../ui/keys-dialog.tsx';

/** All keys of the screen of translations, on F1. */
export function TranslateKeys({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useWords();
  const groups: readonly KeyGroup[] = [
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
        [['F6'], t('desk.key.columns')],
      ],
    },
    { head: t('keys.more'), rows: [[['Ctrl Z'], t('keys.undo')], [['Ctrl E'], t('keys.export')], [['F1'], t('keys.help')]] },
  ];
  return <KeysDialog title={t('keys.title')} about={t('keys.about')} closeLabel={t('keys.close')} groups={groups} isOpen={isOpen} onClose={onClose} />;
}
