import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLevels, type PlanItemView } from '../../../../renderer/domain/plan/plan-item.ts';
import { planTree } from '../../../../renderer/domain/plan/plan-tree.ts';
import { canStand, indented, outdented, placesFor } from '../../../../renderer/domain/plan/reshape.ts';
import { item, nodeOf, treeOf, workshop } from './helpers.ts';

const of = (shape: ReturnType<typeof indented>) => (shape === null ? null : [shape.above?.item.id ?? null, shape.after?.item.id ?? null, [...shape.levels]]);

const tree = treeOf(
  item('g1', workshop, { level: 'goal' }), item('g2', workshop, { level: 'goal' }), item('o', 'g2', { level: 'outcome' }), item('a1', 'o'), item('a2', 'o'),
  item('i', 'o', { level: 'indicator' }), item('a3', 'o'),
);

describe('an item a step deeper', () => {
  it('stands last below the one before it, and takes a lower level where it has to', () => {
    expect(of(indented(tree, 'g2'))).toEqual(['g1', null, [['g2', 'outcome'], ['o', 'output']]]);
    expect(of(indented(tree, 'i'))).toEqual(['a2', null, []]);
  });

  it('is none where nothing stands before it, or nothing may stand below that', () => {
    expect(['g1', 'o', 'a2', 'a3', 'nobody'].map((id) => indented(tree, id))).toEqual([null, null, null, null, null]);
    const full = treeOf(item('g1', workshop, { level: 'goal' }), item('g2', workshop, { level: 'goal' }), item('c', 'g2', { level: 'outcome' }), item('p', 'c', { level: 'output' }), item('a', 'p'));
    expect(of(indented(full, 'g2'))).toEqual(null);
  });
});

describe('an item a step higher', () => {
  it('stands after what it stood below', () => { expect(['a1', 'i', 'o'].map((id) => of(outdented(tree, id)))).toEqual([['g2', 'o', []], ['g2', 'o', []], [null, 'g2', []]]); });
  it('is none at the top, or where an indicator would measure nothing', () => {
    const alone = treeOf(item('a', workshop), item('i', 'a', { level: 'indicator' }));
    expect([outdented(tree, 'g1'), outdented(alone, 'i')]).toEqual([null, null]);
  });
});

it('an item may be moved below what is of a higher level and not below itself', () => {
  expect(placesFor(tree, nodeOf(tree, 'a1')).map((one) => one.item.id)).toEqual(['g1', 'g2', 'o']);
  expect([canStand(nodeOf(tree, 'a1'), null), canStand(nodeOf(tree, 'i'), null)]).toEqual([true, false]);
});

it('an item that was in place is in place after it went deeper or higher, with all below it', () => {
  const plans = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...planLevels)), { maxLength: 10 }).map((each) => each.reduce<readonly PlanItemView[]>((items, [nth, level], at) => {
    const parents = [...items.filter((one) => planLevels.indexOf(one.level) < planLevels.indexOf(level)).map(({ id }) => id), ...(level === 'indicator' ? [] : [workshop])];
    return parents.length === 0 ? items : [...items, item(`i${String(at)}`, parents[nth % parents.length] ?? workshop, { level })];
  }, []));
  fc.assert(fc.property(plans, fc.nat(), fc.boolean(), (items, nth, isDeeper) => {
    const id = items[nth % Math.max(1, items.length)]?.id ?? '';
    const before = planTree(items, workshop);
    const shape = (isDeeper ? indented : outdented)(before, id);
    if (shape === null) return;
    const after = planTree(items.map((one) => ({ ...one, level: shape.levels.get(one.id) ?? one.level, ...(one.id === id ? { parent: shape.above?.item.id ?? workshop } : {}) })), workshop);
    expect(after.filter(({ outOfPlace }) => outOfPlace !== null)).toEqual([]);
    expect(after).toHaveLength(before.length);
  }));
});
