import { Dexie, type Table } from 'dexie';
import type { Failure } from '../../preload/shapes.ts';
import { frozenNames } from '../../preload/frozen-names.ts';
import type { PurgedRow, Row } from '../record/row.ts';
import { first } from './versions/0001-first.ts';
import { removed } from './versions/0002-removed.ts';

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

/** Every schema there has been, oldest first; what each declares is kept in a test as well. */
export const versions = [first, removed] as const;

/** The database: a view of the journals that can be thrown away and rebuilt. */
export class Database extends Dexie {
  declare readonly rows: Table<StoredRow, string>;
  declare readonly journals: Table<AppliedJournal, string>;
  declare readonly meta: Table<Meta, string>;
  /** True while we close and open it ourselves: whoever listens for a close that the browser makes passes over ours. */
  isBeingReopened = false;
  /** The schema it had before this opening, where that was an older one. */
  readonly migratedFrom: number | null;

  constructor(name: string, upTo: number, migratedFrom: number | null = null) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.migratedFrom = migratedFrom;
    for (const { version, stores } of versions) if (version <= upTo) this.version(version).stores(stores);
  }
}

/** The database was written by a newer program; nothing may be written to it. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** What has to come before a migration did not succeed: the database stays as it is. */
export class NotMigratedError extends Error {
  override readonly name = 'NotMigratedError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.detail);
    this.failure = failure;
  }
}

/** What is done before an older database is brought to the newest schema; when it fails, the database stays as it is. */
export type BeforeMigration = (old: Database, schema: number) => Promise<void>;

type Opening = {
  readonly name?: string;
  /** The newest schema to know: for tests, and for a look at an older database. */
  readonly upTo?: number;
  readonly before?: BeforeMigration;
};

/**
 * Opens the database at the newest schema. Its version is looked at first: a newer one is not opened, an older one only
 * after `before` has done its work. Writes are durable when they are answered: Chromium's default is not
 * (https://developer.chrome.com/blog/indexeddb-durability-mode-now-defaults-to-relaxed/).
 * @throws NewerDatabaseError when a newer program has written it: Dexie itself would open it without a word.
 */
export async function openDatabase({ name = frozenNames.database, upTo = versions.length, before }: Opening = {}): Promise<Database> {
  const schema = await schemaOf(name);
  if (schema > upTo) throw new NewerDatabaseError(`Database version ${schema}, known ${upTo}`);
  const isOlder = schema > 0 && schema < upTo;
  if (isOlder && before !== undefined) await atSchema(name, schema, before);
  const db = new Database(name, upTo, isOlder ? schema : null);
  await db.open();
  return db;
}

/** The schema of the database as it lies there, without opening it; 0 when there is none. Dexie counts in tenths. */
async function schemaOf(name: string): Promise<number> {
  const known = await indexedDB.databases();
  return Math.floor((known.find((one) => one.name === name)?.version ?? 0) / 10);
}

async function atSchema(name: string, schema: number, work: BeforeMigration): Promise<void> {
  const old = new Database(name, schema);
  try {
    await old.open();
    await work(old, schema);
  } finally {
    old.close();
  }
}
