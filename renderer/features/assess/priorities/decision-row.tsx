import type { RefObject } from 'react';
import { decisions, type PriorityView } from '../../../domain/priorities/priority.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { ChoiceRow } from '../choice-row.tsx';
import { decisionKeys } from './priority-words.ts';
import type { PriorityActs } from './use-priority-acts.ts';

type RowProps = { readonly priority: PriorityView; readonly acts: PriorityActs; readonly keys?: string; readonly rowRef?: RefObject<HTMLDivElement | null> };

/** What was decided about a priority. */
export function DecisionRow({ priority, acts, ...row }: RowProps) {
  const t = useWords();
  return <ChoiceRow {...row} label={t('votes.decision')} options={decisions.map((id) => ({ id, label: t(decisionKeys[id]) }))} value={priority.decision} onChange={(decision) => { acts.decide(priority, decision); }} />;
}
