import { planRowId } from '../../ids.ts';
import { mayStandBelowLevel, planLevels, type PlanLevel } from '../plan-item.ts';
import type { PlanNode, PlanTree } from '../plan-tree.ts';
import type { PlanRow, PlanSheet, SheetProblem } from './sheet-rows.ts';
import { isSheetText, sheetFields } from './sheet-values.ts';

/** A row with what it is about: an item of the plan, or one that is to be made. */
export type FoundRow = { readonly row: PlanRow; readonly id: string; readonly level: PlanLevel; /** The item it stands below; null for the top. */ readonly parent: string | null } & (
  | { readonly node: PlanNode; /** The row came without an id and was taken over before. */ readonly isAgain: boolean }
  | { readonly node: null; /** The one it stands after; null for the first place. */ readonly after: string | null }
);

export type FoundRows = {
  readonly found: readonly FoundRow[];
  readonly problems: readonly SheetProblem[];
  /** How many rows are about items that have been removed since, and were not edited. */
  readonly gone: number;
};

/**
 * Finds what each row is about. A row without an id is a new item of the level it names. The nearest row above it that is of that level or a higher
 * one says where it stands: beside the one, below the other. Its id comes from that, so that a spreadsheet that is read a second time makes nothing twice.
 */
export function findRows({ rows, before }: PlanSheet, tree: PlanTree, workshop: string): FoundRows {
  const nodes = new Map(tree.map((node) => [node.item.id, node]));
  const named = new Map<string, number>();
  for (const { id, row } of rows) if (id.value !== '' && !named.has(id.value)) named.set(id.value, row);
  const found: FoundRow[] = [];
  const problems: SheetProblem[] = [];
  const taken = new Set([...named.keys(), ...(before?.keys() ?? [])]);
  let gone = 0;
  const known = (row: PlanRow): void => {
    const [id, cell, first] = [row.id.value, row.id.cell, named.get(row.id.value) ?? row.row];
    const node = nodes.get(id);
    if (first !== row.row) problems.push({ code: 'twice-id', cell, row: first });
    else if (node !== undefined) found.push({ row, id, node, level: levelIn(row) ?? node.item.level, parent: node.above?.item.id ?? null, isAgain: false });
    else if (before?.has(id) !== true) problems.push({ code: 'no-item', cell });
    else if (isEdited(row, before)) problems.push({ code: 'removed', cell });
    else gone += 1;
  };
  const fresh = (row: PlanRow): void => {
    const [level, title] = [levelIn(row), row.cells.title?.value ?? ''];
    if (level === null) problems.push({ code: 'no-level', cell: row.cells.level?.cell ?? row.id.cell });
    if (title === '') problems.push({ code: 'no-title', cell: row.cells.title?.cell ?? row.id.cell });
    if (level === null || title === '') return;
    const beside = found.findLast((one) => one.level === level || mayStandBelowLevel(level, one.level));
    const parent = (beside?.level === level ? beside.parent : beside?.id) ?? null;
    if (parent === null && level === 'indicator') {
      problems.push({ code: 'measures-nothing', cell: row.cells.level?.cell ?? row.id.cell });
      return;
    }
    const id = freeId(taken, (turn) => planRowId(workshop, parent ?? workshop, level, title, turn));
    taken.add(id);
    const node = nodes.get(id);
    if (node !== undefined) found.push({ row, id, node, level, parent: node.above?.item.id ?? null, isAgain: true });
    else found.push({ row, id, node: null, level, parent, after: found.findLast((one) => one.parent === parent)?.id ?? null });
  };
  for (const row of rows) (row.id.value === '' ? fresh : known)(row);
  return { found, problems, gone };
}

/** The level that a row names; null where it names none, or none that there is. */
const levelIn = ({ cells }: PlanRow): PlanLevel | null => planLevels.find((level) => level === cells.level?.value) ?? null;

function isEdited({ id, cells }: PlanRow, before: PlanSheet['before']): boolean {
  const written = before?.get(id.value);
  return sheetFields.some((field) => cells[field] !== undefined && written !== undefined && cells[field].value !== written[field] && (isSheetText(field) || cells[field].value !== ''));
}

function freeId(taken: ReadonlySet<string>, idAt: (turn: number) => string): string {
  for (let turn = 1; ; turn += 1) if (!taken.has(idAt(turn))) return idAt(turn);
}
