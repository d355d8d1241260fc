import { plainIn } from '../../domain/pick-text.ts';
import type { WorkshopSummary } from '../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { HomeActions } from './use-home-actions.ts';

/** Removing a whole workshop is the one thing of this screen that asks first. */
export function RemoveDialog({ workshop, actions, onClose }: {
  readonly workshop: WorkshopSummary;
  readonly actions: HomeActions;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const { language } = useLanguage();
  const formats = useFormats();
  const list = formats.list([
    t('home.contributions', { count: workshop.contributions }),
    t('home.participants', { count: workshop.participants }),
  ]);
  const title = plainIn(workshop.title, language);
  const remove = () => {
    onClose();
    void actions.remove(workshop);
  };
  return (
    <Dialog
      title={t('home.removeTitle')}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button variant="main" onPress={remove}>{t('home.remove')}</Button>
          <Button autoFocus keycap="Esc" onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>{t('home.removeText', { title: title === '' ? t('app.untitled') : title, list })}</p>
    </Dialog>
  );
}
