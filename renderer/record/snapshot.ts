import type { Json } from '../domain/json.ts';
import { isId, isFieldName, isKind } from './names.ts';
import { asList, fullActor, isObject, member, parseReg } from './parse.ts';
import type { LiveRec, Reg } from './types.ts';

/** Records as one JSON value, with their registers: what was said at a moment, kept inside another record. */
export function snapshotOf(records: readonly LiveRec[]): Json {
  return records.map(({ id, kind, r }) => ({ id, kind, r: Object.fromEntries(Object.entries(r).map(([field, reg]) => [field, regJson(reg)])) }));
}

/**
 * The records of a snapshot. It may have come from a file that anybody can write: what is no record, or no register, is
 * passed over.
 */
export function recordsOfSnapshot(snapshot: Json | undefined): readonly LiveRec[] {
  return (asList(snapshot) ?? []).flatMap((raw): readonly LiveRec[] => {
    const [id, kind, fields] = isObject(raw) ? [member(raw, 'id'), member(raw, 'kind'), member(raw, 'r')] : [];
    if (!isId(id) || !isKind(kind) || !isObject(fields)) return [];
    const registers = Object.entries(fields).flatMap(([field, reg]): readonly (readonly [string, Reg])[] => {
      const parsed = isFieldName(field) ? parseReg(reg, fullActor) : undefined;
      return parsed === undefined ? [] : [[field, parsed]];
    });
    return [{ id, kind, r: Object.fromEntries(registers) }];
  });
}

function regJson({ v, c }: Reg): Json {
  const values = v.map(([actor, counter, value]): Json => [actor, counter, value]);
  return c === undefined ? { v: values } : { v: values, c: { ...c } };
}
