import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

/**
 * What it costs to try a pass-phrase: scrypt with 128 MiB, as https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 * asks for (design section 4). Written beside each key, so that later data may ask for more.
 */
export type Cost = { readonly n: number; readonly r: number; readonly p: number };
export const usualCost: Cost = { n: 2 ** 17, r: 8, p: 1 };
/** A file from elsewhere must not fill the memory by the cost it names. */
const dearest = { n: 2 ** 20, r: 8, p: 4 };

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
const Cost = z.strictObject({
  n: z.number().int().min(2).max(dearest.n).refine((n) => Number.isInteger(Math.log2(n))),
  r: z.number().int().min(1).max(dearest.r),
  p: z.number().int().min(1).max(dearest.p),
});

/** A data key, locked by a pass-phrase. It may be read by anybody. */
export const KeyBox = z.strictObject({
  /** Names the data key; chosen by chance with it. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  cost: Cost,
  salt: z.string().regex(base64).max(64),
  wrapped: z.string().regex(base64).max(128),
});
export type KeyBox = z.infer<typeof KeyBox>;

/** The key of a journal: what it seals does not change when the pass-phrase does. */
export type DataKey = { readonly id: string; readonly bytes: Buffer };

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** A new data key. */
export function drawKey(): DataKey {
  return { id: randomBytes(16).toString('hex'), bytes: randomBytes(keyBytes) };
}

/** Locks a data key with a pass-phrase. */
export async function lockKey(key: DataKey, passphrase: string, cost: Cost): Promise<KeyBox> {
  const salt = randomBytes(16);
  const named = { id: key.id, cost, salt: salt.toString('base64') };
  const wrapping = await stretch(passphrase, salt, cost);
  return { ...named, wrapped: seal(wrapping, randomBytes(ivBytes), key.bytes, aadOf(named)).toString('base64') };
}

/** The data key of a box; `undefined` for another pass-phrase. */
export async function unlockKey(box: KeyBox, passphrase: string): Promise<DataKey | undefined> {
  const { wrapped, ...named } = box;
  const wrapping = await stretch(passphrase, Buffer.from(box.salt, 'base64'), box.cost);
  const bytes = unseal(wrapping, Buffer.from(wrapped, 'base64'), aadOf(named));
  return bytes?.byteLength === keyBytes ? { id: box.id, bytes } : undefined;
}

/** A key for one use of a data key, so that no two uses can meet in one number. */
export function keyFor(key: DataKey, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, key.id, use, keyBytes));
}

/** Number, ciphertext and tag in one. A number must never be used twice with a key for two texts. */
export function seal(key: Buffer, iv: Buffer, plain: Uint8Array, aad: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes }).setAAD(aad);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed; `undefined` when it is not what this key sealed, to the bit. */
export function unseal(key: Buffer, sealed: Uint8Array, aad: Buffer): Buffer | undefined {
  if (sealed.byteLength < ivBytes + tagBytes) return undefined;
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const end = bytes.length - tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(aad);
  decipher.setAuthTag(bytes.subarray(end));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes, end)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Tells damage from a wrong pass-phrase: what was written has this hash. */
export function checkOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function aadOf({ id, cost, salt }: Pick<KeyBox, 'id' | 'cost' | 'salt'>): Buffer {
  return Buffer.from(JSON.stringify(['workbook key', id, cost.n, cost.r, cost.p, salt]), 'utf8');
}

async function stretch(passphrase: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  // Keyboards write the same letter in several ways (é as one sign or two).
  const typed = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  return await new Promise((resolve, reject) => {
    scrypt(typed, salt, keyBytes, { N: n, r, p, maxmem: 256 * n * r * p + 1024 * 1024 }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
