import type { PriorityView } from '../../../domain/priorities/priority.ts';
import { adoptedId } from '../../../domain/plan/plan-item.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Margin } from '../../../ui/margin.tsx';
import { Spoken } from '../../../ui/spoken.tsx';
import { titleOf } from '../priorities/priority-words.ts';
import type { Planned } from './planned.ts';

/** Chosen priorities that nothing in the plan answers, each to be made a goal or an activity. */
export function ChosenPriorities({ workshop, plan, tree, priorities, sheets, screen, act }: Planned) {
  const t = useWords();
  const waiting = priorities.filter(({ id, decision }) => decision === 'chosen' && !tree.some(({ item }) => item.priority === id || item.id === adoptedId(workshop, id)));
  if (waiting.length === 0) return null;
  const adopt = (priority: PriorityView, level: 'goal' | 'activity'): void => {
    const { plain, language } = titleOf(t, priority, { sheets, language: screen });
    act(t('plan.adopted', { title: plain }), async () => await plan.adopt(workshop, priority.id, level, { plain, language }), { isQuiet: false });
  };
  return (
    <Margin>
      <h2 className="small-head">{t('plan.waiting')}</h2>
      <ul className="plan-waiting">
        {waiting.map((priority) => (
          <li key={priority.id} data-priority={priority.id}>
            <Spoken text={titleOf(t, priority, { sheets, language: screen })} />
            <span className="plan-acts">
              <Button onPress={() => { adopt(priority, 'goal'); }}>{t('plan.makeGoal')}</Button>
              <Button variant="quiet" onPress={() => { adopt(priority, 'activity'); }}>{t('plan.makeActivity')}</Button>
            </span>
          </li>
        ))}
      </ul>
    </Margin>
  );
}
