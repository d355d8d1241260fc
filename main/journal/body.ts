import { Refusal } from '../files/failure.ts';

/** The sequence number a body carries, or `undefined` when it carries none. */
export function sequenceOf(body: string): number | undefined {
  const value = parse(body);
  return value !== undefined && 's' in value && typeof value.s === 'number' && Number.isSafeInteger(value.s) ? value.s : undefined;
}

/**
 * Main need not understand the record, but it looks whether a line is what it says: one line of JSON, of this journal,
 * with this number. @throws Refusal `invalid`.
 */
export function checkBody(body: string, journal: string, seq: number): void {
  if (body.includes('\n')) throw new Refusal('invalid', 'a line has no line break');
  const value = parse(body);
  if (value === undefined) throw new Refusal('invalid', 'not a JSON object');
  if (!('s' in value) || value.s !== seq) throw new Refusal('invalid', 's is another number');
  if (!('ws' in value) || value.ws !== journal) throw new Refusal('invalid', 'ws is another journal');
}

function parse(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
