import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatOf, type AskedChecklist } from '../../../../renderer/domain/assessment/heat.ts';
import { effectDirections, policyResponses, strengths, type Reply } from '../../../../renderer/domain/assessment/reply.ts';
import { changeOf, expectedAnswers, plannedGaps } from '../../../../renderer/domain/plan/expected.ts';
import { expectedResponses, progresses } from '../../../../renderer/domain/plan/plan-item.ts';
import { item, priority, treeOf, workshop } from './helpers.ts';

type Given = Reply & { readonly checklist: string; readonly question: string; readonly table: string | null };

const questions = ['one', 'two', 'three', 'four'] as const;
const sheet: AskedChecklist = { id: 'c5', questions: questions.map((path) => ({ path, column: 'cross' })) };
const answer = (question: string, strength: Reply['strength'], response: Reply['response'], table: string | null = null): Given => ({ checklist: 'c5', question, table, strength, direction: null, response });
const activity = (id: string, question: string, fields: Readonly<Record<string, string>> = {}) => item(id, workshop, { checklist: 'c5', question, ...fields });
const cell = (answers: readonly Given[]) => heatOf([sheet], answers)[0]?.cells.cross;
const percents = (answers: readonly Given[], ...activities: readonly ReturnType<typeof activity>[]) => {
  const after = cell(expectedAnswers(answers, plannedGaps(treeOf(...activities), [])));
  return [cell(answers)?.percent, after?.percent];
};

describe('what is expected after the plan', () => {
  it('is that a gap with an activity is addressed as far as the activity expects', () => {
    const answers = [answer('one', 'strong', 'yes'), answer('two', 'some', 'no'), answer('three', 'strong', 'partly'), answer('four', 'some', 'no')];
    expect(percents(answers)).toEqual([38, 38]);
    expect(percents(answers, activity('a', 'two'))).toEqual([38, 63]);
    expect(percents(answers, activity('a', 'two', { expects: 'partly' }))).toEqual([38, 50]);
    expect(percents(answers, activity('a', 'two', { expects: 'partly' }), activity('b', 'two'))).toEqual([38, 63]);
    expect(percents(answers, activity('a', 'two'), activity('b', 'two', { expects: 'partly' }))).toEqual([38, 63]);
    expect(percents(answers, activity('a', 'two', { progress: 'dropped' }))).toEqual([38, 38]);
  });

  it('is by the priority that the goal above the activity answers', () => {
    const tree = treeOf(item('g', workshop, { level: 'goal', priority: 'p' }), item('a', 'g'));
    const planned = plannedGaps(tree, [priority('p', { from: { checklist: 'c5', question: 'two' } })]);
    expect(planned).toMatchObject([{ checklist: 'c5', question: 'two', expects: 'yes', activities: [{ item: { id: 'a' } }] }]);
    expect(expectedAnswers([answer('two', 'some', 'no', 't1')], planned)).toEqual([answer('two', 'some', 'no', 't1'), answer('two', 'some', 'yes')]);
  });

  it('leaves alone what is no gap, and what the tables differ in', () => {
    const answers = [answer('one', 'none', 'no'), answer('two', 'strong', 'yes'), answer('three', 'strong', 'no', 't1'), answer('three', 'none', null, 't2')];
    const activities = questions.map((question) => activity(question, question));
    expect(expectedAnswers(answers, plannedGaps(treeOf(...activities), []))).toEqual(answers);
  });

  it('answers what was unknown: that is covered now, and may be addressed in part only', () => {
    expect(percents([answer('one', 'strong', 'yes'), answer('two', 'strong', 'unknown')], activity('a', 'two', { expects: 'partly' }))).toEqual([100, 75]);
  });

  const replies = fc.record({ strength: fc.constantFrom(...strengths, null), direction: fc.constantFrom(...effectDirections, null), response: fc.constantFrom(...policyResponses, null) });
  const answered = fc.array(fc.tuple(fc.constantFrom(...questions), fc.constantFrom(null, 't1', 't2'), replies), { maxLength: 12 })
    .map((each) => [...new Map(each.map(([question, table, reply]): [string, Given] => [`${question} ${String(table)}`, { checklist: 'c5', question, table, ...reply }])).values()]);
  const plan = fc.array(fc.tuple(fc.constantFrom(...questions), fc.constantFrom(...expectedResponses), fc.constantFrom(...progresses)), { maxLength: 6 })
    .map((each) => each.map(([question, expects, progress], at) => activity(`a${String(at)}`, question, { expects, progress })));

  it('is never fewer known answers, nor a lower score where nothing was unknown', () => {
    fc.assert(fc.property(answered, plan, (answers, activities) => {
      const planned = plannedGaps(treeOf(...activities), []);
      const [today, after] = [cell(answers), cell(expectedAnswers(answers, planned))];
      expect(after?.known ?? 0).toBeGreaterThanOrEqual(today?.known ?? 0);
      expect(after?.asked).toBe(today?.asked);
      if (after?.known === today?.known) expect(after?.percent ?? 0).toBeGreaterThanOrEqual(today?.percent ?? 0);
    }));
  });

  it('does not change by being worked out again', () => {
    fc.assert(fc.property(answered, plan, (answers, activities) => {
      const planned = plannedGaps(treeOf(...activities), []);
      const once = expectedAnswers(answers, planned);
      expect(cell(expectedAnswers(once, planned))).toEqual(cell(once));
    }));
  });
});

describe('a cell of the heat map', () => {
  const score = (answers: readonly Given[]) => {
    const found = cell(answers);
    if (found === undefined) throw new Error('no cell');
    return found;
  };

  it('changes in its score, or only in what is known, or not at all', () => {
    const whole = answer('one', 'strong', 'yes');
    expect(changeOf(score([answer('one', 'strong', 'no')]), score([whole]))).toBe('score');
    expect(changeOf(score([]), score([whole]))).toBe('score');
    expect(changeOf(score([whole, answer('two', 'some', 'unknown')]), score([whole, answer('two', 'some', 'yes')]))).toBe('known');
    expect(changeOf(score([whole]), score([whole]))).toBeNull();
  });
});
