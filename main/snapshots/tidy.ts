import path from 'node:path';
import type { Disk } from '../files/disk.ts';
import { errorCode } from '../files/failure.ts';
import type { SnapshotFolder } from './folder.ts';
import { ownerOfTag } from './index-file.ts';
import { filesFolder, indexFolder, indexPath, isFileName, isJournalFile, journalsFolder, readMeName, tagIn } from './layout.ts';
import { outRotated } from './rotation.ts';

/** Lets the snapshots of this installation go that rotation does not keep. To be called with the newest index on the disk. */
export async function tidy(disk: Disk, folder: SnapshotFolder, owner: string): Promise<void> {
  const { listed } = await folder.look();
  await letGo(disk, folder, owner, outRotated(listed.filter((one) => one.owner === owner)));
}

/**
 * Removes snapshots, and then the files that no index names any more. First the indexes go, and that is flushed; only then what they
 * named. While any index cannot be read no other file is removed: it may name anything.
 */
export async function letGo(disk: Disk, folder: SnapshotFolder, owner: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await disk.remove(indexPath(folder.root, id));
  if (ids.length > 0) await disk.flushFolder(indexFolder(folder.root));
  const { listed, unreadable } = await folder.look();
  if (unreadable > 0) return;
  const named = listed.flatMap(({ journals }) => journals);
  const journalFiles = new Set(named.map(({ file }) => file));
  const files = new Set(named.flatMap((journal) => journal.files.map(({ sha256 }) => sha256)));
  const isOwn = (name: string): boolean => ownerOfTag(tagIn(name) ?? '') === owner;
  const isPart = (name: string): boolean => name.endsWith('.part') && isOwn(name);
  await removeFrom(disk, indexFolder(folder.root), isPart);
  await removeFrom(disk, filesFolder(folder.root), (name) => isPart(name) || (isFileName(name) && !files.has(name)));
  for (const name of await namesIn(disk, journalsFolder(folder.root))) {
    const place = path.join(journalsFolder(folder.root), name);
    await removeFrom(disk, place, (file) => isPart(file) || (isJournalFile(file) && isOwn(file) && !journalFiles.has(file)));
  }
}

/** Lets snapshots go, and the folder with them where nothing else is in it. */
export async function clear(disk: Disk, folder: SnapshotFolder, owner: string, ids: readonly string[]): Promise<void> {
  await letGo(disk, folder, owner, ids);
  await removeEmpty(disk, folder);
}

/** Removes the folders that hold nothing any more; what a person put there stays. */
async function removeEmpty(disk: Disk, folder: SnapshotFolder): Promise<void> {
  const { root } = folder;
  const journals = (await namesIn(disk, journalsFolder(root))).map((name) => path.join(journalsFolder(root), name));
  if ((await folder.look()).listed.length === 0) await disk.remove(path.join(root, readMeName)).catch(() => undefined);
  for (const place of [...journals, journalsFolder(root), filesFolder(root), indexFolder(root), root]) await disk.removeFolder(place).catch(() => undefined);
}

/** Removes files of a folder by name; on the disk when it answers. */
export async function removeFrom(disk: Disk, folder: string, goes: (name: string) => boolean): Promise<void> {
  const gone = (await namesIn(disk, folder)).filter(goes);
  for (const name of gone) await disk.remove(path.join(folder, name));
  if (gone.length > 0) await disk.flushFolder(folder);
}

/** Brings onto the disk what a process that was killed had removed here: it is seen no more, and comes back with a power cut. */
export async function settleRemovals(disk: Disk, root: string): Promise<void> {
  const journals = (await namesIn(disk, journalsFolder(root))).map((name) => path.join(journalsFolder(root), name));
  for (const place of [...journals, filesFolder(root), indexFolder(root)]) if ((await disk.stat(place))?.isFolder === true) await disk.flushFolder(place);
}

/** A file where a folder should be, or nothing, has no names. */
export async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  return await disk.list(folder).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return [];
    throw error;
  });
}
