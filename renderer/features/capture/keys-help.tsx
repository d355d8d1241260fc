import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';

/** All keys of the screen, on F1. */
export function KeysHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useWords();
  const parts = [
    {
      head: t('keys.writing'),
      rows: [
        [['Enter'], t('keys.enter')],
        [['Shift Enter'], t('keys.newLine')],
        [['Alt 1', 'Alt 5'], t('keys.kind')],
        [['Alt S'], t('keys.speaker')],
        [['Alt 7', 'Alt 9'], t('keys.recent')],
        [['Alt L'], t('keys.language')],
        [['Alt Shift L'], t('keys.languages')],
        [['Alt P'], t('keys.position')],
        [['Alt N'], t('keys.note')],
      ],
    },
    {
      head: t('keys.moving'),
      rows: [
        [['Alt ↑'], t('keys.earlier')],
        [['Alt ↓'], t('keys.entry')],
        [['Ctrl ↑', 'Ctrl ↓'], t('keys.questions')],
        [['Alt K'], t('keys.knowledge')],
      ],
    },
    { head: t('keys.more'), rows: [[['Ctrl Z'], t('keys.undo')], [['Ctrl E'], t('keys.export')], [['F1'], t('keys.help')]] },
  ] as const;
  return (
    <Dialog
      title={t('keys.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button variant="main" keycap="Esc" onPress={onClose} autoFocus>{t('keys.close')}</Button>}
    >
      <p className="capture-keys-about">{t('keys.about')}</p>
      {parts.map((part) => (
        <section key={part.head} className="capture-keys-part">
          <h3>{part.head}</h3>
          <dl>
            {part.rows.map(([keys, does]) => (
              <div key={does}>
                <dt>{keys.map((key) => <KeyCap key={key} keys={key} spoken />)}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
