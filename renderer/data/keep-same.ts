/**
 * `after`, with every part that says the same as in `before` replaced by that part: what is drawn from a read that was run
 * again is drawn anew only where something changed. For plain values, as reads answer them.
 */
export function keepSame<T>(before: T, after: T): T;
export function keepSame(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const made: readonly unknown[] = after.map((part, index) => keepSame<unknown>(before[index], part));
    return made.length === before.length && made.every((part, index) => Object.is(part, before[index])) ? before : made;
  }
  if (!isPlain(before) || !isPlain(after)) return after;
  const parts = Object.entries(after).map(([name, part]) => [name, keepSame(before[name], part)] as const);
  const isSame = parts.length === Object.keys(before).length && parts.every(([name, part]) => Object.hasOwn(before, name) && Object.is(part, before[name]));
  return isSame ? before : Object.fromEntries(parts);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  // A map has no parts of its own to compare: two of them always look the same.
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
