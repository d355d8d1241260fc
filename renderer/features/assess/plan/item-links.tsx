import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import type { Planned } from './planned.ts';
import { namedNode, titleOf } from './plan-words.ts';

/** Items of the plan, each a way to it. */
export function ItemLinks({ nodes, screen, onGo }: Planned & { readonly nodes: readonly PlanNode[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <ul className="plan-below-list">
      {nodes.map((node) => (
        <li key={node.item.id}><button type="button" className="assess-link" onClick={() => { onGo({ part: 'plan', item: node.item.id, view: 'tree' }); }}>{namedNode(t, node, formats)} · <bdi>{titleOf(t, node.item, screen).plain}</bdi></button></li>
      ))}
    </ul>
  );
}
