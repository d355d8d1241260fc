import type { PlanLevel } from '../plan-item.ts';
import type { PlanNode, PlanTree } from '../plan-tree.ts';
import { findRows, type FoundRow } from './found-rows.ts';
import type { PlanSheet, SheetProblem } from './sheet-rows.ts';
import { editedText, isAskedAt, isSheetText, longestCell, sheetFields, sheetValues, type SheetField, type SheetValues } from './sheet-values.ts';

/** What a cell changes. `isConflict`: the plan says something else by now than what was written out, so that a person has to choose. */
export type CellChange = { readonly field: SheetField; readonly cell: string; readonly now: string; readonly then: string; readonly isConflict: boolean };

export type ItemChange = { readonly node: PlanNode; readonly cells: readonly CellChange[] };

/** An item that is to be made: below `parent` (null: at the top), after another one (null: in the first place). */
export type AddedItem = { readonly id: string; readonly row: number; readonly parent: string | null; readonly after: string | null; readonly cells: readonly CellChange[] };

/** What a spreadsheet would change in the plan. Nothing of it may be taken over while there is a problem. */
export type PlanDifferences = {
  readonly changed: readonly ItemChange[];
  readonly added: readonly AddedItem[];
  readonly problems: readonly SheetProblem[];
  /** How many items were written out and have no row any more: they stay. */
  readonly missing: number;
  /** How many rows are about items that have been removed since. */
  readonly gone: number;
};

/**
 * Compares a spreadsheet with the plan as it is, and with what was written into it: what stands in a cell as it was written changes nothing, whatever the
 * plan says by now. A column that was taken out changes nothing, and neither does a row.
 */
export function planDifferences(sheet: PlanSheet, tree: PlanTree, workshop: string): PlanDifferences {
  const { found, problems, gone } = findRows(sheet, tree, workshop);
  const all = [...problems];
  const changed: ItemChange[] = [];
  const added: AddedItem[] = [];
  for (const one of found) {
    const cells = changesIn(one, sheet.before);
    all.push(...cells.flatMap((change) => problemOf(change, one)));
    if (one.node === null) added.push({ id: one.id, row: one.row.row, parent: one.parent, after: one.after, cells });
    else if (cells.length > 0) changed.push({ node: one.node, cells });
  }
  const rows = new Set(found.map(({ id }) => id));
  const missing = tree.filter(({ item: { id } }) => !rows.has(id) && sheet.before?.has(id) !== false).length;
  return { changed, added, problems: all, missing, gone };
}

function changesIn(one: FoundRow, before: PlanSheet['before']): readonly CellChange[] {
  const now = one.node === null ? null : sheetValues(one.node.item);
  // Without what was written out, the plan as it is stands for it. Of a new row that was taken over before, nothing was written out.
  const isNew = one.node === null || one.isAgain;
  const written = isNew ? null : before === null ? now : (before.get(one.id) ?? null);
  return sheetFields.flatMap((field) => {
    const given = one.row.cells[field];
    const present = now?.[field] ?? '';
    if (given === undefined) return [];
    const value = given.value === '' && written !== null ? emptied(field, written, one.level) : given.value;
    if (value === present || value === written?.[field] || (written === null && value === '')) return [];
    return [{ field, cell: given.cell, now: present, then: value, isConflict: now !== null && present !== written?.[field] }];
  });
}

/** What an emptied cell says: an activity always has a progress and an expected response, those of a new one; other items are not asked for them. */
function emptied(field: SheetField, written: SheetValues, level: PlanLevel): string {
  if (field !== 'progress' && field !== 'expects') return '';
  if (level !== 'activity' || written[field] === '') return written[field];
  return field === 'progress' ? 'not-started' : 'yes';
}

function problemOf({ field, cell, then }: CellChange, { node, level }: FoundRow): readonly SheetProblem[] {
  if (field === 'level' && then === '') return [{ code: 'no-level', cell }];
  if (then !== '' && !isAskedAt(level, field)) return [{ code: 'not-at-level', cell, level }];
  if (node !== null && isSheetText(field) && editedText(node.item[field]).length > longestCell) return [{ code: 'longer', cell }];
  return [];
}
