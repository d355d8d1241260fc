import { sizeWords } from '../../attached/attached-words.ts';
import type { WorkshopSummary } from '../../domain/views.ts';
import { useFormats, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { CopyWeight, HomeActions } from './use-home-actions.ts';

/** What the reader of a copy takes (512 MB), with room for the record and for the archive itself. */
const mostFiles = 480_000_000;

type CopyDialogProps = { readonly workshop: WorkshopSummary; readonly weight: CopyWeight; readonly actions: HomeActions; readonly onClose: () => void };

/** A heavy copy: with its attachments or without them. */
export function CopyDialog({ workshop, weight, actions, onClose }: CopyDialogProps) {
  const t = useWords();
  const formats = useFormats();
  const size = (bytes: number): string => sizeWords(formats, bytes);
  const isTooLarge = weight.files > mostFiles;
  const save = (withFiles: boolean) => () => {
    onClose();
    void actions.saveCopy(workshop, withFiles);
  };
  return (
    <Dialog
      title={t('attached.copy.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {isTooLarge ? null : <Button variant="main" onPress={save(true)}>{t('attached.copy.with')}</Button>}
          <Button autoFocus={isTooLarge} variant={isTooLarge ? 'main' : 'plain'} onPress={save(false)}>{t('attached.copy.without')}</Button>
          <Button keycap="Esc" onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>
        {isTooLarge
          ? t('attached.copy.tooLarge', { whole: size(weight.files) })
          : t('attached.copy.about', { whole: size(weight.files + weight.record), bare: size(weight.record) })}
      </p>
    </Dialog>
  );
}
