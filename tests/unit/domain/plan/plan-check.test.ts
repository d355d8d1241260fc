import { describe, expect, it } from 'vitest';
import { planCheck } from '../../../../renderer/domain/plan/plan-check.ts';
import type { PriorityView } from '../../../../renderer/domain/priorities/priority.ts';
import type { PlanItemView } from '../../../../renderer/domain/plan/plan-item.ts';
import { followUpOf } from '../../../../renderer/domain/plan/follow-up.ts';
import { item, priority, treeOf, workshop } from './helpers.ts';

const gap = { checklist: 'c5', question: 'pay' };
const chosen = priority('p', { from: gap, decision: 'chosen' });
const owned = { responsible: 'Ministry of Health' };
const found = (items: readonly PlanItemView[], priorities: readonly PriorityView[] = []): readonly string[] =>
  planCheck(treeOf(...items), priorities).map((one) => `${one.code} ${'priority' in one ? one.priority.id : one.node.item.id}${'above' in one ? ` ${one.above.item.id}` : ''}`);

describe('a plan', () => {
  it('has an activity for every chosen priority, by the priority, its gap or the goal above', () => {
    expect(found([], [chosen, priority('q', { decision: 'later' })])).toEqual(['no-activity p']);
    const answered = (fields: Readonly<Record<string, string>>, above: readonly PlanItemView[] = []) =>
      found([...above, item('a', above[0]?.id ?? workshop, { due: '2027-01-01', ...fields }, owned)], [chosen]);
    expect(answered({ priority: 'p' })).toEqual([]);
    expect(answered(gap)).toEqual([]);
    expect(answered({}, [item('g', workshop, { level: 'goal', priority: 'p' })])).toEqual([]);
    expect(answered({ priority: 'p', progress: 'dropped' })).toEqual(['no-activity p']);
    expect(found([item('g', workshop, { level: 'goal', priority: 'p' })], [chosen])).toEqual(['no-activity p']);
  });

  it('has an owner and a date for every activity that is not dropped', () => {
    expect(found([item('a', workshop), item('b', workshop, { due: '2027-01-01' }, owned), item('c', workshop, { progress: 'dropped' }), item('o', workshop, { level: 'output' })]))
      .toEqual(['no-owner a', 'no-date a']);
  });

  it('has the days of what stands below within those of what it stands below', () => {
    const plan = (start: string, due: string) => found([
      item('g', workshop, { level: 'goal', start: '2027-01-01', due: '2027-12-31' }), item('o', 'g', { level: 'output' }), item('a', 'o', { start, due }, owned),
      item('i', 'o', { level: 'indicator', due: '2029-01-01' }),
    ]);
    expect(plan('2027-01-01', '2027-12-31')).toEqual([]);
    expect(plan('2026-12-31', '2027-03-01')).toEqual(['begins-before a g']);
    expect(plan('2027-12-01', '2028-01-01')).toEqual(['ends-after a g']);
    expect(plan('2026-12-01', '2028-01-01')).toEqual(['begins-before a g', 'ends-after a g']);
  });
});

describe('what became of a plan', () => {
  const tree = treeOf(
    item('late', workshop, { due: '2027-01-01' }), item('today', workshop, { due: '2027-03-01', progress: 'under-way' }), item('later', workshop, { due: '2027-03-02' }),
    item('undated', workshop), item('onTime', workshop, { due: '2027-02-01', progress: 'done', doneOn: '2027-02-01' }),
    item('slow', workshop, { due: '2027-02-01', progress: 'done', doneOn: '2027-02-04' }), item('some', workshop, { progress: 'done' }),
    item('no', workshop, { due: '2027-01-01', progress: 'dropped' }), item('o', workshop, { level: 'output', due: '2027-01-01' }),
  );
  const ids = (nodes: readonly { readonly item: { readonly id: string } }[]): readonly string[] => nodes.map((one) => one.item.id);

  it('is what was due by a day and is not done, what is ahead, what was done and what was dropped', () => {
    const { due, ahead, undated, done, dropped } = followUpOf(tree, '2027-03-01');
    expect(due.map(({ node, late }) => `${node.item.id} ${String(late)}`)).toEqual(['late 59', 'today 0']);
    expect([ids(ahead), ids(undated), ids(dropped)]).toEqual([['later'], ['undated'], ['no']]);
    expect(done.map(({ node, late }) => `${node.item.id} ${String(late)}`)).toEqual(['onTime 0', 'slow 3', 'some null']);
  });

  it('holds every activity once, on any day', () => {
    for (const day of ['2026-01-01', '2027-03-01', '2031-01-01']) {
      const { due, ahead, undated, done, dropped } = followUpOf(tree, day);
      expect([...due.map(({ node }) => node), ...ahead, ...undated, ...done.map(({ node }) => node), ...dropped]).toHaveLength(8);
    }
  });
});
