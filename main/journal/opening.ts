import path from 'node:path';
import type { JournalState } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { drawActor, isCopied, readActor, storeActor, type Fingerprint } from './actor.ts';
import { keepDamageAside, scanSegments, segmentName, sizeOfDamage, type Scan } from './segments.ts';

export type JournalPlace = {
  readonly disk: Disk;
  readonly folder: string;
  readonly name: string;
  readonly machine: string;
  /** A segment that has reached this many bytes is not added to. */
  readonly segmentBytes: number;
};

/** What opening a journal found: said to the person once. */
export type Found = { readonly damage: JournalState['damage']; readonly isCopied: boolean; readonly isOnlyRead: boolean };

/** A journal as its opening left it. */
export type Opening = { readonly here: Fingerprint; readonly scan: Scan; readonly actor: string; readonly found: Found };

/** Makes the journal if need be; verifies all of it and keeps aside what is damaged. */
export async function openForWriting({ disk, folder, machine }: JournalPlace): Promise<Opening> {
  await disk.makeFolder(folder);
  await disk.flushFolder(path.dirname(folder));
  await removeLeftovers(disk, folder);
  const here = { machine, folder: (await disk.stat(folder))?.identity ?? '' };
  const scan = await scanSegments(disk, folder);
  const kept = await readActor(disk, folder, here);
  const found = { damage: await damageIn(disk, folder, scan), isCopied: kept === undefined && scan.last > 0 && (await isCopied(disk, folder, here)), isOnlyRead: false };
  // With lines cut off, their numbers come again: they must come from another actor.
  const actor = kept === undefined || scan.damage !== undefined ? drawActor() : kept;
  if (actor !== kept) await storeActor(disk, folder, actor, here);
  if (scan.damage !== undefined) await keepDamageAside(disk, folder, scan, scan.damage);
  await flushLast(disk, folder, scan);
  return { here, scan, actor, found };
}

/** Verifies all of a journal and changes nothing. */
export async function openForReading({ disk, folder }: JournalPlace): Promise<Opening> {
  const scan = await scanSegments(disk, folder);
  const found = { damage: await damageIn(disk, folder, scan), isCopied: false, isOnlyRead: true };
  return { here: { machine: '', folder: '' }, scan, actor: drawActor(), found };
}

async function damageIn(disk: Disk, folder: string, { damage }: Scan): Promise<JournalState['damage']> {
  return damage === undefined ? undefined : await sizeOfDamage(disk, folder, damage);
}

/** Temporary files that a crash left behind hold nothing that was ever answered. */
export async function removeLeftovers(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) {
    if (name.startsWith('.') && name.endsWith('.part')) await disk.remove(path.join(folder, name));
  }
}

/** What a killed process wrote but did not flush is visible, and must not be reported before it is on the disk. */
async function flushLast(disk: Disk, folder: string, scan: Scan): Promise<void> {
  const segment = scan.segments.at(-1);
  if (segment !== undefined) {
    const file = await disk.openAppend(path.join(folder, segmentName(segment)));
    await file.flush();
    await file.close();
  }
  await disk.flushFolder(folder);
}
