import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyResponses, strengths, type Reply } from '../../../../renderer/domain/assessment/reply.ts';
import { askedOf, placeOf, type AssessAt } from '../../../../renderer/domain/assessment/place.ts';
import { isCandidate } from '../../../../renderer/domain/priorities/candidate.ts';
import { mostWeight, shippedCriteria, type Criterion, type WayToOrder } from '../../../../renderer/domain/priorities/criteria.ts';
import type { PriorityView } from '../../../../renderer/domain/priorities/priority.ts';
import { rankedPriorities } from '../../../../renderer/domain/priorities/rank.ts';
import { votesOn } from '../../../../renderer/domain/priorities/votes-on.ts';
import { weigh } from '../../../../renderer/domain/priorities/weigh.ts';
import { mostRating, type BallotView } from '../../../../renderer/domain/votes/ballot.ts';

const nothing = { original: undefined, translations: {} };
const criterion = (slug: string, weight: number): Criterion => ({ slug, name: null, weight });
const priority = (id: string, ratings: PriorityView['ratings'] = {}): PriorityView => ({ id, from: null, title: nothing, reasons: nothing, ratings, decision: null, open: [] });
const ballot = (id: string, options: Readonly<Record<string, number>>): BallotView => ({
  id, title: nothing, decision: nothing, method: 'dots', counting: 'hands', state: 'closed', dots: 3, places: 3, question: null, entitled: [], clashes: {},
  options: Object.keys(options).map((of) => ({ id: `${id}:${of}`, text: nothing, madeFrom: of, clashes: {} })),
  votes: Object.values(options).every((dots) => dots === 0) ? [] : [{
    id: `${id}:vote`, unit: { kind: 'room' }, present: null, abstained: 0, clashes: {}, counts: Object.fromEntries(Object.entries(options).map(([of, dots]) => [`dots.${id}:${of}`, dots])),
  }],
});
const rank = (priorities: readonly PriorityView[], by: WayToOrder, criteria: readonly Criterion[] = [], ballots: readonly BallotView[] = []) =>
  rankedPriorities(priorities, { by, criteria, votes: votesOn(ballots, priorities) }).map(({ priority: { id }, rank: place, isTied }) => `${id} ${String(place ?? '–')}${isTied ? '=' : ''}`);

const weights = fc.integer({ min: 0, max: mostWeight });
const rating = fc.integer({ min: 1, max: mostRating });
const criteria = fc.tuple(weights, weights, weights, weights).map((each) => shippedCriteria.map((slug, at) => criterion(slug, each[at] ?? 0)));
const ratings = fc.dictionary(fc.constantFrom(...shippedCriteria), rating, { noNullPrototype: true });

describe('a priority by criteria', () => {
  const four = [criterion('impact', 2), criterion('feasibility', 1), criterion('urgency', 1), criterion('rights', 0)];

  it.each([
    { what: 'all rated', rated: { impact: 5, feasibility: 2, urgency: 3, rights: 1 }, value: 3.75, missing: [] },
    { what: 'what is missing is named and counts for nothing', rated: { impact: 5 }, value: 5, missing: ['feasibility', 'urgency'] },
    { what: 'nothing rated', rated: {}, value: null, missing: ['impact', 'feasibility', 'urgency'] },
    { what: 'only what does not count rated', rated: { rights: 5 }, value: null, missing: ['impact', 'feasibility', 'urgency'] },
    { what: 'a criterion that is gone', rated: { 'own-1': 1, urgency: 4 }, value: 4, missing: ['impact', 'feasibility'] },
  ])('$what', ({ rated, value, missing }) => { expect(weigh(rated, four)).toEqual({ value, missing }); });

  it('never comes out lower for a higher rating', () => {
    fc.assert(fc.property(criteria, ratings, fc.constantFrom(...shippedCriteria), rating, rating, (counted, rated, slug, one, other) => {
      const value = (of: number): number => weigh({ ...rated, [slug]: of }, counted).value ?? 0;
      expect(value(Math.max(one, other))).toBeGreaterThanOrEqual(value(Math.min(one, other)));
    }));
  });

  it('never falls behind others for a higher rating', () => {
    fc.assert(fc.property(criteria, fc.array(ratings, { minLength: 1, maxLength: 6 }), fc.constantFrom(...shippedCriteria), (counted, each, slug) => {
      const [first = {}, ...others] = each;
      const place = (of: PriorityView['ratings']): number | null =>
        rankedPriorities([priority('a', of), ...others.map((one, at) => priority(`b${String(at)}`, one))], { by: 'criteria', criteria: counted, votes: null }).find((one) => one.priority.id === 'a')?.rank ?? null;
      const [low, high] = [place({ ...first, [slug]: 1 }), place({ ...first, [slug]: mostRating })];
      expect([low === null, high === null]).toEqual([low === null, low === null]);
      expect(high ?? 0).toBeLessThanOrEqual(low ?? 0);
    }));
  });

  it('is not changed by what has weight 0', () => {
    fc.assert(fc.property(criteria, ratings, fc.constantFrom(...shippedCriteria), rating, (counted, rated, slug, of) => {
      const without = counted.map((one) => (one.slug === slug ? { ...one, weight: 0 } : one));
      expect(weigh({ ...rated, [slug]: of }, without)).toEqual(weigh(rated, without.filter((one) => one.slug !== slug)));
    }));
  });

  it('stays within the ratings that were given', () => {
    fc.assert(fc.property(criteria, ratings, (counted, rated) => {
      const { value, missing } = weigh(rated, counted);
      const given = counted.filter(({ slug, weight }) => weight > 0 && !missing.includes(slug)).map(({ slug }) => rated[slug] ?? 0);
      if (value === null) expect(given).toEqual([]);
      else expect([value >= Math.min(...given), value <= Math.max(...given)]).toEqual([true, true]);
    }));
  });
});

describe('the order of priorities', () => {
  const three = [priority('a', { impact: 2 }), priority('b', { impact: 4 }), priority('c'), priority('d', { impact: 4 })];

  it('is by criteria with ties shown, and what was not rated last', () => { expect(rank(three, 'criteria', [criterion('impact', 1)])).toEqual(['b 1=', 'd 1=', 'a 3', 'c –']); });
  it('is by hand as they were placed', () => { expect(rank(three, 'hand')).toEqual(['a 1', 'b 2', 'c 3', 'd 4']); });
  it('is by votes, those on no ballot last', () => { expect(rank(three, 'votes', [], [ballot('x', { c: 4, a: 7, d: 4 })])).toEqual(['a 1', 'c 2=', 'd 2=', 'b –']); });
  it('takes equal means for a tie, however they came about', () => {
    expect(rank([priority('a', { impact: 1, rights: 2 }), priority('b', { impact: 2, rights: 1, urgency: 3 })], 'criteria', [criterion('impact', 3), criterion('rights', 3), criterion('urgency', 0)])).toEqual(['a 1=', 'b 1=']);
  });
});

describe('the ballot on priorities', () => {
  const two = [priority('a'), priority('b')];
  it('is the last one that was counted, not a later draft', () => { expect(votesOn([ballot('one', { a: 1 }), ballot('two', { a: 2, b: 3 }), ballot('draft', { a: 0, b: 0 })], two)?.ballot.id).toBe('two'); });
  it('is the last one while none was counted', () => { expect(votesOn([ballot('one', { a: 0 }), ballot('two', { b: 0 })], two)).toMatchObject({ ballot: { id: 'two' }, results: new Map() }); });
  it('is none that is about other things', () => { expect(votesOn([ballot('one', { z: 3 })], two)).toBeNull(); });
});

describe('a candidate', () => {
  const reply = (strength: Reply['strength'], response: Reply['response']): Reply => ({ strength, direction: null, response });

  it('is an effect that policy does not, or is not known to, address in full', () => {
    const found = strengths.flatMap((strength) => [...policyResponses, null].filter((response) => isCandidate(reply(strength, response))).map((response) => `${strength} ${String(response)}`));
    expect(found).toEqual(['strong partly', 'strong no', 'strong unknown', 'some partly', 'some no', 'some unknown']);
  });
});

it('a place of the assessment is the same after it was an address', () => {
  const places: readonly AssessAt[] = [
    { part: 'checklists', checklist: null, question: null }, { part: 'checklists', checklist: 'checklist.c5.health-services', question: null },
    { part: 'checklists', checklist: 'checklist.c5.health-services', question: 'cross.data.country-of-birth' },
    { part: 'priorities', priority: null }, { part: 'priorities', priority: 'w1:priority:checklist.c5.health-services:cross.data.country-of-birth' },
  ];
  expect(places.map(askedOf).map(placeOf)).toEqual(places);
});
