import type { FolderCondition } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { asFailure } from '../files/failure.ts';
import { copySnapshots, reserve } from './copy.ts';
import type { SnapshotFolder } from './folder.ts';
import type { Listed } from './index-file.ts';
import { outRotated } from './rotation.ts';
import { tidy } from './tidy.ts';

type CatchingUp = { readonly disk: Disk; readonly from: SnapshotFolder; readonly to: SnapshotFolder; readonly owner: string; readonly only: 'newest' | 'all'; readonly goesOn: () => boolean; readonly forget: (folder: SnapshotFolder) => Promise<void> };

/**
 * Brings a second folder up to date with the first, newest snapshot first. It is a folder that was made when it was chosen: where it is
 * not there now, the stick is elsewhere, and nothing is made in its place. What goes wrong is an answer, never an error:
 * saving does not depend on it.
 */
export async function catchUp({ disk, from, to, owner, only, goesOn, forget }: CatchingUp): Promise<FolderCondition> {
  try {
    if (!(await to.isThere())) return 'absent';
    await forget(to);
    const lacking = await lackingOf(from, to, owner);
    const damaged = await copySnapshots({ from, to, spared: reserve.second, goesOn }, only === 'newest' ? lacking.slice(0, 1) : lacking);
    await tidy(disk, to, owner);
    return lacking.length > 1 && only === 'newest' ? 'behind' : damaged.length > 0 ? 'failed' : 'ready';
  } catch (error) {
    return await conditionAfter(error, to);
  }
}

/** How a second folder is now, without writing to it; `known` is how the last try ended. */
export async function conditionOf(from: SnapshotFolder, to: SnapshotFolder, owner: string, known: FolderCondition | undefined): Promise<FolderCondition> {
  try {
    if (!(await to.isThere())) return 'absent';
    if ((await lackingOf(from, to, owner)).length === 0) return 'ready';
    return known === undefined || known === 'ready' || known === 'absent' ? 'behind' : known;
  } catch (error) {
    return await conditionAfter(error, to);
  }
}

/** What the second would keep and does not have, the newest first. */
async function lackingOf(from: SnapshotFolder, to: SnapshotFolder, owner: string): Promise<readonly Listed[]> {
  const own = async (folder: SnapshotFolder): Promise<readonly Listed[]> => (await folder.look()).listed.filter((one) => one.owner === owner);
  const [here, there] = [await own(from), await own(to)];
  const known = new Set(there.map(({ id }) => id));
  const goes = new Set(outRotated([...there, ...here.filter(({ id }) => !known.has(id))]));
  return here.filter(({ id }) => !known.has(id) && !goes.has(id)).sort((a, b) => b.counter - a.counter);
}

async function conditionAfter(error: unknown, folder: SnapshotFolder): Promise<FolderCondition> {
  const { code } = asFailure(error);
  if (code === 'read-only' || code === 'no-space') return code;
  if (code === 'busy') return 'behind';
  const isThere = await folder.isThere().catch(() => false);
  if (!isThere) return 'absent';
  return code === 'not-found' ? 'behind' : 'failed';
}
