import Papa from 'papaparse';

/** Reading and writing of separated values, without knowing what they are about. Line ends within are `\n`. */

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A row with the line of the file on which it begins, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type CsvFault = { readonly line: number; readonly code: 'open-quote' | 'bad-quote' | 'unread' };
export type CsvTable = { readonly rows: readonly CsvRow[]; readonly faults: readonly CsvFault[] };

/** More rows than anybody checks by eye; what is beyond is named as not read. */
export const mostRows = 5_000;
/** Each one costs a reading to the end of the file, so a file of nothing else is given up. */
const mostQuoteFaults = 200;

/**
 * Reads all rows. Cells come as they are written, blank rows fall away. A quotation mark that is never closed would swallow
 * what follows: the line it stands on is named, and the reading goes on with the next.
 */
export function readCsv(text: string, delimiter: Delimiter): CsvTable {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const part = readPart(text.slice(at), delimiter, line, mostRows - rows.length);
    rows.push(...part.rows);
    if (part.stopped === undefined) break;
    const { line: stoppedAt, offset, code } = part.stopped;
    if (code === 'unread' || faults.length >= mostQuoteFaults) {
      faults.push({ line: stoppedAt, code: 'unread' });
      break;
    }
    faults.push({ line: stoppedAt, code });
    const next = text.indexOf('\n', at + offset);
    at = next < 0 ? text.length : next + 1;
    line = stoppedAt + 1;
  }
  return { rows, faults };
}

type Part = { readonly rows: readonly CsvRow[]; readonly stopped?: CsvFault & { readonly offset: number } };

/** Rows up to the first one whose quotation marks are wrong. */
function readPart(text: string, delimiter: Delimiter, firstLine: number, room: number): Part {
  const rows: CsvRow[] = [];
  let stopped: Part['stopped'];
  let start = 0;
  let line = firstLine;
  Papa.parse(text, {
    delimiter,
    newline: '\n',
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      const wrong = errors.find(({ type }) => type === 'Quotes');
      const isBlank = data.every((cell) => cell.trim() === '');
      if (wrong !== undefined) stopped = { line, offset: start, code: isOpen(text, start) ? 'open-quote' : 'bad-quote' };
      else if (!isBlank && rows.length >= room) stopped = { line, offset: start, code: 'unread' };
      if (stopped !== undefined) {
        parser.abort();
        return;
      }
      if (!isBlank) rows.push({ line, cells: data });
      line += countLines(text, start, meta.cursor);
      start = meta.cursor;
    },
  });
  return stopped === undefined ? { rows } : { rows, stopped };
}

/** An odd number of quotation marks on its first line: one of them was not closed there. */
function isOpen(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  return (text.slice(start, end < 0 ? text.length : end).split('"').length - 1) % 2 === 1;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Every kind of line end as `\n`, so that a file edited on several systems reads as one. */
export const evenLines = (text: string): string => text.replace(/\r\n?/gu, '\n');

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, and one that begins like such a cell a
 * further one, so that reading gives back exactly what was written. Full-width signs count in some languages' spreadsheets.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/u;
export const guardCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
export const unguardCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);

/** Text of a table: with a byte order mark, so that spreadsheets read it as UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => guardCell(evenLines(cell))));
  return `\ufeff${Papa.unparse(cells, { delimiter: ',', newline: '\r\n' })}\r\n`;
}
