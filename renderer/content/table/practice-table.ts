import type { EntryField, PracticeEntry } from '../../domain/own.ts';
import { columnOf, columns, fieldOfColumn, type Column } from './columns.ts';
import { delimiters, evenLines, readCsv, unguardCell, writeCsv, type CsvRow, type Delimiter } from './csv.ts';
import { readJsonRows } from './json-rows.ts';
import type { PlaceNames } from './names.ts';
import { checkRows, type PracticeRow, type RawRow, type RowFault } from './practice-row.ts';

/** A table of practices as it was read, or why it is none. Rows with faults are named; the rest can go in. */
export type PracticeTable =
  | { readonly kind: 'table'; readonly rows: readonly PracticeRow[]; readonly faults: readonly RowFault[]; readonly unknownColumns: readonly string[] }
  | { readonly kind: 'refused'; readonly code: 'empty' | 'no-title-column' | 'double-column' | 'bad-json' };

/** Reads CSV, values apart by tabs or semicolons, or JSON: told apart by what stands there, not by the file's name. */
export function readPracticeTable(text: string, names: PlaceNames): PracticeTable {
  const even = evenLines(text.replace(/^\ufeff/u, ''));
  const start = even.trimStart();
  if (start === '') return { kind: 'refused', code: 'empty' };
  return start.startsWith('[') || start.startsWith('{') ? fromJson(even, names) : fromCsv(even, names);
}

function fromJson(text: string, names: PlaceNames): PracticeTable {
  const read = readJsonRows(text);
  if (read === undefined) return { kind: 'refused', code: 'bad-json' };
  const given = givenBy(read.rows.flatMap(({ cells }) => [...cells.keys()]));
  const checked = checkRows(read.rows, given, names);
  return { kind: 'table', rows: checked.rows, faults: inOrder([...read.faults, ...checked.faults]), unknownColumns: read.unknownColumns };
}

function fromCsv(text: string, names: PlaceNames): PracticeTable {
  // A first line that only says which separator follows is Excel's own.
  const told = /^sep=(.)\n/iu.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const delimiter = delimiterOf(body);
  const { rows, faults } = readCsv(body, delimiter);
  const [header, ...data] = rows;
  if (header === undefined) return { kind: 'refused', code: 'empty' };
  const heads = header.cells.map(columnOf);
  const known = heads.filter((column) => column !== undefined);
  if (!known.includes('title')) return { kind: 'refused', code: 'no-title-column' };
  if (new Set(known).size < known.length) return { kind: 'refused', code: 'double-column' };
  const shift = told === null ? 0 : 1;
  const found = data.map((row) => rawRow({ ...row, line: row.line + shift }, heads));
  const checked = checkRows(found.flatMap((row) => ('cells' in row ? [row] : [])), givenBy(known), names);
  const wide = found.flatMap((row) => ('cells' in row ? [] : [row]));
  const all = [...faults.map((fault) => ({ ...fault, line: fault.line + shift })), ...wide, ...checked.faults];
  return { kind: 'table', rows: checked.rows, faults: inOrder(all), unknownColumns: header.cells.filter((cell, at) => heads[at] === undefined && cell.trim() !== '') };
}

/** The separator that makes the most of our columns out of the first line. */
function delimiterOf(text: string): Delimiter {
  const first = text.slice(0, 20_000);
  const score = (delimiter: Delimiter): number => (readCsv(first, delimiter).rows[0]?.cells ?? []).filter((cell) => columnOf(cell) !== undefined).length;
  const scores = delimiters.map((delimiter) => ({ delimiter, score: score(delimiter) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Empty cells beyond the last column are a spreadsheet's habit; anything else says that the row has slipped. */
function rawRow({ line, cells }: CsvRow, heads: readonly (Column | undefined)[]): RawRow | RowFault {
  const extra = cells.slice(heads.length).some((cell) => cell.trim() !== '');
  if (cells.length < heads.length || extra) return { line, code: 'columns', value: `${cells.length} / ${heads.length}` };
  const named = heads.flatMap((column, at) => (column === undefined ? [] : [[column, unguardCell(cells[at] ?? '')] as const]));
  return { line, cells: new Map(named) };
}

const givenBy = (found: readonly Column[]): ReadonlySet<EntryField> => new Set(found.flatMap((column) => fieldOfColumn[column] ?? []));

const inOrder = (faults: readonly RowFault[]): readonly RowFault[] => faults.toSorted((a, b) => a.line - b.line);

/** A practice to be written into a table. */
export type WrittenPractice = { readonly id: string; readonly entry: PracticeEntry };

/** A table that reads back as it was written. */
export function writePracticeCsv(practices: readonly WrittenPractice[]): string {
  return writeCsv([columns, ...practices.map(({ id, entry }) => columns.map((column) => cellOf(column, id, entry)))]);
}

/** The same as JSON: lists are lists, years are numbers. */
export function writePracticeJson(practices: readonly WrittenPractice[]): string {
  const rows = practices.map(({ id, entry }) => Object.fromEntries(columns.flatMap((column) => {
    const value = valueOf(column, id, entry);
    return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[column, value]];
  })));
  return `${JSON.stringify({ practices: rows }, null, 2)}\n`;
}

function cellOf(column: Column, id: string, entry: PracticeEntry): string {
  const value = valueOf(column, id, entry);
  if (value === null) return '';
  return typeof value === 'object' ? joinNames(value) : String(value);
}

/** Names that hold a separator stand one a line; a single one then ends its line, or it would be taken apart. */
function joinNames(names: readonly string[]): string {
  if (!names.some((name) => /[;|]/u.test(name))) return names.join('; ');
  return names.length === 1 ? `${names[0] ?? ''}\n` : names.join('\n');
}

function valueOf(column: Column, id: string, entry: PracticeEntry): string | number | null | readonly string[] {
  switch (column) {
    case 'id': return id;
    case 'language': return entry.language;
    case 'from': return entry.period.from;
    case 'to': return entry.period.to;
    case 'title': case 'qualifier': case 'summary': case 'source': case 'states': case 'partners': case 'tags': case 'sectors': return entry[column];
    case 'thematic areas': return entry.themes;
    case 'web links': return entry.links;
    case 'question for the room': return entry.forTheRoom;
  }
}
