import type { Json } from '../domain/json.ts';

/** Who wrote: drawn at random for one line of history, `/^[0-9a-z]{16,32}$/`. Never a person. */
export type Actor = string;

/** A write: the actor and its counter. */
export type Dot = readonly [Actor, number];

/** Per actor the highest counter seen. */
export type Ctx = { readonly [actor: Actor]: number };

/** A standing value with the dot of the write that made it. */
export type Val<T extends Json = Json> = readonly [Actor, number, T];

/**
 * A multi-value register: the values side by side (one = settled) and, in `c`, only what was seen beyond the dots of
 * `v`. Canonical: `v` in code unit order of actor, then counter; `c` without what `v` already says, left out if empty; its order means nothing.
 */
export type Reg<T extends Json = Json> = { readonly v: readonly Val<T>[]; readonly c?: Ctx };

/** A record with its registers by field name. An absent field says nothing. */
export type LiveRec = { readonly id: string; readonly kind: string; readonly r: { readonly [field: string]: Reg } };

/** What is left of a record that was removed for good. Absorbs everything that comes later. */
export type PurgedRec = { readonly id: string; readonly kind: string; readonly purged: true };

export type Rec = LiveRec | PurgedRec;

/** One field of one record, written: a register that is merged in. */
export type Write = { readonly id: string; readonly kind: string; readonly f: string; readonly reg: Reg };

/** True for what is left of a record that was removed for good. */
export function isPurged(rec: Rec): rec is PurgedRec {
  return 'purged' in rec;
}
