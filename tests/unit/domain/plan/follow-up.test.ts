import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUpOf, progressChange } from '../../../../renderer/domain/plan/follow-up.ts';
import { progresses, type Progress } from '../../../../renderer/domain/plan/plan-item.ts';
import { item, treeOf, workshop } from './helpers.ts';

const activity = (id: string, due: string | null, progress: Progress = 'not-started', doneOn: string | null = null) =>
  item(id, workshop, { level: 'activity', progress, ...(due === null ? {} : { due }), ...(doneOn === null ? {} : { doneOn }) });
const ids = (nodes: readonly { readonly item: { readonly id: string } }[]): readonly string[] => nodes.map((node) => node.item.id);

describe('the follow-up of a plan', () => {
  it('says by a day what is due, what is next, what was done and what was dropped', () => {
    const tree = treeOf(
      activity('today', '2026-06-30'), activity('long ago', '2026-06-01', 'under-way'), activity('later', '2026-09-01'), activity('soon', '2026-07-01'), activity('whenever', null),
      activity('in time', '2026-06-10', 'done', '2026-06-09'), activity('late', '2026-06-10', 'done', '2026-06-13'), activity('some day', '2026-06-10', 'done'), activity('given up', '2026-06-10', 'dropped'),
      item('goal', workshop, { level: 'goal', due: '2026-01-01' }),
    );
    const { due, ahead, undated, done, dropped } = followUpOf(tree, '2026-06-30');
    expect(due.map(({ node, late }) => [node.item.id, late])).toEqual([['long ago', 29], ['today', 0]]);
    expect(ids(ahead)).toEqual(['soon', 'later']);
    expect(ids(undated)).toEqual(['whenever']);
    expect(done.map(({ node, late }) => [node.item.id, late])).toEqual([['in time', 0], ['late', 3], ['some day', null]]);
    expect(ids(dropped)).toEqual(['given up']);
  });

  const days = fc.constantFrom(null, '2026-05-31', '2026-06-15', '2026-06-30', '2026-07-01');
  it('has every activity once, whatever the day', () => {
    fc.assert(fc.property(fc.array(fc.tuple(days, fc.constantFrom(...progresses), days), { maxLength: 10 }), days, (each, day) => {
      const items = each.map(([due, progress, doneOn], at) => activity(`a${String(at)}`, due, progress, doneOn));
      const { due, ahead, undated, done, dropped } = followUpOf(treeOf(...items), day ?? '2026-06-20');
      expect([...ids([...due, ...done].map(({ node }) => node)), ...ids([...ahead, ...undated, ...dropped])].toSorted()).toEqual(ids(items.map((one) => ({ item: one }))).toSorted());
    }));
  });
});

describe('a new state of an activity', () => {
  it('takes the day it was done on where it has none, and loses it when it is not done any more', () => {
    expect(progressChange(activity('a', null, 'under-way'), 'done', '2026-06-30')).toEqual({ progress: 'done', doneOn: '2026-06-30' });
    expect(progressChange(activity('a', null, 'under-way', '2026-06-01'), 'done', '2026-06-30')).toEqual({ progress: 'done' });
    expect(progressChange(activity('a', null, 'done', '2026-06-01'), 'under-way', '2026-06-30')).toEqual({ progress: 'under-way', doneOn: null });
    expect(progressChange(activity('a', null, 'done', '2026-06-01'), 'done', '2026-06-30')).toEqual({ progress: 'done' });
    expect(progressChange(activity('a', null), 'dropped', '2026-06-30')).toEqual({ progress: 'dropped' });
  });
});
