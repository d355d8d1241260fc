import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { StoredRow } from '../../../renderer/data/database.ts';
import type { Launched } from './launch.ts';

/** Chromium's marks of who has the folder; gone when the program is. */
const locks = new Set(['SingletonLock', 'SingletonCookie', 'SingletonSocket']);

/** Every file below a folder with the hash of its bytes: equal when nothing has changed by a byte. */
export async function hashesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !locks.has(entry.name) && !entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
  const hashes = await Promise.all(files.map(async (file) => [path.relative(folder, file), createHash('sha256').update(await readFile(file)).digest('hex')] as const));
  return Object.fromEntries(hashes);
}

/** The page that is open now: where the database could not be used, another has taken over. */
export async function presentPage({ app }: Launched): Promise<Page> {
  const open = app.windows().filter((page) => !page.isClosed());
  const page = open.at(-1) ?? (await app.waitForEvent('window'));
  await page.waitForLoadState();
  return page;
}

/** All rows, straight from IndexedDB, in the order of their ids. */
export async function rowsOf(page: Page): Promise<readonly StoredRow[]> {
  return await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('workbook');
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(new Error(request.error?.message));
    });
    const rows = await new Promise<StoredRow[]>((done, fail) => {
      const request = db.transaction('rows').objectStore('rows').getAll();
      request.onsuccess = () => done(request.result as StoredRow[]);
      request.onerror = () => fail(new Error(request.error?.message));
    });
    db.close();
    return rows;
  });
}
