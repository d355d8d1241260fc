import { useWords } from '../../i18n/use-words.ts';
import { KeysDialog, type KeyGroup } from '../../ui/keys-dialog.tsx';

/** All keys of the screen, on F1. */
export function KeysHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useWords();
  const groups: readonly KeyGroup[] = [
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
    { head: t('keys.more'), rows: [[['Ctrl Z'], t('keys.undo')], [['Ctrl Y', 'Ctrl Shift Z'], t('capture.key.redo')], [['Ctrl E'], t('keys.export')], [['Ctrl Shift L'], t('menu.language')], [['F1'], t('keys.help')]] },
  ];
  return <KeysDialog title={t('keys.title')} about={t('keys.about')} closeLabel={t('keys.close')} groups={groups} isOpen={isOpen} onClose={onClose} />;
}
