import type { WorkshopSummary } from '../../domain/views.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import type { CopyWeight, HomeActions } from './use-home-actions.ts';

type RowActionsProps = {
  readonly workshop: WorkshopSummary;
  readonly actions: HomeActions;
  readonly onDuplicated: (id: string | null) => void;
  readonly onRemove: () => void;
  /** The copy waits for a choice; null: it does not. */
  readonly onHeavyCopy: (weight: CopyWeight | null) => void;
};

/** What can be done with the selected workshop, below the list, with its keys. */
export function RowActions({ workshop, actions, onDuplicated, onRemove, onHeavyCopy }: RowActionsProps) {
  const t = useWords();
  return (
    <div className="home-acts" role="group" aria-label={t('home.selected')}>
      <span className="secondary" aria-hidden="true">{t('home.selected')}</span>
      <Button variant="quiet" keycap="Enter" onPress={() => { actions.openWorkshop(workshop.id); }}>{t('home.openIt')}</Button>
      <Button variant="quiet" keycap="Ctrl D" onPress={() => { void actions.duplicate(workshop).then(onDuplicated); }}>{t('home.duplicate')}</Button>
      <Button variant="quiet" keycap="Del" onPress={() => { void actions.setArchived(workshop, !workshop.archived); }}>
        {t(workshop.archived ? 'home.unarchiveIt' : 'home.archiveIt')}
      </Button>
      <Button variant="quiet" icon="copy" onPress={() => { void actions.saveCopy(workshop).then(onHeavyCopy); }}>{t('home.copy')}</Button>
      <Button variant="quiet" icon="trash" onPress={onRemove}>{t('home.remove')}</Button>
    </div>
  );
}
