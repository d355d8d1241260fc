import type { CellChange, PlanDifferences } from './differences.ts';
import type { SheetValues } from './sheet-values.ts';

/**
 * What is taken over of the differences. Of cells in which the plan was changed as well, those that are in `chosen` (by their place, `G7`): the
 * others stay as the plan says.
 */
export function sheetOrder({ changed, added }: PlanDifferences, chosen: ReadonlySet<string>) {
  const taken = (cells: readonly CellChange[]): readonly CellChange[] => cells.filter(({ cell, isConflict }) => !isConflict || chosen.has(cell));
  return {
    changed: changed.map(({ node, cells }) => ({ id: node.item.id, values: valuesOf(taken(cells)) })).filter(({ values }) => Object.keys(values).length > 0),
    added: added.map(({ id, parent, after, cells }) => ({ id, parent, after, values: valuesOf(cells) })),
  };
}

const valuesOf = (cells: readonly CellChange[]): Partial<SheetValues> => Object.fromEntries(cells.map(({ field, then }) => [field, then]));
