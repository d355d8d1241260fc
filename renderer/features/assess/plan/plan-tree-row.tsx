import { aboveOf, type PlanNode } from '../../../domain/plan/plan-tree.ts';
import { likesOf } from '../../../domain/plan/reshape.ts';
import { missingOf, smartOf } from '../../../domain/plan/smart.ts';
import { pickText } from '../../../domain/pick-text.ts';
import { planLevelKeys, progressKeys } from '../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Planned } from './planned.ts';
import { numberOf, outOfPlaceKeys, titleOf } from './plan-words.ts';

type RowProps = Planned & {
  readonly node: PlanNode;
  /** The one row that Tab leads to. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (node: PlanNode) => void;
};

/** Steps to the inside before rows begin at one line. */
const deepest = 5;

/** One item in the tree: what it is, who does it by when, and how much of SMART is missing. */
export function PlanTreeRow({ node, tree, priorities, screen, isStop, isSelected, onFocus, onOpen }: RowProps) {
  const { item, outOfPlace } = node;
  const t = useWords();
  const formats = useFormats();
  const depth = aboveOf(node).length;
  const likes = likesOf(tree, node);
  const missing = missingOf(smartOf(node, priorities)).length;
  const responsible = pickText(item.responsible, screen);
  return (
    <div
      role="treeitem"
      className="plan-row"
      data-item={item.id}
      data-level={item.level}
      data-depth={Math.min(depth, deepest)}
      tabIndex={isStop ? 0 : -1}
      aria-level={depth + 1}
      aria-setsize={likes.length}
      aria-posinset={likes.indexOf(node) + 1}
      aria-selected={isSelected}
      onFocus={onFocus}
      onDoubleClick={() => { onOpen(node); }}
    >
      <bdi className="plan-number">{numberOf(node, formats)}</bdi>
      <span className="plan-row-body">
        <span className="plan-row-title"><span className="plan-row-level">{t(planLevelKeys[item.level])}</span> <Spoken text={titleOf(t, item, screen)} /></span>
        <span className="plan-row-about">
          {responsible === undefined || responsible.plain === '' ? null : <Spoken text={responsible} />}
          {item.due === null ? null : <span>{formats.date(item.due)}</span>}
          {item.level !== 'activity' || item.progress === 'not-started' ? null : <Tag>{t(progressKeys[item.progress])}</Tag>}
          {missing === 0 ? null : <span>{t('plan.smart.count', { number: formats.number(missing) })}</span>}
        </span>
        {outOfPlace === null ? null : <span className="plan-row-out"><Icon name="warning" /> {t(outOfPlaceKeys[outOfPlace])}</span>}
      </span>
    </div>
  );
}
