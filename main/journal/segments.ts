import path from 'node:path';
import type { Disk } from '../files/disk.ts';
import { Refusal } from '../files/failure.ts';
import { chainStart, verifyEnd, verifyLines, type Line } from './chain.ts';
import { numbersOf } from './body.ts';

/** One file of a journal by its name: `00000001.jsonl`, or `00000004.after-1041.jsonl` where the journal begins anew. */
export type SegmentFile = {
  readonly number: number;
  /** Only of one that begins anew: number of the line before. Its first line holds everything and is chained to nothing. */
  readonly base: number | undefined;
};

/** One file of a journal and where it stands in the chain. */
export type Segment = SegmentFile & {
  /** Number of the line before its first one, and that line's hash. */
  readonly after: number;
  readonly previous: string;
};

/** What a reading of the segments from the last base on found. */
export type Scan = {
  readonly segments: readonly Segment[];
  /** Number before the line that everything is built from; 0 where the journal never began anew. */
  readonly base: number;
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
  /** Segments after it. */
  readonly later: readonly SegmentFile[];
};

/** How much a damage is, for a person: lines, and characters whether or not they can be read. */
export async function sizeOfDamage(disk: Disk, folder: string, { rest, later }: Damage): Promise<{ readonly lines: number; readonly characters: number }> {
  const parts = [rest];
  for (const file of later) parts.push(await disk.read(path.join(folder, segmentName(file))));
  const texts = parts.filter(({ byteLength }) => byteLength > 0).map((bytes) => Buffer.from(bytes).toString('utf8'));
  const lines = texts.reduce((sum, text) => sum + text.split('\n').filter((line) => line !== '').length, 0);
  return { lines, characters: texts.reduce((sum, text) => sum + [...text].length, 0) };
}

/** A segment's file name. */
export function segmentName({ number, base }: SegmentFile): string {
  return `${String(number).padStart(8, '0')}${base === undefined ? '' : `.after-${base}`}.jsonl`;
}

/** The segments among a folder's names, in order. */
export function segmentFiles(names: readonly string[]): readonly SegmentFile[] {
  const files = names.flatMap((name): readonly SegmentFile[] => {
    const parts = /^([0-9]{8})(?:\.after-(0|[1-9][0-9]{0,15}))?\.jsonl$/.exec(name);
    if (parts === null) return [];
    return [{ number: Number(parts[1]), base: parts[2] === undefined ? undefined : Number(parts[2]) }];
  });
  return files.sort((one, other) => one.number - other.number);
}

/**
 * Reads and verifies a journal from the last place where it begins anew, or from its first line, and stops where the chain
 * breaks. What lies before is history that nothing is built from. Changes nothing.
 */
export async function scanSegments(disk: Disk, folder: string): Promise<Scan> {
  const files = segmentFiles(await disk.list(folder));
  const anew = files.map((file, index) => ({ file, index })).filter(({ file }) => file.base !== undefined).reverse();
  for (const { file, index } of anew) if (await beginsAnew(disk, folder, file)) return await scanChain(disk, folder, files.slice(index));
  return await scanChain(disk, folder, files);
}

/** The chains of a journal's history, oldest first: those before the last base, each as far as it verifies. Changes nothing. */
export async function scanHistory(disk: Disk, folder: string, live: SegmentFile | undefined): Promise<readonly Chain[]> {
  const files = segmentFiles(await disk.list(folder)).filter(({ number }) => live === undefined || number < live.number);
  const starts = files.flatMap((file, index) => (index === 0 || file.base !== undefined ? [index] : []));
  const chains: Chain[] = [];
  for (const [at, start] of starts.entries()) {
    const all = files.slice(start, starts[at + 1]);
    chains.push({ files: all, ...(await scanChain(disk, folder, all)) });
  }
  return chains;
}

/** One chain of segments, with the files that belong to it whether or not they verify. */
export type Chain = Scan & { readonly files: readonly SegmentFile[] };

/** True when the segment's first line is whole, is chained to nothing and has the number that its name says. */
async function beginsAnew(disk: Disk, folder: string, file: SegmentFile): Promise<boolean> {
  const [first] = verifyLines(await disk.read(path.join(folder, segmentName(file))), chainStart).lines;
  return first !== undefined && numbersOf(first.body)?.first === (file.base ?? 0) + 1;
}

async function scanChain(disk: Disk, folder: string, files: readonly SegmentFile[]): Promise<Scan> {
  const segments: Segment[] = [];
  const base = files[0]?.base ?? 0;
  const first = files[0]?.base === undefined ? 1 : files[0].number;
  let found = { base, last: base, hash: chainStart, previous: chainStart, size: 0 };
  for (const [index, file] of files.entries()) {
    if (file.number !== first + index || (index > 0 && file.base !== undefined)) return { segments, ...found, damage: { rest: new Uint8Array(), later: files.slice(index) } };
    segments.push({ ...file, after: found.last, previous: found.hash });
    const bytes = await disk.read(path.join(folder, segmentName(file)));
    const { count, end, before, length } = verifyEnd(bytes, found.hash);
    if (end === undefined) found = { ...found, size: length };
    else found = { ...found, ...ending({ count, end, before }, found), size: length };
    if (length < bytes.byteLength) return { segments, ...found, damage: { rest: bytes.subarray(length), later: files.slice(index + 1) } };
  }
  return { segments, ...found, damage: undefined };
}

/** Where the journal stands after these lines. The chain proves that none is missing, so a look at the last one is enough. */
function ending(lines: { readonly count: number; readonly end: Line; readonly before: Line | undefined }, found: { readonly last: number; readonly hash: string }): { last: number; hash: string; previous: string } {
  const last = numbersOf(lines.end.body)?.last;
  if (last === undefined || last < found.last + lines.count) throw new Refusal('damaged', 'a line has another number than its place');
  return { last, hash: lines.end.hash, previous: lines.before?.hash ?? found.hash };
}

/**
 * Puts what does not verify into files of its own, from the end backwards, and cuts it off. Nothing is deleted. A crash
 * in between leaves a journal that this mends in the same way; what was cut off is surely kept before it is. The caller flushes the
 * folder and the last segment before it answers.
 */
export async function keepDamageAside(disk: Disk, folder: string, scan: Scan, damage: Damage): Promise<void> {
  for (const file of [...damage.later].reverse()) {
    await disk.rename(path.join(folder, segmentName(file)), path.join(folder, await freeName(disk, folder, file)));
  }
  const broken = scan.segments.at(-1);
  if (broken === undefined || damage.rest.byteLength === 0) return;
  const kept = await disk.create(path.join(folder, await freeName(disk, folder, broken)), 'owner');
  await kept.append(damage.rest);
  await kept.flush();
  await kept.close();
  await disk.flushFolder(folder);
  const file = await disk.openAppend(path.join(folder, segmentName(broken)));
  await file.truncate(scan.size);
  await file.close();
}

async function freeName(disk: Disk, folder: string, file: SegmentFile): Promise<string> {
  const taken = new Set(await disk.list(folder));
  let count = 1;
  while (taken.has(`${segmentName(file)}.damaged-${count}`)) count += 1;
  return `${segmentName(file)}.damaged-${count}`;
}

/** Names in a journal's folder of what was kept aside. */
export function damagedNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => /\.jsonl\.damaged-[0-9]+$/.test(name));
}
