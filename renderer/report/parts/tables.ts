import type { Context } from '../context.ts';
import type { TextRun } from '../model.ts';
import { inline, textRun } from '../text-flow.ts';

/** The name of a break-out table, or its number where it has none; nothing for one that is not in the record. */
export function tableRuns(context: Context, id: string | null): readonly TextRun[] {
  const at = context.input.tables.findIndex((table) => table.id === id);
  const table = context.input.tables[at];
  if (table === undefined) return [];
  const runs = inline(context, table.title);
  return runs.length > 0 ? runs : [textRun(context, context.words('record.table', { number: context.format.number(at + 1) }))];
}
