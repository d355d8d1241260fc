import path from 'node:path';
import type { JournalState } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { readActor } from './actor.ts';
import { numbersOf } from './body.ts';
import { lastLine, type Line } from './chain.ts';
import type { JournalPlace } from './opening.ts';
import { segmentFiles, segmentName } from './segments.ts';

/** Bytes that hold the last two lines nearly always, and those that are looked at where they do not. */
const tailBytes = [4 * 1024, 64 * 1024] as const;

/**
 * The state of a journal from the end of its last segment, for the start: nothing is changed, and only two lines are
 * verified. `undefined` where that is not enough to be sure, or the actor may not write here: then open it.
 */
export async function peekJournal({ disk, folder, name, machine }: JournalPlace): Promise<JournalState | undefined> {
  const here = { machine, folder: (await disk.stat(folder))?.identity ?? '' };
  const actor = await readActor(disk, folder, here);
  const end = actor === undefined ? undefined : await peekEnd(disk, folder);
  return actor === undefined || end === undefined ? undefined : { journal: name, actor, base: end.base, last: end.last, tailKeptAside: false };
}

/** Number and chain hash of a journal's last line and where it last began anew, in the same way and with the same limits. */
export async function peekEnd(disk: Disk, folder: string): Promise<{ readonly base: number; readonly last: number; readonly hash: string } | undefined> {
  const files = segmentFiles(await disk.list(folder));
  const end = files.at(-1);
  if (end === undefined) return undefined;
  const file = path.join(folder, segmentName(end));
  const size = (await disk.stat(file))?.size ?? 0;
  const line = await lastLineOf(disk, file, size);
  const last = line === undefined ? undefined : numbersOf(line.body)?.last;
  const base = files.findLast((one) => one.base !== undefined)?.base ?? 0;
  return line === undefined || last === undefined ? undefined : { base, last, hash: line.hash };
}

async function lastLineOf(disk: Disk, file: string, size: number): Promise<Line | undefined> {
  for (const bytes of tailBytes) {
    const line = lastLine(await disk.readPart(file, Math.max(0, size - bytes), Math.min(size, bytes)));
    if (line !== undefined || size <= bytes) return line;
  }
  return undefined;
}
