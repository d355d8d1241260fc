import path from 'node:path';
import type { Disk } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';
import { chainStart, verifyLines, type Line } from './chain.ts';
import { numbersOf } from './body.ts';

/** One file of a journal and where it stands in the chain. */
export type Segment = {
  readonly number: number;
  /** Number of the line before its first one, and that line's hash. */
  readonly after: number;
  readonly previous: string;
};

/** What a reading of all segments found. */
export type Scan = {
  readonly segments: readonly Segment[];
  readonly last: number;
  readonly hash: string;
  /** The hash that the last line is chained to. */
  readonly previous: string;
  /** Bytes that verify in the last segment. */
  readonly size: number;
  /** From here on nothing verifies; `undefined` when all is well. */
  readonly damage: Damage | undefined;
};

export type Damage = {
  /** Bytes of the last segment that do not verify. */
  readonly rest: Uint8Array;
  /** Segments after it, by number. */
  readonly later: readonly number[];
};

/** A segment's file name: `00000001.jsonl`. */
export function segmentName(number: number): string {
  return `${String(number).padStart(8, '0')}.jsonl`;
}

/** Numbers of the segments among a folder's names, in order. */
export function segmentNumbers(names: readonly string[]): readonly number[] {
  return names.flatMap((name) => (/^[0-9]{8}\.jsonl$/.test(name) ? [Number(name.slice(0, 8))] : [])).sort((one, other) => one - other);
}

/** Reads and verifies a whole journal, segment by segment, and stops where the chain breaks. Changes nothing. */
export async function scanSegments(disk: Disk, folder: string): Promise<Scan> {
  const numbers = segmentNumbers(await disk.list(folder));
  const segments: Segment[] = [];
  let found = { last: 0, hash: chainStart, previous: chainStart, size: 0 };
  for (const [index, number] of numbers.entries()) {
    if (number !== index + 1) return { segments, ...found, damage: { rest: new Uint8Array(), later: numbers.slice(index) } };
    segments.push({ number, after: found.last, previous: found.hash });
    const bytes = await disk.read(path.join(folder, segmentName(number)));
    const { lines, length } = verifyLines(bytes, found.hash);
    if (lines.length === 0) found = { ...found, size: length };
    else found = { ...ending(lines, found), size: length };
    if (length < bytes.byteLength) return { segments, ...found, damage: { rest: bytes.subarray(length), later: numbers.slice(index + 1) } };
  }
  return { segments, ...found, damage: undefined };
}

/** Where the journal stands after these lines. The chain proves that none is missing, so a look at the last one is enough. */
function ending(lines: readonly Line[], found: { readonly last: number; readonly hash: string }): { last: number; hash: string; previous: string } {
  const end = lines.at(-1);
  const last = end === undefined ? undefined : numbersOf(end.body)?.last;
  if (end === undefined || last === undefined || last < found.last + lines.length) throw new Refusal('damaged', 'a line has another number than its place');
  return { last, hash: end.hash, previous: lines.at(-2)?.hash ?? found.hash };
}

/**
 * Puts what does not verify into files of its own, from the end backwards, and cuts it off. Nothing is deleted. A crash
 * in between leaves a journal that this mends in the same way.
 */
export async function keepDamageAside(disk: Disk, folder: string, scan: Scan, damage: Damage): Promise<void> {
  for (const number of [...damage.later].reverse()) {
    await disk.rename(path.join(folder, segmentName(number)), path.join(folder, await freeName(disk, folder, number)));
    await disk.flushFolder(folder);
  }
  const broken = scan.segments.at(-1);
  if (broken === undefined || damage.rest.byteLength === 0) return;
  const kept = await disk.create(path.join(folder, await freeName(disk, folder, broken.number)), 'owner');
  await kept.append(damage.rest);
  await kept.flush();
  await kept.close();
  await disk.flushFolder(folder);
  const file = await disk.openAppend(path.join(folder, segmentName(broken.number)));
  await file.truncate(scan.size);
  await file.flush();
  await file.close();
}

async function freeName(disk: Disk, folder: string, number: number): Promise<string> {
  const taken = new Set(await disk.list(folder));
  let count = 1;
  while (taken.has(`${segmentName(number)}.damaged-${count}`)) count += 1;
  return `${segmentName(number)}.damaged-${count}`;
}
