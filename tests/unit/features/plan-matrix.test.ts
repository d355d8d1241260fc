import { describe, expect, it } from 'vitest';
import { planLevels, type PlanItemView } from '../../../renderer/domain/plan/plan-item.ts';
import { missingOf, smartOf } from '../../../renderer/domain/plan/smart.ts';
import { cellText, editsOf, readCell, type MatrixKnown } from '../../../renderer/features/assess/plan/matrix/cell-values.ts';
import { columnsOf, lacksAt, matrixRows, measuresOf, rowsOf, takes, type MatrixColumn } from '../../../renderer/features/assess/plan/matrix/columns.ts';
import { item, nodeOf, treeOf, workshop } from '../domain/plan/helpers.ts';

const known: MatrixKnown = { language: 'fr', progress: { 'not-started': 'Not started', 'under-way': 'Under way', done: 'Done', dropped: 'Dropped' } };
const goal = item('goal', workshop, { level: 'goal' }, { title: 'More care' });
const pays = item('pays', 'goal', { level: 'activity', start: '2027-01-10', progress: 'under-way' }, { title: 'Raise pay', budget: '400,000 MDL' });
const share = item('share', 'goal', { level: 'indicator' }, { title: 'Share of posts', baseline: '71 %' });
const own = item('own', 'pays', { level: 'indicator' }, { title: 'Wage' });
const tree = treeOf(goal, pays, share, own);

describe('the matrix of a plan', () => {
  it('has a row for every item, or for every activity, and shows indicators once', () => {
    expect(rowsOf(tree, 'all').map((node) => node.item.id)).toEqual(['goal', 'pays', 'own', 'share']);
    expect(rowsOf(tree, 'activities').map((node) => node.item.id)).toEqual(['pays']);
    expect(matrixRows.map((shown) => columnsOf(shown).includes('indicators'))).toEqual([false, true]);
    expect(measuresOf(nodeOf(tree, 'pays')).map((node) => node.item.id)).toEqual(['own']);
    expect(measuresOf(nodeOf(treeOf(goal, pays, share), 'pays')).map((node) => node.item.id)).toEqual(['share']);
  });

  it('has for everything that is missing one cell that says so, unless the row of an indicator does', () => {
    for (const shown of matrixRows) {
      for (const node of rowsOf(tree, shown)) {
        const missing = missingOf(smartOf(node, []));
        const said = columnsOf(shown).flatMap((column) => lacksAt(column, missing, node.item, shown));
        const ofIndicator = shown === 'all' && node.item.level !== 'indicator' ? ['baseline', 'target', 'verification'] : [];
        expect([...said].toSorted(), `${node.item.id} ${shown}`).toEqual(missing.filter((code) => !ofIndicator.includes(code)).toSorted());
      }
    }
    expect(lacksAt('indicators', ['target', 'budget'], pays, 'activities')).toEqual(['target']);
    expect(lacksAt('title', ['indicator', 'budget'], goal, 'all')).toEqual(['indicator']);
  });

  it('takes in a cell what its item has, and nothing else', () => {
    const open = (level: (typeof planLevels)[number]): readonly MatrixColumn[] => columnsOf('all').filter((column) => takes(column, level));
    expect(open('goal')).toEqual(['title', 'responsible', 'partners', 'start', 'due', 'budget', 'funding']);
    expect(open('activity')).toEqual([...open('goal'), 'progress']);
    expect(open('indicator')).toEqual(['title', 'due', 'baseline', 'target', 'verification']);
    expect(planLevels.some((level) => takes('indicators', level))).toBe(false);
  });
});

describe('a cell of the matrix', () => {
  const again = (of: PlanItemView, column: MatrixColumn) => readCell(column, cellText(of, column, known), of, known);

  it('shows what it can be read from again', () => {
    expect(['budget', 'start', 'due', 'progress', 'target'].map((column) => cellText(pays, column as MatrixColumn, known))).toEqual(['400,000 MDL', '2027-01-10', '', 'Under way', '']);
    expect([again(pays, 'budget'), again(pays, 'start'), again(pays, 'due'), again(pays, 'progress')]).toEqual([
      { field: 'budget', text: { plain: '400,000 MDL', language: 'en' } }, { field: 'start', value: '2027-01-10' }, { field: 'due', value: null }, { field: 'progress', value: 'under-way' },
    ]);
  });

  it('is read as it is typed, emptied by nothing, and refused for a reason', () => {
    expect([readCell('due', '30.6.2027', pays, known), readCell('progress', 'DONE', pays, known), readCell('progress', '', pays, known), readCell('partners', ' IOM ', pays, known)]).toEqual([
      { field: 'due', value: '2027-06-30' }, { field: 'progress', value: 'done' }, { field: 'progress', value: 'not-started' }, { field: 'partners', text: { plain: 'IOM', language: 'fr' } },
    ]);
    expect([readCell('due', 'soon', pays, known), readCell('progress', 'half', pays, known), readCell('budget', '1', share, known), readCell('indicators', 'x', pays, known)]).toEqual(['unclear-day', 'unknown-progress', 'no-row', 'no-row']);
  });

  it('takes a block that is pasted, and tells what it could not take', () => {
    const { edits, leftOut } = editsOf([['2027-02-01', 'soon', '1 MDL'], ['', '2028-01-01', '2 MDL'], ['2027-01-01']], { items: [pays, share], columns: columnsOf('all'), row: 0, column: 3 }, known);
    expect(edits).toEqual([
      { item: 'pays', value: { field: 'start', value: '2027-02-01' } }, { item: 'pays', value: { field: 'budget', text: { plain: '1 MDL', language: 'en' } } }, { item: 'share', value: { field: 'due', value: '2028-01-01' } },
    ]);
    expect(leftOut.map(({ item: of, column, fault, text }) => [of?.id, column, fault, text])).toEqual([['pays', 'due', 'unclear-day', 'soon'], ['share', 'budget', 'no-row', '2 MDL'], [undefined, 'start', 'no-row', '2027-01-01']]);
  });
});
