import { Dexie, type Table } from 'dexie';
import { frozenNames } from '../../preload/frozen-names.ts';
import type { PurgedRow, Row } from '../record/row.ts';
import { first } from './versions/0001-first.ts';

/** How far a journal's lines have reached the rows. */
export type AppliedJournal = {
  readonly journal: string;
  /** Number of the last line that is in the rows. */
  readonly applied: number;
  /** ISO UTC of the last change on this laptop; display only. */
  readonly changedAt: string | null;
};
export type Meta = { readonly key: string; readonly value: string | number };
export type StoredRow = Row | PurgedRow;

export const versions = [first] as const;

/** The database: a view of the journals that can be thrown away and rebuilt. */
export class Database extends Dexie {
  declare readonly rows: Table<StoredRow, string>;
  declare readonly journals: Table<AppliedJournal, string>;
  declare readonly meta: Table<Meta, string>;

  constructor(name: string, upTo: number) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores } of versions) if (version <= upTo) this.version(version).stores(stores);
  }
}

/** The database was written by a newer program; nothing may be written to it. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * Opens the database at the newest version, or at `upTo` for tests that need an old one. Writes are durable when they
 * are answered: Chromium's default is not (https://developer.chrome.com/blog/indexeddb-durability-mode-now-defaults-to-relaxed/).
 * @throws NewerDatabaseError when a newer program has written it: Dexie itself would open it without a word.
 */
export async function openDatabase(options: { readonly name?: string; readonly upTo?: number } = {}): Promise<Database> {
  const newest = options.upTo ?? versions.length;
  const db = new Database(options.name ?? frozenNames.database, newest);
  await db.open();
  if (db.backendDB().version / 10 > newest) {
    db.close();
    throw new NewerDatabaseError(`Database version ${db.backendDB().version / 10}, known ${newest}`);
  }
  return db;
}
