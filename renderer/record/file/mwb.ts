import { strFromU8, strToU8 } from 'fflate';
import type { Json } from '../../domain/json.ts';
import { canonicalJson, compareCodeUnits } from '../canonical.ts';
import { filesNamedIn } from '../file-refs.ts';
import { highestOf, parseJson } from '../parse.ts';
import type { Actor, Rec, Reg } from '../types.ts';
import { isPurged } from '../types.ts';
import type { Limits, Refusal } from './limits.ts';
import { defaultLimits, refuse } from './limits.ts';
import type { Manifest, Scope } from './manifest.ts';
import { formatName, formatVersion, parseManifest } from './manifest.ts';
import type { LineReader } from './record-line.ts';
import { decodeLine, encodeLine } from './record-line.ts';
import { sha256Hex } from './sha256.ts';
import type { Level } from './zip.ts';
import { pack, unpack } from './zip.ts';

export type { Limits, Refusal, RefusalCode } from './limits.ts';
export type { Manifest, Scope } from './manifest.ts';

/** First bytes of a file under a pass-phrase: the same as `sealedMagic` in `preload/frozen-names.ts`, which this layer does not see. */
export const sealedStart = 'MWBSEAL\n';
const manifestName = 'manifest.json';
const recordName = 'record.jsonl';
/** Attached files stand below it, each under the SHA-256 of its bytes. */
const filesFolder = 'files/';

/** Attached files by the SHA-256 of their bytes. */
export type AttachedFiles = ReadonlyMap<string, Uint8Array>;

/** A file that was read: what it says about itself, its records, and the attached files that travel with it. */
export type ReadMwb = { readonly ok: true; readonly manifest: Manifest; readonly records: readonly Rec[]; readonly files: AttachedFiles };
export type ReadResult = ReadMwb | Refusal;

/** What the writer of a file may say about it. Nothing here reaches `record.jsonl`. */
export type MwbInfo = {
  /** Who this file is; drawn from its contents when left out, so that equal records give an equal file. */
  readonly file?: string;
  readonly origin?: { readonly [name: string]: Json };
  readonly scope?: Scope;
  readonly upTo?: number;
  readonly chain?: string;
};

/**
 * Reads a `.mwb`, as the workbook writes it or as a person wrote it by hand (merge-core 7). What the manifest says must
 * hold. All or nothing: a file that is damaged, newer, hostile or not ours is refused as a value.
 */
export function readMwb(bytes: Uint8Array, limits: Limits = defaultLimits): ReadResult {
  if (strFromU8(bytes.subarray(0, sealedStart.length), true) === sealedStart) return refuse('sealed', 'under a pass-phrase');
  const unpacked = unpack(bytes, [manifestName, recordName], limits);
  if (!unpacked.ok) return unpacked;
  const manifestBytes = unpacked.entries.get(manifestName);
  if (manifestBytes === undefined) return refuse('not-ours', `no ${manifestName} in the archive`);
  const parsed = parseManifest(parseJson(textOf(manifestBytes)));
  if (!parsed.ok) return parsed;
  const recordBytes = unpacked.entries.get(recordName);
  if (recordBytes === undefined) return refuse('damaged', `no ${recordName} in the archive`);
  const { manifest } = parsed;
  if (manifest.sha256 !== undefined && manifest.sha256 !== sha256Hex(recordBytes)) {
    return refuse('damaged', `${recordName} is not what the manifest says`);
  }
  const text = textOf(recordBytes);
  if (text === undefined) return refuse('damaged', `${recordName} is not UTF-8`);
  const records = readLines(text, lineReader(manifest), limits);
  if (!Array.isArray(records)) return records;
  const files = readFiles(bytes, manifest, records, limits);
  if (!(files instanceof Map)) return files;
  return checkClaims(manifest, records) ?? { ok: true, manifest, records, files };
}

/**
 * The attached files of an archive. Each is what its name says and belongs to a record of the file; nothing else stands beside them.
 * Files that records name and the archive lacks are not in this copy, which is no damage.
 */
function readFiles(bytes: Uint8Array, { files: claimed }: Manifest, records: readonly Rec[], limits: Limits): Map<string, Uint8Array> | Refusal {
  // A folder of its own entry is what zip programs make of a folder.
  const isAttached = (name: string): boolean => name.startsWith(filesFolder) && name !== filesFolder;
  const unpacked = unpack(bytes, isAttached, { ...limits, entryBytes: limits.attachedBytes });
  if (!unpacked.ok) return unpacked;
  const files = new Map<string, Uint8Array>();
  const named = unpacked.entries.size === 0 ? undefined : filesNamedIn(records);
  for (const [name, data] of unpacked.entries) {
    const sha256 = name.slice(filesFolder.length);
    if (named?.has(sha256) !== true) return refuse('hostile', `no record names ${name.slice(0, 80)}`);
    if (sha256Hex(data) !== sha256) return refuse('damaged', `${name} is not what its name says`);
    files.set(sha256, data);
  }
  if (claimed !== undefined && claimed.held !== files.size) return refuse('damaged', `${files.size} attached files, not what the manifest says`);
  return files;
}

/**
 * Writes a `.mwb`: `record.jsonl` sorted by id with actors numbered in code unit order, so that equal records give equal
 * bytes however they came together. Of `files` those are written that a record names; what is left out is said to be.
 */
export function writeMwb(
  content: { readonly records: Iterable<Rec>; readonly info?: MwbInfo; readonly files?: AttachedFiles },
  level: Level = 1,
): Uint8Array {
  const { info = {} } = content;
  const records = [...content.records].sort((a, b) => compareCodeUnits(a.id, b.id));
  const heads = highestCounters(records);
  const actors = [...heads.keys()].sort(compareCodeUnits);
  const numbers = new Map(actors.map((actor, index) => [actor, index]));
  const recordBytes = strToU8(records.map((rec) => `${encodeLine(rec, numbers)}\n`).join(''));
  const sha256 = sha256Hex(recordBytes);
  const purged = records.filter(isPurged).length;
  const named = [...filesNamedIn(records).keys()].sort(compareCodeUnits);
  const held = named.flatMap((name): readonly (readonly [string, Uint8Array])[] => {
    const data = content.files?.get(name);
    return data === undefined ? [] : [[`${filesFolder}${name}`, data]];
  });
  const manifest: Json = {
    format: formatName,
    version: formatVersion,
    oldestReader: 1,
    file: info.file ?? sha256.slice(0, 32),
    origin: info.origin ?? {},
    scope: info.scope ?? { whole: true },
    actors,
    heads: actors.map((actor) => heads.get(actor) ?? 0),
    counts: { records: records.length - purged, purged },
    sha256,
    ...(named.length === 0 ? {} : { files: { held: held.length, missing: named.length - held.length } }),
    ...(info.upTo === undefined ? {} : { upTo: info.upTo }),
    ...(info.chain === undefined ? {} : { chain: info.chain }),
  };
  return pack({ [manifestName]: strToU8(`${canonicalJson(manifest)}\n`), [recordName]: recordBytes }, level, Object.fromEntries(held));
}

/** The highest counter of every actor that appears in the records. */
export function highestCounters(records: Iterable<Rec>): ReadonlyMap<Actor, number> {
  const heads = new Map<Actor, number>();
  for (const rec of records) if (!isPurged(rec)) highestOf(Object.values<Reg>(rec.r), heads);
  return heads;
}

function lineReader(manifest: Manifest): LineReader {
  // A file written by hand has no actors of its own: its name is one, so that the same file twice is no change.
  const own = sha256Hex(strToU8(manifest.file)).slice(0, 32);
  return { actors: manifest.actors ?? [own], ownDot: [own, 1] };
}

function readLines(text: string, reader: LineReader, limits: Limits): Rec[] | Refusal {
  const records: Rec[] = [];
  const ids = new Set<string>();
  let number = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    number += 1;
    if (next - at > limits.lineLength) return refuse('too-large', `line ${number} has ${next - at} characters`);
    const line = text.slice(at, next).trim();
    at = next;
    if (line === '') continue;
    if (records.length >= limits.records) return refuse('too-large', `more than ${limits.records} records`);
    const parsed = decodeLine(line, reader);
    if (!parsed.ok) return refuse('damaged', `line ${number}: ${parsed.detail}`);
    if (ids.has(parsed.rec.id)) return refuse('damaged', `line ${number}: ${parsed.rec.id} stands twice`);
    ids.add(parsed.rec.id);
    records.push(parsed.rec);
  }
  return records;
}

function checkClaims(manifest: Manifest, records: readonly Rec[]): Refusal | undefined {
  const { counts, actors, heads } = manifest;
  const purged = records.filter(isPurged).length;
  if (counts !== undefined && (counts.records !== records.length - purged || counts.purged !== purged)) {
    return refuse('damaged', `${records.length - purged} records and ${purged} purged, not what the manifest says`);
  }
  if (actors === undefined || heads === undefined) return undefined;
  const claimed = new Map(actors.map((actor, index) => [actor, heads[index] ?? 0]));
  for (const [actor, counter] of highestCounters(records)) {
    const head = claimed.get(actor);
    if (head !== undefined && counter > head) return refuse('damaged', `a counter of ${actor} is above its head`);
  }
  return undefined;
}

/** The text of UTF-8 bytes without a byte order mark; undefined when they are not UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const text = strFromU8(body);
  // Decoding puts U+FFFD for what is not UTF-8 instead of saying so; where one stands, encoding back shows which it was.
  if (!text.includes('\ufffd')) return text;
  const again = strToU8(text);
  return again.length === body.length && again.every((byte, index) => byte === body[index]) ? text : undefined;
}
