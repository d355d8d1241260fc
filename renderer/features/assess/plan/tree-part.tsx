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
import { SavePlan } from './sheet/save-plan.tsx';

/** The whole plan as a tree, the chosen priorities that are not in it yet, and the next item to be written. */
export function TreePart(given: Planned) {
  const { tree } = given;
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<PlanSpot>({ parent: null, after: null, level: 'goal' });
  // A line that is asked for anew ends the one that is being typed.
  const [line, setLine] = useState(0);
  useEffect(() => { if (line > 0) field.current?.focus(); }, [line]);
  // What it was to stand below may have gone since.
  const spot = asked.parent === null || tree.some(({ item }) => item.id === asked.parent) ? asked : { ...asked, parent: null, after: null };
  const write = (after: PlanNode): void => {
    setAsked({ parent: after.above?.item.id ?? null, after: after.item.id, level: after.item.level });
    setLine(line + 1);
  };
  return (
    <>
      <ChosenPriorities {...given} />
      <Margin>
        {tree.length === 0
          ? <EmptyState title={t('plan.noneTitle')} text={t('plan.noneText')} keys={[]} />
          : <PlanTreeList {...given} onNew={write} onLeave={() => { field.current?.focus(); }} />}
      </Margin>
      {tree.length === 0 ? null : <Margin><div className="plan-acts"><SavePlan {...given} /></div></Margin>}
      <Margin><NewItem key={line} {...given} spot={spot} inputRef={field} onSpot={setAsked} /></Margin>
    </>
  );
}
