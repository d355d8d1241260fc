import type { RecordSource } from '../record/view.ts';
import { openDatabase, type Database } from './database.ts';
import { installationJournal } from './repositories/marks.ts';
import { viewsOf } from './rows.ts';

/** The database as a source for reports: read only, whole workshops at a time. */
export function recordSourceOf(db: Database): RecordSource {
  return {
    workshops: async () => viewsOf(await db.rows.where('[kind+life]').between(['workshop', 0], ['workshop', []]).toArray()),
    own: async () => viewsOf(await db.rows.where('[ws+kind+life]').between([installationJournal], [installationJournal, []]).toArray()),
    records: async (workshop) => viewsOf(await db.rows.where('[ws+kind+life]').between([workshop], [workshop, []]).toArray()),
  };
}

/** Opens the database for a worker that reads; the page has brought it up to date before. */
export async function openRecordSource(): Promise<RecordSource> {
  return recordSourceOf(await openDatabase());
}
