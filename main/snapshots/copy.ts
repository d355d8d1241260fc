import { Refusal } from '../files/failure.ts';
import type { SnapshotFolder } from './folder.ts';
import type { Listed } from './index-file.ts';
import { tagLength } from './layout.ts';

/** What has to stay free on the disk of a folder of snapshots, in bytes: the journals may lie on the same one. */
export const reserve = { first: 32 * 1024 * 1024, second: 1024 * 1024 } as const;

/** @throws Refusal `no-space` when less than these bytes and the reserve can be written. A disk that does not say is tried. */
export async function askForSpace(folder: SnapshotFolder, bytes: number, spared: number): Promise<void> {
  const free = await folder.free();
  if (free !== null && free < bytes + spared) throw new Refusal('no-space', 'less space than the snapshot needs');
}

type Copying = { readonly from: SnapshotFolder; readonly to: SnapshotFolder; readonly spared: number; readonly goesOn?: () => boolean };

/**
 * Copies snapshots that `to` does not have yet, the newest first, each with all its files before its index. Everything is read from
 * the copy and compared with its checksum. `goesOn` is asked before each, when the program may be about to end. A damaged snapshot is
 * passed over: a copy of it would be worth nothing.
 * @returns the ids that could not be copied because they are damaged.
 */
export async function copySnapshots({ from, to, spared, goesOn = () => true }: Copying, wanted: readonly Listed[]): Promise<readonly string[]> {
  const { listed } = await to.look();
  const there = new Set(listed.map(({ id }) => id));
  // Surely on the disk, because an index names it. What only lies there may be what a killed process wrote.
  const safe = new Set(listed.flatMap(({ journals }) => journals.flatMap(({ file, files }) => [file, ...files.map(({ sha256 }) => sha256)])));
  const damaged: string[] = [];
  for (const one of [...wanted].sort((a, b) => b.counter - a.counter)) {
    if (there.has(one.id)) continue;
    if (!goesOn()) throw new Refusal('busy', 'the program is about to end');
    try {
      await copyOne({ from, to, spared }, one, safe);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'damaged') throw error;
      damaged.push(one.id);
    }
  }
  return damaged;
}

async function copyOne({ from, to, spared }: Copying, { id, ...index }: Listed, safe: Set<string>): Promise<void> {
  for (const entry of index.journals) {
    if (safe.has(entry.file) && (await to.hasJournal(entry))) continue;
    const bytes = await from.readJournal(entry);
    await askForSpace(to, bytes.byteLength, spared);
    await to.putJournalAs(entry, bytes);
    safe.add(entry.file);
  }
  for (const file of index.journals.flatMap(({ files }) => files)) {
    if (safe.has(file.sha256) && (await to.hasFile(file))) continue;
    await askForSpace(to, file.bytes, spared);
    await to.putFile(file.sha256, await from.readFile(file.sha256));
    safe.add(file.sha256);
  }
  await to.putIndex(index, id.slice(-tagLength));
}
