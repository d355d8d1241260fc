import { useState, type KeyboardEvent } from 'react';
import { trashDays } from '../../data/trash/trash.ts';
import { plainIn } from '../../domain/pick-text.ts';
import type { WorkshopSummary } from '../../domain/views.ts';
import { useFormats, useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { isComposing } from '../../ui/use-shortcuts.ts';
import { isTitleTyped } from './home-model.ts';
import type { HomeActions } from './use-home-actions.ts';

/** Removing a whole workshop is the one thing of this screen that asks first, for its title: a key pressed by habit removes none. */
export function RemoveDialog({ workshop, actions, onClose }: {
  readonly workshop: WorkshopSummary;
  readonly actions: HomeActions;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const { language } = useLanguage();
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const list = formats.list([
    t('home.contributions', { count: workshop.contributions }),
    t('home.participants', { count: workshop.participants }),
  ]);
  const title = plainIn(workshop.title, language);
  const word = t('home.removeWord');
  const isTyped = isTitleTyped(workshop.title, typed, word);
  const remove = () => {
    onClose();
    void actions.remove(workshop);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    // The Enter of an input method chooses a word and says nothing of the workshop.
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    setTried(true);
    if (isTyped) remove();
  };
  return (
    <Dialog
      title={t('home.removeTitle')}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button variant="main" isDisabled={!isTyped} onPress={remove}>{t('home.remove')}</Button>
          <Button keycap="Esc" onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>{t('home.removeText', { title: title === '' ? t('app.untitled') : title, list, count: trashDays })}</p>
      <TextField
        className="home-remove-field"
        label={title === '' ? t('home.removeTypeWord', { word }) : t('home.removeType')}
        value={typed}
        autoFocus
        errorMessage={tried && !isTyped ? t('home.removeDiffers') : undefined}
        onChange={setTyped}
        onKeyDown={press}
      />
    </Dialog>
  );
}
