import type { PlanCellEdit, PlanCellValue } from '../../../../data/plan/plan.ts';
import { progresses, type PlanItemView, type Progress } from '../../../../domain/plan/plan-item.ts';
import { plainFromBlocks, type LanguageTag } from '../../../../domain/text.ts';
import { readDay } from '../../../../ui/plain-values.ts';
import { takes, type MatrixColumn } from './columns.ts';

/** What cells are read by. */
export type MatrixKnown = {
  /** Language in which a text is written that is not there yet. */
  readonly language: LanguageTag;
  readonly progress: Readonly<Record<Progress, string>>;
};

export type MatrixFault = 'unclear-day' | 'unknown-progress' | 'no-row';
type TypedColumn = Exclude<MatrixColumn, 'start' | 'due' | 'progress' | 'indicators'>;

/** True for a column whose text is saved while it is typed. */
export const isTyped = (column: MatrixColumn): column is TypedColumn => column !== 'start' && column !== 'due' && column !== 'progress' && column !== 'indicators';

/** What stands in a cell, as it is edited and copied: texts as they were written, because a translation is not edited here. */
export function cellText(item: PlanItemView, column: MatrixColumn, { progress }: MatrixKnown): string {
  if (!takes(column, item.level)) return '';
  if (isTyped(column)) return plainFromBlocks(item[column].original?.blocks ?? []);
  switch (column) {
    case 'start':
    case 'due': return item[column] ?? '';
    case 'progress': return progress[item.progress];
    case 'indicators': return '';
  }
}

/** The language that the text of a cell is in; what is chosen and days are in that of the screen. */
export const cellLanguage = (item: PlanItemView, column: MatrixColumn, { language }: MatrixKnown): LanguageTag | undefined =>
  (isTyped(column) ? (item[column].original?.language ?? language) : undefined);

/** What a text in a cell means; why it cannot be that. An empty one empties the cell, and an activity of which nothing is said has not been started. */
export function readCell(column: MatrixColumn, text: string, item: PlanItemView, known: MatrixKnown): PlanCellValue | MatrixFault {
  const plain = text.normalize('NFC').trim();
  if (!takes(column, item.level)) return 'no-row';
  if (isTyped(column)) return { field: column, text: { plain, language: item[column].original?.language ?? known.language } };
  switch (column) {
    case 'start':
    case 'due': {
      const day = readDay(plain);
      return day.kind === 'unclear' ? 'unclear-day' : { field: column, value: day.kind === 'empty' ? null : day.value };
    }
    case 'progress': {
      if (plain === '') return { field: 'progress', value: 'not-started' };
      const value = progresses.find((one) => one === plain || folded(known.progress[one]) === folded(plain));
      return value === undefined ? 'unknown-progress' : { field: 'progress', value };
    }
    case 'indicators': return 'no-row';
  }
}

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('und');

/** A cell of a pasted block that was not taken. The row is an item, or null below the last one. */
export type LeftOut = { readonly item: PlanItemView | null; readonly column: MatrixColumn; readonly fault: MatrixFault; readonly text: string };

/** Where a block goes in: the cell it begins with. */
type Into = { readonly items: readonly PlanItemView[]; readonly columns: readonly MatrixColumn[]; readonly row: number; readonly column: number };

/** The cells that a pasted block fills, and those of it that cannot be read, or that lie beyond the last row or column, or in a cell that takes nothing. */
export function editsOf(block: readonly (readonly string[])[], { items, columns, row, column }: Into, known: MatrixKnown): { readonly edits: readonly PlanCellEdit[]; readonly leftOut: readonly LeftOut[] } {
  const edits: PlanCellEdit[] = [];
  const leftOut: LeftOut[] = [];
  for (const [down, cells] of block.entries()) {
    const item = items[row + down];
    for (const [along, text] of cells.entries()) {
      const target = columns[column + along];
      // Nothing upon nothing is no change.
      if (text === '' && (item === undefined || target === undefined || cellText(item, target, known) === '')) continue;
      const value = item === undefined || target === undefined ? 'no-row' : readCell(target, text, item, known);
      if (typeof value !== 'string') edits.push({ item: item?.id ?? '', value });
      else leftOut.push({ item: item ?? null, column: target ?? columns.at(-1) ?? 'title', fault: value, text });
    }
  }
  return { edits, leftOut };
}
