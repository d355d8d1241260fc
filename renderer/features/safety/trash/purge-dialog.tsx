import type { TrashItem } from '../../../data/trash/trash.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useItemName } from './use-item-name.ts';

/** What is to be removed for good: one item, or all there is. */
export type Asked = { readonly kind: 'one'; readonly item: TrashItem } | { readonly kind: 'all'; readonly items: readonly TrashItem[] };

type DialogProps = { readonly asked: Asked; readonly onPurge: () => void; readonly onClose: () => void };

/** Nothing brings back what goes from here, so it asks. */
export function PurgeDialog({ asked, onPurge, onClose }: DialogProps) {
  const t = useWords();
  const nameOf = useItemName();
  const items = asked.kind === 'one' ? [asked.item] : asked.items;
  const purge = () => {
    onClose();
    onPurge();
  };
  return (
    <Dialog
      title={asked.kind === 'one' ? t('trash.purgeTitle') : t('trash.emptyTitle')}
      isOpen
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button variant="main" onPress={purge}>{asked.kind === 'one' ? t('trash.purge') : t('trash.empty')}</Button>
          <Button autoFocus keycap="Esc" onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <p>{asked.kind === 'one' ? t('trash.purgeText', { name: nameOf(asked.item) }) : t('trash.emptyText', { count: asked.items.length })}</p>
      {items.every(({ kind }) => kind === 'workshop') ? null : <p>{t('trash.purgeHistory')}</p>}
    </Dialog>
  );
}
