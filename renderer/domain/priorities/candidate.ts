import type { AnswerView } from '../assessment/answer.ts';
import { repliesTo } from '../assessment/heat.ts';
import { isGap, isRelevant, noReply, type Reply } from '../assessment/reply.ts';
import { settledReply } from '../assessment/settled-reply.ts';
import type { GapPlace } from './priority.ts';

/**
 * True where the answer to a question may become a priority: a known gap, and also an effect of which the room says that nobody knows
 * whether policy addresses it (issue H: response not yes). That "unknown" was chosen by people who know the field, and finding out may
 * be the first thing to do. A response that was not given yet says nothing of the kind: every question would be a candidate on the way
 * to its answer.
 */
export const isCandidate = (reply: Reply): boolean => isGap(reply) || (isRelevant(reply) && reply.response === 'unknown');

/** What the workshop answers today to the question that a priority was made from. */
export function replyNow({ checklist, question }: GapPlace, answers: readonly AnswerView[]): Reply {
  const replies = repliesTo(checklist, answers).get(question);
  return replies === undefined ? noReply : settledReply(replies).reply;
}
