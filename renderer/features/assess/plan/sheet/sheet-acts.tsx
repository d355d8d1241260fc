import { useEffect, useRef } from 'react';
import { useWords } from '../../../../i18n/use-words.ts';
import { Button } from '../../../../ui/button.tsx';
import type { Planned } from '../planned.ts';
import { SavePlan } from './save-plan.tsx';

type ActsProps = Planned & { readonly onOpen: () => void; /** One comes back here from a spreadsheet. */ readonly isBack: boolean };

/** The plan out as a spreadsheet, and in again. */
export function SheetActs({ onOpen, isBack, ...given }: ActsProps) {
  const t = useWords();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (isBack) open.current?.focus(); }, [isBack]);
  return (
    <div className="plan-acts plan-sheet-acts">
      {given.tree.length === 0 ? null : <SavePlan {...given} />}
      <Button variant="quiet" buttonRef={open} onPress={onOpen}>{t('plan.sheet.open')}</Button>
    </div>
  );
}
