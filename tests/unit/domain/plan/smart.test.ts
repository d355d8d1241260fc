import { describe, expect, it } from 'vitest';
import { originOf } from '../../../../renderer/domain/plan/origin.ts';
import { missingOf, smartOf } from '../../../../renderer/domain/plan/smart.ts';
import { item, nodeOf, priority, treeOf, workshop } from './helpers.ts';

const gap = { checklist: 'checklist.c5.health-services', question: 'to-migration.pay' };
const pay = priority('w1:priority:pay', { from: gap });
const values = { title: 'Posts filled', baseline: '61 %', target: '80 %', verification: 'Staff register of the ministry' };
const days = { start: '2027-01-10', due: '2027-06-30' };
const whole = { title: 'Raise the pay of nurses', responsible: 'Ministry of Health', budget: '400,000 MDL' };

describe('an activity', () => {
  it('that says nothing lacks everything, each once', () => {
    const [node] = treeOf(item('a', workshop));
    expect(node === undefined ? [] : smartOf(node, [])).toEqual({
      specific: ['title', 'responsible'], measurable: ['indicator'], achievable: ['responsible', 'budget'], relevant: ['origin'], timeBound: ['start', 'due'],
    });
    expect(node === undefined ? [] : missingOf(smartOf(node, []))).toEqual(['title', 'responsible', 'indicator', 'budget', 'origin', 'start', 'due']);
  });

  it('that answers a priority, with an indicator, is SMART', () => {
    const tree = treeOf(item('a', workshop, { ...days, priority: pay.id }, whole), item('i', 'a', { level: 'indicator' }, values));
    expect(missingOf(smartOf(nodeOf(tree, 'a'), [pay]))).toEqual([]);
    // The priority was removed.
    expect(missingOf(smartOf(nodeOf(tree, 'a'), []))).toEqual(['origin']);
  });

  it.each([
    { what: 'a gap of its own', fields: gap },
    { what: 'a goal above it', fields: {} },
  ])('is relevant by $what', ({ fields }) => {
    const tree = treeOf(item('g', workshop, { level: 'goal' }), item('a', 'checklist' in fields ? workshop : 'g', fields));
    expect(smartOf(nodeOf(tree, 'a'), []).relevant).toEqual([]);
  });

  it('is measured by what measures the item above it, and by the indicator that lacks least', () => {
    const tree = treeOf(
      item('o', workshop, { level: 'output' }), item('a', 'o'), item('poor', 'o', { level: 'indicator' }), item('better', 'o', { level: 'indicator' }, { baseline: '0', target: '3' }),
    );
    expect(smartOf(nodeOf(tree, 'a'), []).measurable).toEqual(['verification']);
    expect(smartOf(nodeOf(tree, 'o'), []).measurable).toEqual(['verification']);
  });

  it('may not end before it begins', () => {
    const late = treeOf(item('a', workshop, { start: '2027-07-01', due: '2027-06-30' }));
    const oneDay = treeOf(item('a', workshop, { start: '2027-06-30', due: '2027-06-30' }));
    expect([smartOf(nodeOf(late, 'a'), []).timeBound, smartOf(nodeOf(oneDay, 'a'), []).timeBound]).toEqual([['order'], []]);
  });
});

describe('a goal, outcome or output', () => {
  it('needs an activity that leads to it rather than a budget, and only the day it ends', () => {
    const tree = treeOf(item('g', workshop, { level: 'goal', due: '2030-12-31', priority: pay.id }, { title: 'More care', responsible: 'Ministry of Health' }), item('o', 'g', { level: 'output' }), item('a', 'o'));
    expect(missingOf(smartOf(nodeOf(tree, 'g'), [pay]))).toEqual(['indicator']);
    expect(missingOf(smartOf(nodeOf(tree, 'o'), [pay]))).toEqual(['title', 'responsible', 'indicator', 'due']);
    const dropped = treeOf(item('o', workshop, { level: 'output' }), item('a', 'o', { progress: 'dropped' }));
    expect(smartOf(nodeOf(dropped, 'o'), []).achievable).toEqual(['activity']);
  });
});

describe('an indicator', () => {
  it('needs both values, where they can be verified, the day of its target and what it measures', () => {
    const [alone] = treeOf(item('i', workshop, { level: 'indicator' }));
    expect(alone === undefined ? [] : missingOf(smartOf(alone, []))).toEqual(['title', 'baseline', 'target', 'verification', 'measures', 'due']);
    const tree = treeOf(item('a', workshop), item('i', 'a', { level: 'indicator', baselineDay: '2026-12-31', due: '2026-01-01' }, values));
    expect(missingOf(smartOf(nodeOf(tree, 'i'), []))).toEqual(['order']);
  });
});

describe('the origin of an item', () => {
  const tree = treeOf(
    item('g', workshop, { level: 'goal', priority: pay.id }), item('o', 'g', { level: 'output' }), item('a', 'o'), item('b', 'o', { checklist: 'c2', question: 'q' }),
    item('lost', workshop, { priority: 'w1:priority:gone', checklist: 'c2', question: 'q' }), item('free', workshop),
  );
  const from = (id: string) => {
    const { priority: answered, gap: came, through } = originOf(nodeOf(tree, id), [pay]);
    return [answered?.id ?? null, came?.question ?? null, through?.item.id ?? null];
  };

  it('is its own, else that of the nearest item above it', () => {
    expect(['g', 'a', 'b', 'lost', 'free'].map(from)).toEqual([
      [pay.id, gap.question, null], [pay.id, gap.question, 'g'], [null, 'q', null], [null, 'q', null], [null, null, null],
    ]);
  });
});
