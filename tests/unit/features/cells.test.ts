import { describe, expect, it } from 'vitest';
import { blockOf, isBlock } from '../../../renderer/ui/cells/block-text.ts';
import { cellText, editsOf, readCell, type CellColumn, type CellKnown } from '../../../renderer/features/prepare/cells/cell-values.ts';
import type { ParticipantView } from '../../../renderer/domain/views.ts';

const none = { original: undefined, translations: {} };
const person = (id: string, name: string): ParticipantView => ({ id, name, function: none, body: null, typedBody: null, group: 'states', sex: 'f', language: 'ro', table: 't2', attendance: [2], open: [] });
const known: CellKnown = {
  language: 'en',
  own: [],
  shippedGroup: (text) => (text === 'Ministère technique' ? 'line-ministries' : undefined),
  tables: [],
  choices: {
    group: [{ id: 'states', label: 'States' }, { id: 'line-ministries', label: 'Line ministries' }],
    sex: [{ id: 'f', label: 'Woman' }, { id: 'm', label: 'Man' }],
    table: [{ id: 't2', label: 'Health', terms: ['2'] }],
    language: [{ id: 'ro', label: 'Romanian', terms: ['română'] }],
  },
};

describe('a block of cells', () => {
  it('is read as a spreadsheet gives it, quoted cells and blank rows included', () => {
    expect(blockOf('Ana\tAdviser\r\n\r\n"Head, ""Unit""\n2"\tIOM\r\n')).toEqual([['Ana', 'Adviser'], [''], ['Head, "Unit" 2', 'IOM']]);
    expect(blockOf('say "A"\t"open\nnext')).toEqual([['say "A"', '"open'], ['next']]);
    expect([isBlock('Ana Rusu\n'), isBlock('Ana\tRusu'), isBlock('Ana\nRusu')]).toEqual([false, true, true]);
  });

  it('fills the cells from one on; people are added where it names them, and what cannot be read is told', () => {
    const columns: readonly CellColumn[] = ['name', 'sex', 'day 1'];
    let ids = 0;
    const into = { people: [person('a', 'Ana')], columns, row: 0, column: 0, newId: () => `new${String((ids += 1))}` };
    const { edits, leftOut } = editsOf([['', 'Man', 'x'], ['Elena', '?', ''], ['', 'Man', '', 'beyond']], into, known);
    expect(edits).toEqual([
      { person: 'a', value: { field: 'sex', value: 'm' } }, { person: 'a', value: { field: 'day', day: 1, isPresent: true } }, { person: 'new1', value: { field: 'name', text: 'Elena' } },
    ]);
    expect(leftOut.map(({ row, column, fault, text }) => [row, column, fault, text])).toEqual([
      [1, 'name', 'no-name', ''], [2, 'sex', 'unknown-sex', '?'], [3, 'sex', 'no-row', 'Man'], [3, 'day 1', 'no-row', 'beyond'],
    ]);
  });
});

describe('a cell', () => {
  it('shows what it can be read from again', () => {
    const ana = person('a', 'Ana Rusu');
    const columns: readonly CellColumn[] = ['name', 'group', 'sex', 'table', 'language', 'day 2', 'day 1'];
    expect(columns.map((column) => cellText(ana, column, known))).toEqual(['Ana Rusu', 'States', 'Woman', 'Health', 'Romanian', '1', '']);
    expect(columns.map((column) => readCell(column, cellText(ana, column, known), known))).toEqual([
      { field: 'name', text: 'Ana Rusu' }, { field: 'group', value: 'states' }, { field: 'sex', value: 'f' }, { field: 'table', value: 't2' }, { field: 'language', value: 'ro' },
      { field: 'day', day: 2, isPresent: true }, { field: 'day', day: 1, isPresent: false },
    ]);
  });

  it('is read by other names, emptied by nothing, and refused for a reason', () => {
    expect([readCell('group', 'Ministère technique', known), readCell('table', '2', known), readCell('language', 'română', known), readCell('sex', 'femme', known), readCell('group', '', known)]).toEqual([
      { field: 'group', value: 'line-ministries' }, { field: 'table', value: 't2' }, { field: 'language', value: 'ro' }, { field: 'sex', value: 'f' }, { field: 'group', value: null },
    ]);
    expect([readCell('name', ' ', known), readCell('group', 'Bankers', known), readCell('day 1', 'maybe', known), readCell('function', 'x'.repeat(301), known)]).toEqual(['no-name', 'unknown-group', 'unknown-presence', 'too-long']);
  });
});
