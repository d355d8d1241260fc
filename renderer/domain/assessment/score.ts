import { isRelevant, type EffectDirection, type Reply } from './reply.ts';

/**
 * How much is addressed, in one cell of the heat map (issue H, "Score"): the share of relevant questions with a known response that are
 * addressed, where partly counts half. What is unknown or not answered lowers the coverage alone; what does not apply leaves both.
 * Helps and harms are counted apart and never set off against each other.
 */
export type Score = {
  /** 0 to 100, whole; `null` while no relevant question has a known response. */
  readonly percent: number | null;
  /** Questions whose answer is known: no effect, or an effect with a known response. */
  readonly known: number;
  /** Questions that apply, answered or not. */
  readonly asked: number;
  readonly helps: Tally;
  readonly harms: Tally;
};

/** Relevant questions by their response; an effect both ways counts in both tallies. */
export type Tally = { readonly relevant: number; readonly addressed: number; readonly partly: number; readonly not: number; readonly unknown: number };

/** Scores the replies to the questions of a cell, one for each question that there is. Indicators are no questions and are left out by the caller. */
export function scoreOf(replies: readonly Reply[]): Score {
  const asked = replies.filter(({ strength }) => strength !== 'not-applicable');
  const scored = asked.filter((reply) => isRelevant(reply) && isResponseKnown(reply));
  const points = scored.reduce((sum, { response }) => sum + (response === 'yes' ? 2 : response === 'partly' ? 1 : 0), 0);
  return {
    percent: scored.length === 0 ? null : Math.round((points * 50) / scored.length),
    known: scored.length + asked.filter(({ strength }) => strength === 'none').length,
    asked: asked.length,
    helps: tallyOf(asked, 'helps'),
    harms: tallyOf(asked, 'harms'),
  };
}

const isResponseKnown = ({ response }: Reply): boolean => response !== null && response !== 'unknown';

function tallyOf(replies: readonly Reply[], way: Exclude<EffectDirection, 'both'>): Tally {
  const relevant = replies.filter((reply) => isRelevant(reply) && (reply.direction === way || reply.direction === 'both'));
  const count = (response: Reply['response']): number => relevant.filter((reply) => reply.response === response).length;
  return { relevant: relevant.length, addressed: count('yes'), partly: count('partly'), not: count('no'), unknown: count('unknown') + count(null) };
}
