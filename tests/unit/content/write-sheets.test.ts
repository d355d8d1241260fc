import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheets, textOfValue } from '../../../renderer/content/sheet/read-sheets.ts';
import { writeSheets, type WrittenSheet } from '../../../renderer/content/sheet/write-sheets.ts';

const sheet = (rows: WrittenSheet['rows'], name = 'Answers'): WrittenSheet => ({ name, columns: [{ head: 'Question', width: 40 }, { head: 'Agreed', width: 10 }], rows });

function cellsOf(bytes: Uint8Array): readonly (readonly unknown[])[] {
  const read = readSheets(bytes);
  if (read.kind === 'refused') throw new Error(read.code);
  return read.sheets[0]?.rows.map(({ cells }) => cells) ?? [];
}
const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

describe('a written spreadsheet', () => {
  test('reads back as it was, texts as texts and numbers as numbers', () => {
    const rows = [['Does pay matter?', 12], ['هل تهم الأجور؟', 0.5], ['two\nlines', null]];
    expect(cellsOf(writeSheets([sheet(rows)], 'ltr'))).toEqual([['Question', 'Agreed'], ['Does pay matter?', 12], ['هل تهم الأجور؟', 0.5], ['two\nlines']]);
  });

  test('whatever the text, it comes back but for what XML cannot hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (text) => {
      const kept = text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replaceAll(/\r\n?/gu, '\n');
      const [, row] = cellsOf(writeSheets([sheet([[`=${text}.`, 1]])], 'ltr'));
      expect(row).toEqual([`=${kept}.`, 1]);
    }));
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://example.org")', '_x0041_'])('holds %s as a text that does not run', (text) => {
    const bytes = writeSheets([sheet([[text, null]])], 'ltr');
    expect(cellsOf(bytes)[1]?.map((cell) => textOfValue(cell as string))).toEqual([text]);
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('calls no two sheets the same, whatever their capitals, and cuts no character in two', () => {
    const read = readSheets(writeSheets(['Answers', 'answers', `${'x'.repeat(30)}😀`, `${'x'.repeat(30)}😀`].map((name) => sheet([['x', 1]], name)), 'ltr'));
    expect(read.kind === 'sheets' && read.sheets.map(({ name }) => name)).toEqual(['Answers', 'answers 2', 'x'.repeat(30), `${'x'.repeat(26)} 4`]);
  });

  test('gives each row the height of its longest text', () => {
    const xml = partOf(writeSheets([sheet([['short', 1], ['x'.repeat(90), 1], ['two\nlines', null], ['y'.repeat(9000), 1], ['问'.repeat(30), 1]])], 'ltr'), 'xl/worksheets/sheet1.xml');
    expect([...xml.matchAll(/<row r="\d+" ht="(\d+)">/gu)].map(([, height]) => Number(height))).toEqual([15, 15, 45, 30, 409, 30]);
  });

  test('holds days as days, and those that spreadsheets count in two ways as texts', () => {
    const bytes = writeSheets([sheet([[{ day: '2027-03-31' }, null], [{ day: '1900-03-01' }, null], [{ day: '1900-02-28' }, null], [{ day: '9999-12-31' }, null]])], 'ltr');
    expect(cellsOf(bytes).slice(1)).toEqual([[{ date: '2027-03-31', time: null }], [{ date: '1900-03-01', time: null }], ['1900-02-28'], [{ date: '9999-12-31', time: null }]]);
  });

  test('formats empty cells for what is to be typed there, and hides what is for programs only', () => {
    const columns = [{ head: 'Key', width: 5, holds: 'key' }, { head: 'Text', width: 10, holds: 'text' }, { head: 'Day', width: 10, holds: 'day' }] as const;
    const bytes = writeSheets([{ name: 'Plan', columns, rows: [['a key longer than its column is wide', 'x', null]] }, { name: 'before', isHidden: true, columns, rows: [] }], 'ltr');
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect([...xml.matchAll(/<col min="\d" max="\d" width="\d+" style="(\d)"/gu)].map(([, style]) => style)).toEqual(['5', '2', '4']);
    expect(xml).toContain('<row r="2" ht="15">');
    const read = readSheets(bytes);
    expect(read.kind === 'sheets' && read.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Plan', false], ['before', true]]);
  });

  test('begins at the right in a right-to-left language, and names its tabs as Excel takes them', () => {
    const bytes = writeSheets([sheet([], "'Scores: a/b [2026]' that go on and on"), sheet([], '???')], 'rtl');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('rightToLeft="1"');
    const read = readSheets(writeSheets([sheet([['x', 1]], "'Scores: a/b [2026]' that go on and on"), sheet([], '???')], 'rtl'));
    expect(read.kind === 'sheets' && read.sheets.map(({ name }) => name)).toEqual(["Scores  a b  2026 ' that go on", '2']);
    expect(partOf(writeSheets([sheet([])], 'ltr'), 'xl/worksheets/sheet1.xml')).not.toContain('rightToLeft');
  });
});
