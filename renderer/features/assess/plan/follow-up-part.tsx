import { useRef, useState } from 'react';
import { followUpOf } from '../../../domain/plan/follow-up.ts';
import type { PlanNode } from '../../../domain/plan/plan-tree.ts';
import { localDate } from '../../../domain/since-room.ts';
import { useFormats, useWords } from '../../../i18n/use-words.ts';
import { Margin } from '../../../ui/margin.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { DateField } from '../../../ui/value-fields.tsx';
import { useFocusKept } from '../use-focus-kept.ts';
import { FollowUpRow } from './follow-up-row.tsx';
import { useLateWords } from './late-words.ts';
import type { Planned } from './planned.ts';
import './follow-up.css';

type Line = { readonly node: PlanNode; /** Empty where there is nothing to say of the day. */ readonly late: string };

/** What of the plan is due by a day and not done, what comes next, what was done and whether in time: set by key, and written in place. */
export function FollowUpPart(given: Planned) {
  const { tree } = given;
  const t = useWords();
  const formats = useFormats();
  const lateWords = useLateWords();
  const list = useRef<HTMLDivElement>(null);
  const [today] = useState(() => localDate(new Date()));
  const [chosen, setChosen] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  useFocusKept(list.current, () => (at === null ? null : headsIn(list.current).find(({ dataset }) => dataset['followRow'] === at) ?? null));
  const day = chosen ?? today;
  const { due, ahead, undated, done, dropped } = followUpOf(tree, day);
  const plain = (nodes: readonly PlanNode[]): readonly Line[] => nodes.map((node) => ({ node, late: '' }));
  const groups: readonly { readonly id: string; readonly head: string; readonly lines: readonly Line[] }[] = [
    { id: 'due', head: t('plan.follow.due'), lines: due.map(({ node, late }) => ({ node, late: lateWords.due(late, day === today) })) },
    { id: 'ahead', head: t('plan.follow.ahead'), lines: plain(ahead) },
    { id: 'undated', head: t('plan.follow.undated'), lines: plain(undated) },
    { id: 'done', head: t('plan.progress.done'), lines: done.map(({ node, late }) => ({ node, late: lateWords.done(late) })) },
    { id: 'dropped', head: t('plan.progress.dropped'), lines: plain(dropped) },
  ];
  const shown = groups.filter(({ lines }) => lines.length > 0);
  const go = (from: HTMLElement, step: 1 | -1): void => {
    const heads = headsIn(list.current);
    heads[heads.indexOf(from) + step]?.focus();
  };
  return (
    <>
      <Margin>
        <div className="plan-days">
          <DateField label={t('plan.follow.day')} value={day} errorMessage={t('prepare.day')} description={formats.date(day)} onChange={setChosen} />
        </div>
      </Margin>
      <Margin>
        {shown.length === 0 ? <EmptyState title={t('plan.follow.noneTitle')} text={t('plan.follow.noneText')} keys={[]} /> : (
          <div ref={list} className="follow-groups">
            {shown.map(({ id, head, lines }) => (
              <section key={id} data-group={id} aria-label={head}>
                <h2 className="small-head">{head} <span className="follow-count">{formats.number(lines.length)}</span></h2>
                <ul className="follow-rows">
                  {lines.map(({ node, late }) => (
                    <FollowUpRow
                      key={node.item.id}
                      {...given}
                      node={node}
                      late={late}
                      doneDay={day < today ? day : today}
                      isOpen={node.item.id === open}
                      onFocus={() => { setAt(node.item.id); }}
                      onToggle={() => { setOpen(node.item.id === open ? null : node.item.id); }}
                      onGoFrom={go}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Margin>
    </>
  );
}

/** The rows of all groups, in the order in which they stand below one another. */
const headsIn = (list: HTMLElement | null): readonly HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[data-follow-row]') ?? [])];
