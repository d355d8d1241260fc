import { randomInt } from 'node:crypto';
import path from 'node:path';
import type { Disk } from '../files/disk.ts';
import { errorCode } from '../files/failure.ts';
import { replaceFile } from '../files/atomic-save.ts';

/** Where a line of history may go on. On another machine, or in a copied folder, another actor has to write. */
export type Fingerprint = { readonly machine: string; readonly folder: string };
type Stored = Fingerprint & { readonly actor: string };

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const fileName = 'actor.json';

/** Draws twenty of 36 characters: 103 bits, so that two laptops never draw the same. */
export function drawActor(): string {
  return Array.from({ length: 20 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** The actor kept in a journal's folder, or `undefined` when there is none that may write here and now. */
export async function readActor(disk: Disk, folder: string, here: Fingerprint): Promise<string | undefined> {
  const stored = await readStored(disk, path.join(folder, fileName));
  return stored?.machine === here.machine && stored.folder === here.folder ? stored.actor : undefined;
}

/** True when an actor wrote here that may not go on: the folder was copied, or lies on another machine now. */
export async function isCopied(disk: Disk, folder: string, here: Fingerprint): Promise<boolean> {
  const stored = await readStored(disk, path.join(folder, fileName));
  return stored !== undefined && (stored.machine !== here.machine || stored.folder !== here.folder);
}

/** Puts another actor in the place of the one there was; after this only it may write. */
export async function storeActor(disk: Disk, folder: string, actor: string, here: Fingerprint): Promise<void> {
  const text = JSON.stringify({ actor, machine: here.machine, folder: here.folder } satisfies Stored);
  await replaceFile(disk, path.join(folder, fileName), Buffer.from(`${text}\n`), drawActor().slice(0, 8));
}

async function readStored(disk: Disk, file: string): Promise<Stored | undefined> {
  const bytes = await disk.read(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return isStored(value) ? value : undefined;
  } catch {
    return undefined; // a new actor is always safe
  }
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null) return false;
  if (!('actor' in value && 'machine' in value && 'folder' in value)) return false;
  return typeof value.actor === 'string' && /^[0-9a-z]{20}$/.test(value.actor) && typeof value.machine === 'string' && typeof value.folder === 'string';
}
