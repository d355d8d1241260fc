import { replaceFile } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import type { Purged, Removed } from '../wipe/purge-list.ts';
import type { SnapshotFolder } from './folder.ts';
import { encodeIndex, ownerOfTag, type IndexedJournal, type Listed } from './index-file.ts';
import { filesFolder, indexPath, isFileName, journalFolder, journalPath, tagIn } from './layout.ts';
import { isOfThisLaptop, type Owner } from './owner.ts';
import { letGo, namesIn, removeFrom, settleRemovals } from './tidy.ts';

type Place = {
  readonly disk: Disk;
  readonly folder: SnapshotFolder;
  readonly own: Owner;
  readonly newTag: () => string;
  /** Snapshots of other laptops in the same folder are theirs, and change only when a person asks for it. */
  readonly others: 'stay' | 'go';
};

/** How far it came: `others` counts what other laptops keep here of what was wiped, `isComplete` says whether nothing is left to wait for. */
export type Forgotten = { readonly changed: number; readonly isComplete: boolean; readonly others: number };

/**
 * Takes what was removed for good out of the snapshots of a folder: the files first, so that whatever interrupts this, the lists still
 * say what is left to do; then the lists. All that this laptop wrote is seen to, also under an earlier installation. Where only records
 * of a workshop were purged, its older files go once a newer one is there, so that the rest of the workshop is never without a snapshot.
 */
export async function forgetPurged(place: Place, removed: Removed): Promise<Forgotten> {
  const { disk, folder, own, newTag } = place;
  // What is still to do may have been done half by a process that was killed.
  if (removed.isOpen) await settleRemovals(disk, folder.root);
  const { listed } = await folder.look();
  const owned = listed.filter(({ owner }) => owner === own.owner);
  const newest = newestOf(owned);
  const isDue = ({ journal, before }: Purged): boolean => before === null || (newest.get(journal) ?? -1) >= before;
  const goes = goesOf(place, removed, removed.purged.filter(isDue));
  const changed = listed.filter((one) => one.journals.some((entry) => goes(one, entry)));
  const gone = changed.flatMap((one) => one.journals.filter((entry) => goes(one, entry)));
  const stays = listed.flatMap((one) => one.journals.filter((entry) => !goes(one, entry)));
  await removeFiles(place, gone, stays);
  const strays = await removeStrays(place, removed, listed, stays);
  const empty: string[] = [];
  for (const { id, ...index } of changed) {
    const journals = index.journals.filter((entry) => !goes({ ...index, id }, entry));
    if (journals.length === 0) empty.push(id);
    else await replaceFile(disk, indexPath(folder.root, id), encodeIndex({ ...index, journals }), newTag());
  }
  if (changed.length > 0) await letGo(disk, folder, own.owner, empty);
  const wiped = wipedIn(removed);
  const others = listed.filter((one) => one.journals.some((entry) => wiped.has(entry.journal) && !goes(one, entry))).length;
  const waits = removed.purged.some((one) => !isDue(one) && owned.some(({ journals }) => journals.some(({ journal }) => journal === one.journal)));
  return { changed: changed.length, isComplete: !waits, others: others + strays };
}

/** Whether a journal's file in a snapshot is to go. */
function goesOf({ own, others }: Place, removed: Removed, due: readonly Purged[]): (one: Listed, entry: IndexedJournal) => boolean {
  // Numbers of lines of an earlier installation are not ours: what it wrote before the purge is told by the date, which errs to neither loss nor return.
  const isOlder = (one: Listed, entry: IndexedJournal, { before, at }: Purged): boolean => before === null || (one.owner === own.owner ? entry.upTo < before : one.at <= at);
  return (one, entry) => {
    if (removed.owners.includes(one.owner)) return true;
    const matching = due.filter(({ journal }) => journal === entry.journal);
    return isOfThisLaptop(one, own) ? matching.some((purged) => isOlder(one, entry, purged)) : others === 'go' && matching.some(({ before }) => before === null);
  };
}

/** Removes what went, and what no snapshot names any more. */
async function removeFiles({ disk, folder: { root } }: Place, gone: readonly IndexedJournal[], stays: readonly IndexedJournal[]): Promise<void> {
  const named = new Set(stays.map(({ journal, file }) => journalPath(root, journal, file)));
  for (const journal of new Set(gone.map((entry) => entry.journal))) {
    const files = new Set(gone.flatMap((entry) => (entry.journal === journal && !named.has(journalPath(root, journal, entry.file)) ? [entry.file] : [])));
    await removeFrom(disk, journalFolder(root, journal), (name) => files.has(name));
  }
  const needed = new Set(stays.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  const attachments = new Set(gone.flatMap(({ files }) => files.map(({ sha256 }) => sha256)).filter((sha256) => !needed.has(sha256)));
  if (attachments.size > 0) await removeFrom(disk, filesFolder(root), (name) => isFileName(name) && attachments.has(name));
}

/**
 * Of a wiped workshop also what no readable list names is removed: the list may be damaged, or a killed process never wrote one.
 * Answers how many such files may be another laptop's and were left.
 */
async function removeStrays({ disk, folder: { root }, own, others }: Place, removed: Removed, listed: readonly Listed[], stays: readonly IndexedJournal[]): Promise<number> {
  const here = new Set([own.owner, ...removed.owners, ...listed.filter((one) => isOfThisLaptop(one, own)).map(({ owner }) => owner)]);
  let left = 0;
  for (const journal of wipedIn(removed)) {
    const place = journalFolder(root, journal);
    const named = new Set(stays.flatMap((entry) => (entry.journal === journal ? [entry.file] : [])));
    const strays = (await namesIn(disk, place)).filter((name) => tagIn(name) !== undefined && !named.has(name));
    const isOurs = (name: string): boolean => others === 'go' || here.has(ownerOfTag(tagIn(name) ?? ''));
    if (strays.some(isOurs)) await removeFrom(disk, place, (name) => strays.includes(name) && isOurs(name));
    left += strays.filter((name) => !isOurs(name)).length;
  }
  return left;
}

const wipedIn = ({ purged }: Removed): ReadonlySet<string> => new Set(purged.filter(({ before }) => before === null).map(({ journal }) => journal));

/** How far the newest file of each journal goes. */
function newestOf(listed: readonly Listed[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { journal, upTo } of listed.flatMap(({ journals }) => journals)) newest.set(journal, Math.max(upTo, newest.get(journal) ?? 0));
  return newest;
}
