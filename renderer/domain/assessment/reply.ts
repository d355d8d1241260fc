/**
 * What a room answers to one question of a checklist: the effect (how strong, and whether it helps or harms) and the response (is it
 * addressed in policy). `null` is not answered yet, which is not the same as "unknown": that is an answer.
 */
export const strengths = ['strong', 'some', 'none', 'unknown', 'not-applicable'] as const;
export type Strength = (typeof strengths)[number];

export const effectDirections = ['helps', 'harms', 'both'] as const;
export type EffectDirection = (typeof effectDirections)[number];

export const policyResponses = ['yes', 'partly', 'no', 'unknown'] as const;
export type PolicyResponse = (typeof policyResponses)[number];

export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

export type Reply = {
  readonly strength: Strength | null;
  /** Asked only where there is an effect. */
  readonly direction: EffectDirection | null;
  readonly response: PolicyResponse | null;
};

/** Nothing said. */
export const noReply: Reply = { strength: null, direction: null, response: null };

/** True where the question bears on the country: the effect is some or strong. */
export const isRelevant = ({ strength }: Reply): boolean => strength === 'some' || strength === 'strong';

/**
 * A reply without what is not asked for: where there is no effect, or none that is known, a direction and a response that were chosen before
 * stay in the record and say nothing.
 */
export const asAsked = (reply: Reply): Reply => (isRelevant(reply) ? reply : { strength: reply.strength, direction: null, response: null });

/** True where a relevant question is known not to be addressed in full: what may become a priority. */
export const isGap = (reply: Reply): boolean => isRelevant(reply) && (reply.response === 'partly' || reply.response === 'no');

/**
 * How far a question is answered. No effect, or none that applies, needs no direction and no response; an effect that is not known
 * needs neither, since nobody can say what helps or harms.
 */
export function progressOf(reply: Reply): 'whole' | 'part' | 'none' {
  if (reply.strength === null) return reply.response === null ? 'none' : 'part';
  if (!isRelevant(reply)) return 'whole';
  return reply.direction === null || reply.response === null ? 'part' : 'whole';
}
