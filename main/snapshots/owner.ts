import { createHash } from 'node:crypto';
import type { Settings } from '../settings.ts';
import { ownerLength } from './layout.ts';

/**
 * Whose snapshots these are: drawn once for a profile, and another on another machine, so that a copied profile never lets the
 * snapshots of its original go.
 */
export async function ownerOf(settings: Pick<Settings, 'snapshots' | 'write'>, machine: Promise<string>, draw: () => string): Promise<string> {
  const known = settings.snapshots ?? { installation: draw(), folder: null, second: null };
  // Where it cannot be written it holds for this run; the snapshots of another run are then another's, and stay.
  if (settings.snapshots === undefined) await settings.write({ snapshots: known }).catch(() => undefined);
  return createHash('sha256').update(`${await machine} ${known.installation}`).digest('hex').slice(0, ownerLength);
}
