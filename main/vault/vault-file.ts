import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import { drawActor } from '../journal/actor.ts';
import { checkOf, KeyBox } from './keys.ts';

/**
 * How far a journal is under its pass-phrase. `sealing`: from the next base line on its lines are sealed. `sealed`: all are.
 * `unsealing`: from the next base line on they are plain.
 */
export const Vault = z.strictObject({
  format: z.literal(1),
  state: z.enum(['sealing', 'sealed', 'unsealing']),
  /** A name to show while it is locked, in clear, because the person wants it; usually there is none. */
  label: z.string().max(200).nullable(),
  box: KeyBox,
});
export type Vault = z.infer<typeof Vault>;

/** The second is for the day on which a bit of the first flips: without the locked key all would be lost. */
const names = ['vault.json', 'vault-copy.json'] as const;

/**
 * The vault of a journal's folder: none, or `damaged` when there is one that cannot be read. A copy that differs from the
 * first is put right by the next `writeVault`.
 */
export async function readVault(disk: Disk, folder: string): Promise<Vault | 'damaged' | undefined> {
  let isThere = false;
  for (const name of names) {
    const file = path.join(folder, name);
    if ((await disk.stat(file)) === undefined) continue;
    isThere = true;
    const vault = understand(await disk.read(file));
    if (vault !== undefined) return vault;
  }
  return isThere ? 'damaged' : undefined;
}

/** Writes both copies; the first, which counts, comes last. */
export async function writeVault(disk: Disk, folder: string, vault: Vault): Promise<void> {
  const ordered = Vault.parse(vault);
  const bytes = Buffer.from(`${JSON.stringify({ ...ordered, check: checkOf(ordered) }, null, 2)}\n`, 'utf8');
  for (const name of [...names].reverse()) await replaceFile(disk, path.join(folder, name), bytes, drawActor().slice(0, 8));
}

/** Takes the vault away, the one that counts first: what a cut leaves of it says the same. */
export async function removeVault(disk: Disk, folder: string): Promise<void> {
  for (const name of names) {
    const file = path.join(folder, name);
    if ((await disk.stat(file)) === undefined) continue;
    await disk.remove(file);
    await disk.flushFolder(folder);
  }
}

/** Undefined for what was not written by `writeVault`, to the bit: only so is a pass-phrase called wrong that is wrong. */
function understand(bytes: Uint8Array): Vault | undefined {
  try {
    const { check, ...vault }: { check?: unknown } = z.looseObject({ check: z.string() }).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    const parsed = Vault.safeParse(vault);
    return parsed.success && checkOf(parsed.data) === check ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
