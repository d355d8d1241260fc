import { progresses } from '../../../../domain/plan/plan-item.ts';
import type { PlanNode } from '../../../../domain/plan/plan-tree.ts';
import { missingOf, smartOf } from '../../../../domain/plan/smart.ts';
import { progressKeys } from '../../../../i18n/plan-keys.ts';
import { useFormats, useWords } from '../../../../i18n/use-words.ts';
import { Button } from '../../../../ui/button.tsx';
import { Spoken } from '../../../../ui/spoken.tsx';
import { ChoiceRow } from '../../choice-row.tsx';
import type { Planned } from '../planned.ts';
import { namedNode, smartCodeKeys, titleOf } from '../plan-words.ts';
import { usePlanActs } from '../use-plan-acts.ts';
import type { MatrixColumn } from './columns.ts';

type RowProps = Planned & { readonly node: PlanNode; readonly column: MatrixColumn };

/** The row that has the keyboard: what is missing of it, and what can be done to it by mouse as well. */
export function SelectedRow(props: RowProps) {
  const { node, column, priorities, screen } = props;
  const { item } = node;
  const t = useWords();
  const formats = useFormats();
  const acts = usePlanActs(props);
  const missing = missingOf(smartOf(node, priorities));
  return (
    <div className="matrix-selected">
      <p><strong>{namedNode(t, node, formats)}</strong> <Spoken text={titleOf(t, item, screen)} /></p>
      {missing.length === 0 ? null : <ul className="matrix-missing secondary">{missing.map((code) => <li key={code}>{t(smartCodeKeys[code])}</li>)}</ul>}
      {column !== 'progress' || item.level !== 'activity' ? null : (
        <ChoiceRow label={t('plan.progress.title')} isFixed options={progresses.map((id) => ({ id, label: t(progressKeys[id]) }))} value={item.progress} onChange={(progress) => { if (progress !== null) acts.choose(node, { progress }); }} />
      )}
      <div className="plan-acts"><Button variant="quiet" keycap="Ctrl Enter" onPress={() => { acts.open(node); }}>{t('plan.key.open')}</Button></div>
    </div>
  );
}
