import { textOf } from '../../domain/decode.ts';
import type { MultiText } from '../../domain/text.ts';
import type { Database } from '../database.ts';
import { livingOf } from '../rows.ts';

/** A break-out table by its number, counted from 1 in their order, and its name. */
export type TableName = { readonly id: string; readonly number: number; readonly title: MultiText };

/** The break-out tables of a workshop. */
export async function readTableNames(db: Database, workshop: string): Promise<readonly TableName[]> {
  return (await livingOf(db, workshop, 'table')).map((view, at) => ({ id: view.id, number: at + 1, title: textOf(view, 'title') }));
}
