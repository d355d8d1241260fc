import { useEffect, useRef, useState } from 'react';
import type { PlanSpot } from '../../../data/plan/plan.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { ChosenPriorities } from './chosen-priorities.tsx';
import { NewItem } from './new-item.tsx';
import type { Planned } from './planned.ts';
import { PlanTreeList } from './plan-tree-list.tsx';
import { SheetActs } from './sheet/sheet-acts.tsx';
import { SheetPreview } from './sheet/sheet-preview.tsx';
import { usePlanSheet } from './sheet/use-plan-sheet.ts';

/** The whole plan as a tree, the chosen priorities that are not in it yet, and the next item to be written. */
export function TreePart(given: Planned) {
  const { tree } = given;
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<PlanSpot>({ parent: null, after: null, level: 'goal' });
  // A line that is asked for anew ends the one that is being typed.
  const [line, setLine] = useState(0);
  useEffect(() => { if (line > 0) field.current?.focus(); }, [line]);
  const sheet = usePlanSheet(given);
  const [isBack, setBack] = useState(false);
  // What it was to stand below may have gone since.
  const spot = asked.parent === null || tree.some(({ item }) => item.id === asked.parent) ? asked : { ...asked, parent: null, after: null };
  const write = (after: PlanNode): void => {
    setAsked({ parent: after.above?.item.id ?? null, after: after.item.id, level: after.item.level });
    setLine(line + 1);
  };
  if (sheet.opened !== null) return <SheetPreview {...given} opened={sheet.opened} onDone={() => { sheet.close(); setBack(true); }} />;
  return (
    <>
      <ChosenPriorities {...given} />
      <Margin>
        {tree.length === 0
          ? <EmptyState title={t('plan.noneTitle')} text={t('plan.noneText')} keys={[]} />
          : <PlanTreeList {...given} onNew={write} onLeave={() => { field.current?.focus(); }} />}
      </Margin>
      <Margin><SheetActs {...given} isBack={isBack} onOpen={sheet.choose} /></Margin>
      <Margin><NewItem key={line} {...given} spot={spot} inputRef={field} onSpot={setAsked} /></Margin>
    </>
  );
}
