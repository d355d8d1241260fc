import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { indented, likesOf, outdented } from '../../../domain/plan/reshape.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import type { Planned } from './planned.ts';
import type { PlanActs } from './use-plan-acts.ts';

type SelectedProps = Planned & { readonly node: PlanNode; readonly acts: PlanActs; readonly onNew: (after: PlanNode) => void; readonly onLeave: () => void };

/** What can be done to the row that has the focus. */
export function SelectedItem({ tree, node, acts, onNew, onLeave }: SelectedProps) {
  const t = useWords();
  const { id } = node.item;
  const likes = likesOf(tree, node);
  const place = likes.indexOf(node);
  return (
    <div className="plan-acts plan-selected">
      <Button variant="quiet" keycap="F2" onPress={() => { acts.open(node); }}>{t('votes.open')}</Button>
      <Button variant="quiet" keycap="Enter" onPress={() => { onNew(node); }}>{t('plan.newItem')}</Button>
      <Button variant="quiet" keycap="Tab" isDisabled={indented(tree, id) === null} onPress={() => { acts.indent(node); }}>{t('plan.deeper')}</Button>
      <Button variant="quiet" keycap="Shift Tab" isDisabled={outdented(tree, id) === null} onPress={() => { acts.outdent(node); }}>{t('plan.higher')}</Button>
      <Button variant="quiet" icon="up" keycap="Alt Shift ↑" isDisabled={place === 0} onPress={() => { acts.move(node, -1); }}>{t('votes.up')}</Button>
      <Button variant="quiet" icon="down" keycap="Alt Shift ↓" isDisabled={place === likes.length - 1} onPress={() => { acts.move(node, 1); }}>{t('votes.down')}</Button>
      <Button variant="quiet" icon="trash" keycap="Del" onPress={() => { acts.remove(node); }}>{t('votes.remove')}</Button>
      <Button variant="quiet" keycap="Esc" onPress={onLeave}>{t('plan.key.leave')}</Button>
    </div>
  );
}
