import type { Bridge } from '../../preload/contract.ts';
import { NotMigratedError, type Database } from './database.ts';
import { createMaker } from './snapshots/make-snapshot.ts';
import { takeSnapshot } from './snapshots/take-snapshot.ts';

/**
 * Takes the snapshot that comes before a migration, of the database as it is, and waits until it is on the disk and read back.
 * The page makes it: a worker would open the database, and migrate it. @throws NotMigratedError.
 */
export async function snapshotBeforeMigration(old: Database, bridge: Bridge, now: () => Date): Promise<void> {
  const journals = (await old.journals.toArray()).map(({ journal, applied }) => ({ journal, upTo: applied }));
  const startMaker = () => ({ ...createMaker(() => Promise.resolve(old), now), close: () => undefined });
  const taken = await takeSnapshot({ bridge, reason: 'before-migration', journals, startMaker });
  if (!taken.ok) throw new NotMigratedError(taken);
}
