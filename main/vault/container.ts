import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { sealedMagic } from '../../preload/frozen-names.ts';
import { Refusal } from '../files/failure.ts';
import { KeyBox, keyFor, seal, unseal, type DataKey } from './keys.ts';

/**
 * A file under a pass-phrase: snapshots, attachments, hand-outs. Magic, length and SHA-256 of a JSON header, the header, then
 * the content in pieces, each sealed with its number and with whether it is the last (so none can be taken out, added or
 * moved). The header holds the locked key: the pass-phrase alone opens the file, on any laptop.
 */
const Header = z.strictObject({
  format: z.literal(1),
  /** Drawn anew for each file: no two files are sealed with one key. */
  file: z.string().regex(/^[0-9a-f]{32}$/),
  piece: z.number().int().min(1).max(16 * 1024 * 1024),
  box: KeyBox,
});
type Header = z.infer<typeof Header>;

const magic = Buffer.from(sealedMagic, 'latin1');
const lengthBytes = 4;
const hashBytes = 32;
const start = magic.length + lengthBytes + hashBytes;
const largestHeader = 4096;
const usualPiece = 1024 * 1024;
/** What a piece has beside its content: number and tag. */
const around = 12 + 16;

/** True for a file that says it is under a pass-phrase. */
export function isContainer(bytes: Uint8Array): boolean {
  return bytes.byteLength >= magic.length && magic.equals(bytes.subarray(0, magic.length));
}

/** Puts a content under a pass-phrase. `box` is the locked `key`. */
export async function sealContainer(key: DataKey, box: KeyBox, content: Uint8Array, piece = usualPiece): Promise<Uint8Array<ArrayBuffer>> {
  const header: Header = { format: 1, file: randomBytes(16).toString('hex'), piece, box };
  const head = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(head.length);
  const fileKey = keyFor(key, `file ${header.file}`);
  const pieces: Buffer[] = [];
  const count = Math.max(1, Math.ceil(content.byteLength / piece));
  for (let number = 0; number < count; number += 1) {
    const { iv, aad } = numbering(head, number, number === count - 1);
    pieces.push(seal(fileKey, iv, content.subarray(number * piece, (number + 1) * piece), aad));
    await breath(number);
  }
  return new Uint8Array(Buffer.concat([magic, length, hashOf(head), head, ...pieces]));
}

/** The locked key of a file. @throws Refusal `damaged`. */
export function boxOf(bytes: Uint8Array): KeyBox {
  return headOf(bytes).header.box;
}

/** The content of a file. @throws Refusal `damaged` when a bit differs, something is missing or was added, or the key is another. */
export async function openContainer(key: DataKey, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { header, head, end } = headOf(bytes);
  if (header.box.id !== key.id) throw new Refusal('damaged', 'sealed with another key');
  const fileKey = keyFor(key, `file ${header.file}`);
  const contents: Buffer[] = [];
  const step = header.piece + around;
  const count = Math.max(1, Math.ceil((bytes.byteLength - end) / step));
  for (let number = 0; number < count; number += 1) {
    const { iv, aad } = numbering(head, number, number === count - 1);
    const sealed = bytes.subarray(end + number * step, end + (number + 1) * step);
    const content = iv.equals(sealed.subarray(0, iv.length)) ? unseal(fileKey, sealed, aad) : undefined;
    if (content === undefined) throw new Refusal('damaged', `piece ${number} is not what was sealed`);
    contents.push(content);
    await breath(number);
  }
  return new Uint8Array(Buffer.concat(contents));
}

function headOf(bytes: Uint8Array): { readonly header: Header; readonly head: Buffer; readonly end: number } {
  if (!isContainer(bytes) || bytes.byteLength < start) throw new Refusal('damaged', 'no header');
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = whole.readUInt32BE(magic.length);
  const head = whole.subarray(start, start + Math.min(length, largestHeader));
  if (head.length !== length || !hashOf(head).equals(whole.subarray(start - hashBytes, start))) throw new Refusal('damaged', 'the header is damaged');
  const header = Header.safeParse(parse(head.toString('utf8')));
  if (!header.success) throw new Refusal('invalid', 'a header this program does not know');
  return { header: header.data, head, end: start + length };
}

function numbering(head: Buffer, number: number, isLast: boolean): { readonly iv: Buffer; readonly aad: Buffer } {
  const iv = Buffer.alloc(12);
  iv.writeUInt32BE(number, 7);
  iv.writeUInt8(isLast ? 1 : 0, 11);
  return { iv, aad: head };
}

/** Main answers the screen in between. */
async function breath(number: number): Promise<void> {
  if (number % 8 === 7) await new Promise((go) => setImmediate(go));
}

function hashOf(head: Buffer): Buffer {
  return createHash('sha256').update(head).digest();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
