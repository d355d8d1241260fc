import { looksLikeSheets, readSheets, textOfValue, type SheetRefusal } from '../sheet/read-sheets.ts';
import { delimiters, evenLines, readCsv, unguardCell, type CsvFault, type Delimiter } from '../table/csv.ts';

/** A row of a list with its number: that of the sheet, or the line of the file. */
export type ListRow = { readonly row: number; readonly cells: readonly string[] };
export type ListFault = { readonly row: number; readonly code: CsvFault['code'] };
export type ListSheet = { readonly name: string; readonly rows: readonly ListRow[]; readonly faults: readonly ListFault[] };
export type ReadList = { readonly kind: 'list'; readonly sheets: readonly ListSheet[] } | { readonly kind: 'refused'; readonly code: SheetRefusal };

export { looksLikeSheets };

/** A list out of an XLSX file, sheet by sheet; hidden sheets count only where there is no other. */
export function listOfSheets(bytes: Uint8Array): ReadList {
  const read = readSheets(bytes);
  if (read.kind === 'refused') return read;
  const filled = read.sheets.filter(({ rows }) => rows.length > 0);
  const seen = filled.filter(({ isHidden }) => !isHidden);
  return {
    kind: 'list',
    sheets: (seen.length === 0 ? filled : seen).map(({ name, rows, isCut }) => ({
      name,
      rows: rows.map(({ row, cells }) => ({ row, cells: cells.map((value) => textOfValue(value)) })),
      faults: isCut ? [{ row: (rows.at(-1)?.row ?? 0) + 1, code: 'unread' }] : [],
    })),
  };
}

/** A list out of text: pasted from a spreadsheet (tabs), or separated by commas or semicolons. */
export function listOfText(text: string): ReadList {
  const even = evenLines(text.replace(/^\ufeff/u, '')).replace(/\0/gu, '');
  if (even.trim() === '') return { kind: 'refused', code: 'empty' };
  // A first line that only says which separator follows is Excel's own.
  const told = /^sep=(.)\n/iu.exec(even);
  const body = told === null ? even : even.slice(told[0].length);
  const shift = told === null ? 0 : 1;
  const { rows, faults } = readCsv(body, delimiterOf(body));
  return {
    kind: 'list',
    sheets: [{
      name: '',
      rows: rows.map(({ line, cells }) => ({ row: line + shift, cells: cells.map(unguardCell) })),
      faults: faults.map(({ line, code }) => ({ row: line + shift, code })),
    }],
  };
}

/** The separator that parts the first rows into most columns, evenly; tabs before all others, for no name holds one. */
function delimiterOf(text: string): Delimiter {
  const first = text.slice(0, 20_000);
  const scored = delimiters.map((delimiter) => {
    const widths = readCsv(first, delimiter).rows.slice(0, 20).map(({ cells }) => cells.length).sort((a, b) => a - b);
    const middle = widths[Math.floor(widths.length / 2)] ?? 1;
    return { delimiter, score: middle < 2 ? 0 : delimiter === '\t' ? 1_000 : middle };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}
