import type { Context } from '../context.ts';
import type { Cell, ModelRun, Table } from '../model.ts';
import { textRun, toned } from '../text-flow.ts';
import { line } from './heading.ts';

/** A table with a head row out of `column.*`; `name` is the key in `table.*` of what is read out in its place. */
export function grid(context: Context, name: string, heads: readonly string[], columns: readonly number[], rows: readonly (readonly Cell[])[]): Table {
  const head = heads.map((key) => headCell(context, [textRun(context, context.words(`column.${key}`))]));
  return { type: 'table', role: 'grid', summary: context.words(`table.${name}`), columns, head, rows };
}

/** A cell of a head row or a head column. */
export function headCell(context: Context, runs: readonly ModelRun[]): Cell {
  return [line(context, 'cell-head', runs)];
}

/** A cell of one paragraph; a dash where there is nothing to say. */
export function cell(context: Context, runs: readonly ModelRun[]): Cell {
  return [line(context, 'cell', orDash(context, runs))];
}

/** A number as the report's language writes it. */
export function numberCell(context: Context, value: number): Cell {
  return cell(context, [textRun(context, context.format.number(value))]);
}

/** The runs, or a dash. */
export function orDash(context: Context, runs: readonly ModelRun[]): readonly ModelRun[] {
  return runs.length === 0 ? [toned(context.words('empty.cell'), 'muted')] : runs;
}
