import { replaceFile } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import type { Purged } from '../wipe/purge-list.ts';
import type { SnapshotFolder } from './folder.ts';
import { encodeIndex, type Listed } from './index-file.ts';
import { indexPath } from './layout.ts';
import { letGo } from './tidy.ts';

type Place = { readonly disk: Disk; readonly folder: SnapshotFolder; readonly owner: string; readonly newTag: () => string };

/**
 * Takes what was removed for good out of the snapshots of a folder: first out of the lists, then the files that none of them names any
 * more. Where only records of a workshop were purged, its older files go once a newer one is there, so that the rest of the workshop is
 * never without a snapshot; `isComplete` says whether nothing is left to wait for.
 */
export async function forgetPurged({ disk, folder, owner, newTag }: Place, purged: readonly Purged[]): Promise<{ readonly changed: number; readonly isComplete: boolean }> {
  const own = (await folder.look()).listed.filter((one) => one.owner === owner);
  const newest = newestOf(own);
  const isDue = ({ journal, before }: Purged): boolean => before === null || (newest.get(journal) ?? -1) >= before;
  const due = purged.filter(isDue);
  const goes = (entry: { readonly journal: string; readonly upTo: number }): boolean => due.some(({ journal, before }) => journal === entry.journal && (before === null || entry.upTo < before));
  const changed = own.filter(({ journals }) => journals.some(goes));
  const empty: string[] = [];
  for (const { id, ...index } of changed) {
    const journals = index.journals.filter((entry) => !goes(entry));
    if (journals.length === 0) empty.push(id);
    else await replaceFile(disk, indexPath(folder.root, id), encodeIndex({ ...index, journals }), newTag());
  }
  if (changed.length > 0) await letGo(disk, folder, owner, empty);
  const waits = purged.some((one) => !isDue(one) && own.some(({ journals }) => journals.some(({ journal }) => journal === one.journal)));
  return { changed: changed.length, isComplete: !waits };
}

/** How far the newest file of each journal goes. */
function newestOf(listed: readonly Listed[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { journal, upTo } of listed.flatMap(({ journals }) => journals)) newest.set(journal, Math.max(upTo, newest.get(journal) ?? 0));
  return newest;
}
