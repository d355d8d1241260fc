import { attachedOf, type AttachedView } from '../../domain/attached.ts';
import type { Database } from '../database.ts';
import { childrenOf, livingOf, viewsOf } from '../rows.ts';

/** Files that stand on a record, in order. */
export async function readAttached(db: Database, parent: string): Promise<readonly AttachedView[]> {
  return (await childrenOf(db, parent, 'attachment')).flatMap((view) => attachedOf(view) ?? []);
}

/**
 * Files of a question and of what was said on it, the question's own first. Asked from the files, of which there are few: asked from what was
 * said it would be a question for each contribution, and all of them again with every save.
 */
export async function readAttachedUnder(db: Database, question: string): Promise<readonly AttachedView[]> {
  const workshop = (await db.rows.get(question))?.ws;
  const files = workshop === undefined ? [] : await readAllAttached(db, workshop);
  const others = [...new Set(files.map(({ parent }) => parent))].filter((parent) => parent !== question);
  const rows = others.length === 0 ? [] : await db.rows.bulkGet(others);
  const said = viewsOf(rows.flatMap((row) => (row?.kind === 'contribution' && row.life === 0 ? [row] : []))).filter(({ parent }) => parent === question);
  return [question, ...said.map(({ id }) => id)].flatMap((parent) => files.filter((file) => file.parent === parent));
}

/** All files of a workshop, in order within each parent. */
export async function readAllAttached(db: Database, workshop: string): Promise<readonly AttachedView[]> {
  return (await livingOf(db, workshop, 'attachment')).flatMap((view) => attachedOf(view) ?? []);
}
