import type { PlanLevel } from '../plan-item.ts';
import type { SheetField, SheetValues } from './sheet-values.ts';

/** What a cell says, and how the spreadsheet calls it (`G7`). */
export type PlanCell = { readonly cell: string; readonly value: string };

/** A row of the spreadsheet: the id of its item, empty for a new one, and its cells of the columns that are there. */
export type PlanRow = { readonly row: number; readonly id: PlanCell; readonly cells: Readonly<Partial<Record<SheetField, PlanCell>>> };

/** A plan as it was read. `before` is what was written out, by id of the item; null where the spreadsheet has lost it. */
export type PlanSheet = { readonly rows: readonly PlanRow[]; readonly before: ReadonlyMap<string, SheetValues> | null };

/** What keeps a spreadsheet from being taken over, and where it stands; nothing of a spreadsheet that has one is taken. */
export type SheetProblem = {
  /** Null where it is about the whole. */
  readonly cell: string | null;
} & (
  | { readonly code: 'no-heads' | 'no-id' | 'formula' | 'no-level' | 'no-item' | 'removed' | 'longer' | 'no-title' | 'measures-nothing' | 'too-large' }
  | { readonly code: 'twice-head' | 'bad-day'; readonly value: string }
  | { readonly code: 'unknown-choice'; readonly value: string; readonly field: 'level' | 'progress' | 'expects' }
  | { readonly code: 'twice-id'; /** The row that has it first. */ readonly row: number }
  | { readonly code: 'not-at-level'; readonly level: PlanLevel }
);
