import { useRef, useState } from 'react';
import type { PlanSpot } from '../../../data/plan/plan.ts';
import { planLevels, textsAt, type PlanText } from '../../../domain/plan/plan-item.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { placesFor } from '../../../domain/plan/reshape.ts';
import { planLevelKeys, planTextKeys } from '../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { useOpenHistory } from '../../../ui/route.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { ChoiceRow, focusRow } from '../choice-row.tsx';
import { Clashes } from '../clashes.tsx';
import { SavedText } from '../saved-text.tsx';
import { ItemDays } from './item-days.tsx';
import { ItemLinks } from './item-links.tsx';
import { ItemOrigin } from './item-origin.tsx';
import { NewItem } from './new-item.tsx';
import type { Planned } from './planned.ts';
import { namedNode, numberOf, outOfPlaceKeys, titleOf } from './plan-words.ts';
import { usePlanActs } from './use-plan-acts.ts';

type PartProps = Planned & { readonly node: PlanNode };

/** Stands for the top among the items that one may stand below. */
const top = ' ';

/** One item of the plan: what it is, who does it with what and by when, where it comes from, and what stands below it. */
export function ItemPart(props: PartProps) {
  const { node, tree, plan, language, screen, onGo } = props;
  const { item, outOfPlace } = node;
  const t = useWords();
  const formats = useFormats();
  const openHistory = useOpenHistory();
  const acts = usePlanActs(props);
  const title = useRef<HTMLTextAreaElement>(null);
  const responsible = useRef<HTMLTextAreaElement>(null);
  const level = useRef<HTMLDivElement>(null);
  const back = (): void => { onGo({ part: 'plan', item: null, view: 'tree' }); };
  const to = (step: 1 | -1): void => {
    const next = tree[tree.indexOf(node) + step];
    if (next !== undefined) acts.open(next);
  };
  useShortcuts({
    'Ctrl+ArrowDown': () => { to(1); },
    'Ctrl+ArrowUp': () => { to(-1); },
    'Alt+KeyW': () => { title.current?.focus(); },
    'Alt+KeyL': () => { focusRow(level.current); },
    'Alt+KeyB': () => { responsible.current?.focus(); },
    Escape: back,
  });
  const text = (field: PlanText) => ({ text: item[field], language, save: async (typed: Parameters<typeof plan.setText>[2], stay: string) => await plan.setText(item.id, field, typed, stay) });
  const places = [...(item.level === 'indicator' ? [] : [{ id: top, label: t('plan.atTop') }]), ...placesFor(tree, node).map((one) => ({ id: one.item.id, label: `${namedNode(t, one, formats)} · ${titleOf(t, one.item, screen).plain}` }))];
  return (
    <div className="assess-page">
      <Margin number={numberOf(node, formats)} strong>
        <Button variant="quiet" icon="back" keycap="Esc" onPress={back}>{t('plan.back')}</Button>
        <h1 className="question-text">{namedNode(t, node, formats)}</h1>
        {outOfPlace === null ? null : <p className="assess-clash"><Icon name="warning" /> {t(outOfPlaceKeys[outOfPlace])}</p>}
        <Clashes of={item} text={t('plan.clash')} />
        <SavedText {...text('title')} inputRef={title} keys="Alt W" label={t('plan.itemTitle')} />
        <ChoiceRow label={t('plan.level.title')} keys="Alt L" rowRef={level} isFixed options={planLevels.map((id) => ({ id, label: t(planLevelKeys[id]) }))} value={item.level} onChange={(chosen) => { if (chosen !== null) acts.choose(node, { level: chosen }); }} />
        <Select className="plan-below" label={t('plan.standsBelow')} options={places} value={outOfPlace === null ? (node.above?.item.id ?? top) : null} onChange={(id) => { acts.moveBelow(node, id === top ? null : id); }} />
      </Margin>
      <Margin><ItemDays {...props} acts={acts} /></Margin>
      <Margin>
        <div className="assess-texts">
          {textsAt[item.level].map((field) => field === 'title' ? null : <SavedText key={field} {...text(field)} {...(field === 'responsible' ? { inputRef: responsible, keys: 'Alt B' } : {})} label={t(planTextKeys[field])} />)}
        </div>
      </Margin>
      <Margin><ItemOrigin {...props} /></Margin>
      {item.level === 'indicator' ? null : <Margin><Below {...props} /></Margin>}
      <Margin>
        <div className="assess-acts">
          <Button variant="quiet" icon="trash" onPress={() => { acts.remove(node); }}>{t('votes.remove')}</Button>
          <Button variant="quiet" icon="clock" onPress={() => { openHistory(item.id); }}>{t('history.title')}</Button>
        </div>
      </Margin>
    </div>
  );
}

/** What stands right below it, and the next one. */
function Below(props: PartProps) {
  const { node } = props;
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [spot, setSpot] = useState<PlanSpot>({ parent: node.item.id, after: null, level: 'indicator' });
  return (
    <>
      <h2 className="small-head">{t('plan.belowIt')}</h2>
      <ItemLinks {...props} nodes={node.below} />
      <NewItem {...props} spot={spot} inputRef={field} onSpot={setSpot} />
    </>
  );
}
