import { createHmac } from 'node:crypto';
import { Refusal } from '../files/failure.ts';
import { keyFor, seal, unseal, type DataKey } from './keys.ts';

/**
 * What stays in clear: the numbers by which a journal is kept, the time by which its history is removed, whether it begins
 * anew here, and the name of the key. All of it is sealed in, too.
 */
type Clear = { readonly s: number; readonly n: number; readonly at?: number; readonly ws: string; readonly base?: true; readonly k: string };

/** Keys made of the data key for lines; making them for each line would be half of the work. */
export type LineKeys = { readonly id: string; readonly cipher: Buffer; readonly number: Buffer };

export function lineKeys(key: DataKey): LineKeys {
  return { id: key.id, cipher: keyFor(key, 'line'), number: keyFor(key, 'line number') };
}

/**
 * A body as it stands on the disk. The same body gives the same bytes, because a line that is tried again after a failure
 * must be the same line: its number for the cipher is drawn from all that is sealed, which never repeats, as `s` does not.
 * @throws Refusal `invalid` for what is no body.
 */
export function sealBody(keys: LineKeys, body: string): string {
  const clear = clearOf(body, keys.id);
  if (clear === undefined) throw new Refusal('invalid', 'not a body');
  const aad = aadOf(clear);
  const iv = createHmac('sha256', keys.number).update(aad).update('\n').update(body, 'utf8').digest().subarray(0, 12);
  return sealedText(clear, seal(keys.cipher, iv, Buffer.from(body, 'utf8'), aad));
}

/** True for a body as `sealBody` writes it, whether or not it holds. */
export function isSealed(body: string): boolean {
  const value = parse(body);
  return value !== undefined && 'x' in value && 'k' in value && !('w' in value);
}

/** The body that was sealed. @throws Refusal `damaged` when a bit of it differs, or it stands for another line. */
export function openBody(keys: LineKeys, sealed: string): string {
  const value = parse(sealed);
  const clear = value !== undefined && 'k' in value && value.k === keys.id ? clearIn(value, keys.id) : undefined;
  const x = value !== undefined && 'x' in value && typeof value.x === 'string' ? Buffer.from(value.x, 'base64') : undefined;
  if (clear === undefined || x === undefined) throw new Refusal('damaged', 'not a line of this key');
  // Written otherwise it would not be ours: base64 and JSON have several ways to say one thing.
  const plain = sealedText(clear, x) === sealed ? unseal(keys.cipher, x, aadOf(clear)) : undefined;
  if (plain === undefined) throw new Refusal('damaged', `line ${clear.s} is not what was sealed`);
  return plain.toString('utf8');
}

function sealedText(clear: Clear, x: Buffer): string {
  return JSON.stringify({ ...clear, x: x.toString('base64') });
}

function clearOf(body: string, k: string): Clear | undefined {
  const value = parse(body);
  return value === undefined ? undefined : clearIn(value, k);
}

function clearIn(value: object, k: string): Clear | undefined {
  const s = 's' in value ? value.s : undefined;
  const n = 'n' in value ? value.n : 1;
  const ws = 'ws' in value ? value.ws : undefined;
  const at = 'at' in value && typeof value.at === 'number' ? { at: value.at } : {};
  const base = 'base' in value && value.base === true ? { base: true as const } : {};
  return typeof s === 'number' && typeof n === 'number' && typeof ws === 'string' ? { s, n, ...at, ws, ...base, k } : undefined;
}

function aadOf(clear: Clear): Buffer {
  return Buffer.from(JSON.stringify(clear), 'utf8');
}

function parse(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
