import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { beginChoices, choose } from './choices.ts';
import { useProjector } from './use-projector.ts';
import './projector-button.css';

/** State of the projector in the top bar, and F9 from anywhere in a workshop: the key that begins it ends it. */
export function ProjectorButton({ workshop }: { readonly workshop: string }) {
  const t = useWords();
  const { door, isOpen } = useProjector();
  const toggle = (): void => {
    if (isOpen) {
      void door.close();
      return;
    }
    beginChoices(workshop);
    choose({ isWanted: true });
  };
  useShortcuts({ F9: toggle }, { inDialog: true });
  return (
    <Button className="projector-button" variant="quiet" icon="screen" keycap="F9" current={isOpen} onPress={toggle}>
      {isOpen ? t('projector.isShown') : t('projector.title')}
    </Button>
  );
}
