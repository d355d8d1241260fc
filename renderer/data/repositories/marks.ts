import { flagOf } from '../../domain/decode.ts';
import { markId } from '../../domain/ids.ts';
import type { ItemMark } from '../../domain/views.ts';
import type { Database } from '../database.ts';
import { intentsOf, livingOf } from '../rows.ts';
import type { Saved, Workbook } from '../workbook.ts';
import type { WritePath } from '../write-path.ts';

/** Journal of what belongs to the installation and to no workshop (design section 3). */
export const installationJournal = 'installation';

/** Bookmarks and what has been read, by id of the library item. */
export async function readMarks(db: Database): Promise<ReadonlyMap<string, ItemMark>> {
  const views = await livingOf(db, installationJournal, 'mark');
  return new Map(views.map((view) => [view.id.slice(markId('').length), { isBookmarked: flagOf(view, 'bookmarked'), isRead: flagOf(view, 'read') }]));
}

/** Actions on bookmarks and progress. */
export function createMarkWrites(path: WritePath): Workbook['marks'] {
  const set = (item: string, field: 'bookmarked' | 'read', value: boolean): Promise<Saved> =>
    path.commit(installationJournal, () => Promise.resolve({ op: `mark.${field}`, answer: null, intents: intentsOf(markId(item), 'mark', { [field]: value }) }));
  return {
    setBookmarked: (item, isBookmarked) => set(item, 'bookmarked', isBookmarked),
    setRead: (item, isRead) => set(item, 'read', isRead),
  };
}
