import { isList, isObject, type Json } from '../domain/json.ts';
import { sameJson } from './canonical.ts';
import type { JournalOp, PurgedName } from './journal-line.ts';
import { isCounter, isFieldName, isId, isKind } from './names.ts';
import { applyWrite, mergeRecords, registerOf } from './record.ts';
import { writeValues } from './register.ts';
import type { Actor, Rec, Reg, Write } from './types.ts';

/** Who writes, with which number, when (display only), for whom, in which workshop, by which action. */
export type OperationHead = {
  readonly actor: Actor;
  readonly seq: number;
  readonly at: number;
  readonly user: string;
  readonly ws: string;
  readonly op: string;
  readonly group?: string;
  /** Records removed for good by this operation. */
  readonly purged?: readonly PurgedName[];
  /** Members for wording and history, such as the counts of a merge. */
  readonly more?: { readonly [name: string]: Json };
};

/** A field to write: one value, or several side by side (undo of a settlement). */
export type Intent = { readonly id: string; readonly kind: string; readonly field: string } & (
  | { readonly value: Json }
  | { readonly values: readonly Json[] }
);

/**
 * Turns what a user did into one operation: every field a delta with dot [actor, seq]. Text is brought into NFC, a value
 * that already stands alone is left out (then `w` may be empty: nothing to do), and of several intents for one field
 * the last counts.
 * @throws TypeError for a value that JSON would change (undefined, NaN, -0) and for a malformed id, kind or field.
 * @throws RangeError when the actor has used the counter already.
 */
export function buildOperation(
  head: OperationHead,
  intents: readonly Intent[],
  current: (id: string) => Rec | undefined,
): JournalOp {
  if (!isCounter(head.seq)) throw new TypeError(`${head.seq} is not a counter`);
  const byField = new Map(intents.map((intent) => [`${intent.id} ${intent.field}`, intent]));
  let count = 1;
  const writes: Write[] = [];
  for (const intent of byField.values()) {
    const values = valuesOf(intent);
    const old = registerOf(current(intent.id), intent.field);
    if (old !== undefined && standsAlready(old, values)) continue;
    const reg = writeValues(old, [head.actor, head.seq], values);
    writes.push({ id: intent.id, kind: intent.kind, f: intent.field, reg });
    count = Math.max(count, values.length);
  }
  const { seq, actor, at, user, ws, op, group, purged, more } = head;
  return {
    ...more,
    ...{ s: seq, n: count, a: actor, at, u: user, ws, op },
    ...(group === undefined ? {} : { g: group }),
    w: writes,
    ...(purged === undefined ? {} : { p: purged }),
  };
}

/** Merges an operation into records; gives those that changed, in the order of its writes. Twice is once. */
export function applyOp(op: JournalOp, get: (id: string) => Rec | undefined): readonly Rec[] {
  const changed = new Map<string, Rec>();
  const put = (id: string, merge: (old: Rec | undefined) => Rec): void => {
    const old = changed.get(id) ?? get(id);
    const merged = merge(old);
    if (merged !== old) changed.set(id, merged);
  };
  for (const write of op.w) put(write.id, (old) => applyWrite(old, write));
  for (const { id, kind } of op.p ?? []) put(id, (old) => mergeRecords(old, { id, kind, purged: true }));
  return [...changed.values()];
}

function valuesOf(intent: Intent): readonly Json[] {
  const { id, kind, field } = intent;
  if (!isId(id) || !isKind(kind) || !isFieldName(field)) {
    throw new TypeError(`Not a record and field: ${kind} ${id} ${field}`);
  }
  const values = 'values' in intent ? intent.values : [intent.value];
  if (values.length === 0) throw new TypeError(`No value for ${field} of ${id}`);
  return values.map((value) => cleanJson(value, `${field} of ${id}`));
}

function standsAlready(old: Reg, values: readonly Json[]): boolean {
  if (old.v.length !== values.length) return false;
  return values.every((value) => old.v.some((val) => sameJson(val[2], value)));
}

/** The value in the form in which it is stored: text in NFC, frozen. */
export function cleanJson(value: Json, where: string): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value;
  if (isList(value)) return Object.freeze(value.map((item) => cleanJson(item, where)));
  if (isObject(value) && !Object.hasOwn(value, '__proto__')) {
    const members = Object.entries(value).map(([key, item]) => [key, cleanJson(item, where)] as const);
    return Object.freeze(Object.fromEntries(members));
  }
  throw new TypeError(`The value for ${where} would not survive JSON`);
}
