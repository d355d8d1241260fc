import path from 'node:path';
import type { Disk } from '../files/disk.ts';

/** Removes a file, or a folder with all that is in it; where nothing is, nothing happens. On the disk when it answers. */
export async function removeTree(disk: Disk, place: string): Promise<void> {
  const found = await disk.stat(place);
  if (found === undefined) return;
  if (found.isFolder) await removeContent(disk, place);
  else await disk.remove(place);
  await disk.flushFolder(path.dirname(place));
}

async function removeContent(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) {
    const place = path.join(folder, name);
    if ((await disk.stat(place))?.isFolder === true) await removeContent(disk, place);
    else await disk.remove(place);
  }
  await disk.removeFolder(folder);
}
