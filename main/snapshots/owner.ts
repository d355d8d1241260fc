import { createHash } from 'node:crypto';
import type { Settings } from '../settings.ts';
import type { SnapshotFolder } from './folder.ts';
import type { Listed } from './index-file.ts';
import { ownerLength } from './layout.ts';

/** Who takes snapshots here: this installation, and the computer with its user, which stays the same when an installation is lost. */
export type Owner = { readonly owner: string; readonly machine: string };

/**
 * Whose snapshots these are: drawn once for a profile, and another on another machine, so that a copied profile never lets the
 * snapshots of its original go. One of which everything was wiped does not come back.
 */
export async function ownerOf(settings: Pick<Settings, 'snapshots' | 'write'>, machine: Promise<string>, draw: () => string, wiped: readonly string[]): Promise<Owner> {
  const here = await machine;
  const stored = settings.snapshots;
  const isGone = stored !== undefined && wiped.includes(hash(`${here} ${stored.installation}`));
  const known = stored === undefined || isGone ? { folder: null, second: null, ...stored, installation: draw() } : stored;
  // Where it cannot be written it holds for this run; the snapshots of another run are then of the same computer, and stay.
  if (known !== stored) await settings.write({ snapshots: known }).catch(() => undefined);
  return { owner: hash(`${here} ${known.installation}`), machine: hash(`${here} snapshots`) };
}

/** True for what this laptop wrote, under this installation or an earlier one. */
export function isOfThisLaptop(one: Pick<Listed, 'owner' | 'machine'>, { owner, machine }: Owner): boolean {
  return one.owner === owner || one.machine === machine;
}

/** The installations whose snapshots this laptop wrote, as far as folders that are there say. */
export async function ownersIn(folders: readonly SnapshotFolder[], own: Owner): Promise<readonly string[]> {
  const looks = await Promise.all(folders.map(async (folder) => ((await folder.isThere().catch(() => false)) ? (await folder.look()).listed : [])));
  return [...new Set([own.owner, ...looks.flat().filter((one) => isOfThisLaptop(one, own)).map(({ owner }) => owner)])];
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, ownerLength);
