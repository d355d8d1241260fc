import { describe, expect, it } from 'vitest';
import { firstRoute, hashOf, placeOf, routeOf } from '../../../renderer/app/route.ts';
import { nextTextSize } from '../../../renderer/app/device-settings.ts';
import type { Route } from '../../../renderer/ui/route.tsx';

const places: readonly Route[] = [
  { kind: 'home' },
  { kind: 'first-start' },
  { kind: 'settings' },
  { kind: 'workshop', id: '0190a1b2-0000-7000-8000-000000000001', view: 'prepare', question: null },
  { kind: 'workshop', id: 'sample-chisinau-2011', view: 'capture', question: 'sample-chisinau-2011:question:4.3 & more/=?' },
  { kind: 'workshop', id: 'ورشة', view: 'report', question: null },
  { kind: 'workshop', id: 'w', view: 'translate', question: null },
  { kind: 'workshop', id: 'w', view: 'translate', question: 'w:question:4.3 & more', text: { record: 'w-c1 & more', from: 'capture' } },
  { kind: 'workshop', id: 'w', view: 'history', question: null },
  { kind: 'workshop', id: 'w', view: 'history', question: 'w:question:4.3', text: { record: 'w:body:1 & more', from: 'prepare' } },
  { kind: 'own-history', record: 'practice:1 & more' },
  { kind: 'safety', part: 'trash' },
  { kind: 'library', place: 'practices', item: null, workshop: null, question: null },
  { kind: 'library', place: 'checklists', item: 'checklist.c5.health-services', workshop: 'sample-chisinau-2011', question: 'sample-chisinau-2011:question:4.3 & more' },
];

describe('the address of a place', () => {
  it.each(places)('leads back to it: $kind', (route) => {
    expect(routeOf(hashOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/nowhere', '#/workshop', '#/workshop/a/elsewhere', '#/library', '#/library/nowhere', '#/workshop/%E0%A4%A/capture'])('%s is home', (hash) => {
    expect(routeOf(hash)).toEqual({ kind: 'home' });
  });
});

it('takes no text that says no place to go back to, and none outside the translations', () => {
  expect(routeOf('#/workshop/w/translate?text=c1&from=nowhere')).toEqual({ kind: 'workshop', id: 'w', view: 'translate', question: null });
  expect(routeOf('#/workshop/w/capture?text=c1&from=report')).toEqual({ kind: 'workshop', id: 'w', view: 'capture', question: null });
});

it('takes versions of a record that say no place to go back to, and goes back to Capture', () => {
  expect(routeOf('#/workshop/w/history?record=c1')).toEqual({ kind: 'workshop', id: 'w', view: 'history', question: null, text: { record: 'c1', from: 'capture' } });
});

describe('where a start leads', () => {
  const place = { workshop: 'w', view: 'capture', question: 'q', entry: null } as const;

  it('asks for the language at the very first one, whatever is remembered', () => {
    expect(firstRoute({ language: null, place })).toEqual({ kind: 'first-start' });
  });

  it('goes back to the place that was open', () => {
    expect(firstRoute({ language: 'ar', place })).toEqual({ kind: 'workshop', id: 'w', view: 'capture', question: 'q' });
    expect(firstRoute({ language: 'ar', place: null })).toEqual({ kind: 'home' });
  });

  it('remembers a workshop with its question and entry, and nothing at home', () => {
    expect(placeOf({ kind: 'workshop', id: 'w', view: 'capture', question: 'q' }, 'e')).toEqual({ ...place, entry: 'e' });
    expect(placeOf({ kind: 'home' }, null)).toBeNull();
  });

  it('leads from the versions of a record back to where they were asked for', () => {
    const history = { kind: 'workshop', id: 'w', view: 'history', question: 'q' } as const;
    expect(placeOf({ ...history, text: { record: 'c', from: 'report' } }, null)).toEqual({ ...place, view: 'report' });
    expect(placeOf(history, null)).toEqual(place);
  });

  it('leads from the library back to the question it was opened from, and remembers nothing where there was none', () => {
    const library = { kind: 'library', place: 'practices', item: 'practice.mida-ghana-health' } as const;
    expect(placeOf({ ...library, workshop: 'w', question: 'q' }, null)).toEqual(place);
    expect(placeOf({ ...library, workshop: null, question: null }, null)).toBeNull();
  });
});

describe('text size', () => {
  it('goes up and down by steps and stays between 100 and 200 %', () => {
    expect([100, 110, 150, 200].map((size) => nextTextSize(size, 1))).toEqual([110, 125, 175, 200]);
    expect([200, 125, 100].map((size) => nextTextSize(size, -1))).toEqual([175, 110, 100]);
    expect(nextTextSize(140, 1)).toBe(150);
  });
});
