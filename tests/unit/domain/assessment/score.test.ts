import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectDirections, isGap, policyResponses, progressOf, strengths, type Reply } from '../../../../renderer/domain/assessment/reply.ts';
import { heatOfPercent } from '../../../../renderer/domain/assessment/heat.ts';
import { scoreOf } from '../../../../renderer/domain/assessment/score.ts';
import { differingParts, settledReply } from '../../../../renderer/domain/assessment/settled-reply.ts';
import { reply, tenCells } from '../../../helpers/ten-cells.ts';

const arbitrary: fc.Arbitrary<Reply> = fc.record({
  strength: fc.constantFrom(...strengths, null),
  direction: fc.constantFrom(...effectDirections, null),
  response: fc.constantFrom(...policyResponses, null),
});

describe('the score of a cell', () => {
  it.each(tenCells)('$what', ({ replies, percent, known, asked }) => {
    const score = scoreOf(replies);
    expect([score.percent, score.known, score.asked]).toEqual([percent, known, asked]);
  });

  it('counts helps and harms apart, an effect both ways in both', () => {
    const { helps, harms } = scoreOf([reply('some', 'yes', 'helps'), reply('strong', 'no', 'harms'), reply('some', 'partly', 'both'), reply('some', null, 'harms'), reply('none', 'no', 'harms')]);
    expect(helps).toEqual({ relevant: 2, addressed: 1, partly: 1, not: 0, unknown: 0 });
    expect(harms).toEqual({ relevant: 3, addressed: 0, partly: 1, not: 1, unknown: 1 });
  });

  it('is not changed by an answer that is not known', () => {
    const unknown = arbitrary.filter(({ strength, response }) => strength === 'unknown' || strength === null || (strength !== 'not-applicable' && strength !== 'none' && (response === 'unknown' || response === null)));
    fc.assert(fc.property(fc.array(arbitrary), unknown, (replies, one) => {
      const [before, after] = [scoreOf(replies), scoreOf([...replies, one])];
      expect(after.percent).toBe(before.percent);
      expect([after.known, after.asked]).toEqual([before.known, before.asked + 1]);
    }));
  });

  it('is never raised by a gap that is added', () => {
    fc.assert(fc.property(fc.array(arbitrary), fc.constantFrom('some', 'strong'), fc.constantFrom(...effectDirections), (replies, strength, direction) => {
      const before = scoreOf(replies).percent;
      const after = scoreOf([...replies, { strength, direction, response: 'no' }]).percent;
      expect(after).not.toBeNull();
      expect(after ?? 0).toBeLessThanOrEqual(before ?? 0);
    }));
  });

  it('is never raised when a response falls from yes to partly, or from partly to no', () => {
    fc.assert(fc.property(fc.array(arbitrary), arbitrary, fc.constantFrom(['yes', 'partly'] as const, ['partly', 'no'] as const), (replies, one, [high, low]) => {
      const of = (response: Reply['response']) => scoreOf([...replies, { ...one, response }]).percent ?? 0;
      expect(of(low)).toBeLessThanOrEqual(of(high));
    }));
  });

  it('stands in one of five equal steps', () => {
    expect([null, 0, 19, 20, 39, 40, 59, 60, 79, 80, 100].map(heatOfPercent)).toEqual([null, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('does not know the order of the questions', () => {
    fc.assert(fc.property(fc.array(arbitrary), (replies) => { expect(scoreOf([...replies].reverse())).toEqual(scoreOf(replies)); }));
  });
});

describe('a reply', () => {
  it('is a gap where there is an effect and it is known not to be addressed in full', () => {
    expect([reply('some', 'no'), reply('strong', 'partly'), reply('strong', 'yes'), reply('strong', 'unknown'), reply('none', 'no'), reply('not-applicable', 'no'), reply('unknown', 'no')].map(isGap))
      .toEqual([true, true, false, false, false, false, false]);
  });

  it('is whole without direction and response where there is nothing to answer to', () => {
    expect([reply(null, null, null), reply(null, 'yes', null), reply('none', null, null), reply('not-applicable', null, null), reply('unknown', null, null), reply('some', 'yes', null), reply('some', null), reply('some', 'unknown')].map(progressOf))
      .toEqual(['none', 'part', 'whole', 'whole', 'whole', 'part', 'part', 'whole']);
  });
});

describe('the answer of a workshop', () => {
  const [one, two] = [reply('strong', 'partly'), reply('strong', 'no')];
  it('is what the room said, else what the tables have in common', () => {
    expect(settledReply({ room: one, tables: new Map([['a', two]]) })).toEqual({ reply: one, by: 'room' });
    expect(settledReply({ room: null, tables: new Map() }).by).toBe('nobody');
    expect(settledReply({ room: null, tables: new Map([['a', two]]) })).toEqual({ reply: two, by: 'table' });
    expect(settledReply({ room: null, tables: new Map([['a', one], ['b', { ...one }]]) })).toEqual({ reply: one, by: 'tables-agree' });
    expect(settledReply({ room: null, tables: new Map([['a', one], ['b', two]]) })).toEqual({ reply: { ...one, response: 'unknown' }, by: 'differ' });
  });

  it('does not know what was chosen before there was found to be no effect', () => {
    const [plain, left] = [reply('none', null, null), reply('none', 'no', 'harms')];
    expect(settledReply({ room: null, tables: new Map([['a', plain], ['b', left]]) })).toEqual({ reply: plain, by: 'tables-agree' });
    expect(settledReply({ room: left, tables: new Map() })).toEqual({ reply: plain, by: 'room' });
  });

  it('says in what the tables differ, whatever the room said', () => {
    const differing = (room: Reply | null, ...tables: readonly Reply[]) => differingParts({ room, tables: new Map(tables.map((each, at) => [String(at), each])) });
    expect(differing(null)).toEqual([]);
    expect(differing(null, one)).toEqual([]);
    expect(differing(null, one, { ...one })).toEqual([]);
    expect(differing(one, one, two)).toEqual(['response']);
    expect(differing(null, one, reply('some', 'partly', 'helps'))).toEqual(['strength', 'direction']);
    // A response that is not asked for makes no difference.
    expect(differing(null, reply('none', 'no'), reply('none', 'yes', 'helps'))).toEqual([]);
  });

  it('does not depend on which table is named first', () => {
    fc.assert(fc.property(fc.array(arbitrary, { minLength: 1, maxLength: 5 }), (replies) => {
      const of = (all: readonly Reply[]) => settledReply({ room: null, tables: new Map(all.map((each, at) => [String(at), each])) });
      expect(of([...replies].reverse())).toEqual(of(replies));
    }));
  });
});
