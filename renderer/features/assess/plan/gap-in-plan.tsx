import { adoptedId } from '../../../domain/plan/plan-item.ts';
import { priorityId } from '../../../domain/priorities/priority.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import type { QuestionProps } from '../given.ts';
import { usePlan } from './use-plan.ts';

type GapProps = Pick<QuestionProps, 'workshop' | 'sheet' | 'question' | 'act' | 'onGo'>;

/** Makes an activity of the plan straight of a gap, or leads to what was made of it. */
export function GapInPlan({ workshop, sheet, question, act, onGo }: GapProps) {
  const t = useWords();
  const given = usePlan(workshop);
  if (given === null) return null;
  const gap = { checklist: sheet.id, question: question.path };
  const priority = priorityId(workshop, gap);
  const made = given.tree.find(({ item }) => item.priority === priority || item.id === adoptedId(workshop, priority));
  if (made !== undefined) return <Button variant="link" onPress={() => { onGo({ part: 'plan', item: made.item.id, view: 'tree' }); }}>{t('plan.see')}</Button>;
  const { plain, language } = question.asked;
  return <Button variant="quiet" onPress={() => { act(t('plan.adopted', { title: plain }), async () => await given.plan.answerGap(workshop, gap, { plain, language }), { isQuiet: false }); }}>{t('plan.makeActivity')}</Button>;
}
