import type { Context } from '../../context.ts';
import type { ModelBlock } from '../../model.ts';
import { heading } from '../../parts/heading.ts';
import { participants } from '../../parts/participants.ts';

/** The list of participants with the days on which each was present. */
export function participantsPart(context: Context): readonly ModelBlock[] {
  const list = participants(context, true);
  return list.length === 0 ? [] : [heading(context, 1, 'participants', context.words('annex.participants')), ...list];
}
