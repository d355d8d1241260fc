import { useRef, useState, type KeyboardEvent } from 'react';
import { branchOf, type PlanNode } from '../../../domain/plan/plan-tree.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { chordOf, isComposing } from '../../../ui/use-shortcuts.ts';
import { useFocusKept } from '../use-focus-kept.ts';
import type { Planned } from './planned.ts';
import { PlanTreeRow } from './plan-tree-row.tsx';
import { SelectedItem } from './selected-item.tsx';
import { usePlanActs } from './use-plan-acts.ts';

type ListProps = Planned & { /** Writes the next item after this one. */ readonly onNew: (after: PlanNode) => void; /** Leaves the tree: within it Tab means deeper. */ readonly onLeave: () => void };

/**
 * The items of the plan, one a row. Arrow keys go through the tree, Enter writes the next item, F2 opens one, Tab and Shift Tab put it deeper or
 * higher, Alt Shift with an arrow key moves it, Delete removes it, Escape leaves. What can be done to the row that has the focus
 * stands below, for the mouse and in words.
 */
export function PlanTreeList({ onNew, onLeave, ...given }: ListProps) {
  const { tree } = given;
  const t = useWords();
  const acts = usePlanActs(given);
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const node = tree.find(({ item }) => item.id === at);
  const stop = node ?? tree[0];
  useFocusKept(list.current, () => (at === null ? null : rowAt(list.current, at)));
  const go = (to: PlanNode | undefined): void => { if (to !== undefined) rowAt(list.current, to.item.id)?.focus(); };
  const remove = (gone: PlanNode): void => {
    const next = tree[tree.indexOf(gone) + branchOf(gone).length] ?? tree[tree.indexOf(gone) - 1];
    setAt(next?.item.id ?? null);
    go(next);
    acts.remove(gone);
  };
  const press = (event: KeyboardEvent): void => {
    if (node === undefined || isComposing(event.nativeEvent)) return;
    const index = tree.indexOf(node);
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const [inward, outward] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const runs: Readonly<Record<string, () => void>> = {
      ArrowDown: () => { go(tree[index + 1]); },
      ArrowUp: () => { go(tree[index - 1]); },
      [inward]: () => { go(node.below[0]); },
      [outward]: () => { go(node.above ?? undefined); },
      Home: () => { go(tree[0]); },
      End: () => { go(tree.at(-1)); },
      Enter: () => { onNew(node); },
      F2: () => { acts.open(node); },
      Tab: () => { acts.indent(node); },
      'Shift+Tab': () => { acts.outdent(node); },
      'Alt+Shift+ArrowDown': () => { acts.move(node, 1); },
      'Alt+Shift+ArrowUp': () => { acts.move(node, -1); },
      Delete: () => { remove(node); },
      Escape: onLeave,
    };
    const run = runs[chordOf(event.nativeEvent) ?? ''];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <>
      <div ref={list} className="plan-tree" role="tree" aria-label={t('plan.tree')} onKeyDown={press}>
        {tree.map((one) => <PlanTreeRow key={one.item.id} {...given} node={one} isStop={one === stop} isSelected={one === node} onFocus={() => { setAt(one.item.id); }} onOpen={acts.open} />)}
      </div>
      {node === undefined ? null : <SelectedItem {...given} node={node} acts={{ ...acts, remove }} onNew={onNew} onLeave={onLeave} />}
    </>
  );
}

const rowAt = (list: HTMLElement | null, id: string): HTMLElement | null => list?.querySelector(`[data-item="${CSS.escape(id)}"]`) ?? null;
