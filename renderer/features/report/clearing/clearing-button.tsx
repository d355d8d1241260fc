import { useState } from 'react';
import type { ClearingState, Milestone } from '../../../domain/clearing.ts';
import { useLive } from '../../../data/live.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { ClearingDialog } from './clearing-dialog.tsx';
import { StateSign } from './clearing-state.tsx';
import { useClearing } from './use-clearing.ts';

type ClearingButtonProps = {
  readonly workshop: string;
  readonly onShow: (version: Milestone) => void;
  /** In place of the state, where that is said beside it. */
  readonly words?: string;
};

/** Where the report stands, in a sign and a word; opens its clearing, as Alt M does. */
export function ClearingButton({ workshop, onShow, words }: ClearingButtonProps) {
  const clearing = useLive(({ read }) => read.clearing(workshop), [workshop]);
  const control = useClearing(workshop);
  const [isOpen, setOpen] = useState(false);
  const open = (): void => { setOpen(true); };
  useShortcuts({ 'Alt+KeyM': open });
  if (clearing === undefined) return null;
  return (
    <>
      <Button variant="quiet" className="clearing-button" keycap="Alt M" onPress={open}>
        {words ?? <StateWords state={clearing.state} />}
      </Button>
      <ClearingDialog
        {...{ workshop, clearing, control, isOpen }}
        onClose={() => { setOpen(false); }}
        onShow={(version) => {
          setOpen(false);
          onShow(version);
        }}
      />
    </>
  );
}

/** The state alone is seen beside its sign; who hears it is told what it is the state of. */
function StateWords({ state }: Pick<ClearingState, 'state'>) {
  const t = useWords();
  const word = t(`clearing.state.${state}`);
  return (
    <>
      <StateSign state={state} />
      <span className="visually-hidden">{t('clearing.open', { state: word })}</span>
      <span aria-hidden="true">{word}</span>
    </>
  );
}
