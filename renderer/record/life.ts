import { isObject, type Json } from '../domain/json.ts';
import { contextOf } from './register.ts';
import { registerOf } from './record.ts';
import type { Ctx, Dot, Rec, Reg } from './types.ts';
import { isPurged } from './types.ts';

/** The field that says whether a record is deleted. */
export const lifeField = 'life';

/** Alive, gone, or contested: deleted by one and edited by another who did not know; then the fields in question. */
export type Life = 'alive' | 'gone' | { readonly contested: readonly string[] };

/** What an operation writes into fields of the record that it deletes as well: they are seen, too. `dot` is the highest it uses. */
export type OwnWrites = { readonly dot: Dot; readonly fields: readonly string[] };

/** The value to write into `life` to delete the record: it says, field by field, what the one who deletes had seen. */
export function deletionValue(rec: Rec | undefined, own?: OwnWrites): Json {
  const registers = rec === undefined || isPurged(rec) ? {} : rec.r;
  const fields = new Set([...Object.keys(registers), ...(own?.fields ?? [])]);
  fields.delete(lifeField);
  const seen = [...fields].map((field) => {
    const register = registerOf(rec, field);
    const context = register === undefined ? {} : contextOf(register);
    return [field, own?.fields.includes(field) === true ? { ...context, [own.dot[0]]: own.dot[1] } : context] as const;
  });
  return { gone: true, seen: Object.fromEntries(seen) };
}

/** The value of a deletion with its moment beside it; any other value as it is. `at` is ISO UTC, for display only: nothing is decided by it. */
export function withMoment(value: Json, at: string): Json {
  return isDeletion(value) ? { ...value, at } : value;
}

/** When a record was deleted, as the last deletion that stands says; null where it is not deleted or an older program did it. */
export function deletedAt(rec: Rec): string | null {
  const moments = (registerOf(rec, lifeField)?.v ?? []).flatMap(([, , value]) => {
    const at = isDeletion(value) ? memberOf(value, 'at') : undefined;
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? [at] : [];
  });
  return moments.sort().at(-1) ?? null;
}

/** The value to write into `life` to bring a deleted record back. */
export const restoreValue: Json = { gone: false };

/**
 * Whether a record is alive. A value that stands and that no deletion had seen makes it contested; so does a
 * restoration beside a deletion (field `life`). Several deletions at the same time are one.
 */
export function lifeOf(rec: Rec): Life {
  if (isPurged(rec)) return 'gone';
  const register = registerOf(rec, lifeField);
  if (register === undefined) return 'alive';
  const values = register.v.map(([, , value]) => value);
  const deletions = values.filter(isDeletion);
  if (deletions.length === 0) return 'alive';
  const unseen = Object.entries(rec.r)
    .filter(([field, reg]) => field !== lifeField && reg.v.some((val) => !deletions.some((d) => hadSeen(d, field, val))))
    .map(([field]) => field);
  const contested = deletions.length < values.length ? [...unseen, lifeField] : unseen;
  return contested.length === 0 ? 'gone' : { contested: contested.sort() };
}

type Deletion = { readonly gone: true; readonly seen?: Json };

function isDeletion(value: Json): value is Deletion {
  return isObject(value) && value['gone'] === true;
}

function hadSeen(deletion: Deletion, field: string, [actor, counter]: Reg['v'][number]): boolean {
  const context = memberOf(deletion.seen, field);
  const highest = memberOf(context, actor);
  return typeof highest === 'number' && highest >= counter;
}

function memberOf(value: Json | Ctx | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
