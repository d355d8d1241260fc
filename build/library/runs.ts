import { createHash } from 'node:crypto';

/** Length of the run of words that counts as copied (house style for texts, rule 14). */
export const runLength = 8;

/** Bytes kept of each hash: five make a chance hit among all texts less likely than one in ten thousand. */
const hashBytes = 5;

/** Runs of eight words of a text, lower case, without punctuation. */
export function runsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, at) => words.slice(at, at + runLength).join(' '));
}

/** Short hash of a run: the table holds no word of a source. */
export function hashOfRun(run: string): string {
  return createHash('sha256').update(run, 'utf8').digest().subarray(0, hashBytes).toString('hex');
}

export type RunTable = { readonly runLength: number; readonly hashBytes: number; readonly count: number; readonly hashes: string };

/** Packs hashes, sorted, into one base64 string. */
export function packHashes(hashes: ReadonlySet<string>): RunTable {
  const sorted = [...hashes].sort();
  const bytes = Buffer.concat(sorted.map((hash) => Buffer.from(hash, 'hex')));
  return { runLength, hashBytes, count: sorted.length, hashes: bytes.toString('base64') };
}

/** Unpacks what `packHashes` made. */
export function unpackHashes(table: RunTable): ReadonlySet<string> {
  const bytes = Buffer.from(table.hashes, 'base64');
  return new Set(Array.from({ length: table.count }, (_, at) => bytes.subarray(at * hashBytes, (at + 1) * hashBytes).toString('hex')));
}

/** Runs of eight words that a text shares with a source; official titles are taken out first, as a break. */
export function copiedRuns(text: string, sources: ReadonlySet<string>, titles: readonly string[]): readonly string[] {
  const parts = titles.reduce<readonly string[]>((all, title) => all.flatMap((part) => part.split(title)), [text]);
  return parts.flatMap(runsOf).filter((run) => sources.has(hashOfRun(run)));
}
