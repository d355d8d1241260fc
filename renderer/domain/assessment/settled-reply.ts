import { asAsked, noReply, type Reply } from './reply.ts';

/** The replies to one question: of the whole room, if it gave one, and of each table that did. */
export type Replies = { readonly room: Reply | null; readonly tables: ReadonlyMap<string, Reply> };

/** What the workshop answers to a question, and why it is that. */
export type SettledReply = {
  readonly reply: Reply;
  /** `differ`: the tables do not agree and the room has not settled it; what they differ in counts as not known. */
  readonly by: 'room' | 'table' | 'tables-agree' | 'differ' | 'nobody';
};

/**
 * One answer out of several tables'. What the room said in plenary stands. Without it, what all tables that answered have in common
 * stands; a part in which they differ is not known until the room settles it, because an average of a yes and a no is nobody's answer.
 */
export function settledReply({ room, tables }: Replies): SettledReply {
  if (room !== null) return { reply: asAsked(room), by: 'room' };
  const [first, ...others] = [...tables.values()].map(asAsked);
  if (first === undefined) return { reply: noReply, by: 'nobody' };
  if (others.length === 0) return { reply: first, by: 'table' };
  const same = <K extends keyof Reply>(part: K): Reply[K] | undefined => (others.every((other) => other[part] === first[part]) ? first[part] : undefined);
  const [strength, direction, response] = [same('strength'), same('direction'), same('response')];
  const reply: Reply = {
    strength: strength === undefined ? 'unknown' : strength,
    direction: direction ?? null,
    response: response === undefined ? 'unknown' : response,
  };
  return { reply, by: strength === undefined || direction === undefined || response === undefined ? 'differ' : 'tables-agree' };
}

/** The parts in which the tables that answered do not say the same, whatever the room made of it. */
export function differingParts({ tables }: Replies): readonly (keyof Reply)[] {
  const [first, ...others] = [...tables.values()].map(asAsked);
  return (['strength', 'direction', 'response'] as const).filter((part) => first !== undefined && others.some((other) => other[part] !== first[part]));
}
