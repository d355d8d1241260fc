import { useState } from 'react';
import { followUpOf } from '../../../domain/plan/follow-up.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { localDate } from '../../../domain/since-room.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { useLateWords } from './late-words.ts';
import type { Planned } from './planned.ts';
import { namedNode, titleOf } from './plan-words.ts';

type Line = { readonly node: PlanNode; readonly about: string };

/** How many of those ahead are named. */
const mostAhead = 3;

/** What was due by today and is not done, what comes next, what was done and whether in time. */
export function FollowUpBeside({ tree, screen, onGo }: Planned) {
  const t = useWords();
  const formats = useFormats();
  const lateWords = useLateWords();
  const [today] = useState(() => localDate(new Date()));
  const { due, ahead, done, dropped } = followUpOf(tree, today);
  const dayOf = ({ item }: PlanNode): string => (item.due === null ? '' : formats.date(item.due));
  const groups: readonly { readonly head: string; readonly lines: readonly Line[] }[] = [
    { head: t('plan.follow.due'), lines: due.map(({ node, late }) => ({ node, about: lateWords.due(late, true) })) },
    { head: t('plan.follow.ahead'), lines: ahead.slice(0, mostAhead).map((node) => ({ node, about: dayOf(node) })) },
    { head: t('plan.progress.done'), lines: done.map(({ node, late }) => ({ node, about: lateWords.done(late) })) },
    { head: t('plan.progress.dropped'), lines: dropped.map((node) => ({ node, about: '' })) },
  ];
  const shown = groups.filter(({ lines }) => lines.length > 0);
  return (
    <section>
      <h2 className="small-head">{t('plan.follow.title')}</h2>
      <p className="secondary">{t('plan.follow.asOf', { date: formats.date(today) })}</p>
      {shown.length === 0 ? <p>{t('plan.follow.none')}</p> : shown.map(({ head, lines }) => (
        <div key={head}>
          <h3 className="small-head">{head}</h3>
          <ul className="plan-findings">
            {lines.map(({ node, about }) => (
              <li key={node.item.id} data-follow={node.item.id}>
                <button type="button" className="assess-link" onClick={() => { onGo({ part: 'plan', item: node.item.id, view: 'tree' }); }}>{namedNode(t, node, formats)} · <bdi>{titleOf(t, node.item, screen).plain}</bdi></button>
                {about === '' ? null : <span className="secondary"> {about}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
