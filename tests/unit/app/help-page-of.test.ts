import { describe, expect, it } from 'vitest';
import english from '../../../locales/en/help.json' with { type: 'json' };
import { helpPageOf } from '../../../renderer/app/help-page-of.ts';
import { routeOf } from '../../../renderer/app/route.ts';
import { prepareSections } from '../../../renderer/features/prepare/sections.ts';
import { helpPages } from '../../../renderer/ui/help-pages.ts';
import { libraryPlaces, safetyParts, workshopParts } from '../../../renderer/ui/route.tsx';

/** The address of every place the router knows. */
const addresses = [
  '#/home', '#/first-start', '#/settings', '#/own-history?record=own-1',
  ...safetyParts.map((part) => `#/safety/${part}`),
  ...libraryPlaces.map((place) => `#/library/${place}`),
  ...workshopParts.map((part) => `#/workshop/w1/${part}`),
  '#/workshop/w1/assess?text=priorities',
  '#/workshop/w1/assess?text=plan',
];

describe('the page of help of a screen', () => {
  it.each(addresses)('%s has one', (hash) => {
    expect(helpPages).toContain(helpPageOf(routeOf(hash)));
  });

  it('is its own for every part of the library, of safekeeping, of a workshop', () => {
    const ways = addresses.filter((hash) => !hash.startsWith('#/own-history')).map((hash) => helpPageOf(routeOf(hash)));
    expect(new Set(ways).size).toBe(ways.length);
  });

  it.each(prepareSections)('the part %s of the preparation has one', (section) => {
    expect(helpPages).toContain(`prepare-${section}`);
  });

  it('is written, and nothing is written that no screen and no contents lead to', () => {
    expect(Object.keys(english.pages).toSorted()).toEqual(helpPages.toSorted());
  });
});
