import { useNotice } from '../../../ui/notice.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import type { Step } from '../../../data/arrange/arrange.ts';
import type { Saved } from '../../../data/saved.ts';
import type { PlanChoices } from '../../../domain/plan/plan-item.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { indented, likesOf, outdented } from '../../../domain/plan/reshape.ts';
import type { Planned } from './planned.ts';
import { titleOf } from './plan-words.ts';

/** What can be done with an item from where it is listed; each can be taken back. */
export type PlanActs = {
  readonly open: (node: PlanNode) => void;
  readonly choose: (node: PlanNode, change: Partial<PlanChoices>) => void;
  readonly move: (node: PlanNode, step: 1 | -1) => void;
  readonly indent: (node: PlanNode) => void;
  readonly outdent: (node: PlanNode) => void;
  readonly moveBelow: (node: PlanNode, parent: string | null) => void;
  readonly remove: (node: PlanNode) => void;
};

/** The acts, in the words of the screen. */
export function usePlanActs({ plan, tree, act, onGo, screen }: Planned): PlanActs {
  const t = useWords();
  const notice = useNotice();
  const titled = ({ item }: PlanNode): string => titleOf(t, item, screen).plain;
  const place = (node: PlanNode, isPossible: boolean, run: () => Promise<Saved<Step | null>>): void => {
    if (isPossible) act(t('plan.moved', { title: titled(node) }), async () => thereOrGone(await run()));
    else notice({ text: t('plan.cannot') });
  };
  return {
    open: ({ item: { id } }) => { onGo({ part: 'plan', item: id, view: 'tree' }); },
    choose: (node, change) => { act(t('plan.changed', { title: titled(node) }), async () => await plan.choose(node.item.id, change)); },
    move: (node, step) => {
      const likes = likesOf(tree, node);
      place(node, likes[likes.indexOf(node) + step] !== undefined, async () => await plan.move(node.item.id, step));
    },
    indent: (node) => { place(node, indented(tree, node.item.id) !== null, async () => await plan.indent(node.item.id)); },
    outdent: (node) => { place(node, outdented(tree, node.item.id) !== null, async () => await plan.outdent(node.item.id)); },
    moveBelow: (node, parent) => { place(node, true, async () => await plan.moveBelow(node.item.id, parent)); },
    remove: (node) => { act(t('plan.removed', { title: titled(node) }), async () => await plan.remove(node.item.id), { isQuiet: false }); },
  };
}

/** What could be done when it was asked for and cannot any more is not there as it was. */
function thereOrGone(saved: Saved<Step | null>): Saved<Step> {
  if (!saved.ok) return saved;
  return saved.value === null ? { ok: false, code: 'not-found', detail: 'it stands elsewhere by now' } : { ok: true, value: saved.value };
}
