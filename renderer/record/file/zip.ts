import { Inflate, strFromU8, zipSync, type Zippable } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Limits, Refusal } from './limits.ts';
import { refuse } from './limits.ts';

// Field offsets: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const encrypted = 1;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly plain: number;
  readonly offset: number;
};

type Directory = { readonly ok: true; readonly start: number; readonly entries: ReadonlyMap<string, Entry> };

/** The entries asked for that the archive has, unpacked. */
export type Unpacked = { readonly ok: true; readonly entries: ReadonlyMap<string, Uint8Array> };

/** By name, or what says of a name whether it is wanted. */
export type Wanted = readonly string[] | 'all' | ((name: string) => boolean);

/**
 * Unpacks the wanted entries of a zip archive in memory; nothing is ever written to a path. Sizes are counted while
 * inflating, so a header cannot lie; names that look like paths out of the archive make the whole of it refused.
 */
export function unpack(bytes: Uint8Array, wanted: Wanted, limits: Limits): Unpacked | Refusal {
  if (bytes.length > limits.fileBytes) return refuse('too-large', `the file has ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== localHeader) {
    return bytes.length === 0 ? refuse('damaged', 'the file is empty') : refuse('not-ours', 'not a zip archive');
  }
  const directory = readDirectory(bytes, view, limits);
  if (!directory.ok) return directory;
  const found = new Map<string, Uint8Array>();
  let total = 0;
  for (const name of namesOf(directory, wanted)) {
    const entry = directory.entries.get(name);
    if (entry === undefined) continue;
    total += entry.plain;
    if (total > limits.totalBytes) return refuse('too-large', `more than ${limits.totalBytes} bytes together`);
    const data = unpackEntry(bytes, view, entry, directory.start, limits);
    if (!(data instanceof Uint8Array)) return data;
    found.set(name, data);
  }
  return { ok: true, entries: found };
}

function namesOf({ entries }: Directory, wanted: Wanted): Iterable<string> {
  if (wanted === 'all') return entries.keys();
  return typeof wanted === 'function' ? [...entries.keys()].filter(wanted) : wanted;
}

// A fixed moment: equal contents give equal bytes. Noon, so that no time zone lacks it.
const noTime = new Date(2000, 0, 1, 12, 0, 0);

/** Packs entries into a zip archive, those in `stored` as they are; equal entries give equal bytes. */
export function pack(entries: { readonly [name: string]: Uint8Array }, level: Level, stored: { readonly [name: string]: Uint8Array } = {}): Uint8Array {
  const all: Zippable = { ...entries };
  for (const [name, bytes] of Object.entries(stored)) all[name] = [bytes, { level: 0 }];
  return zipSync(all, { level, mtime: noTime });
}

/** How hard to compress: 1 is quick, 6 small. */
export type Level = 1 | 6;

function readDirectory(bytes: Uint8Array, view: DataView, limits: Limits): Directory | Refusal {
  const end = findEnd(view);
  if (end === undefined) return refuse('damaged', 'the archive has no end: the file is cut off');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) return refuse('too-large', 'zip64 is not read');
  if (count > limits.entries) return refuse('too-large', `${count} entries`);
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryHeader) return refuse('damaged', `directory entry ${index}`);
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = readEntry(bytes, view, at);
    if (isPathTrick(entry.name)) return refuse('hostile', `entry name ${JSON.stringify(entry.name.slice(0, 80))}`);
    if (entries.has(entry.name)) return refuse('hostile', `two entries ${entry.name}`);
    if ((view.getUint16(at + 8, true) & encrypted) !== 0) return refuse('damaged', `${entry.name} is encrypted`);
    entries.set(entry.name, entry);
    at = next;
  }
  return { ok: true, start, entries };
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== directoryEnd) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  return {
    name: strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    plain: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function isPathTrick(name: string): boolean {
  if (name === '' || /[\\\u0000-\u001f\u007f]/.test(name)) return true;
  return name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').some((part) => part === '..' || part === '.');
}

function unpackEntry(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  directoryStart: number,
  limits: Limits,
): Uint8Array | Refusal {
  const { name, offset, packed, plain } = entry;
  if (plain > limits.entryBytes) return refuse('too-large', `${name} declares ${plain} bytes`);
  if (plain > limits.ratioFrom && plain > packed * limits.ratio) return refuse('hostile', `${name} unpacks ${plain} from ${packed}`);
  if (offset + 30 > directoryStart || view.getUint32(offset, true) !== localHeader) return refuse('damaged', `${name} has no header`);
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true);
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (strFromU8(bytes.subarray(offset + 30, nameEnd)) !== name) return refuse('hostile', `${name} has two names`);
  const data = inflateEntry(entry, bytes.subarray(start, start + packed));
  if (!(data instanceof Uint8Array)) return data;
  return crc32(data) === entry.crc ? data : refuse('damaged', `${name} does not match its checksum`);
}

// Small bites: deflate grows up to 1,032 times, so no bite can make more than 17 MB before the count is looked at.
const bite = 16 * 1024;

function inflateEntry({ name, method, plain }: Entry, packed: Uint8Array): Uint8Array | Refusal {
  if (method === 0) return packed.length === plain ? packed : refuse('damaged', `${name} is not as long as declared`);
  if (method !== 8) return refuse('damaged', `${name} is packed in way ${method}`);
  const data = new Uint8Array(plain);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= plain) data.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= plain; at += bite) {
      inflate.push(packed.subarray(at, at + bite), at + bite >= packed.length);
    }
  } catch {
    return refuse('damaged', `${name} cannot be unpacked`);
  }
  if (length > plain) return refuse('hostile', `${name} is longer than declared`);
  return length === plain ? data : refuse('damaged', `${name} is shorter than declared`);
}
