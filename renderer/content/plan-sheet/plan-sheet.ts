import type { ExpectedResponse, PlanLevel, Progress } from '../../domain/plan/plan-item.ts';
import type { SheetField } from '../../domain/plan/sheet/sheet-values.ts';

/** Columns of the spreadsheet of a plan: who the row is about, where it stands (for reading only), and what is said of it. */
export type PlanColumn = 'id' | 'number' | SheetField;

/** What the spreadsheet calls its columns and choices in one language. */
export type PlanSheetWords = {
  readonly heads: Readonly<Record<PlanColumn, string>>;
  readonly levels: Readonly<Record<PlanLevel, string>>;
  readonly progress: Readonly<Record<Progress, string>>;
  readonly expects: Readonly<Record<ExpectedResponse, string>>;
};

/** First cell of the hidden sheet, by which it is found whatever its tab is called. */
export const beforeMark = 'mainstreaming-workbook plan 1';
