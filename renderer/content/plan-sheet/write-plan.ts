import type { PlanNode, PlanTree } from '../../domain/plan/plan-tree.ts';
import { isSheetDay, isSheetText, sheetFields, sheetValues, type SheetField, type SheetValues } from '../../domain/plan/sheet/sheet-values.ts';
import type { WrittenCell, WrittenColumn, WrittenSheet } from '../sheet/write-sheets.ts';
import { beforeMark, type PlanSheetWords } from './plan-sheet.ts';

/**
 * The plan as a spreadsheet: a row an item in the order of the tree, with its id in a narrow first column, so that what is edited finds its item
 * again. A hidden sheet holds the same values as they were written, so that only what was really edited comes in.
 */
export function planSheets(tree: PlanTree, words: PlanSheetWords, title: string, numberOf: (node: PlanNode) => string): readonly WrittenSheet[] {
  const columns: readonly WrittenColumn[] = [
    { head: words.heads.id, width: 5, holds: 'key' },
    { head: words.heads.number, width: 8, holds: 'text' },
    ...sheetFields.map((field): WrittenColumn => ({ head: words.heads[field], width: widths[field], holds: isSheetDay(field) ? 'day' : 'text' })),
  ];
  const rows = tree.map((node) => ({ node, values: sheetValues(node.item) }));
  return [
    { name: title, columns, rows: rows.map(({ node, values }) => [node.item.id, numberOf(node), ...sheetFields.map((field) => cellOf(field, values, words))]) },
    {
      name: 'before',
      isHidden: true,
      columns: [beforeMark, ...sheetFields].map((head) => ({ head, width: 12, holds: 'text' })),
      rows: rows.map(({ node, values }) => [node.item.id, ...sheetFields.map((field) => values[field])]),
    },
  ];
}

function cellOf(field: SheetField, values: SheetValues, { levels, progress, expects }: PlanSheetWords): WrittenCell {
  const value = values[field];
  if (value === '') return null;
  if (isSheetDay(field)) return { day: value };
  if (isSheetText(field)) return value;
  const choices: Readonly<Record<string, string>> = { level: levels, progress, expects }[field];
  return choices[value] ?? value;
}

const widths: Readonly<Record<SheetField, number>> = {
  level: 12, title: 44, responsible: 24, partners: 24, start: 12, due: 12, budget: 18, funding: 20, risks: 30, assumptions: 30, baseline: 20, baselineDay: 12, target: 20, source: 24, verification: 24, progress: 14, doneOn: 12, followUp: 36, expects: 14,
};
