import { isDeepStrictEqual } from 'node:util';

/**
 * Where two things differ first, as a line somebody can read: the way to it, what must be there and what is. Nothing where they are
 * the same. Lists are gone through item by item, so that one that is missing is named and not all that stand behind it.
 */
export function firstDifference(expected: unknown, found: unknown, at = 'record'): string | undefined {
  if (isDeepStrictEqual(expected, found)) return undefined;
  if (Array.isArray(expected) && Array.isArray(found)) return inLists(expected, found, at);
  if (isPlain(expected) && isPlain(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const difference = firstDifference(expected[key], found[key], `${at}.${key}`);
      if (difference !== undefined) return difference;
    }
  }
  return `${at} must be ${said(expected)}, and is ${said(found)}`;
}

function inLists(expected: readonly unknown[], found: readonly unknown[], at: string): string | undefined {
  const place = expected.findIndex((item, index) => !isDeepStrictEqual(item, found[index]));
  const here = place < 0 ? expected.length : place;
  const way = `${at}[${String(here + 1)} of ${String(expected.length)}]`;
  if (here >= expected.length) return `${at} has one too many behind its ${String(expected.length)}: ${said(found[here])}`;
  const [wanted, is] = [expected[here], found[here]];
  if (here >= found.length || isDeepStrictEqual(expected[here + 1], is)) return `${way} is missing: ${said(wanted)}`;
  if (isDeepStrictEqual(wanted, found[here + 1])) return `${way} stands one place late, behind ${said(is)}`;
  return firstDifference(wanted, is, way);
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const said = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
