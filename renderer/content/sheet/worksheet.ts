import { isMomentFormat, momentOf, type SheetMoment } from './dates.ts';
import { sheetLimits } from './limits.ts';
import { readPart, UnreadablePart, type Attributes } from './xml.ts';

/** What stands in a cell; a formula is its last result. Empty cells are the empty string. */
export type SheetValue = string | number | boolean | SheetMoment;

/** A row with its number as the spreadsheet shows it, counted from 1. */
export type SheetRow = { readonly row: number; readonly cells: readonly SheetValue[] };

/** What the cells of a workbook refer to. */
export type SheetParts = { readonly strings: readonly string[]; readonly moments: ReadonlySet<number>; readonly since1904: boolean };

/** A cell by its row, counted from 1, and its column, counted from 0. */
export type SheetPlace = { readonly row: number; readonly column: number };

export type ReadRows = { readonly rows: readonly SheetRow[]; /** There are more rows than are read. */ readonly isCut: boolean; /** Cells whose value a formula gave. */ readonly formulas: readonly SheetPlace[] };

/** The rows of a worksheet that hold something, in order; a cell merged over several rows fills each of them. Throws `UnreadablePart`. */
export function readWorksheet(xml: string, parts: SheetParts): ReadRows {
  const reader = new RowsReader(parts);
  readPart(xml, { open: reader.open, close: reader.close, text: reader.text });
  return reader.done();
}

class RowsReader {
  readonly #parts: SheetParts;
  readonly #rows = new Map<number, SheetValue[]>();
  readonly #merges: string[] = [];
  readonly #formulas: SheetPlace[] = [];
  #isCut = false;
  #row = 0;
  #column = -1;
  #type = 'n';
  #style = -1;
  #said = '';
  /** Within `v` or `t`, where text counts; phonetic readings (`rPh`) do not. */
  #isOpen = false;
  #aside = 0;

  constructor(parts: SheetParts) {
    this.#parts = parts;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'row': return this.#openRow(attributes['r']);
      case 'c': return this.#openCell(attributes);
      case 'f': if (this.#column < sheetLimits.columns) this.#formulas.push({ row: this.#row, column: this.#column }); return;
      case 'v': case 't': this.#isOpen = this.#aside === 0; return;
      case 'rPh': this.#aside += 1; return;
      case 'mergeCell': if (this.#merges.length < sheetLimits.merges) this.#merges.push(attributes['ref'] ?? ''); return;
      default:
    }
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.#isOpen = false;
    else if (name === 'rPh') this.#aside -= 1;
    else if (name === 'c') this.#closeCell();
  };

  readonly text = (text: string): void => {
    if (!this.#isOpen) return;
    this.#said += text;
    if (this.#said.length > sheetLimits.cell * 2) throw new UnreadablePart('a cell is too long');
  };

  done(): ReadRows {
    for (const ref of this.#merges) this.#fill(ref);
    const rows = [...this.#rows].map(([row, cells]) => ({ row, cells: filled(cells) })).sort((a, b) => a.row - b.row);
    return { rows, isCut: this.#isCut, formulas: this.#formulas };
  }

  /** Rows and cells may leave their names out: then they follow the one before. */
  #openRow(name: string | undefined): void {
    const row = name === undefined ? this.#row + 1 : Number(name);
    if (!Number.isInteger(row) || row < 1 || row > 1_048_576) throw new UnreadablePart('a row without a number');
    this.#row = row;
    this.#column = -1;
  }

  #openCell(attributes: Attributes): void {
    const ref = attributes['r'];
    this.#column = ref === undefined ? this.#column + 1 : placeOf(ref).column;
    this.#type = attributes['t'] ?? 'n';
    this.#style = Number(attributes['s'] ?? -1);
    this.#said = '';
  }

  #closeCell(): void {
    const value = this.#said === '' ? '' : this.#value(this.#said);
    if (value === '' || this.#column >= sheetLimits.columns) return;
    const known = this.#rows.get(this.#row);
    if (known !== undefined) known[this.#column] = value;
    else if (this.#rows.size >= sheetLimits.rows) this.#isCut = true;
    else this.#rows.set(this.#row, withCell([], this.#column, value));
  }

  #value(said: string): SheetValue {
    switch (this.#type) {
      case 's': return cleanText(this.#parts.strings[Number(said)] ?? '');
      case 'b': return said.trim() === '1' || said.trim() === 'true';
      case 'd': return isoMoment(said.trim()) ?? cleanText(said);
      case 'n': return this.#number(said.trim());
      default: return cleanText(said);
    }
  }

  #number(said: string): SheetValue {
    const number = Number(said);
    if (said === '' || !Number.isFinite(number)) return cleanText(said);
    return (this.#parts.moments.has(this.#style) ? momentOf(number, this.#parts.since1904) : undefined) ?? number;
  }

  /** Only downwards: a ministry stands once beside its people. Side by side, merged cells are headings over several columns. */
  #fill(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    const value = this.#rows.get(first.row)?.[first.column];
    if (value === undefined || first.column !== last.column) return;
    for (let row = first.row + 1; row <= Math.min(last.row, first.row + sheetLimits.rows); row += 1) {
      const cells = this.#rows.get(row);
      if (cells !== undefined) withCell(cells, first.column, value);
    }
  }
}

function withCell(cells: SheetValue[], column: number, value: SheetValue): SheetValue[] {
  cells[column] = value;
  return cells;
}

/** Cells that were not written are empty ones. */
function filled(cells: readonly (SheetValue | undefined)[]): readonly SheetValue[] {
  return Array.from(cells, (value) => value ?? '');
}

/** `C7` as a column from 0 and a row from 1. */
function placeOf(ref: string): SheetPlace {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(ref) ?? [];
  if (letters === '') throw new UnreadablePart('a cell without a place');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}

/** Line ends within a cell as `\n`; `_x000D_` stands for a character that XML cannot hold (18.4.12). */
export function cleanText(text: string): string {
  const plain = text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return plain.replace(/\r\n?/gu, '\n').slice(0, sheetLimits.cell);
}

function isoMoment(said: string): SheetMoment | undefined {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})?T?(\d{2}:\d{2})?(?::\d{2}(?:\.\d+)?)?Z?$/u.exec(said) ?? [];
  if (date === undefined && time === undefined) return undefined;
  return { date: date ?? null, time: time === '00:00' && date !== undefined ? null : (time ?? null) };
}

/** Texts that cells share, by their number. Throws `UnreadablePart`. */
export function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let said = '';
  let [isOpen, aside] = [false, 0];
  readPart(xml, {
    open: (name) => {
      if (name === 'si') said = '';
      else if (name === 'rPh') aside += 1;
      else if (name === 't') isOpen = aside === 0;
    },
    close: (name) => {
      if (name === 't') isOpen = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'si') strings.push(said);
      if (strings.length > sheetLimits.strings) throw new UnreadablePart('too many texts');
    },
    text: (text) => { if (isOpen) said += text; },
  });
  return strings;
}

/** Which cell formats show days or times, by number. Throws `UnreadablePart`. */
export function readMoments(xml: string): ReadonlySet<number> {
  const codes = new Map<number, string>();
  const moments = new Set<number>();
  let isCellFormats = false;
  let at = 0;
  readPart(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        if (isMomentFormat(id, codes.get(id))) moments.add(at);
        at += 1;
      }
      if (at + codes.size > sheetLimits.formats) throw new UnreadablePart('too many formats');
    },
    close: (name) => { if (name === 'cellXfs') isCellFormats = false; },
  });
  return moments;
}
