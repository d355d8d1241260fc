import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isMomentFormat, momentOf } from '../../../renderer/content/sheet/dates.ts';
import { readSheets, textOfValue, type Sheet } from '../../../renderer/content/sheet/read-sheets.ts';
import { xlsx } from '../../helpers/xlsx.ts';

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const read = readSheets(bytes);
  if (read.kind === 'refused') throw new Error(read.code);
  return read.sheets;
}
const textsOf = (bytes: Uint8Array, at = 0): readonly (readonly string[])[] => (sheetsOf(bytes)[at]?.rows ?? []).map(({ cells }) => cells.map(textOfValue));
const codeOf = (bytes: Uint8Array): string => {
  const read = readSheets(bytes);
  return read.kind === 'refused' ? read.code : read.kind;
};
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../fixtures/participants/${name}`, import.meta.url)));

describe('the cells of a sheet', () => {
  test('are texts, numbers, days and signs as they were last shown', () => {
    const rows = [
      ['Ana Rusu', 7, { xml: '<c @ s="1"><v>40826</v></c>' }, { xml: '<c @ s="2"><v>40826.5</v></c>' }],
      [{ xml: '<c @ t="inlineStr"><is><r><t>Omar </t></r><r><t>Haddad</t></r><rPh sb="0" eb="1"><t>オマル</t></rPh></is></c>' }, 0.1 + 0.2, { xml: '<c @ s="3"><v>12.5</v></c>' }, { xml: '<c @ t="b"><v>1</v></c>' }],
      [{ xml: '<c @ t="str"><f>A1&amp;"!"</f><v>Ana Rusu!</v></c>' }, null, { xml: '<c @ t="e"><v>#N/A</v></c>' }, { xml: '<c @ t="d"><v>2011-10-10T09:30:00</v></c>' }],
    ];
    expect(textsOf(xlsx([{ name: 'List', rows }]))).toEqual([
      ['Ana Rusu', '7', '2011-10-10', '2011-10-10 12:00'],
      ['Omar Haddad', '0.3', '12.5', '1'],
      ['Ana Rusu!', '', '#N/A', '2011-10-10 09:30'],
    ]);
  });

  test('keep the numbers of their rows, over rows that are empty', () => {
    const [sheet] = sheetsOf(xlsx([{ name: 'List', rows: [['List of participants'], [], [], [null, 'Name'], [null, 'Ana']] }]));
    expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 4, 5]);
    expect(sheet?.rows[1]?.cells).toEqual(['', 'Name']);
  });

  test('that are merged downwards stand beside each of their rows, headings over several columns do not', () => {
    const rows = [['Name', 'Body'], ['Ana', 'Ministry of Health'], ['Omar', null], ['Elena', 'IOM']];
    const merged = '<mergeCells count="2"><mergeCell ref="B2:B3"/><mergeCell ref="A1:B1"/></mergeCells>';
    expect(textsOf(xlsx([{ name: 'List', rows, more: merged }]))).toEqual([['Name', 'Body'], ['Ana', 'Ministry of Health'], ['Omar', 'Ministry of Health'], ['Elena', 'IOM']]);
  });

  test('read what XML cannot hold, and names without places', () => {
    const sheet = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Ana_x000D_\nRusu</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(textsOf(xlsx([{ name: 'List', rows: [] }], { 'xl/worksheets/sheet1.xml': sheet }))).toEqual([['Ana\nRusu', '2']]);
  });
});

describe('days', () => {
  test.each([
    [1, false, '1900-01-01', null], [59, false, '1900-02-28', null], [61, false, '1900-03-01', null], [45000, false, '2023-03-15', null],
    [0, true, '1904-01-01', null], [43538, true, '2023-03-15', null], [0.375, false, null, '09:00'], [45000.99999, false, '2023-03-15', '23:59'],
  ] as const)('%d (1904: %s) is %s %s', (serial, since1904, date, time) => {
    expect(momentOf(serial, since1904)).toEqual({ date, time });
  });

  test('of a file that counts from 1904 are read so', () => {
    const book = '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="List" r:id="rId1"/></sheets></workbook>';
    expect(textsOf(xlsx([{ name: 'List', rows: [[{ xml: '<c @ s="1"><v>43538</v></c>' }]] }], { 'xl/workbook.xml': book }))).toEqual([['2023-03-15']]);
  });

  test.each([
    ['General', false], ['0.00', false], ['#,##0 "days"', false], ['[Red]0', false], ['yyyy\\-mm\\-dd', true], ['[h]:mm', true], ['d. mmmm yyyy;@', true], ['0;"d"', false],
  ] as const)('the format %s shows one: %s', (code, expected) => {
    expect(isMomentFormat(200, code)).toBe(expected);
  });
});

describe('a workbook', () => {
  test('has its sheets in order, with names, the hidden ones marked', () => {
    const sheets = sheetsOf(xlsx([{ name: 'Day 1 & 2', rows: [['Ana']] }, { name: 'Lists', rows: [['F', 'M']], hidden: true }]));
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Day 1 & 2', false], ['Lists', true]]);
  });

  test('laid out as Excel does is read, with its merged ministries, days and second sheet', () => {
    const sheets = sheetsOf(fixture('chisinau-80.xlsx'));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Participants', 83], ['Tables', 5]]);
    const rows = textsOf(fixture('chisinau-80.xlsx'));
    expect(rows[2]).toEqual(['No.', 'Family name', 'First name', 'Sex', 'Position', 'Ministry / organization', 'Stakeholder group', '2011-10-10', '2011-10-11']);
    expect(rows[3]?.slice(1, 7)).toEqual(['Rusu', 'Ana', 'F', 'State Secretary', 'Ministry of Health', 'Line ministries']);
  });

  test.each([
    ['nothing', new Uint8Array(), 'damaged'],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old-or-locked'],
    ['text', strToU8('Name;Body\nAna;IOM\n'), 'not-a-sheet'],
    ['an OpenDocument file', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<office/>') }), 'not-a-sheet'],
    ['no cell', xlsx([{ name: 'List', rows: [] }]), 'empty'],
    ['a cut file', xlsx([{ name: 'List', rows: [['Ana']] }]).subarray(0, 900), 'damaged'],
    ['a document type', xlsx([{ name: 'List', rows: [] }], { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>' }), 'damaged'],
    ['XML that is not', xlsx([{ name: 'List', rows: [] }], { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData></worksheet>' }), 'damaged'],
    ['elements without end', xlsx([{ name: 'List', rows: [] }], { 'xl/worksheets/sheet1.xml': '<a>'.repeat(100) }), 'damaged'],
    ['a cell without a place', xlsx([{ name: 'List', rows: [] }], { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData></worksheet>' }), 'damaged'],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }, { level: 9 }), 'damaged'],
    ['a part beyond all lists', zipSync({ 'xl/workbook.xml': new Uint8Array(70_000_000) }, { level: 9 }), 'too-large'],
  ] as const)('with %s is refused', (_name, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('of more rows than anybody looks through is cut, and says so', () => {
    const [sheet] = sheetsOf(xlsx([{ name: 'List', rows: Array.from({ length: 5_100 }, () => [1]) }]));
    expect([sheet?.rows.length, sheet?.isCut]).toEqual([5_000, true]);
  });
});

describe('any bytes', () => {
  const whole = xlsx([{ name: 'List', rows: [['Name', 'Body'], ['Ana', 'IOM'], [{ xml: '<c @ s="1"><v>40826</v></c>' }, 3]] }]);

  test('are read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(['sheets', 'refused']).toContain(readSheets(bytes).kind);
    }), { numRuns: 150 });
  });

  test('of a part that was changed are read or refused', () => {
    const parts = Object.entries(unzipSync(whole));
    fc.assert(fc.property(fc.nat(parts.length - 1), fc.array(fc.tuple(fc.nat(2_000), fc.constantFrom('<', '>', '"', 'r="A"', '<c>', '</row>', '&', '\0', '-1', '1e9', 't="s"'))), (which, changes) => {
      const files = Object.fromEntries(parts.map(([name, bytes], at) => {
        let text = new TextDecoder().decode(bytes);
        if (at === which) for (const [place, put] of changes) text = `${text.slice(0, place % text.length)}${put}${text.slice((place % text.length) + 1)}`;
        return [name, strToU8(text)];
      }));
      expect(['sheets', 'refused']).toContain(readSheets(zipSync(files)).kind);
    }), { numRuns: 150 });
  });
});
