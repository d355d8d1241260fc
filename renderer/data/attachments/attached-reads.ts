import { attachedOf, type AttachedView } from '../../domain/attached.ts';
import type { Database } from '../database.ts';
import { childrenOf, livingOf } from '../rows.ts';

/** Files that stand on a record, in order. */
export async function readAttached(db: Database, parent: string): Promise<readonly AttachedView[]> {
  return (await childrenOf(db, parent, 'attachment')).flatMap((view) => attachedOf(view) ?? []);
}

/** Files of a question and of what was said on it, the question's own first. */
export async function readAttachedUnder(db: Database, question: string): Promise<readonly AttachedView[]> {
  const contributions = await childrenOf(db, question, 'contribution');
  const lists = await Promise.all([question, ...contributions.map(({ id }) => id)].map((parent) => readAttached(db, parent)));
  return lists.flat();
}

/** All files of a workshop, in order within each parent. */
export async function readAllAttached(db: Database, workshop: string): Promise<readonly AttachedView[]> {
  return (await livingOf(db, workshop, 'attachment')).flatMap((view) => attachedOf(view) ?? []);
}
