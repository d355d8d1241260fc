import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerView } from '../../../../renderer/domain/assessment/answer.ts';
import type { AskedChecklist } from '../../../../renderer/domain/assessment/heat.ts';
import { changeOf, inTime, roundRows } from '../../../../renderer/domain/assessment/rounds.ts';
import { scoreOf } from '../../../../renderer/domain/assessment/score.ts';
import type { Reply } from '../../../../renderer/domain/assessment/reply.ts';

const none = { original: undefined, translations: {} };
const answer = (question: string, response: Reply['response']): AnswerView =>
  ({ id: question, checklist: 'c', question, table: null, strength: 'some', direction: 'harms', response, confidence: null, decided: null, agree: null, disagree: null, reason: none, evidence: none, source: none, responsible: none, open: [] });
const asked: readonly AskedChecklist[] = [
  { id: 'c', questions: [{ path: 'a', column: 'to-migration' }, { path: 'b', column: 'to-sector' }] },
  { id: 'untouched', questions: [{ path: 'a', column: 'cross' }] },
];
const scored = (response: Reply['response']) => scoreOf([{ strength: 'some', direction: 'harms', response }]);

describe('rounds of a series', () => {
  it('stand in the order of their days, those without one last, this one among them', () => {
    const rounds = [{ id: 'no day', dates: null }, { id: '2027', dates: { from: '2027-05-01', to: '2027-05-02' } }, { id: '2026', dates: { from: '2026-11-30', to: '2026-11-30' } }, { id: 'no day either', dates: null }];
    expect(inTime(rounds).map(({ id }) => id)).toEqual(['2026', '2027', 'no day', 'no day either']);
  });

  it('have a row for each direction in which one of them has a score', () => {
    const rows = roundRows(asked, [{ answers: [answer('a', 'no')] }, { answers: [] }, { answers: [answer('a', 'partly'), answer('b', 'unknown')] }]);
    expect(rows.map(({ checklist, column, scores }) => [checklist, column, ...scores.map(({ percent }) => percent)])).toEqual([['c', 'to-migration', 0, null, 50]]);
  });

  it('say by how much a score changed since the last round before it that has one', () => {
    const scores = [scored('no'), scored('unknown'), scored('partly'), scored('yes')];
    expect(scores.map((_, at) => changeOf(scores, at))).toEqual([null, null, 50, 50]);
  });

  it('have changes that add up to the way from the first score to the last', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<Reply['response']>('yes', 'partly', 'no', 'unknown'), { maxLength: 8 }), (responses) => {
      const scores = responses.map(scored);
      const known = scores.flatMap(({ percent }) => percent ?? []);
      const sum = scores.reduce((all, _, at) => all + (changeOf(scores, at) ?? 0), 0);
      expect(sum).toBe((known.at(-1) ?? 0) - (known[0] ?? 0));
    }));
  });
});
