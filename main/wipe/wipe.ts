import path from 'node:path';
import type { WipeReport } from '../../preload/shapes.ts';
import type { Disk } from '../files/disk.ts';
import { errorKind } from '../log.ts';
import { isOfSettings } from '../settings.ts';
import { folderName } from '../journal/folder-name.ts';
import type { PurgeList, Traces } from './purge-list.ts';
import { removeTree } from './remove-tree.ts';

/** Where removed data may lie: by `main/snapshots`, which knows its folders. */
export type Forgetting = {
  /** Removes from the snapshots what the list names, those of other laptops in the same folders only where they are to go; says how far it came. */
  readonly forget: (others?: 'stay' | 'go') => Promise<WipeReport>;
  /** The same in one folder, whatever the settings say; false where it is elsewhere, or has something to wait for. */
  readonly forgetIn: (folder: string, others: 'stay' | 'go') => Promise<boolean>;
  /** Under which installations this laptop wrote snapshots, and where. */
  readonly traces: () => Promise<Traces>;
};

type Parts = {
  readonly disk: Disk;
  readonly userData: string;
  readonly list: PurgeList;
  /** Closes a journal so that its folder can go. */
  readonly letGo: (journal: string) => Promise<void>;
  readonly snapshots: Forgetting;
  readonly now: () => number;
  readonly failed: (what: string, kind: string) => void;
};

/** A journal, with how much was in it. */
export type Removed = { readonly journal: string; readonly contributions: number };

/** The installation's own items have a journal too; it may begin again after it was wiped. */
const installation = 'installation';

/**
 * Removes data for good. The list is written first: from then on whatever happens (the power goes, the stick is elsewhere), each start
 * and each snapshot goes on where it was left, and nothing removed comes back.
 */
export class Wipe {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Removes whole workshops: journal, attachments, snapshots. */
  async workshops(removed: readonly Removed[]): Promise<WipeReport> {
    const { list, now } = this.#parts;
    for (const { journal, contributions } of removed) await list.add({ journal, before: null, at: now(), contributions, isDone: false });
    await list.setAtStart({ ...list.atStart, database: true });
    return await this.goOn();
  }

  /** Removes what was written of a journal's purged records before a number: it has begun anew there without them. */
  async before(journal: string, before: number, contributions: number): Promise<WipeReport> {
    const { list, now } = this.#parts;
    await list.add({ journal, before, at: now(), contributions, isDone: false });
    await list.setAtStart({ ...list.atStart, database: true });
    return await this.goOn();
  }

  /** Removes everything of this installation. Settings and log go with the next start; the list alone stays. */
  async everything(removed: readonly Removed[]): Promise<WipeReport> {
    const { list, disk, userData, letGo, snapshots } = this.#parts;
    // The settings go with the next start, and with them where the snapshots are.
    await list.addTraces(await snapshots.traces());
    await list.setAtStart({ database: true, settings: true });
    const report = await this.workshops(removed.filter(({ journal }) => journal !== installation));
    await letGo(installation);
    for (const name of ['journals', 'attachments']) await removeTree(disk, path.join(userData, name));
    return report;
  }

  /** A person wants what was wiped out of the snapshots of other laptops, too, as far as their folders are there. */
  async others(): Promise<WipeReport> {
    return await this.goOn('go');
  }

  /** What is left to do from earlier; called at a start after the first screen, too. */
  async goOn(others: 'stay' | 'go' = 'stay'): Promise<WipeReport> {
    const { list, letGo, disk, userData, snapshots, failed } = this.#parts;
    const open = list.purged.filter(({ isDone }) => !isDone);
    for (const { journal } of open.filter(({ before }) => before === null)) {
      await letGo(journal);
      await removeJournal(disk, userData, journal);
    }
    const report = await snapshots.forget(others).catch((error: unknown): WipeReport => {
      failed('snapshots', errorKind(error));
      return { snapshots: 0, others: 0, first: 'waiting', second: 'waiting' };
    });
    if (report.first === 'done') await list.done(open);
    for (const folder of list.folders) {
      const isThrough = await snapshots.forgetIn(folder, others).catch((error: unknown) => {
        failed('snapshots', errorKind(error));
        return false;
      });
      if (isThrough) await list.folderDone(folder);
    }
    return report;
  }
}

/** What a start does before anything is opened: no journal of the list is read again, and the database is made anew. */
export async function removeAtStart(disk: Disk, userData: string, list: PurgeList): Promise<{ readonly databaseRemoved: boolean }> {
  for (const { journal } of list.purged.filter(({ before, isDone }) => before === null && !isDone)) await removeJournal(disk, userData, journal);
  const { database, settings } = list.atStart;
  if (settings) for (const name of ['journals', 'attachments', 'logs']) await removeTree(disk, path.join(userData, name));
  // Those that were put aside held it too.
  const goes = (name: string): boolean => (settings && isOfSettings(name)) || (database && name.startsWith('IndexedDB'));
  if (database || settings) for (const name of (await disk.list(userData)).filter(goes)) await removeTree(disk, path.join(userData, name));
  if (database || settings) await list.setAtStart({ database: false, settings: false });
  return { databaseRemoved: database };
}

async function removeJournal(disk: Disk, userData: string, journal: string): Promise<void> {
  for (const name of ['journals', 'attachments']) await removeTree(disk, path.join(userData, name, folderName(journal)));
}
