import { describe, expect, it } from 'vitest';
import { askedOf, placeOf, type AssessAt } from '../../../../renderer/domain/assessment/place.ts';
import { planViews } from '../../../../renderer/domain/plan/plan-view.ts';

const places: readonly AssessAt[] = [
  { part: 'checklists', checklist: null, question: null },
  { part: 'checklists', checklist: 'checklist.c5.health-services', question: null },
  { part: 'checklists', checklist: 'checklist.c5.health-services', question: 'to-migration.pay' },
  { part: 'steps', step: null },
  { part: 'steps', step: 'step.4.situation-analysis' },
  { part: 'steps', step: 'guide.readiness-check' },
  ...planViews.map((view) => ({ part: 'plan', item: null, view }) as const),
  { part: 'plan', item: 'w1:plan-item:checklist.c5.health-services:to-migration.pay', view: 'tree' },
];

describe('a place in the address', () => {
  it.each(places)('leads back to itself: %o', (at) => {
    expect(placeOf(askedOf(at))).toEqual(at);
  });

  it('tells all places apart', () => {
    expect(new Set(places.map(askedOf)).size).toBe(places.length);
  });
});
