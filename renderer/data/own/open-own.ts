import type { Bridge } from '../../../preload/contract.ts';
import type { Database } from '../database.ts';
import type { Snapshots } from '../snapshots/snapshots.ts';
import type { WritePath } from '../write-path.ts';
import { readChosenPacks, readOwnArticles, readOwnItem, readOwnItems, readPacks } from './own-reads.ts';
import { createOwnWrites } from './own-writes.ts';
import type { Own } from './own.ts';
import { createPackActions } from './pack-file.ts';
import { createSettling } from './settling.ts';
import { createTableActions } from './table-file.ts';

type Parts = { readonly db: Database; readonly path: WritePath; readonly bridge: Bridge; readonly newId: () => string; readonly now: () => Date; readonly snapshots: Pick<Snapshots, 'take'> };

/** Everything about own knowledge; loaded when it is first asked for, because the first screen needs none of it. */
export function openOwn(parts: Parts): Own {
  const { db } = parts;
  // A read of many small parts in one transaction: opening one is the dearest part of each.
  const atOnce = <T>(read: () => Promise<T>): Promise<T> => db.transaction('r', db.rows, read);
  return {
    items: (kinds) => atOnce(() => readOwnItems(db, kinds)),
    item: (id) => atOnce(() => readOwnItem(db, id)),
    packs: () => atOnce(() => readPacks(db)),
    chosenPacks: (workshop) => atOnce(() => readChosenPacks(db, workshop)),
    articles: (language) => atOnce(() => readOwnArticles(db, language)),
    ...createOwnWrites(parts),
    ...createSettling(parts),
    ...createTableActions(parts),
    ...createPackActions(parts),
  };
}
