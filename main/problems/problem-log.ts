import path from 'node:path';
import type { Disk } from '../files/disk.ts';
import { logFolder, logNames } from '../log.ts';

export type LogTail = { readonly lines: readonly string[]; readonly bytes: number };

const tailBytes = 128 * 1024;

/** The last lines of the log, oldest first, and how large both files are. What cannot be read gives none. */
export async function readLogTail(disk: Disk, userData: string, most: number): Promise<LogTail> {
  const files = [...logNames].reverse().map((name) => path.join(logFolder(userData), name));
  let bytes = 0;
  const lines: string[] = [];
  for (const file of files) {
    const size = (await disk.stat(file).catch(() => undefined))?.size ?? 0;
    bytes += size;
    if (size === 0) continue;
    const part = await disk.readPart(file, Math.max(0, size - tailBytes), Math.min(size, tailBytes)).catch(() => new Uint8Array());
    const text = Buffer.from(part).toString('utf8');
    // The first line of a part may be half a line.
    lines.push(...text.split('\n').slice(size > tailBytes ? 1 : 0).filter((line) => line !== ''));
  }
  return { lines: lines.slice(-most), bytes };
}
