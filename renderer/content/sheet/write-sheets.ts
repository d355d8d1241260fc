import { pack } from '../../record/file/zip.ts';
import { serialOf } from './dates.ts';
import { sheetLimits } from './limits.ts';

/** What is written into a cell: a text that never runs as a formula, a number, a day (ISO), or nothing. */
export type WrittenCell = string | number | { readonly day: string } | null;

export type WrittenColumn = {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  /** Its empty cells are formatted for what will be typed there: a text, which never becomes a formula or a day; or a day. A key is for programs: small, on one line. */
  readonly holds?: 'text' | 'day' | 'key';
};

export type WrittenSheet = {
  /** Shown on its tab as far as Excel takes it: 31 characters, some of them not, and no name twice. */
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** One cell a column. */
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Its tab is not shown. */
  readonly isHidden?: true;
};

/**
 * An XLSX file (ECMA-376): the heads stay in sight and can be filtered, texts are wrapped, a right-to-left sheet begins at the right,
 * and printed it is as wide as a page. The same sheets give the same bytes.
 */
export function writeSheets(sheets: readonly WrittenSheet[], direction: 'ltr' | 'rtl'): Uint8Array {
  const names = sheets.reduce<readonly string[]>((taken, { name }) => [...taken, tabName(name, taken)], []);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/>${sheets.map((_sheet, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${sheetTypes}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${sheets[at]?.isHidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets><definedNames>${sheets.map((sheet, at) => definedNames(sheet, names[at] ?? '', at)).join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageTypes}/relationships">${sheets.map((_sheet, at) => `<Relationship Id="rId${at + 1}" Type="${links}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${links}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet, direction)])),
  };
  const utf8 = new TextEncoder();
  return pack(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, utf8.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)])), 6);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Number of each look in `styles`. Texts have the format for text: what is typed over them later does not become a formula either. */
const look = { number: 1, text: 2, head: 3, day: 4, key: 5 } as const;

const styles = `<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><sz val="8"/><color rgb="FF7E878A"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6EAEB"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF475256"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function worksheet({ columns, rows }: WrittenSheet, direction: 'ltr' | 'rtl'): string {
  const heads = columns.map(({ head }) => head);
  const row = (cells: readonly WrittenCell[], at: number): string => `<row r="${at}" ht="${heightOf(cells, columns)}">${cells.map((cell, column) => cellOf(cell, placeOf(column, at), at === 1 ? look.head : columns[column]?.holds === 'key' ? look.key : look.text)).join('')}</row>`;
  const body = [heads, ...rows].map((cells, at) => row(cells, at + 1)).join('');
  const widths = columns.map(({ width, holds }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}"${holds === undefined ? '' : ` style="${look[holds]}"`} customWidth="1"/>`).join('');
  const side = direction === 'rtl' ? ' rightToLeft="1"' : '';
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${side}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${body}</sheetData><autoFilter ref="${areaOf(columns.length, rows.length)}"/><pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** Points of a row in which its longest text has room: not every program measures that when it opens a file. Excel allows 409. */
function heightOf(cells: readonly WrittenCell[], columns: WrittenSheet['columns']): number {
  const lines = cells.map((cell, at) => (typeof cell === 'string' && columns[at]?.holds !== 'key' ? cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (columns[at]?.width ?? 10))), 0) : 1));
  return Math.min(409, 15 * Math.max(1, ...lines));
}

/** In letters of the Latin script: Chinese, Japanese and Korean ones are twice as wide. */
const widthOf = (line: string): number => line.length + (line.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/gu)?.length ?? 0);

function cellOf(cell: WrittenCell, place: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${look.number}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') {
    const serial = serialOf(cell.day);
    return serial === undefined ? cellOf(cell.day, place, style) : `<c r="${place}" s="${look.day}"><v>${serial}</v></c>`;
  }
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(literal(shortened(cell, sheetLimits.cell)))}</t></is></c>`;
}

/** The filter that Excel looks for under a name of its own, and the heads on every printed page. */
function definedNames({ columns, rows }: WrittenSheet, name: string, at: number): string {
  const sheet = escaped(`'${name.replaceAll("'", "''")}'`);
  const [first, last] = areaOf(columns.length, rows.length).split(':').map((cell) => cell.replace(/([A-Z]+)(\d+)/u, '$$$1$$$2'));
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${first}:${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`;
}

const areaOf = (columns: number, rows: number): string => `A1:${letters(Math.max(columns, 1) - 1)}${rows + 1}`;

/** `C7`: a cell by its column, counted from 0, and its row, counted from 1. */
export const placeOf = (column: number, row: number): string => `${letters(column)}${row}`;

/** A column's letters, counted from 0: A, Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function tabName(name: string, taken: readonly string[]): string {
  const safe = name.replaceAll(/[[\]:*?/\\]/gu, ' ').replaceAll(/^[\s']+|[\s']+$/gu, '');
  const isFree = (one: string): boolean => one !== '' && !taken.some((other) => other.toLowerCase() === one.toLowerCase());
  const cut = shortened(safe, 31).trim();
  return isFree(cut) ? cut : `${shortened(safe, 26).trim()} ${taken.length + 1}`.trim();
}

/** At most so many UTF-16 units, without half a character at the end. */
const shortened = (text: string, units: number): string => text.slice(0, units).replace(/[\uD800-\uDBFF]$/u, '');

/** Excel takes `_x0041_` in a text for a character: the underscore before it is written as one itself (18.4.12). */
const literal = (text: string): string => text.replaceAll(/_(?=x[0-9a-fA-F]{4}_)/gu, '_x005F_');

/** Without what XML cannot hold. */
function escaped(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
