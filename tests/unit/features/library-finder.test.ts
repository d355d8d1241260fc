import { describe, expect, it } from 'vitest';
import { chosenValues, facetValues, firstValues, nothingChosen, passing, toggleValue, type FinderRow, type FinderState } from '../../../renderer/features/library/finder.ts';
import { fold } from '../../../renderer/features/library/fold.ts';
import { crossTable, frequentValues } from '../../../renderer/features/library/picture.ts';
import { heatOf } from '../../../renderer/ui/picture/picture-model.ts';

const row = (id: string, sector: readonly string[], state: readonly string[], words = id): FinderRow => ({ id, language: 'en', text: fold(words), values: { sector, state } });
const rows = [
  row('a', ['health'], ['GH'], 'Hospitals in Ghana'),
  row('b', ['health', 'data'], ['MD'], 'Médecins de Bălți'),
  row('c', ['data'], ['MD', 'GH'], 'Figures'),
  row('d', ['trade'], [], 'إعادة الإدماج'),
];
const ids = (state: FinderState) => passing(rows, state).map(({ id }) => id);
const byName = (a: string, b: string) => a.localeCompare(b, 'en');
const choose = (...values: readonly (readonly [string, string])[]) => values.reduce((state, [facet, value]) => toggleValue(state, facet, value), nothingChosen);

describe('what passes', () => {
  it('is everything where nothing is chosen', () => {
    expect(ids(nothingChosen)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has one of the values inside a facet, and one in each facet', () => {
    expect(ids(choose(['sector', 'health'], ['sector', 'trade']))).toEqual(['a', 'b', 'd']);
    expect(ids(choose(['sector', 'health'], ['state', 'MD']))).toEqual(['b']);
    expect(ids(choose(['sector', 'trade'], ['state', 'MD']))).toEqual([]);
  });

  it('has every typed word, without case, accents and Arabic forms', () => {
    expect(ids({ chosen: {}, query: 'BALTI  medecins' })).toEqual(['b']);
    expect(ids({ chosen: {}, query: 'اعادة' })).toEqual(['d']);
    expect(fold('ٱلهدى')).toBe(fold('الهدي'));
    expect(ids({ chosen: {}, query: 'hospitals figures' })).toEqual([]);
  });

  it('lets go of a value that is chosen twice, and of a facet without any', () => {
    const twice = toggleValue(choose(['sector', 'health']), 'sector', 'health');
    expect(ids(twice)).toEqual(['a', 'b', 'c', 'd']);
    expect(chosenValues(twice)).toEqual([]);
    expect(chosenValues(choose(['state', 'MD'], ['sector', 'data']))).toEqual([{ facet: 'state', value: 'MD' }, { facet: 'sector', value: 'data' }]);
  });
});

describe('counts of a facet', () => {
  it('say what a value would show: other facets and words hold, its own choice does not', () => {
    const state = { ...choose(['sector', 'health'], ['state', 'MD']), query: '' };
    expect(facetValues(rows, state, 'sector', byName)).toEqual([
      { value: 'data', count: 2, isChosen: false },
      { value: 'health', count: 1, isChosen: true },
      { value: 'trade', count: 0, isChosen: false },
    ]);
    expect(facetValues(rows, { chosen: {}, query: 'figures' }, 'state', byName).map(({ count }) => count)).toEqual([1, 1]);
  });

  it('keep the order of all rows, the most frequent first and names by the reader’s order', () => {
    expect(facetValues(rows, choose(['state', 'GH']), 'sector', byName).map(({ value }) => value)).toEqual(['data', 'health', 'trade']);
    expect(facetValues(rows, nothingChosen, 'sector', 'as-they-come').map(({ value }) => value)).toEqual(['health', 'data', 'trade']);
  });

  it('show the first few and what is chosen further down', () => {
    const values = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ value, count: 1, isChosen: value === 'e' }));
    expect(firstValues(values, 2).map(({ value }) => value)).toEqual(['a', 'b', 'e']);
    expect(firstValues(values, 4)).toHaveLength(5);
  });
});

describe('the picture', () => {
  it('counts where two facets meet, among what passes the others', () => {
    const table = crossTable(rows, { ...choose(['sector', 'trade'], ['state', 'GH']), query: 'i' }, { row: 'sector', column: 'state' }, frequentValues(rows, 'state'));
    expect(table.columns).toEqual(['GH', 'MD']);
    expect(table.rows.map((line) => [line.row, line.total, ...line.cells.map(({ count }) => count)])).toEqual([
      ['health', 2, 1, 1],
      ['data', 2, 1, 2],
      ['trade', 0, 0, 0],
    ]);
    expect(table.rows[1]?.cells.map(({ heat }) => heat)).toEqual([2, 4]);
  });

  it('has five densities, none only for none', () => {
    expect([0, 1, 4, 5, 8, 9, 13, 16].map((count) => heatOf(count, 16))).toEqual([0, 1, 1, 2, 2, 3, 4, 4]);
    expect(heatOf(3, 0)).toBe(0);
  });
});
