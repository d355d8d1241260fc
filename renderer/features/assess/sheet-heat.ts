import { heatOf, type HeatRow } from '../../domain/assessment/heat.ts';
import type { Sheet } from '../../content/checklist-sheet.ts';

/** A row of the heat map, and the checklist it is about. */
export type SheetHeat = HeatRow & { readonly sheet: Sheet };

/** The heat map of some checklists, by what is answered to them. */
export const sheetHeat = (sheets: readonly Sheet[], answers: Parameters<typeof heatOf>[1]): readonly SheetHeat[] =>
  heatOf(sheets, answers).flatMap((row, at) => (sheets[at] === undefined ? [] : [{ ...row, sheet: sheets[at] }]));
