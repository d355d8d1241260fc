import type { Json } from '../../domain/json.ts';
import type { Intent } from '../../record/operation.ts';
import { recOf } from '../../record/row.ts';
import { viewOf } from '../../record/view.ts';
import { onlyChanges } from '../arrange/cells.ts';
import { reversible } from '../arrange/reversible.ts';
import type { Database } from '../database.ts';
import { intentsOf, typed } from '../rows.ts';
import type { WritePath } from '../write-path.ts';
import type { ActionPlan, PlanCellEdit, PlanCellValue } from './plan.ts';

/** Cells of the matrix: only their registers are written, so that two laptops that fill in two cells of one item meet in no conflict. */
export function createPlanCells(path: WritePath): Pick<ActionPlan, 'setCells'> {
  return {
    async setCells(workshop, edits, typing) {
      const done = await reversible(path, workshop, 'plan-item.cells', async (db) => {
        const intents = await intentsFor(db, edits);
        return intents === undefined ? undefined : { intents, answer: intents.length > 0 };
      }, typing);
      return done.ok ? { ok: true, value: { ...done.value.step, reversal: done.value.reversal, isChanged: done.value.answer } } : done;
    },
  };
}

/** Cells of items that were removed are left out; undefined where no other is left. */
async function intentsFor(db: Database, edits: readonly PlanCellEdit[]): Promise<readonly Intent[] | undefined> {
  const rows = await db.rows.bulkGet([...new Set(edits.map(({ item }) => item))]);
  const views = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, viewOf(recOf(row))] as const])));
  const wanted = edits.flatMap(({ item, value }) => {
    const view = views.get(item);
    return view === undefined || view.state === 'gone' ? [] : [{ item, value, view }];
  });
  return wanted.length === 0 ? undefined : wanted.flatMap(({ item, value, view }) => onlyChanges(intentsOf(item, 'plan-item', fieldsOf(value)), view, emptyOf));
}

const emptyOf = (field: string): Json => (field === 'progress' ? 'not-started' : null);

function fieldsOf(value: PlanCellValue): { readonly [field: string]: Json } {
  if ('text' in value) return { [`${value.field}.o`]: typed(value.text) };
  return { [value.field]: value.value };
}
