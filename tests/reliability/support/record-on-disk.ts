import { isDeepStrictEqual } from 'node:util';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { nodeDisk } from '../../../main/files/node-disk.ts';
import { folderName, journalName } from '../../../main/journal/folder-name.ts';
import { scanSegments, segmentName } from '../../../main/journal/segments.ts';
import { verifyLines } from '../../../main/journal/chain.ts';
import { decodeOp } from '../../../renderer/record/journal-line.ts';
import { applyOp } from '../../../renderer/record/operation.ts';
import { recOf, rowOf, type PurgedRow, type Row } from '../../../renderer/record/row.ts';
import type { Rec } from '../../../renderer/record/types.ts';
import type { StoredRow } from '../../../renderer/data/database.ts';

/** A journal as the product's own reader sees it on the disk; nothing is changed. */
export type ReadJournal = { readonly name: string; readonly bodies: readonly string[]; readonly isDamaged: boolean };

/** Every journal of a data folder. */
export async function readJournals(userData: string): Promise<readonly ReadJournal[]> {
  const folder = path.join(userData, 'journals');
  const names = (await readdir(folder).catch(() => [])).flatMap((name) => journalName(name) ?? []);
  return await Promise.all(names.map(async (name) => await readJournal(path.join(folder, folderName(name)), name)));
}

async function readJournal(folder: string, name: string): Promise<ReadJournal> {
  const { segments, damage } = await scanSegments(nodeDisk, folder);
  const bodies: string[] = [];
  for (const segment of segments) {
    const { lines } = verifyLines(await nodeDisk.read(path.join(folder, segmentName(segment))), segment.previous);
    bodies.push(...lines.map(({ body }) => body));
  }
  return { name, bodies, isDamaged: damage !== undefined };
}

/** The rows that a journal's lines make, by the product's own decoder. @throws when a line does not decode. */
export function rowsOfJournal({ name, bodies }: Pick<ReadJournal, 'name' | 'bodies'>): ReadonlyMap<string, Row | PurgedRow> {
  const records = new Map<string, Rec>();
  for (const body of bodies) {
    const decoded = decodeOp(body);
    if (!decoded.ok) throw new Error(`a line of ${name}: ${decoded.detail}`);
    for (const rec of applyOp(decoded.op, (id) => records.get(id))) records.set(rec.id, rec);
  }
  return new Map([...records].map(([id, rec]) => [id, rowOf(rec, name)]));
}

/** All rows of the database, straight from IndexedDB. */
export async function storedRows(page: Page): Promise<readonly StoredRow[]> {
  return await page.evaluate(async () => {
    const answer = async <T>(request: IDBRequest<T>): Promise<T> => await new Promise((done, fail) => {
      request.onsuccess = () => { done(request.result); };
      request.onerror = () => { fail(new Error(request.error?.message)); };
    });
    const db = await answer(indexedDB.open('workbook'));
    const rows = await answer(db.transaction('rows').objectStore('rows').getAll());
    db.close();
    return rows as never;
  });
}

/**
 * What is wrong between the journals and the rows, or nothing: a row that is no record, one that is not what its journal's lines
 * make, one that is missing or too many, a journal that does not verify.
 */
export function faultsBetween(journals: readonly ReadJournal[], rows: readonly StoredRow[]): readonly string[] {
  const expected = new Map(journals.flatMap((journal) => [...rowsOfJournal(journal)]));
  const stored = new Map(rows.map((row) => [row.id, row]));
  return [
    ...journals.filter(({ isDamaged }) => isDamaged).map(({ name }) => `journal ${name} does not verify`),
    ...rows.filter((row) => !isDeepStrictEqual(rowOf(recOf(row), row.ws), row)).map(({ id, kind }) => `${kind} ${id} is half a record`),
    ...[...expected].filter(([id, row]) => !isDeepStrictEqual(stored.get(id), row)).map(([id, row]) => `${row.kind} ${id} is not what its journal says: ${JSON.stringify(stored.get(id))} for ${JSON.stringify(row)}`),
    ...[...stored.keys()].filter((id) => !expected.has(id)).map((id) => `${id} is in no journal`),
  ];
}
