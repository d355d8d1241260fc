import { strToU8, zipSync } from 'fflate';

/** A cell as it stands in a worksheet's XML: text by default, a number, or XML of one's own. */
export type XlsxCell = string | number | { readonly xml: string } | null;

export type XlsxSheet = { readonly name: string; readonly rows: readonly (readonly XlsxCell[])[]; readonly hidden?: true; readonly more?: string };

/** A small XLSX as a spreadsheet program writes it, with texts shared; parts can be replaced to break it. */
export function xlsx(sheets: readonly XlsxSheet[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const strings: string[] = [];
  const shared = (text: string): number => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const worksheets = sheets.map(({ rows, more = '' }) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((cells, at) => rowXml(cells, at + 1, shared)).join('')}</sheetData>${more}</worksheet>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['rIdS', 'sharedStrings', 'sharedStrings.xml'], ['rIdT', 'styles', '/xl/styles.xml']]),
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    // Format 1 is a day of the program, 2 one of the file's own, 3 money whose letters are no day.
    'xl/styles.xml': '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-409]d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;MDL&quot;;[Red]-0"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ...Object.fromEntries(worksheets.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function rowXml(cells: readonly XlsxCell[], row: number, shared: (text: string) => number): string {
  if (cells.length === 0) return '';
  const written = cells.map((cell, column) => {
    const ref = `${String.fromCharCode(65 + column)}${row}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
    return typeof cell === 'string' ? `<c r="${ref}" t="s"><v>${shared(cell)}</v></c>` : cell.xml.replace('@', `r="${ref}"`);
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

function relations(list: readonly (readonly [string, string, string])[]): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${base}${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
