import type { Json } from '../../domain/json.ts';
import { canonicalJson } from '../canonical.ts';
import { isCounter, isFieldName, isId, isKind } from '../names.ts';
import { asList, isObject, isPlainJson, member, parseJson, parseReg } from '../parse.ts';
import { caps } from '../record.ts';
import { shown } from '../register.ts';
import { packRegisters } from '../row.ts';
import type { Actor, Dot, Rec, Reg } from '../types.ts';
import { isPurged } from '../types.ts';

/** A record, or what is wrong with the line. */
export type ParsedLine = { readonly ok: true; readonly rec: Rec } | { readonly ok: false; readonly detail: string };

/** The numbers of the file's actors. */
export type ActorNumbers = ReadonlyMap<Actor, number>;

/** One line of `record.jsonl`; equal records give equal text. */
export function encodeLine(rec: Rec, numbers: ActorNumbers): string {
  const name = `"id":${JSON.stringify(rec.id)},"kind":${JSON.stringify(rec.kind)}`;
  if (isPurged(rec)) return `{${name},"purged":true}`;
  const { d, plain, own } = packRegisters(rec);
  const parts = [name];
  if (d !== undefined) {
    const values = plain.map((field): [string, Json] => [field, shown(registerIn(rec.r, field))]);
    parts.push(`"d":[${numberOf(d[0], numbers)},${d[1]}]`, `"f":${canonicalJson(Object.fromEntries(values))}`);
  }
  if (own.length > 0) {
    const registers = own.map((field): [string, Json] => [field, encodeReg(registerIn(rec.r, field), numbers)]);
    parts.push(`"v":${canonicalJson(Object.fromEntries(registers))}`);
  }
  return `{${parts.join(',')}}`;
}

/** How the actors of a file are written: by their number; and the dot of values that carry none. */
export type LineReader = { readonly actors: readonly Actor[]; readonly ownDot: Dot };

/** Reads a line of `record.jsonl`. Without `d` its values carry the file's own dot. */
export function decodeLine(line: string, { actors, ownDot }: LineReader): ParsedLine {
  const raw = parseJson(line);
  if (!isObject(raw)) return bad('not a JSON object');
  const id = member(raw, 'id');
  const kind = member(raw, 'kind');
  if (!isId(id) || !isKind(kind)) return bad('id or kind');
  if (member(raw, 'purged') === true) return { ok: true, rec: { id, kind, purged: true } };
  const dot = parseDot(member(raw, 'd'), actors, ownDot);
  const plain = member(raw, 'f') ?? {};
  const own = member(raw, 'v') ?? {};
  if (dot === undefined || !isObject(plain) || !isObject(own)) return bad('d, f or v');
  const registers = new Map<string, Reg>();
  for (const [field, value] of Object.entries(plain)) {
    if (!isFieldName(field) || !isPlainJson(value)) return bad(`field ${field.slice(0, 60)}`);
    registers.set(field, { v: [[dot[0], dot[1], value]] });
  }
  const actorOf = (written: unknown): Actor | undefined => actorByNumber(written, actors);
  for (const [field, rawReg] of Object.entries(own)) {
    const reg = parseReg(rawReg, actorOf);
    if (!isFieldName(field) || reg === undefined || registers.has(field)) return bad(`field ${field.slice(0, 60)}`);
    registers.set(field, reg);
  }
  if (registers.size > caps.registersPerRecord) return bad('too many fields');
  return { ok: true, rec: { id, kind, r: Object.fromEntries(registers) } };
}

function bad(detail: string): ParsedLine {
  return { ok: false, detail };
}

function parseDot(raw: unknown, actors: readonly Actor[], ownDot: Dot): Dot | undefined {
  if (raw === undefined) return ownDot;
  const parts = asList(raw);
  if (parts?.length !== 2) return undefined;
  const [written, counter] = parts;
  const actor = actorByNumber(written, actors);
  return actor !== undefined && isCounter(counter) ? [actor, counter] : undefined;
}

// A number in a dot, a text of digits as the key of a context.
function actorByNumber(written: unknown, actors: readonly Actor[]): Actor | undefined {
  if (typeof written === 'number') return actors[written];
  return typeof written === 'string' && /^(?:0|[1-9]\d*)$/.test(written) ? actors[Number(written)] : undefined;
}

function encodeReg(reg: Reg, numbers: ActorNumbers): Json {
  const v = reg.v.map(([actor, counter, value]): Json => [numberOf(actor, numbers), counter, value]);
  if (reg.c === undefined) return { v };
  const c = Object.entries(reg.c).map(([actor, counter]) => [String(numberOf(actor, numbers)), counter] as const);
  return { v, c: Object.fromEntries(c) };
}

function numberOf(actor: Actor, numbers: ActorNumbers): number {
  const number = numbers.get(actor);
  if (number === undefined) throw new Error(`Actor ${actor} has no number in this file`);
  return number;
}

function registerIn(registers: { readonly [field: string]: Reg }, field: string): Reg {
  const reg = registers[field];
  if (reg === undefined) throw new Error(`No register ${field}`);
  return reg;
}
