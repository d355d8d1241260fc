import type { AnswerPlace } from '../assessment/answer.ts';
import type { Reply } from '../assessment/reply.ts';
import { repliesTo } from '../assessment/heat.ts';
import type { Score } from '../assessment/score.ts';
import { settledReply } from '../assessment/settled-reply.ts';
import { isCandidate } from '../priorities/candidate.ts';
import type { GapPlace, PriorityView } from '../priorities/priority.ts';
import { originOf } from './origin.ts';
import { isMeant } from './plan-check.ts';
import type { ExpectedResponse } from './plan-item.ts';
import type { PlanNode, PlanTree } from './plan-tree.ts';

/** As much of an answer as a score is made of. */
type Given = AnswerPlace & Reply;

/** A gap that activities are to close, and how far. */
export type PlannedGap = GapPlace & { readonly expects: ExpectedResponse; readonly activities: readonly PlanNode[] };

/** The gaps for which the plan has an activity that is not dropped, in the order of the plan. Where several expect different things, the best of them counts. */
export function plannedGaps(tree: PlanTree, priorities: readonly PriorityView[]): readonly PlannedGap[] {
  const found = new Map<string, PlannedGap>();
  for (const node of tree.filter(isMeant)) {
    const { gap } = originOf(node, priorities);
    if (gap === null) continue;
    const { checklist, question } = gap;
    const key = `${checklist} ${question}`;
    const before = found.get(key);
    const expects = before?.expects === 'yes' ? 'yes' : node.item.expects;
    found.set(key, { checklist, question, expects, activities: [...(before?.activities ?? []), node] });
  }
  return [...found.values()];
}

/**
 * The answers as they are expected once the plan is done: where the workshop says today that there is a gap, and the plan has an activity
 * for it, the room answers as the activity expects. Effects stay as they are, and what is said today is never made worse. Only what
 * a score is made of is given.
 */
export function expectedAnswers(answers: readonly Given[], planned: readonly PlannedGap[]): readonly Given[] {
  return planned.reduce<readonly Given[]>((given, gap) => {
    const { checklist, question, expects } = gap;
    const replies = repliesTo(checklist, given).get(question);
    const today = replies === undefined ? undefined : settledReply(replies).reply;
    if (today === undefined || !isCandidate(today)) return given;
    const others = given.filter((one) => one.checklist !== checklist || one.question !== question || one.table !== null);
    const { strength, direction } = today;
    return [...others, { checklist, question, table: null, strength, direction, response: expects }];
  }, answers);
}

/** What of a cell of the heat map the plan changes: its score, or only how many of its questions have a known answer; null where it changes neither. */
export function changeOf(today: Score, after: Score): 'score' | 'known' | null {
  if (today.percent !== after.percent) return 'score';
  return today.known === after.known ? null : 'known';
}
