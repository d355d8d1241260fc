import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptedId, daysAt, mayStandBelowLevel, planLevels, planTexts, textsAt, type PlanItemView } from '../../../../renderer/domain/plan/plan-item.ts';
import { aboveOf, branchOf, indicatorsOf, planTree, type PlanTree } from '../../../../renderer/domain/plan/plan-tree.ts';
import { item, nodeOf, treeOf, workshop } from './helpers.ts';

const shown = (tree: PlanTree): readonly string[] => tree.map(({ item: { id, level }, path, outOfPlace }) => `${level === 'indicator' ? 'I' : ''}${path.join('.')} ${id}${outOfPlace === null ? '' : ` (${outOfPlace})`}`);

/** Any heap of items: parents that are there, that are not, and that make circles. */
const heap = fc.integer({ min: 0, max: 12 }).chain((count) => {
  const parent = fc.oneof(fc.constantFrom<string | null>(workshop, null, 'elsewhere'), fc.nat({ max: Math.max(0, count - 1) }).map((at) => `i${String(at)}`));
  return fc.array(fc.tuple(parent, fc.constantFrom(...planLevels)), { minLength: count, maxLength: count })
    .map((each) => each.map(([above, level], at): PlanItemView => item(`i${String(at)}`, above, { level })));
});

describe('an item', () => {
  it('taken over from the library is an activity that expects its gap to be closed', () => {
    expect(item('p', workshop, { level: 'activity', 'cites.practice.one': { id: 'practice.one', version: '1', title: { en: 'One desk' }, source: {} } })).toMatchObject({
      level: 'activity', priority: null, gap: null, expects: 'yes', progress: 'not-started', start: null, due: null, cites: [{ item: 'practice.one' }],
    });
  });

  it('reads what nobody knows as absent, and a level of a newer program as an activity', () => {
    expect(item('p', workshop, { level: 'pillar', due: '2027-02-30x', start: '2027-03-01', progress: 'asleep', expects: 'no', checklist: 'c' })).toMatchObject({
      level: 'activity', due: null, start: '2027-03-01', progress: 'not-started', expects: 'yes', gap: null,
    });
  });

  it('may stand below what is of a higher level, and nothing stands below an indicator', () => {
    const allowed = planLevels.flatMap((level) => planLevels.filter((above) => mayStandBelowLevel(level, above)).map((above) => `${level} ${above}`));
    expect(allowed).toEqual([
      'outcome goal', 'output goal', 'output outcome', 'activity goal', 'activity outcome', 'activity output',
      'indicator goal', 'indicator outcome', 'indicator output', 'indicator activity',
    ]);
  });

  it('has an id of the priority that it was made from', () => {
    expect(adoptedId('w1', 'w1:priority:checklist.c5.health-services:to-migration.pay')).toBe('w1:plan-item:checklist.c5.health-services:to-migration.pay');
    expect(adoptedId('w1', 'by-hand')).toBe('w1:plan-item:by-hand');
  });

  it('is asked for every text and day at some level', () => {
    expect([...new Set(planLevels.flatMap((level) => textsAt[level]))].sort()).toEqual(planTexts.filter((field) => field !== 'title').sort());
    expect(new Set(planLevels.flatMap((level) => daysAt[level])).size).toBe(4);
  });
});

describe('the tree of a plan', () => {
  const goal = item('goal', workshop, { level: 'goal' });
  const whole = treeOf(
    goal, item('loose', workshop), item('outcome', 'goal', { level: 'outcome' }), item('rate', 'outcome', { level: 'indicator' }),
    item('posts', 'outcome'), item('share', 'outcome', { level: 'indicator' }), item('pay', 'outcome'), item('done', 'pay', { level: 'indicator' }),
  );

  it('is numbered level by level, indicators apart', () => {
    expect(shown(whole)).toEqual(['1 goal', '1.1 outcome', 'I1.1.1 rate', '1.1.1 posts', 'I1.1.2 share', '1.1.2 pay', 'I1.1.2.1 done', '2 loose']);
    expect(indicatorsOf(nodeOf(whole, 'outcome')).map((one) => one.item.id)).toEqual(['rate', 'share']);
    expect(aboveOf(nodeOf(whole, 'done')).map((one) => one.item.id)).toEqual(['pay', 'outcome', 'goal']);
    expect(branchOf(nodeOf(whole, 'pay')).map((one) => one.item.id)).toEqual(['pay', 'done']);
  });

  it('shows what cannot stand where it does, and loses nothing', () => {
    const tree = treeOf(
      item('posts', workshop), item('below', 'posts', { level: 'goal' }), item('rate', workshop, { level: 'indicator' }), item('ofRate', 'rate'),
      item('orphan', 'gone'), item('noPlace', null), item('a', 'b'), item('b', 'a', { level: 'outcome' }), item('self', 'self'),
    );
    expect(shown(tree)).toEqual([
      '1 posts', '1.1 below (level)', 'I1 rate (measures-nothing)', '1.1 ofRate (indicator)', '2 orphan (gone)', '3 noPlace (gone)',
      '4 a (circle)', '4.1 b (level)', '5 self (circle)',
    ]);
  });

  it('holds every item once, whatever stands below whatever', () => {
    fc.assert(fc.property(heap, (items) => {
      const tree = planTree(items, workshop);
      expect(tree.map((one) => one.item.id).sort()).toEqual(items.map(({ id }) => id).sort());
      const tops = tree.filter(({ above }) => above === null);
      expect(tops.flatMap(branchOf)).toEqual(tree);
      for (const one of tree) expect(one.above === null ? tops.includes(one) : one.above.below.includes(one) && one.above.item.id === one.item.parent).toBe(true);
    }));
  });

  it('gives no number twice', () => {
    fc.assert(fc.property(heap, (items) => {
      const plain = planTree(items, workshop).filter(({ item: { level } }) => level !== 'indicator').map(({ path, above }) => `${above?.item.id ?? ''} ${path.join('.')}`);
      expect(new Set(plain).size).toBe(plain.length);
    }));
  });
});
