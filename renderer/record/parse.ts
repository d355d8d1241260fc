import type { Json } from '../domain/json.ts';
import { isActor, isCounter } from './names.ts';
import { canonicalReg } from './register.ts';
import { caps } from './record.ts';
import type { Actor, Ctx, Reg, Val } from './types.ts';

/** How deep a value may be nested: far beyond what the workbook writes, far below what overflows a stack. */
const deepest = 60;

/**
 * True for a value that may stand in a register: JSON without `-0`, without endless numbers, not nested beyond reason and
 * without a key `__proto__`. Freezes the value on the way, because registers share it.
 */
export function isPlainJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth >= deepest) return false;
  Object.freeze(value);
  if (Array.isArray(value)) return value.every((item) => isPlainJson(item, depth + 1));
  return Object.entries(value).every(([key, member]) => key !== '__proto__' && isPlainJson(member, depth + 1));
}

/** True for a plain object, as `JSON.parse` gives it. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of unknown things, undefined when it is not a list. */
export function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** Parses JSON text; undefined when it is none. */
export function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The own member of an object, undefined if it has none by that name. */
export function member(value: { readonly [key: string]: unknown }, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** How an actor is written in the place at hand: in full in journal lines, as a number in files. */
export type ActorReader = (written: unknown) => Actor | undefined;

/** Actors in full. */
export const fullActor: ActorReader = (written) => (isActor(written) ? written : undefined);

/** Reads a register; undefined when it is not one. The result is canonical, whatever the order it was written in. */
export function parseReg(raw: unknown, actorOf: ActorReader): Reg | undefined {
  if (!isObject(raw)) return undefined;
  const rawVals = asList(member(raw, 'v'));
  if (rawVals === undefined || rawVals.length > caps.valuesPerRegister) return undefined;
  const vals: Val[] = [];
  for (const rawVal of rawVals) {
    const val = parseVal(rawVal, actorOf);
    if (val === undefined) return undefined;
    vals.push(val);
  }
  const seen = parseContext(member(raw, 'c'), actorOf);
  // Without a value, only what was seen: no honest history leads there, but forged ones merged can.
  return seen === undefined || (vals.length === 0 && seen.size === 0) ? undefined : canonicalReg(vals, seen);
}

function parseVal(raw: unknown, actorOf: ActorReader): Val | undefined {
  const parts = asList(raw);
  if (parts?.length !== 3) return undefined;
  const [written, counter, value] = parts;
  const actor = actorOf(written);
  if (actor === undefined || !isCounter(counter) || !isPlainJson(value)) return undefined;
  return [actor, counter, value];
}

function parseContext(raw: unknown, actorOf: ActorReader): ReadonlyMap<Actor, number> | undefined {
  const seen = new Map<Actor, number>();
  if (raw === undefined) return seen;
  if (!isObject(raw)) return undefined;
  const entries = Object.entries(raw);
  if (entries.length > caps.actorsPerContext) return undefined;
  for (const [written, counter] of entries) {
    const actor = actorOf(written);
    if (actor === undefined || !isCounter(counter)) return undefined;
    seen.set(actor, counter);
  }
  return seen;
}

/** The highest counter of every actor that appears in the registers. */
export function highestOf(regs: Iterable<Reg>, into: Map<Actor, number> = new Map()): Map<Actor, number> {
  const see = (actor: Actor, counter: number): void => {
    if (counter > (into.get(actor) ?? 0)) into.set(actor, counter);
  };
  for (const reg of regs) {
    for (const [actor, counter] of reg.v) see(actor, counter);
    const context: Ctx = reg.c ?? {};
    for (const [actor, counter] of Object.entries(context)) see(actor, counter);
  }
  return into;
}
