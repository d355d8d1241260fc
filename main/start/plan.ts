import path from 'node:path';
import type { StartMode } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { replaceFile } from '../files/atomic-save.ts';
import { asFailure } from '../files/failure.ts';
import { decideStart, readVersions, type Versions } from '../versions.ts';

/** What is decided before Chromium begins: it writes into its own folder as soon as it does. */
export type StartPlan = {
  readonly mode: StartMode;
  readonly found: Versions | undefined;
  /** Why the database is to be put aside before it is opened. */
  readonly putAside: 'newer-chromium' | 'unusable' | null;
  readonly space: { readonly free: number; readonly needed: number } | null;
};

/** With less, Chromium may throw its database away where it cannot write (https://github.com/electron/electron/issues/41877). */
export const leastSpace = 24 * 1024 * 1024;

const unusableMark = 'database-unusable';

/** Looks at the data folder and changes nothing. A folder that is not there yet is a first start. */
export async function planStart(disk: Disk, userData: string, now: Versions): Promise<StartPlan> {
  const found = await readVersions(disk, userData);
  const decision = decideStart(found, now);
  if (decision === 'refuse') return { mode: 'newer-data', found, putAside: null, space: null };
  const space = await spaceIn(disk, userData);
  const isUnusable = (await disk.stat(path.join(userData, unusableMark)).catch(() => undefined)) !== undefined;
  const putAside = isUnusable ? 'unusable' : decision === 'rebuild' ? 'newer-chromium' : null;
  return { mode: space === null ? 'usual' : 'no-space', found, putAside, space };
}

async function spaceIn(disk: Disk, userData: string): Promise<StartPlan['space']> {
  const free = await disk.freeSpace(userData).catch(() => undefined);
  return free === undefined || free >= leastSpace ? null : { free, needed: leastSpace };
}

/** Remembers for the next start that the database could not be used. @throws what the disk throws. */
export async function markUnusable(disk: Disk, userData: string, tag: string): Promise<void> {
  await replaceFile(disk, path.join(userData, unusableMark), Buffer.from('1\n'), tag);
}

/** How a start goes on without the database; one that is unusable is marked, unless even that cannot be written. */
export async function modeWithout(disk: Disk, userData: string, why: 'newer-data' | 'unusable' | 'not-migrated', tag: string): Promise<StartMode> {
  if (why === 'newer-data') return 'newer-data';
  const code = why === 'not-migrated' ? undefined : await markUnusable(disk, userData, tag).then(() => undefined, (error: unknown) => asFailure(error).code);
  return code === 'read-only' ? 'read-only' : 'no-database';
}

/** Puts the database aside under another name, so that Chromium makes its own and the rows come again from the journals. */
export async function putDatabaseAside(disk: Disk, userData: string, why: NonNullable<StartPlan['putAside']>, tag: string): Promise<void> {
  const folder = path.join(userData, 'IndexedDB');
  if ((await disk.stat(folder)) !== undefined) await disk.rename(folder, `${folder}.${why === 'unusable' ? 'unusable' : 'newer'}-${tag}`);
  const mark = path.join(userData, unusableMark);
  if ((await disk.stat(mark)) !== undefined) await disk.remove(mark);
  await disk.flushFolder(userData);
}
