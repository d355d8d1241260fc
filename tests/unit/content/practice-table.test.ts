import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, readCsv, unguardCell, writeCsv, type Delimiter } from '../../../renderer/content/table/csv.ts';
import { placeNames } from '../../../renderer/content/table/names.ts';
import { readPracticeTable, writePracticeCsv, writePracticeJson, type PracticeTable } from '../../../renderer/content/table/practice-table.ts';
import type { PracticeEntry } from '../../../renderer/domain/own.ts';
import { decodeText } from '../../../renderer/data/decode-text.ts';
import { labels } from '../../helpers/labels.ts';

const names = placeNames(labels);
type Table = Extract<PracticeTable, { readonly kind: 'table' }>;

function read(text: string): Table {
  const table = readPracticeTable(text, names);
  if (table.kind !== 'table') throw new Error(table.code);
  return table;
}
const faultsOf = (text: string): readonly string[] => read(text).faults.map(({ line, code }) => `${line} ${code}`);

describe('separated values', () => {
  it('give back any text as it was written, line ends made even', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from('",;\t\n\'=+-@ aé\r')) }));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(rows, (given) => {
      const even = given.map((row) => row.map((one) => one.replace(/\r\n?/gu, '\n')));
      const text = writeCsv(given).replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
      const back = readCsv(text, ',').rows.map(({ cells }) => cells.map(unguardCell));
      expect(back).toEqual(even.filter((row) => row.map(guardCell).some((one) => one.trim() !== '')));
    }), { numRuns: 500 });
  });

  it('never write a cell that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'=", "''@"]) {
      expect(guardCell(`${start}1+1`)[0]).toBe("'");
      expect(unguardCell(guardCell(`${start}1+1`))).toBe(`${start}1+1`);
    }
    expect(guardCell("O'Brien")).toBe("O'Brien");
    expect(unguardCell("'hello")).toBe("'hello");
  });

  it.each([',', ';', '\t'] as const)('are told apart by %j', (delimiter: Delimiter) => {
    const text = ['title', 'states', 'summary'].join(delimiter) + `\nA "card"${delimiter}GH${delimiter}"one${delimiter} two;\nthree, four"\n`;
    expect(read(text).rows.map(({ line, entry }) => [line, entry.title, entry.states, entry.summary])).toEqual([[2, 'A "card"', ['GH'], `one${delimiter} two;\nthree, four`]]);
  });

  it('take the separator that the first line of Excel names, and count that line', () => {
    expect(faultsOf('sep=;\ntitle;states\nA;Ghana\n;Ghana\n')).toEqual(['4 missing-title']);
  });

  it('name a quotation mark that is never closed and go on with the next line', () => {
    expect(faultsOf('title,summary\nA,"one\nB,two\nC,"x"y\nD,"three\nfour"\n')).toEqual(['2 open-quote', '4 bad-quote']);
    expect(read('title,summary\nA,"one\nB,two\nC,"x"y\nD,"three\nfour"\n').rows.map(({ line, entry }) => [line, entry.title])).toEqual([[3, 'B'], [5, 'D']]);
  });

  it('give up a file of nothing but open quotation marks', () => {
    const faults = read(`title\n${'"open\n'.repeat(2_000)}`).faults;
    expect(faults.length).toBeLessThan(210);
    expect(faults.at(-1)).toMatchObject({ code: 'unread' });
  });

  it('end after as many rows as a person checks', () => {
    const table = read(`title\n${Array.from({ length: 5_005 }, (_, at) => `Card ${at}`).join('\n')}`);
    expect(table.rows).toHaveLength(4_999);
    expect(table.faults).toEqual([{ line: 5_001, code: 'unread' }]);
  });
});

describe('encodings', () => {
  const text = 'title;summary\nÉcole;“Été” à 5 €\n';
  const wide = (order: 'le' | 'be'): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
  };
  const latin = Uint8Array.from(Array.from(text), (letter) => ({ '“': 0x93, '”': 0x94, '€': 0x80 })[letter] ?? letter.charCodeAt(0));
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little-endian with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide('le')])],
    ['UTF-16 big-endian with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), wide('be')])],
    ['UTF-16 without a mark', wide('le')],
    ['UTF-16 the other way round without a mark', wide('be')],
    ['Windows-1252', latin],
  ])('%s', (_name, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBe(text);
  });
});

describe('rows of practices', () => {
  it('know states by code and by name, in every shipped language', () => {
    const states = (written: string): readonly string[] => read(`title,states\nA,${written}\n`).rows[0]?.entry.states ?? [];
    expect(states('GH; gh | Ghana')).toEqual(['GH']);
    expect(states('Républicque')).toEqual([]);
    expect(states('"Bolivia (Plurinational State of)"')).toEqual(['BO']);
    expect(states('Bolivia; Côte d’Ivoire; Cote d\'Ivoire; Maroc; المغرب')).toEqual(['BO', 'CI', 'MA']);
    expect(states('the Gambia; Netherlands')).toHaveLength(2);
  });

  it('name every fault of a row', () => {
    expect(faultsOf('title,states,sectors,from,to,web links\n,Atlantis,Fishing,2012,2010,javascript:alert(1)\n')).toEqual([
      '2 unknown-state', '2 unknown-sector', '2 bad-link', '2 year-order', '2 missing-title',
    ].toSorted((a, b) => faultOrder.indexOf(a) - faultOrder.indexOf(b)));
  });

  it('have the same id for the same title and states, however they are written', () => {
    const id = (text: string): string => read(text).rows[0]?.id ?? '';
    expect(id('title,states\nLocal  offices,Ghana; MA\n')).toBe(id('states;title\nMaroc | GH;local offices\n'));
    expect(id('title,states\nLocal offices,GH\n')).not.toBe(id('title,states\nLocal offices,MA\n'));
    expect(id('id,title\n0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000,A\n')).toBe('0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000');
    expect(id('id,title\n1,A\n')).not.toBe(id('id,title\n1,B\n'));
  });

  it('are read from JSON with the line on which each stands', () => {
    const json = '{ "practices": [\n  { "title": "A", "states": ["Ghana"], "from": 2002 },\n\n  "no row",\n  { "title": "B", "tags": [1] },\n  { "title": "", "note": "x" }\n] }';
    const table = read(json);
    expect(table.rows.map(({ line, entry }) => [line, entry.title, entry.states, entry.period.from])).toEqual([[2, 'A', ['GH'], 2002]]);
    expect(table.faults.map(({ line, code }) => `${line} ${code}`)).toEqual(['4 not-a-row', '5 bad-value', '6 missing-title']);
    expect(table.unknownColumns).toEqual(['note']);
  });

  it.each([
    ['empty', ' \n'], ['no-title-column', 'name,state\nA,GH\n'], ['double-column', 'title,Title\nA,B\n'], ['bad-json', '{ "practices": [ }'], ['bad-json', '{"x":1}'],
  ])('are refused as %s', (code, text) => {
    expect(readPracticeTable(text, names)).toEqual({ kind: 'refused', code });
  });

  it.each([['CSV', writePracticeCsv], ['JSON', writePracticeJson]] as const)('written as %s read back the same', (_form, write) => {
    const line = fc.string({ unit: fc.constantFrom(...Array.from('ab é;|,"\'=-@مع')) }).map((text) => text.replace(/\s+/gu, ' ').trim());
    const filled = line.filter((text) => text !== '');
    const lines = fc.array(filled, { maxLength: 3 }).map((parts) => parts.join('\n'));
    const list = fc.uniqueArray(filled, { maxLength: 4 });
    const entry: fc.Arbitrary<PracticeEntry> = fc.record({
      language: fc.constantFrom('en', 'ar', null), title: filled, qualifier: line, states: fc.subarray(['GH', 'MA', 'CI']), partners: list, themes: list, tags: list, summary: lines,
      links: fc.subarray(['https://example.org/a;b', 'www.iom.int/x|y?z=1', 'http://gfmd.org']), sectors: fc.subarray(['health', 'trade', 'data']),
      period: fc.constantFrom({ from: null, to: null }, { from: 2002, to: null }, { from: 2002, to: 2012 }), source: lines, forTheRoom: lines,
    });
    fc.assert(fc.property(entry, (one) => {
      const id = '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
      const table = read(write([{ id, entry: one }]));
      expect(table.faults).toEqual([]);
      expect(table.rows.map((row) => [row.id, row.entry])).toEqual([[id, one]]);
    }), { numRuns: 300 });
  });
});

const faultOrder = ['2 missing-title', '2 unknown-state', '2 bad-link', '2 unknown-sector', '2 year-order'];
