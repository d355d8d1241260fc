import type { Json } from '../domain/json.ts';
import { isActor, isCounter, isFieldName, isId, isKind } from './names.ts';
import { asList, fullActor, isObject, isPlainJson, member, parseJson, parseReg } from './parse.ts';
import type { Actor, Write } from './types.ts';

/** One user action as the journal keeps it. Unknown members travel along. */
export type JournalOp = {
  /** Sequence number in the journal and counter of the dots. */
  readonly s: number;
  /** How many counters it takes: more than 1 only where one register takes several values. */
  readonly n: number;
  readonly a: Actor;
  /** Milliseconds since 1970; for display only, never for merging. */
  readonly at: number;
  /** Who typed. */
  readonly u: string;
  readonly ws: string;
  /** What was done; for wording and undo only. Writes of an unknown one are applied all the same. */
  readonly op: string;
  /** Writes of one stay in a field share a group, and undo takes it whole. */
  readonly g?: string;
  readonly w: readonly Write[];
  /** Records removed for good. */
  readonly p?: readonly PurgedName[];
  readonly [more: string]: Json;
};

export type PurgedName = { readonly id: string; readonly kind: string };

export type DecodedOp = { readonly ok: true; readonly op: JournalOp } | { readonly ok: false; readonly detail: string };

/** The body of a journal line: one line of JSON. Numbering, chaining and flushing are the journal's. */
export function encodeOp(op: JournalOp): string {
  return JSON.stringify(op);
}

/** Reads a body. Unknown operations and members are kept; anything that could not be merged safely is an error value. */
export function decodeOp(body: string): DecodedOp {
  const raw = parseJson(body);
  if (!isObject(raw)) return bad('not a JSON object');
  const { s, n, a, at, u, ws, op, g, w, p, ...more } = raw;
  if (!isCounter(s) || !isCounter(n) || !isCounter(s + n)) return bad('s and n must be counters');
  if (!isActor(a)) return bad('a is not an actor');
  if (typeof at !== 'number' || !Number.isSafeInteger(at) || Object.is(at, -0)) return bad('at is not a whole number');
  if (typeof u !== 'string' || typeof op !== 'string' || !isId(ws)) return bad('u, op or ws is missing');
  if (g !== undefined && typeof g !== 'string') return bad('g is not a text');
  if (!isPlainJson(more)) return bad('a value is not plain JSON');
  const writes = parseList(w, parseWrite);
  if (writes === undefined) return bad('w holds something that is not a write');
  const purged = p === undefined ? [] : parseList(p, parsePurgedName);
  if (purged === undefined) return bad('p holds something that is not a record name');
  const base = { ...more, s, n, a, at, u, ws, op, w: writes };
  const grouped = g === undefined ? base : { ...base, g };
  return { ok: true, op: p === undefined ? grouped : { ...grouped, p: purged } };
}

function bad(detail: string): DecodedOp {
  return { ok: false, detail };
}

function parseList<T>(raw: unknown, parse: (item: unknown) => T | undefined): readonly T[] | undefined {
  const list = asList(raw);
  if (list === undefined) return undefined;
  const items: T[] = [];
  for (const rawItem of list) {
    const item = parse(rawItem);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function parseWrite(raw: unknown): Write | undefined {
  if (!isObject(raw)) return undefined;
  const id = member(raw, 'id');
  const kind = member(raw, 'kind');
  const f = member(raw, 'f');
  const reg = parseReg(member(raw, 'reg'), fullActor);
  return isId(id) && isKind(kind) && isFieldName(f) && reg !== undefined ? { id, kind, f, reg } : undefined;
}

function parsePurgedName(raw: unknown): PurgedName | undefined {
  if (!isObject(raw)) return undefined;
  const id = member(raw, 'id');
  const kind = member(raw, 'kind');
  return isId(id) && isKind(kind) ? { id, kind } : undefined;
}
