import type { PlanCell, PlanRow, PlanSheet, SheetProblem } from '../../domain/plan/sheet/sheet-rows.ts';
import { cellText, isSheetText, sheetFields, valuesBy, type SheetField, type SheetValues } from '../../domain/plan/sheet/sheet-values.ts';
import { foldCell } from '../participants/headings.ts';
import { readSheets, textOfValue, type Sheet, type SheetRefusal } from '../sheet/read-sheets.ts';
import { placeOf } from '../sheet/write-sheets.ts';
import { cellValue, knownWords } from './cell-values.ts';
import { beforeMark, type PlanColumn, type PlanSheetWords } from './plan-sheet.ts';

/** A spreadsheet of the plan as it was read: its rows, what is wrong with it cell by cell, and headings that mean nothing here. */
export type ReadPlan =
  | { readonly kind: 'refused'; readonly code: SheetRefusal }
  | { readonly kind: 'plan'; readonly sheet: PlanSheet; readonly problems: readonly SheetProblem[]; readonly unknown: readonly string[] };

/** Rows in which headings are looked for. */
const headRows = 20;

/** Reads an edited spreadsheet of the plan. Headings, levels and the like may be in any of the languages, columns in any order. No formula is taken for what it last gave. */
export function readPlan(bytes: Uint8Array, languages: readonly PlanSheetWords[]): ReadPlan {
  const read = readSheets(bytes);
  if (read.kind === 'refused') return read;
  const words = knownWords(languages);
  const before = read.sheets.find(({ rows }) => rows[0]?.cells[0] === beforeMark);
  const heads = read.sheets.filter((sheet) => sheet !== before && !sheet.isHidden).flatMap((sheet) => headsIn(sheet, words.heads));
  const [best] = heads.toSorted((one, other) => other.columns.size - one.columns.size);
  const written = before === undefined ? null : beforeIn(before);
  if (best === undefined) return { kind: 'plan', sheet: { rows: [], before: written }, problems: [{ code: 'no-heads', cell: null }], unknown: [] };
  const { sheet, row: headRow, columns, problems: twice, unknown } = best;
  const problems: SheetProblem[] = [...twice];
  if (!columns.has('id')) problems.push({ code: 'no-id', cell: null });
  if (sheet.isCut) problems.push({ code: 'too-large', cell: null });
  const formulas = new Set(sheet.formulas.map(({ row, column }) => placeOf(column, row)));
  const rows = sheet.rows.filter(({ row }) => row > headRow).flatMap(({ row, cells }): readonly PlanRow[] => {
    const cellAt = (column: PlanColumn): string => placeOf(columns.get(column) ?? 0, row);
    const read = (field: SheetField): readonly (readonly [SheetField, PlanCell])[] => {
      const at = columns.get(field);
      if (at === undefined) return [];
      const value = formulas.has(cellAt(field)) ? ({ code: 'formula' } as const) : cellValue(field, cells[at] ?? '', words);
      if (typeof value === 'string') return [[field, { cell: cellAt(field), value }]];
      problems.push({ ...value, cell: cellAt(field) });
      return [];
    };
    const id = textOfValue(cells[columns.get('id') ?? -1] ?? '').trim();
    const known = problems.length;
    if (formulas.has(cellAt('id'))) problems.push({ code: 'formula', cell: cellAt('id') });
    const values = sheetFields.flatMap(read);
    const isEmpty = id === '' && values.every(([, { value }]) => value === '');
    // A row that cannot be read says nothing besides: it would only be complained of twice.
    return isEmpty || problems.length > known ? [] : [{ row, id: { cell: cellAt('id'), value: id }, cells: Object.fromEntries(values) }];
  });
  return { kind: 'plan', sheet: { rows: columns.has('id') ? rows : [], before: written }, problems, unknown };
}

type Heads = { readonly sheet: Sheet; readonly row: number; readonly columns: ReadonlyMap<PlanColumn, number>; readonly problems: readonly SheetProblem[]; readonly unknown: readonly string[] };

/** The first row of a sheet in which two headings stand. */
function headsIn(sheet: Sheet, known: ReadonlyMap<string, PlanColumn>): readonly Heads[] {
  const head = sheet.rows.slice(0, headRows).find(({ cells }) => cells.filter((cell) => known.has(foldCell(textOfValue(cell)))).length > 1);
  if (head === undefined) return [];
  const columns = new Map<PlanColumn, number>();
  const problems: SheetProblem[] = [];
  const unknown: string[] = [];
  for (const [at, cell] of head.cells.entries()) {
    const [said, column] = [textOfValue(cell).trim(), known.get(foldCell(textOfValue(cell)))];
    if (column === undefined) unknown.push(...(said === '' ? [] : [said]));
    else if (columns.has(column)) problems.push({ code: 'twice-head', cell: placeOf(at, head.row), value: said });
    else columns.set(column, at);
  }
  return [{ sheet, row: head.row, columns, problems, unknown }];
}

/** What was written out, by id. */
function beforeIn({ rows: [head, ...rows] }: Sheet): ReadonlyMap<string, SheetValues> {
  const at = new Map(head?.cells.map((cell, column) => [textOfValue(cell), column]));
  return new Map(rows.map(({ cells }) => [textOfValue(cells[0] ?? ''), valuesBy((field) => {
    const value = textOfValue(cells[at.get(field) ?? -1] ?? '');
    return isSheetText(field) ? cellText(value) : value;
  })]));
}
