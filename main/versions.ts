import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './files/atomic-save.ts';
import type { Disk } from './files/disk.ts';

/**
 * The shape of the data this program writes; it grows when an older program could no longer understand it. 2: the database has
 * an index more (`renderer/data/versions/0002-removed.ts`), and a program of schema 1 stops at it.
 */
export const dataSchema = 2;

const Versions = z.object({ app: z.string(), chromium: z.string(), schema: z.number().int().min(1) });
export type Versions = z.infer<typeof Versions>;

/**
 * The schema this program knows. `limit` makes it know an earlier one only, to see in development what an older program does
 * with this one's data; a packaged program does not look at it.
 */
export function knownSchema(limit: string | undefined, packaged: boolean): number {
  const asked = packaged ? NaN : Number(limit);
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, dataSchema) : dataSchema;
}

/**
 * What a start may do with the data it finds. `refuse`: it was written by a newer program. `rebuild`: by the same, but on
 * a newer Chromium, and an older one wipes IndexedDB when it opens it (https://github.com/electron/electron/issues/24882).
 */
export function decideStart(found: Versions | undefined, now: Versions): 'go' | 'rebuild' | 'refuse' {
  if (found === undefined) return 'go';
  if (found.schema > now.schema) return 'refuse';
  return major(found.chromium) > major(now.chromium) ? 'rebuild' : 'go';
}

function major(version: string): number {
  return Number.parseInt(version, 10);
}

/** The versions that last opened this data; a file that cannot be read says nothing. */
export async function readVersions(disk: Disk, userData: string): Promise<Versions | undefined> {
  const file = path.join(userData, 'versions.json');
  if ((await disk.stat(file)) === undefined) return undefined;
  try {
    return Versions.safeParse(JSON.parse(Buffer.from(await disk.read(file)).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Records that these versions open the data, before they do. Nothing is written when they are the same as before. */
export async function recordVersions(disk: Disk, userData: string, found: Versions | undefined, now: Versions, tag: string): Promise<void> {
  if (found !== undefined && found.app === now.app && found.chromium === now.chromium && found.schema === now.schema) return;
  await replaceFile(disk, path.join(userData, 'versions.json'), Buffer.from(`${JSON.stringify(now, null, 2)}\n`), tag);
}
