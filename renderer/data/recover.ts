import { Dexie, RangeSet } from 'dexie';
import type { Bridge } from '../../preload/contract.ts';
import type { Failure, SpaceState } from '../../preload/shapes.ts';
import type { Database } from './database.ts';

/** Errors after which Chromium has let go of the database, or never opened it; an error in an action of ours is not among them. */
const broken = /^(?:DatabaseClosed|OpenFailed|InvalidState|QuotaExceeded|Unknown|Abort|Timeout|MissingAPI)(?:Error)?$/u;

/** True when the connection itself failed, and not what was asked of it. */
export function isBroken(db: Database, error: unknown): boolean {
  return !db.isOpen() || (error instanceof Error && broken.test(error.name));
}

/**
 * Opens the database again. After a full disk Chromium refuses every call until that is done; it may also have emptied it, so
 * `catchUp` brings the rows up to the journals. Every live read is run again. @throws what opening throws.
 */
export async function reopen(db: Database, catchUp: () => Promise<unknown>): Promise<void> {
  db.isBeingReopened = true;
  try {
    db.close({ disableAutoOpen: false });
    await db.open();
  } finally {
    db.isBeingReopened = false;
  }
  await catchUp();
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
}

/** How much room main finds now; undefined when it does not answer. */
export async function lookAtSpace(bridge: Bridge): Promise<SpaceState | undefined> {
  const found = await bridge.call('space:look', {}).catch(() => undefined);
  return found?.ok === true ? found.value : undefined;
}

/** What an error means for whoever holds the text. Chromium has many names for a full disk, so main is asked. */
export async function failureOf(bridge: Bridge, error: unknown): Promise<Failure> {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const isFull = detail.includes('QuotaExceeded') || (await lookAtSpace(bridge))?.level === 'stopped';
  return { ok: false, code: isFull ? 'no-space' : 'failed', detail };
}
