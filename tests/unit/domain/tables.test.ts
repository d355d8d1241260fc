import { describe, expect, it } from 'vitest';
import { isTakenBy, tablesNamed, withoutNames, type TablesView } from '../../../renderer/domain/tables.ts';

const table = (id: string, number: number) => ({ id, number, title: { original: undefined, translations: {} }, withoutNames: false, open: [] });

describe('which table takes a roundtable', () => {
  const view = (...named: readonly string[]): TablesView => ({ tables: [table('t1', 1), table('t2', 2)], takenBy: new Map([['health', named]]) });

  it('is every one where none is named, and where those that were named are there no more', () => {
    expect(isTakenBy(view(), 'health', 't2')).toBe(true);
    expect(isTakenBy(view('t9'), 'health', 't2')).toBe(true);
  });

  it('is those that are named, and no other', () => {
    expect(isTakenBy(view('t1'), 'health', 't1')).toBe(true);
    expect(isTakenBy(view('t1'), 'health', 't2')).toBe(false);
  });

  it('is read from one register each; one that was taken back names nobody', () => {
    expect(tablesNamed({ fields: { 'tables.b': { id: 'b' }, 'tables.a': { id: 'a' }, 'tables.c': null, title: 'tables' } })).toEqual(['a', 'b']);
  });
});

describe('speakers without names', () => {
  const people = new Map([
    ['ana', { body: 'ministry', group: 'line-ministries' }],
    ['omar', { body: null, group: 'states' }],
    ['nobody', { body: null, group: null }],
  ]);

  it('become their body, where none is known their stakeholder group, each once', () => {
    const said = [{ participant: 'ana' }, { body: 'ministry' }, { participant: 'omar' }, { group: 'states' }, { role: 'chair' }];
    expect(withoutNames(said, (id) => people.get(id))).toEqual([{ body: 'ministry' }, { group: 'states' }, { role: 'chair' }]);
  });

  it('leave nobody where nothing else is known of the person', () => {
    expect(withoutNames([{ participant: 'nobody' }, { participant: 'stranger' }], (id) => people.get(id))).toEqual([]);
  });
});
