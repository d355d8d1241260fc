import { Refusal } from '../files/failure.ts';

/** The numbers a line takes: from `s` on, as many as `n` says, which is one where it is not there (`merge-core.md` section 6). */
export type Numbers = { readonly first: number; readonly last: number };

/** The numbers of a body, or `undefined` when it carries none. */
export function numbersOf(body: string): Numbers | undefined {
  const value = parse(body);
  return value === undefined ? undefined : numbersIn(value);
}

/** When a line was written (milliseconds since 1970, by the clock of its laptop), or `undefined` when it does not say. */
export function timeOf(body: string): number | undefined {
  const value = parse(body);
  return value !== undefined && 'at' in value && typeof value.at === 'number' ? value.at : undefined;
}

/**
 * Main need not understand the record, but it looks whether a line is what it says: one line of JSON, of this journal,
 * with this number. @returns the last number it takes. @throws Refusal `invalid`.
 */
export function checkBody(body: string, journal: string, seq: number): number {
  if (body.includes('\n')) throw new Refusal('invalid', 'a line has no line break');
  const value = parse(body);
  if (value === undefined) throw new Refusal('invalid', 'not a JSON object');
  if (!('ws' in value) || value.ws !== journal) throw new Refusal('invalid', 'ws is another journal');
  const numbers = numbersIn(value);
  if (numbers === undefined) throw new Refusal('invalid', 's and n are no numbers');
  if (numbers.first !== seq) throw new Refusal('invalid', 's is another number');
  return numbers.last;
}

function numbersIn(value: object): Numbers | undefined {
  const first = 's' in value ? value.s : undefined;
  const count = 'n' in value ? value.n : 1;
  if (typeof first !== 'number' || typeof count !== 'number') return undefined;
  const last = first + count - 1;
  return Number.isSafeInteger(first) && Number.isSafeInteger(last) && first >= 1 && count >= 1 ? { first, last } : undefined;
}

function parse(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
