import type { Json } from '../domain/json.ts';
import { canonicalJson, compareCodeUnits, sameJson } from './canonical.ts';
import type { Actor, Ctx, Dot, Reg, Val } from './types.ts';

export { sameJson } from './canonical.ts';

/** The highest counter of `actor` that this register has seen, 0 if none. */
export function known(reg: Reg, actor: Actor): number {
  let highest = reg.c !== undefined && Object.hasOwn(reg.c, actor) ? (reg.c[actor] ?? 0) : 0;
  for (const [who, counter] of reg.v) if (who === actor && counter > highest) highest = counter;
  return highest;
}

/** Everything the register has seen, per actor. */
export function contextOf(reg: Reg): Ctx {
  return Object.fromEntries(contextMap([reg]));
}

/**
 * Brings two states of one register together. A value stays if the other side holds its dot too or has not seen it;
 * what was seen adds up. One dot with two values (a forged or hand-edited file) keeps both.
 * Idempotent, commutative and associative; gives `a` itself back when `b` brings nothing.
 */
export function join(a: Reg, b: Reg): Reg {
  if (a === b || isSameReg(a, b)) return a;
  const kept = a.v.filter((val) => standsBeside(val, b));
  const added = b.v.filter((val) => !holdsValue(a, val) && standsBeside(val, a));
  if (added.length === 0 && kept.length === a.v.length && hasSeenAll(a, b)) return a;
  return canonicalReg([...kept, ...added], contextMap([a, b]));
}

/**
 * A new value over everything the old register had seen. The result is the new state and, as it is, a delta: merging
 * it anywhere has the effect of the write.
 * @throws RangeError when the dot is not newer than what the register knows of its actor: two lines of history
 * would share one actor, and values would be lost silently.
 */
export function writeValue(old: Reg | undefined, dot: Dot, value: Json): Reg {
  return writeValues(old, dot, [value]);
}

/** As `writeValue`, with several values side by side on the counters from the dot's on: it opens a settled register. */
export function writeValues(old: Reg | undefined, [actor, counter]: Dot, values: readonly Json[]): Reg {
  if (old !== undefined && known(old, actor) >= counter) {
    throw new RangeError(`Counter ${counter} of actor ${actor} has been used already`);
  }
  const seen = old === undefined ? new Map<Actor, number>() : contextMap([old]);
  return canonicalReg(values.map((value, index): Val => [actor, counter + index, value]), seen);
}

/** The value to show: of the highest dot, ties by actor. Arbitrary while open, but the same everywhere. */
export function shown(reg: Reg): Json {
  return topOf(reg)?.[2] ?? null;
}

/** The dot of the value that `shown` gives. */
export function dotOfShown(reg: Reg): Dot | undefined {
  const top = topOf(reg);
  return top === undefined ? undefined : [top[0], top[1]];
}

/** True when two or more different values stand side by side: a person has to settle it. */
export function isOpen(reg: Reg): boolean {
  const [first, ...rest] = reg.v;
  return first !== undefined && rest.some((val) => !sameJson(first[2], val[2]));
}

/** Puts a register into its one canonical form, so that equal registers give equal bytes. */
export function canonicalReg(vals: readonly Val[], seen: ReadonlyMap<Actor, number>): Reg {
  const v = vals.length < 2 ? vals : [...vals].sort(compareVals);
  const beyond = [...seen].filter(([actor, counter]) => !v.some((val) => val[0] === actor && val[1] >= counter));
  if (beyond.length === 0) return { v };
  return { v, c: Object.fromEntries(beyond) };
}

// Most of what a merge meets is known already: worth a look before anything is put together.
function isSameReg(a: Reg, b: Reg): boolean {
  if (a.v.length !== b.v.length || !sameJson(a.c ?? null, b.c ?? null)) return false;
  return a.v.every(([actor, counter, value], index) => {
    const other = b.v[index];
    return other?.[0] === actor && other[1] === counter && sameJson(other[2], value);
  });
}

function topOf(reg: Reg): Val | undefined {
  let top: Val | undefined;
  for (const val of reg.v) if (top === undefined || compareForShowing(val, top) > 0) top = val;
  return top;
}

function compareForShowing(a: Val, b: Val): number {
  return a[1] - b[1] || compareVals(a, b);
}

function compareVals(a: Val, b: Val): number {
  return compareCodeUnits(a[0], b[0]) || a[1] - b[1] || compareCodeUnits(canonicalJson(a[2]), canonicalJson(b[2]));
}

function standsBeside([actor, counter]: Val, other: Reg): boolean {
  return counter > known(other, actor) || other.v.some((val) => val[0] === actor && val[1] === counter);
}

function holdsValue(reg: Reg, [actor, counter, value]: Val): boolean {
  return reg.v.some((val) => val[0] === actor && val[1] === counter && sameJson(val[2], value));
}

function hasSeenAll(reg: Reg, other: Reg): boolean {
  if (other.v.some(([actor, counter]) => counter > known(reg, actor))) return false;
  return other.c === undefined || Object.entries(other.c).every(([actor, counter]) => counter <= known(reg, actor));
}

function contextMap(regs: readonly Reg[]): Map<Actor, number> {
  const seen = new Map<Actor, number>();
  const see = (actor: Actor, counter: number): void => {
    if (counter > (seen.get(actor) ?? 0)) seen.set(actor, counter);
  };
  for (const reg of regs) {
    for (const [actor, counter] of reg.v) see(actor, counter);
    if (reg.c !== undefined) for (const [actor, counter] of Object.entries(reg.c)) see(actor, counter);
  }
  return seen;
}
